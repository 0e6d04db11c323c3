import fc from 'fast-check';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openBook, type Measure } from '#domain/budget/figures.ts';
import { quarterOfMonth } from '#domain/calendar/quarters.ts';
import { minorOf, plainDecimal } from '#domain/money/money.ts';
import { rollUpWorkbook } from '#data/workbook.ts';
import { groupRows } from '#data/roll-up-rows.ts';
import { salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { siteOf } from '../sample-company/company.ts';
import { companyOf, MADE_UP_GROUPS, madeUpCompanies, type MadeUpCompany } from '../domain/arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
type Customer = MadeUpCompany['accounts'][number];
type MadeUpPlan = Customer | MadeUpCompany['newCustomers'][number];

/** What one plan says of a quarter, straight from what was made up; nothing where it says nothing. */
function said(plan: MadeUpPlan, quarter: string, measure: Measure, { fiscalYear }: MadeUpCompany): number | undefined {
  const parts = {
    target: [plan.targets?.[quarter]],
    budget: plan.lines.map((line) => line[quarter]),
    forecast: [plan.forecast?.[quarter]],
    actual: plan.sales
      .filter(([month]) => month <= '2026-09' && quarterOfMonth(month, fiscalYear) === quarter)
      .map(([, amount]) => amount),
  }[measure].flatMap((part) => part ?? []);
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0);
}

/** The sum of some plans and who is in it, added up here. */
function byHand(plans: readonly MadeUpPlan[], quarter: string, measure: Measure, company: MadeUpCompany) {
  const told = plans.flatMap((plan) => {
    const amount = said(plan, quarter, measure, company);
    return amount === undefined ? [] : [{ id: plan.id, amount }];
  });
  const amount = told.length === 0 ? undefined : told.reduce((sum, each) => sum + each.amount, 0);
  return { amount, ids: told.map(({ id }) => id).sort() };
}

/** One sum less another, where both are of the same plans; nothing where they are not. */
function difference(of: ReturnType<typeof byHand>, against: ReturnType<typeof byHand>): number | undefined {
  return of.amount === undefined || against.amount === undefined || String(of.ids) !== String(against.ids)
    ? undefined
    : of.amount - against.amount;
}

/** Who stands on top of a made-up customer’s group. */
function topOf({ id, parent }: Customer, all: readonly Customer[]): string {
  const above = all.find((each) => each.id === parent);
  return above ? topOf(above, all) : (parent ?? id);
}

/** Members of each group, and under `unassigned` everybody else. */
function membersByGroup({ accounts, newCustomers }: MadeUpCompany): Map<string, readonly MadeUpPlan[]> {
  const all = Map.groupBy(accounts, (account) => topOf(account, accounts));
  const isGroup = ([top, members]: [string, Customer[]]) => members.length > 1 || MADE_UP_GROUPS.includes(top);
  const groups = [...all].filter(isGroup);
  const alone = [...all].filter((each) => !isGroup(each)).flatMap(([, members]) => members);
  return new Map<string, readonly MadeUpPlan[]>([...groups, ['unassigned', [...alone, ...newCustomers]]]);
}

test('in any company a sales plan’s gap in each quarter is of customers that have both a target and a budget, or not set', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const site = siteOf(companyOf(madeUp), AS_OF);
      const customers = madeUp.accounts.filter(({ inSalesPlan }) => inSalesPlan);
      for (const plan of site.portfolio.salesPlans) {
        const { figure, columns, totals, rows } = salesPlanPage(site, plan);
        const gaps = figure.rows.find(({ measure }) => measure === 'gap')?.cells ?? [];
        for (const { quarter, raw, text } of gaps) {
          const [budget, target] = (['budget', 'target'] as const).map((measure) =>
            byHand(customers, quarter, measure, madeUp),
          );
          const gap = budget && target && difference(budget, target);
          expect([quarter, raw, text]).toEqual([quarter, gap, site.format.signed(gap)]);
          if (budget?.amount !== undefined && target?.amount !== undefined && gap === undefined)
            expect(figure.note).toContain(quarter);
        }
        for (const [at, { quarter, measure }] of columns.entries()) {
          const whole = byHand(customers, quarter, measure, madeUp);
          const budget = byHand(customers, quarter, 'budget', madeUp);
          // A target of fewer customers than have a budget is no target of the plan, and is not printed as one.
          const isPart = measure === 'target' && budget.ids.some((id) => !whole.ids.includes(id));
          expect([quarter, measure, totals[at]]).toEqual([
            quarter,
            measure,
            site.format.figure(isPart ? undefined : whole.amount),
          ]);
          expect(rows.map(({ id, cells }) => [id, cells[at]])).toEqual(
            customers.map((customer) => [customer.id, site.format.figure(said(customer, quarter, measure, madeUp))]),
          );
        }
      }
    }),
    { numRuns: 120 },
  );
});

test('in any company a group, and what is in no group, has the gap and the deviation of its own members alone', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const members = membersByGroup(madeUp);
      for (const { id, kind, quarter, sum, deviation } of groupRows(openBook(companyOf(madeUp), AS_OF))) {
        const own = members.get(id) ?? [];
        const of = (measure: Measure) => byHand(own, quarter, measure, madeUp);
        for (const measure of ['budget', 'forecast', 'actual'] as const)
          expect([id, quarter, measure, sum.figures[measure]]).toEqual([id, quarter, measure, of(measure).amount]);
        expect([id, quarter, deviation]).toEqual([id, quarter, difference(of('actual'), of('budget'))]);
        // What is in no group has what is left of a target set from above, of which nobody's part is known.
        if (kind === 'group')
          expect([id, quarter, sum.gap]).toEqual([id, quarter, difference(of('budget'), of('target'))]);
        else if (sum.gap !== undefined)
          expect(sum.gap).toBe((of('budget').amount ?? Number.NaN) - (minorOf(sum.target.amount) ?? Number.NaN));
      }
    }),
    { numRuns: 120 },
  );
});

/** What a formula of the workbook works out, of the forms that it is written in. */
function workedOut(sheet: Sheet, formula: string, digits: bigint): bigint | undefined {
  const valueAt = (name: string): bigint | undefined => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const at = sheet.cells?.get(`${Number(row) - 1},${column}`);
    if (at?.formula !== undefined) return workedOut(sheet, at.formula, digits);
    const value = sheet.rows[Number(row) - 1]?.[column];
    return typeof value === 'number' ? BigInt(Math.round(value * Number(digits))) : undefined;
  };
  const inRanges = (ranges: string): bigint[] =>
    ranges.split(',').flatMap((range) => {
      const [from = '', to = from] = range.split(':');
      const [, letters = '', first = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
      const last = Number(/\d+$/.exec(to)?.[0]);
      return Array.from(
        { length: last - Number(first) + 1 },
        (_, at) => valueAt(`${letters}${Number(first) + at}`) ?? [],
      ).flat();
    });
  const add = (parts: readonly bigint[]) => parts.reduce((sum, part) => sum + part, 0n);
  const sum = /^IF\(COUNT\(([^)]+)\)=0,"",SUM\(\1\)\)$/.exec(formula);
  if (sum) {
    const parts = inRanges(sum[1] ?? '');
    return parts.length === 0 ? undefined : add(parts);
  }
  const taken = /^IF\(OR\((\w+)="",(\w+)=""\),"",\1-\2\)$/.exec(formula);
  if (taken) {
    const [of, from] = [valueAt(taken[1] ?? ''), valueAt(taken[2] ?? '')];
    return of === undefined || from === undefined ? undefined : of - from;
  }
  const rest = /^IF\((\w+)="","",\1-SUM\(([^)]+)\)\)$/.exec(formula);
  if (!rest) throw new Error(`Expected a formula that this test knows, got ${formula}.`);
  const whole = valueAt(rest[1] ?? '');
  return whole === undefined ? undefined : whole - add(inRanges(rest[2] ?? ''));
}

test('in any company each formula of the workbook works out what stands beside it, and a row without alike sums has no difference', async () => {
  await fc.assert(
    fc.asyncProperty(madeUpCompanies, async (madeUp) => {
      // The amounts of a spreadsheet are doubles: whole minor units up to 2^53 are exact in them.
      const facts = siteOf(companyOf(madeUp), AS_OF);
      const digits = 10n ** BigInt(madeUp.currency.decimals);
      const { sheets } = await readXlsx(await rollUpWorkbook(facts));
      const groups = membersByGroup(madeUp);
      for (const sheet of sheets) {
        const header = (sheet.rows[0] ?? []).map(String);
        for (const [at, cell] of sheet.cells ?? []) {
          if (cell.formula === undefined) continue;
          const [row = 0, column = 0] = at.split(',').map(Number);
          const shown = sheet.rows[row]?.[column];
          const worked = workedOut(sheet, cell.formula, digits);
          expect([sheet.name, at, cell.formula, typeof shown === 'number' ? shown : undefined]).toEqual([
            sheet.name,
            at,
            cell.formula,
            worked === undefined
              ? undefined
              : Number(plainDecimal(Number(worked), facts.portfolio.company.currencyUnit)),
          ]);
        }
        for (const [level, id, ...cells] of sheet.rows.slice(1)) {
          const own =
            level === 'group'
              ? groups.get(String(id))
              : level === 'segment'
                ? madeUp.accounts.filter(({ segment }) => segment === id)
                : undefined;
          if (!own) continue;
          for (const [at, heading] of header.slice(4).entries()) {
            const [quarter = '', measure] = heading.split(' ');
            if (measure !== 'Deviation') continue;
            const wanted = difference(byHand(own, quarter, 'actual', madeUp), byHand(own, quarter, 'budget', madeUp));
            const shown = cells[at + 2];
            expect([sheet.name, id, heading, typeof shown === 'number']).toEqual([
              sheet.name,
              id,
              heading,
              wanted !== undefined,
            ]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

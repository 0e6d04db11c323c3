import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { MEASURES, openBook, type Measure } from '#domain/budget/figures.ts';
import { quarterOfMonth } from '#domain/calendar/quarters.ts';
import { DATA_TABLES, dataFile } from '#data/data-files.ts';
import { gatherFacts, type SiteFacts } from '#views/site.ts';
import {
  companyOf,
  MADE_UP_KEEPERS,
  MADE_UP_SEGMENTS,
  MADE_UP_UNITS,
  madeUpCompanies,
  type MadeUpCompany,
  type MadeUpNewCustomers,
} from '../domain/arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
const PATHS = [
  'unit-quarter',
  'team-quarter',
  'person-quarter',
  'segment-quarter',
  'group-quarter',
  'account-quarter-full',
];
type Row = Record<string, string>;
/** What figures are made up of: accounts and new-customer plans. */
type MadeUpPlan = MadeUpCompany['accounts'][number] | MadeUpNewCustomers;

const factsOf = (madeUp: MadeUpCompany): SiteFacts => gatherFacts(openBook(companyOf(madeUp), AS_OF), []);

function rowsOf(name: string, facts: SiteFacts): Row[] {
  const table = DATA_TABLES.find((each) => each.name === name);
  if (!table) throw new Error(`Expected a table ${name}.`);
  return parse(dataFile(table, 'csv', facts), { columns: true }) as Row[];
}

/** A plain decimal in minor units; nothing for an empty cell. */
function minor(cell: string | undefined): bigint | undefined {
  return cell === undefined || cell === '' ? undefined : BigInt(cell.replace('.', ''));
}

function sumOf(parts: readonly (bigint | undefined)[]): bigint | undefined {
  const set = parts.flatMap((part) => part ?? []);
  return set.length === 0 ? undefined : set.reduce((sum, part) => sum + part, 0n);
}

/** What some plans say of a quarter, straight from what was made up. */
function saidBy(
  plans: readonly MadeUpPlan[],
  quarter: string,
  measure: Measure,
  { fiscalYear }: MadeUpCompany,
): bigint | undefined {
  return sumOf(
    plans.flatMap((plan) =>
      ({
        target: [plan.targets?.[quarter]],
        budget: plan.lines.map((line) => line[quarter]),
        forecast: [plan.forecast?.[quarter]],
        actual: plan.sales
          .filter(([month]) => month <= '2026-09' && quarterOfMonth(month, fiscalYear) === quarter)
          .map(([, amount]) => amount),
      })[measure].map((amount) => (amount === undefined ? undefined : BigInt(amount))),
    ),
  );
}

/** Accounts, and the new-customer plans between the first and the last quarter of which they say anything. */
function presentIn(plans: readonly MadeUpPlan[], quarter: string, { fiscalYear }: MadeUpCompany): MadeUpPlan[] {
  return plans.filter((plan) => {
    if (!('owner' in plan)) return true;
    const said = [
      ...[plan.targets ?? {}, plan.forecast ?? {}, ...plan.lines].flatMap((figures) => Object.keys(figures)),
      ...plan.sales.filter(([month]) => month <= '2026-09').map(([month]) => quarterOfMonth(month, fiscalYear)),
    ];
    return said.some((of) => of <= quarter) && said.some((of) => of >= quarter);
  });
}

/** The accounts and new-customer plans that each row of a path must hold, by the row's id. */
function plansOn(path: string, id: string, { accounts, newCustomers }: MadeUpCompany): readonly MadeUpPlan[] {
  const keepersOf: Record<string, readonly string[]> = Object.fromEntries(
    Object.entries(MADE_UP_UNITS).flatMap(([unit, { teams, people }]) => [
      [unit, [...Object.values(teams).flat(), ...people]],
      ...Object.entries(teams),
    ]),
  );
  const keptBy = (people: readonly string[]) => [
    ...accounts.filter(({ kam }) => people.includes(kam)),
    ...newCustomers.filter(({ owner }) => people.includes(owner)),
  ];
  if (id === 'new-customers') return newCustomers;
  if (MADE_UP_SEGMENTS.includes(id)) return accounts.filter(({ segment }) => segment === id);
  if (path === 'account-quarter-full') return [...accounts, ...newCustomers].filter((plan) => plan.id === id);
  if (id === 'unassigned') return path === 'team-quarter' ? keptBy(['person-c']) : [];
  return keptBy(MADE_UP_KEEPERS.includes(id) ? [id] : (keepersOf[id] ?? []));
}

test('in any company the rows of every table add up to the company, to the last minor unit', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const facts = factsOf(madeUp);
      const company = new Map(rowsOf('company-quarter', facts).map((row) => [row['quarter'], row]));
      const known = [...company.keys()];
      for (const path of PATHS) {
        const rows = rowsOf(path, facts);
        expect(
          rows.filter(({ quarter }) => !known.includes(quarter)).filter(({ kind }) => kind !== 'unassigned'),
        ).toEqual([]);
        for (const [quarter = '', whole] of company) {
          const parts = rows.filter((row) => row['quarter'] === quarter);
          for (const measure of MEASURES) {
            expect([path, quarter, measure, sumOf(parts.map((row) => minor(row[measure])))]).toEqual([
              path,
              quarter,
              measure,
              minor(whole[measure]),
            ]);
          }
        }
      }
    }),
    { numRuns: 250 },
  );
});

test('in any company each row is the sum of its own accounts’ lines, and what nobody wrote is empty and not 0', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const facts = factsOf(madeUp);
      for (const path of PATHS.filter((each) => each !== 'group-quarter')) {
        for (const row of rowsOf(path, facts)) {
          const { id = '', quarter = '' } = row;
          const plans = plansOn(path, id, madeUp);
          for (const measure of ['budget', 'forecast', 'actual'] as const) {
            expect([path, id, quarter, measure, minor(row[measure])]).toEqual([
              path,
              id,
              quarter,
              measure,
              saidBy(plans, quarter, measure, madeUp),
            ]);
          }
          const target = saidBy(plans, quarter, 'target', madeUp);
          if (path === 'account-quarter-full' && id !== 'unassigned') expect(minor(row['target'])).toEqual(target);
          const unbudgeted = plans.filter((plan) => saidBy([plan], quarter, 'budget', madeUp) === undefined);
          expect([id, quarter, row['missingBudget']]).toEqual([id, quarter, String(unbudgeted.length)]);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('in any company a gap and a deviation are taken between sums of the same accounts and plans, or are not set', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const facts = factsOf(madeUp);
      for (const path of ['company-quarter', ...PATHS]) {
        for (const row of rowsOf(path, facts)) {
          const { id = '', quarter = '', kind } = row;
          const [target, budget, actual] = [minor(row['target']), minor(row['budget']), minor(row['actual'])];
          const [gap, deviation] = [minor(row['gap']), minor(row['deviation'])];
          if (gap !== undefined) expect(gap).toBe((budget ?? 0n) - (target ?? 0n));
          if (deviation !== undefined) expect(deviation).toBe((actual ?? 0n) - (budget ?? 0n));
          if (path === 'group-quarter' || kind === 'unassigned') continue;
          const plans = kind === 'company' ? [...madeUp.accounts, ...madeUp.newCustomers] : plansOn(path, id, madeUp);
          const idsWith = (measure: Measure) =>
            plans.filter((plan) => saidBy([plan], quarter, measure, madeUp) !== undefined).map((plan) => plan.id);
          const isActualAlike = budget !== undefined && String(idsWith('actual')) === String(idsWith('budget'));
          expect([path, id, quarter, deviation !== undefined]).toEqual([path, id, quarter, isActualAlike]);
          const ownSet = madeUp.targets[id === 'company' ? 'company' : id]?.[quarter] !== undefined;
          const ofTarget = ownSet ? presentIn(plans, quarter, madeUp).map((plan) => plan.id) : idsWith('target');
          const isGapAlike =
            target !== undefined && budget !== undefined && String(ofTarget) === String(idsWith('budget'));
          // A target between the row and its accounts, of a team or a person, may be for more than have one of their
          // own.
          if (ownSet || ['segment', 'new-customers', 'account', 'new-customer-plan', 'person'].includes(kind ?? ''))
            expect([path, id, quarter, gap !== undefined]).toEqual([path, id, quarter, isGapAlike]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('in any company the order of accounts, of plans and of files changes no byte of any table', () => {
  const inAnyOrder = <T>(things: readonly T[]) => fc.shuffledSubarray([...things], { minLength: things.length });
  fc.assert(
    fc.property(
      madeUpCompanies.chain((madeUp) =>
        fc.tuple(fc.constant(madeUp), inAnyOrder(madeUp.accounts), inAnyOrder(madeUp.newCustomers)),
      ),
      ([madeUp, accounts, newCustomers]) => {
        const [one, other] = [factsOf(madeUp), factsOf({ ...madeUp, accounts, newCustomers })];
        for (const path of ['company-quarter', 'account-quarter', 'new-customer-quarter', ...PATHS])
          expect(rowsOf(path, other)).toEqual(rowsOf(path, one));
      },
    ),
    { numRuns: 100 },
  );
});

test('in any company the budget lines add up to the company, new customers’ among them', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const facts = factsOf(madeUp);
      const lines = rowsOf('budget-lines', facts);
      for (const { quarter, budget } of rowsOf('company-quarter', facts)) {
        expect([
          quarter,
          sumOf(lines.filter((line) => line['quarter'] === quarter).map((line) => minor(line['sales']))),
        ]).toEqual([quarter, minor(budget)]);
      }
    }),
    { numRuns: 200 },
  );
});

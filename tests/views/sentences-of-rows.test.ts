import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOVES, quarterMoves } from '#domain/budget/what-moved.ts';
import { addMonths, daysBetween } from '#domain/calendar/dates.ts';
import { addQuarters, monthsOf, quarterOf } from '#domain/calendar/quarters.ts';
import { minorOf } from '#domain/money/money.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { daysPassed } from '#domain/budget/pace.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { quartersView } from '#views/budget/budget.ts';
import { meetingTable } from '#views/budget/meeting.ts';
import { whatMoved } from '#views/budget/what-moved.ts';
import { accountFigure, companyFigure } from '#views/figures/quarter-figure.ts';
import { groupPage, groupParents } from '#views/groups/group.ts';
import { missLede } from '#views/home/miss-lede.ts';
import { companyPace } from '#views/home/pace.ts';
import { companyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { whatChanged } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';
import type { Phrase } from '#words/phrase.ts';
import { companyOf, madeUpCompanies, type MadeUpCompany } from '../domain/arbitrary-portfolio.ts';
import { siteOf } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const THOUSAND = 100_000;

/**
 * Amounts of whole thousands in euros: what is printed is exact, so that sentences and rows can be added up as printed.
 */
function inThousands(company: MadeUpCompany): MadeUpCompany {
  const whole = (cents: number) => Math.round(cents / THOUSAND) * THOUSAND;
  const each = <T extends Readonly<Record<string, number>> | undefined>(of: T) =>
    of && Object.fromEntries(Object.entries(of).map(([quarter, cents]) => [quarter, whole(cents)]));
  const plan = <T extends MadeUpCompany['newCustomers'][number] | MadeUpCompany['accounts'][number]>(of: T): T => ({
    ...of,
    lines: of.lines.map((line) => each(line)),
    targets: each(of.targets),
    forecast: each(of.forecast),
    sales: of.sales.map(([month, cents]) => [month, whole(cents)] as const),
  });
  return {
    ...company,
    accounts: company.accounts.map(plan),
    newCustomers: company.newCustomers.map(plan),
    targets: Object.fromEntries(Object.entries(company.targets).map(([id, of]) => [id, each(of)])),
    currency: { code: 'EUR', decimals: 2 },
  };
}
const companies = madeUpCompanies.map(inThousands);
const inWords = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const stressed = (phrase: Phrase) => phrase.flatMap((part) => (typeof part === 'string' ? [] : [digits(part.text)]));
const digits = (text: string) => text.replace(/\D/g, '');
/** A printed figure as a number; nothing where it is not set. */
const number = (text: string) => (/\d/.test(text) ? Number(text.replace('−', '-').replace(/[^\d-]/g, '')) : undefined);
const inAnyCompany = (say: (site: Site, madeUp: MadeUpCompany) => void, numRuns = 60) =>
  fc.assert(
    fc.property(companies, (madeUp) => say(siteOf(companyOf(madeUp), AS_OF), madeUp)),
    { numRuns },
  );

describe('in any company', () => {
  test('the sentence of a quarter’s page says what the last row of its segments prints, over or not', () => {
    inAnyCompany((site) => {
      const now = quarterOf(AS_OF, site.portfolio.fiscalYear);
      for (const quarter of [addQuarters(now, -1), now, addQuarters(now, 1)]) {
        const { lede, segments, isOver } = companyQuarterPage(quarterView(site, quarter));
        // While it is under way the page begins as the first page does, where that can be told.
        const miss = quarter === now ? missLede(site, quarter) : undefined;
        if (miss) {
          expect(inWords(lede)).toBe(inWords(miss));
          expect(stressed(miss)[0]).toBe(digits(segments.company.forecast));
          continue;
        }
        const { budget, gap, actual, actualOfBudget } = segments.company;
        const first = number(budget) === undefined ? [] : [digits(budget), ...(number(gap) ? [digits(gap)] : [])];
        const last =
          number(budget) === undefined || isOver ? (number(actual) === undefined ? [] : [digits(actual)]) : [];
        expect([quarter, inWords(lede), stressed(lede)]).toEqual([quarter, inWords(lede), [...first, ...last]]);
        // The segments that are named are told with the gaps of their rows.
        const gaps = segments.rows.flatMap((row) => (number(row.gap) ? [digits(row.gap)] : []));
        if (number(budget) !== undefined && gaps.length >= 2 && gaps.length <= 5)
          for (const each of gaps) expect(digits(inWords(lede))).toContain(each);
        if (isOver && number(budget) !== undefined && number(actual) !== undefined && actualOfBudget !== '–') {
          const by = Math.abs(number(actual)! - number(budget)!);
          if (by > 0) expect(digits(inWords(lede))).toContain(String(by));
        }
      }
    });
  });

  test('a group’s sentence says what the total of its members prints', () => {
    inAnyCompany((site) => {
      for (const parent of groupParents(site)) {
        const { lede, total } = groupPage(site, parent);
        if (inWords(lede).startsWith('Forecast')) {
          expect(stressed(lede)[0]).toBe(digits(total.forecast));
          continue;
        }
        const wanted =
          number(total.budget) === undefined
            ? []
            : [digits(total.budget), ...(number(total.gap) ? [digits(total.gap)] : [])];
        expect([inWords(lede), stressed(lede)]).toEqual([inWords(lede), wanted]);
      }
    });
  });

  test('what moved begins with the company’s row, and its parts lead from the first figure to today’s', () => {
    let told = 0;
    inAnyCompany((site) => {
      const quarter = quarterOf(AS_OF, site.portfolio.fiscalYear);
      const view = whatMoved(site, quarter);
      if (!view) return;
      told += 1;
      const { lede, company, rows, sums } = view;
      const ends = [company.before, company.now].filter((text) => number(text) !== undefined).map(digits);
      expect([inWords(lede), stressed(lede)]).toEqual([inWords(lede), ends]);
      const of = (rowsOf: readonly { by: string }[]) => rowsOf.reduce((sum, { by }) => sum + (number(by) ?? 0), 0);
      expect(of([...rows, ...sums])).toBe(number(company.by) ?? 0);
      const { moved, from } = quarterMoves(quarter, view.from, site.book);
      expect(from).toBe(view.from);
      for (const move of MOVES)
        if (moved[move] !== undefined && site.format.side(moved[move]) !== 'equal')
          expect(inWords(lede)).toContain(site.format.size(moved[move]));
    });
    expect(told).toBeGreaterThan(0);
  });

  test('the list of accounts says by how much those that are short miss, and what the others are over', () => {
    inAnyCompany((site) => {
      const { lede } = accountsList(site);
      if (!lede) return;
      const misses = quarterMiss(quarterOf(AS_OF, site.portfolio.fiscalYear), site.book).rows.flatMap(
        ({ planned, miss }) => ('kam' in planned && miss !== undefined ? [minorOf(miss)] : []),
      );
      const sum = (those: readonly number[]) => those.reduce((all, each) => all + each, 0);
      const [short, over] = [misses.filter((miss) => miss < 0), misses.filter((miss) => miss >= 0)];
      if (short.length > 0) expect(inWords(lede)).toContain(site.format.size(sum(short)));
      if (over.length > 0 && sum(over) > 0) expect(inWords(lede)).toContain(site.format.size(sum(over)));
    });
  });

  test('what is still to come is the forecast less what is booked, and a day’s part of it', () => {
    let told = 0;
    inAnyCompany((site) => {
      const { book, portfolio } = site;
      const quarter = quarterOf(AS_OF, portfolio.fiscalYear);
      const toCome = companyPace(site, quarter)?.said;
      if (!toCome) return;
      told += 1;
      const all = (measure: 'forecast' | 'actual') =>
        plannedIn(portfolio).reduce((sum, each) => sum + (book.figuresOf(each, quarter)[measure] ?? 0), 0);
      const rest = all('forecast') - all('actual');
      const { left } = daysPassed(quarter, AS_OF, portfolio.fiscalYear);
      expect(inWords(toCome)).toContain(site.format.money(rest));
      expect(inWords(toCome)).toContain(site.format.money(Math.round(rest / left)));
      const inSeptember = plannedIn(portfolio).flatMap((each) =>
        book.salesRowsOf(each, quarter).flatMap(({ month, amount }) => (month === '2026-09' ? amount : [])),
      );
      const brought = inSeptember.reduce((sum, amount) => sum + amount, 0);
      const words = site.t.miss.brought(site.format.month('2026-09'), site.format.money(Math.round(brought / 18)));
      expect([brought, inWords(toCome).includes(words), /has brought/.test(inWords(toCome))]).toEqual([
        brought,
        brought > 0,
        brought > 0,
      ]);
    }, 300);
    expect(told).toBeGreaterThan(0);
  });

  test('the best month and the end at this month’s pace are of the months in the table, beside the forecast', () => {
    let [best, ends] = [0, 0];
    inAnyCompany((site) => {
      const { book, portfolio, format, t } = site;
      const quarter = quarterOf(AS_OF, portfolio.fiscalYear);
      const of = companyPace(site, quarter);
      if (!of) return;
      const brought = (month: string) =>
        plannedIn(portfolio)
          .flatMap((each) => [...book.salesRowsOf(each, addQuarters(quarter, -1)), ...book.salesRowsOf(each, quarter)])
          .reduce((sum, row) => (row.month === month ? sum + row.amount : sum), 0);
      const [first] = [addQuarters(quarter, -1), quarter]
        .flatMap((each) => monthsOf(each, portfolio.fiscalYear))
        .filter((month) => month < '2026-09')
        .map((month) => ({ month, daily: brought(month) / daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`) }))
        .sort((a, b) => b.daily - a.daily || (a.month < b.month ? 1 : -1));
      if (first && first.daily > 0) {
        best += 1;
        expect(of.more).toContain(t.miss.bestMonth(format.month(first.month), format.money(Math.round(first.daily))));
      }
      const told = of.more.find((text) => text.includes('At the pace of'));
      if (told === undefined) return;
      ends += 1;
      const all = (measure: 'forecast' | 'actual') =>
        plannedIn(portfolio).reduce((sum, each) => sum + (book.figuresOf(each, quarter)[measure] ?? 0), 0);
      const end =
        all('actual') + Math.round((brought('2026-09') * daysPassed(quarter, AS_OF, portfolio.fiscalYear).left) / 18);
      expect(told).toContain(format.money(end));
      expect(told).toContain(end === all('forecast') ? 'just at' : format.size(end - all('forecast')));
    }, 300);
    expect([best > 0, ends > 0]).toEqual([true, true]);
  });

  test('a quarter ahead is told with the figures of its table’s first row', () => {
    inAnyCompany((site) => {
      for (const { quarter, summary } of quartersView(site).ahead) {
        const company = meetingTable(site, 'organisation', quarter)!.rows[0]!;
        const numbers = [company.target, company.budget, company.gap].filter((text) => number(text) !== undefined);
        for (const text of numbers) expect(inWords(summary)).toContain(text);
      }
    });
  });

  test('what figures open to ends in words that add up: what is invoiced and to come, what is given to parts and to none', () => {
    let checked = 0;
    inAnyCompany((site) => {
      const figures = [...site.portfolio.accounts.map((account) => accountFigure(site, account)), companyFigure(site)];
      for (const { panels } of figures)
        for (const { measure, text, foot, parts, slope } of panels) {
          const invoiced = /(\S+) invoiced to .* and (\S+) to come\./.exec(foot);
          if (invoiced) {
            checked += 1;
            expect([measure, foot, number(invoiced[1]!)! + number(invoiced[2]!)!]).toEqual([
              'forecast',
              foot,
              number(text),
            ]);
          }
          if (slope?.toCome !== undefined) {
            const came = /(\S+) invoiced to/.exec(foot)?.[1] ?? '';
            expect([foot, number(came)! + number(slope.toCome.split(' ')[0]!)!]).toEqual([foot, number(text)]);
          }
          const allocated = /below it add up to (\S+?)(?:: all of it is given|: (\S+) is given to none of them)/.exec(
            foot,
          );
          if (allocated) {
            checked += 1;
            const rest = allocated[2] === undefined ? 0 : number(allocated[2])!;
            expect([measure, foot, number(allocated[1]!)! + rest]).toEqual(['target', foot, number(text)]);
          }
          if (measure === 'budget' || measure === 'actual') {
            const sum = parts.reduce((all, part) => all + (number(part.text) ?? 0), 0);
            expect([measure, foot, sum]).toEqual([measure, foot, number(text)]);
          }
        }
    });
    expect(checked).toBeGreaterThan(0);
  });
});

/** "+12; +4 newly set; −3 taken out" as a number. */
const moveOf = (text: string) => text.split(';').reduce((sum, part) => sum + (number(part) ?? 0), 0);

test('between any two seals, the sentence of what changed is what the rows below it add up to, with who came and who went', () => {
  let told = 0;
  fc.assert(
    fc.property(companies, companies, (one, other) => {
      const year = { fiscalYear: one.fiscalYear, currency: one.currency };
      const [was, is] = [companyOf({ ...one, ...year }), companyOf({ ...other, ...year })];
      const quarter = quarterOf(AS_OF, was.fiscalYear);
      const before = takeSnapshot(was, [], addQuarters(quarter, -1), AS_OF);
      const view = quarterView(siteOf(is, AS_OF), quarter);
      const { lede, rows } = whatChanged(view, before);
      const said = inWords(lede);
      for (const [figure, name] of [
        ['budget', 'Budgets'],
        ['forecast', 'Forecasts'],
      ] as const) {
        const sentence = new RegExp(`${name} (went (up|down) by|are unchanged in total)([^.]*)\\.`).exec(said);
        if (!sentence) continue;
        told += 1;
        const [, , way, rest = ''] = sentence;
        const total = way === undefined ? 0 : (way === 'down' ? -1 : 1) * number(/^ \S+/.exec(rest)?.[0] ?? '0')!;
        const apart = [...rest.matchAll(/(\S+) of customers that (?:came|went)/g)].reduce(
          (sum, [, amount = '']) => sum + (number(amount) ?? 0),
          0,
        );
        const inRows = rows.reduce((sum, row) => sum + moveOf(row[figure].text), 0);
        expect([said, rows.map((row) => row[figure].text), total]).toEqual([
          said,
          rows.map((row) => row[figure].text),
          inRows + apart,
        ]);
        // In brackets stands what the total is made of.
        const parts = [...rest.matchAll(/([+−]\S+) /g)].map(([, amount = '']) => number(amount) ?? 0);
        if (parts.length > 0) expect([said, parts.reduce((sum, part) => sum + part, 0)]).toEqual([said, total]);
      }
    }),
    { numRuns: 80 },
  );
  expect(told).toBeGreaterThan(0);
});

test('a size is written without its sign, whatever the amount', () => {
  const { format } = siteOf(companyOf(fc.sample(companies, { numRuns: 1, seed: 1 })[0]!), AS_OF);
  fc.assert(
    fc.property(fc.integer(), (amount) => {
      expect(format.size(amount)).toBe(format.size(-amount));
    }),
  );
});

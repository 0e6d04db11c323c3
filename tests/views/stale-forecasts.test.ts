import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { staleForecasts } from '#domain/budget/stale-forecast.ts';
import { addDays } from '#domain/calendar/dates.ts';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { salesLede } from '#views/account/sales-lede.ts';
import { meetingTable } from '#views/budget/meeting.ts';
import { segmentTable } from '#views/home/segments.ts';
import { rollUpTable } from '#views/segments/roll-up.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const account = (name: string, ...made: string[]) => ({
  name,
  targets: { [Q]: 100_000 },
  forecast: made.map((madeOn, at) => ({ madeOn, sales: { [Q]: 80_000 + at * 1_000 } })),
});
const TOLD: Told = {
  company: { thresholds: { forecastStaleDays: 30 } },
  accounts: {
    old: account('Old', '2026-03-01', '2026-08-18'),
    fresh: account('Fresh', '2026-08-19'),
    // Touched on the day, though it stayed the same.
    same: {
      ...account('Same', '2026-03-01'),
      forecast: ['2026-03-01', '2026-09-10'].map((madeOn) => ({ madeOn, sales: { [Q]: 70_000 } })),
    },
    // Touched for a later quarter alone: of this one nobody has said anything new.
    other: {
      ...account('Other', '2026-06-10'),
      forecast: [
        { madeOn: '2026-06-10', sales: { [Q]: 60_000 } },
        { madeOn: '2026-09-10', sales: { '2026-Q4': 1 } },
      ],
    },
  },
};

test('a forecast that nobody has touched for longer than the threshold is marked in every table that counts it', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const table = whoWillMiss(site, Q);
  const marks = (rows: readonly { stale: string | undefined; name: unknown }[]) =>
    Object.fromEntries(
      rows.map(({ name, stale }) => [typeof name === 'string' ? name : (name as { text: string }).text, stale]),
    );
  const own = { Old: '31\u00a0d old', Fresh: undefined, Same: undefined, Other: '100\u00a0d old' };
  // The first page has room for the days alone, and on a phone for the whole mark.
  expect(marks(table?.rows ?? [])).toEqual({ ...own, Old: '31\u00a0d', Other: '100\u00a0d' });
  expect(table?.rows.find(({ name }) => name.text === 'Old')?.forecastOf).toContain('31\u00a0d old');
  const note =
    '2 forecasts are old, €141,000 together: made more than 30 days ago and not touched since, so less certain. How old is said below the figure.';
  expect(table?.notes).toContain(note);
  const list = accountsList(site);
  expect(marks(list.rows)).toEqual(own);
  expect(list.sums.map(({ stale }) => stale)).toEqual(['141,000 old', '141,000 old']);
  expect([list.managers[0], list.segments[0]].map((group) => group && 'stale' in group && group.stale)).toEqual([
    '141,000 old',
    '141,000 old',
  ]);
  expect(list.notes).toEqual([note]);
  const meeting = meetingTable(site, 'organisation', Q);
  expect(meeting?.rows.map(({ stale }) => stale)).toContain('141,000 old');
  expect(meeting?.notes).toContain(note);
});

test('so do the roll-up by quarter and the segments of the first page', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const table = rollUpTable(site);
  const marked = (row: (typeof table)['company']) => row.cells.flatMap(({ stale }) => stale ?? []);
  const rows = table.segments.flatMap((segment) => segment.rows);
  expect(Object.fromEntries(rows.map((row) => [row.name, marked(row)]))).toEqual({
    Old: ['31\u00a0d old'],
    Fresh: [],
    Same: [],
    // The forecast of the quarter after was made anew.
    Other: ['100\u00a0d old'],
  });
  expect(marked(table.company)).toEqual(['141,000 old']);
  const { rows: segments, company } = segmentTable(site, Q);
  expect([segments[0]?.stale, company.stale]).toEqual(['141,000 old', '141,000 old']);
});

test('so says the plan itself, in both languages', () => {
  const said = (id: string, language: 'en' | 'fi') => {
    const site = siteOf(kaarnavesi(TOLD), AS_OF, { language });
    return JSON.stringify(salesLede(site, site.portfolio.accountById.get(id)!, Q)).replaceAll('\u00a0', ' ');
  };
  expect(said('other', 'en')).toContain('The forecast has not been touched for 100 days.');
  expect(said('old', 'fi')).toContain('Ennusteeseen ei ole koskettu 31 päivään.');
  expect(said('fresh', 'en')).not.toContain('touched');
});

test('it is old from the day after the last day of the threshold, and in no quarter that is over', () => {
  const limit = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(limit, limit, (days, forecastStaleDays) => {
      const madeOn = addDays(AS_OF, -days);
      const portfolio = kaarnavesi({
        company: { thresholds: { forecastStaleDays } },
        accounts: { one: { forecast: [{ madeOn, sales: { [Q]: 1, '2026-Q4': 1, '2026-Q2': 1 } }] } },
      });
      const stale = (quarter: string) =>
        staleForecasts(portfolio.accounts, quarter, openBook(portfolio, AS_OF)).map((each) => each.days);
      expect([stale(Q), stale('2026-Q4')]).toEqual(days > forecastStaleDays ? [[days], [days]] : [[], []]);
      expect(stale('2026-Q2')).toEqual([]);
    }),
  );
});

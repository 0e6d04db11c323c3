import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatMoved, type MovedRow } from '#views/budget/what-moved.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const Q = '2026-Q3';
const DAYS = ['2026-06-10', '2026-06-30', '2026-07-15', '2026-09-12', '2026-09-17'];
const revisions = fc.uniqueArray(
  fc.record({
    madeOn: fc.constantFrom(...DAYS),
    sales: fc.record({ [Q]: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100) }),
  }),
  { selector: ({ madeOn }) => madeOn, minLength: 1, maxLength: 4 },
);
const shown = (text: string) => Number(text.replace('−', '-').replaceAll(/[,+ ]/g, '').replace('–', '0'));

test('what the rows print adds up to what the company prints, or the note says to what it does, and in which column', () => {
  let noted = 0;
  fc.assert(
    fc.property(fc.array(revisions, { minLength: 1, maxLength: 12 }), (plans) => {
      const accounts = Object.fromEntries(
        plans.map((forecast, at) => [`customer-${at}`, { name: `C${at}`, forecast }]),
      );
      // Figures have cents, and the page prints whole euros.
      const site = siteOf(
        kaarnavesi({
          accounts: { ...accounts, large: { forecast: [{ madeOn: DAYS[0]!, sales: { [Q]: 5_000_000 } }] } },
        }),
        '2026-09-18',
      );
      const of = whatMoved(site, Q)!;
      const rows = [...of.rows, ...of.sums];
      const notes = of.notes.join(' ');
      const heads = { before: 'On 1 Jul', by: 'Change', week: 'After 11 Sep', now: 'Today' };
      for (const [column, head] of Object.entries(heads) as [
        Exclude<keyof MovedRow, 'isDown' | 'name' | 'under' | 'reason'>,
        string,
      ][]) {
        const sum = rows.reduce((all, row) => all + shown(row[column]), 0);
        const told = notes.includes(`${head} ${site.format.money(sum * 100)}`);
        expect([column, sum === shown(of.company[column]) || told]).toEqual([column, true]);
        if (told) noted += 1;
      }
    }),
  );
  expect(noted).toBeGreaterThan(0);
});

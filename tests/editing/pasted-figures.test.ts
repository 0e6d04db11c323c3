import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedFigures } from '#editing/pasted-figures.ts';

const PERIODS = ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'];

test.each<[what: string, text: string, from: number, cells: [string, string][], beyond: number]>([
  [
    'a row',
    '10\t20\t30',
    1,
    [
      ['2026-Q4', '10'],
      ['2027-Q1', '20'],
      ['2027-Q2', '30'],
    ],
    0,
  ],
  [
    'a column, as Windows ends its lines',
    '10\r\n20\r\n',
    0,
    [
      ['2026-Q3', '10'],
      ['2026-Q4', '20'],
    ],
    0,
  ],
  [
    'a column with an empty cell, which stays in its place',
    '10\n\n30\n',
    0,
    [
      ['2026-Q3', '10'],
      ['2026-Q4', ''],
      ['2027-Q1', '30'],
    ],
    0,
  ],
  ['more cells than there are quarters', '10\t20\t30', 3, [['2027-Q2', '10']], 2],
  [
    'two rows, of which one line takes the first',
    '10\t20\n30\t40',
    0,
    [
      ['2026-Q3', '10'],
      ['2026-Q4', '20'],
    ],
    2,
  ],
  [
    'figures under their quarters',
    '2027-Q1\tQ4 2026\n10\t20',
    0,
    [
      ['2027-Q1', '10'],
      ['2026-Q4', '20'],
    ],
    0,
  ],
  [
    'the same with a heading, and a row too many',
    'EUR\t2027Q1\t2027 q2\nBudget\t10\t20\nForecast\t30\t',
    0,
    [
      ['2027-Q1', '10'],
      ['2027-Q2', '20'],
    ],
    1,
  ],
  [
    'figures beside their quarters, under a heading',
    'Quarter\tBudget\n2026-Q4\t10\n2031-Q1\t20',
    0,
    [['2026-Q4', '10']],
    1,
  ],
  [
    'years, which are figures where no quarter is one',
    '2027\n2028',
    0,
    [
      ['2026-Q3', '2027'],
      ['2026-Q4', '2028'],
    ],
    0,
  ],
])('%s', (_, text, from, cells, beyond) => {
  expect(pastedFigures(text, PERIODS, from)).toEqual({ cells, beyond });
});

test('whatever is pasted, each cell goes to one quarter of the table, as it is, or is counted', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...PERIODS, '=1+1', '__proto__', '\u202e12', '\0'),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.nat(PERIODS.length - 1), (all, from) => {
      const text = all.map((row) => row.join('\t')).join('\n');
      const { cells, beyond } = pastedFigures(text, PERIODS, from);
      const asTyped = new Set(text.split(/[\t\n\r]/).map((one) => one.trim()));
      for (const [period, typed] of cells) {
        expect(PERIODS).toContain(period);
        expect(typed === '' || asTyped.has(typed)).toBe(true);
      }
      expect(beyond).toBeGreaterThanOrEqual(0);
    }),
  );
});

import { expect, test } from 'vitest';
import { companySources } from '#views/budget/sources.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

test('the foot of a page says how many lines of how many files, and no ranges of lines; a single line is named', () => {
  const actual = (...months: string[]) => {
    const sales = months.map((month): [string, string, number] => ['one', month, 100_00]);
    const site = siteOf(kaarnavesi({ accounts: { one: { name: 'One' } }, sales }), '2026-09-18');
    const { lines, of, files } = companySources(site, '2026-Q3').find(({ kind }) => kind === 'actual')!;
    return [lines, of, ...files];
  };
  expect(actual('2026-07', '2026-08', '2026-09')).toEqual([3, 1, 'actuals/sales.csv']);
  expect(actual('2026-07')).toEqual([1, 1, expect.stringMatching(/^actuals\/sales\.csv:\d+$/)]);
});

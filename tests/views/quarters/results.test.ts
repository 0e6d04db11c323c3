import { expect, test } from 'vitest';
import { results } from '#components/quarters/results.tsx';
import { companyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { resultsOf } from '#views/quarters/results.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const figures = (target: number | undefined, budget: number | undefined, forecast: number | undefined) => ({
  ...(target !== undefined && { targets: { [Q]: target } }),
  ...(budget !== undefined && {
    budget: [{ id: 'l1', line: 'All', confidence: 'secure' as const, sales: { [Q]: budget } }],
  }),
  ...(forecast !== undefined && { forecast: [{ madeOn: '2026-09-11', sales: { [Q]: forecast } }] }),
});
const TOLD: Told = {
  accounts: {
    havulinna: { name: 'Havulinna Paper', ...figures(520_000, 480_000, 455_000) },
    sepanmaa: { name: 'Sepänmaa Steel', ...figures(undefined, 160_000, 152_000) },
    kuparkorpi: { name: 'Kuparkorpi Mining', ...figures(400_000, 410_000, 418_000) },
    unasked: { name: 'Unasked', ...figures(100_000, 90_000, undefined) },
  },
  salesPlans: {
    south: {
      name: 'South',
      customers: [
        { id: 'one', name: 'One', ...figures(undefined, 20_000, 15_000) },
        { id: 'two', name: 'Two', ...figures(10_000, 10_000, 9_000) },
      ],
    },
    north: {
      name: 'North',
      customers: [
        { id: 'three', name: 'Three', ...figures(undefined, 20_000, 15_000) },
        { id: 'four', name: 'Four', ...figures(10_000, 10_000, undefined) },
      ],
    },
  },
};

const missesOn = (day: string) =>
  Object.fromEntries(
    resultsOf(quarterView(siteOf(kaarnavesi(TOLD), day), Q)).flatMap(({ rows }) =>
      rows.map(({ plan, miss, isMissed }) => [plan.text, isMissed ? `${miss} short` : miss]),
    ),
  );

test('while a quarter is open, each plan says by how much it will miss: against its budget where it has no target', () => {
  expect(missesOn('2026-09-18')).toEqual({
    'Havulinna Paper': '−65 short',
    'Sepänmaa Steel': '−8 short',
    'Kuparkorpi Mining': '+18',
    Unasked: '–',
    South: '−6 short',
    // One of its customers has no forecast: what the others miss is not what the plan misses.
    North: '–',
  });
});

test.each([
  ['en', 'Miss', 'or − budget where there is no target'],
  ['fi', 'Vaje', '(tai − budjetti, jos tavoitetta ei ole)'],
] as const)('a quarter that is over has differences in place of misses, in %s', (language, head, note) => {
  const heads = (day: string) => {
    const site = siteOf(kaarnavesi(TOLD), day, { language });
    const markup = String(results(site, companyQuarterPage(quarterView(site, Q))));
    return [markup.includes(`>${head}`), markup.includes(note)];
  };
  expect([heads('2026-09-18'), heads('2026-10-02')]).toEqual([
    [true, true],
    [false, false],
  ]);
});

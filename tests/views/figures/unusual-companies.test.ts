import { describe, expect, test } from 'vitest';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { revisionSlope } from '#components/figures/revision-slope.tsx';
import { accountFigure, companyFigure, segmentFigure } from '#views/figures/quarter-figure.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { rollUpTable } from '#views/segments/roll-up.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
/** The quarter that runs in September where the year begins in July and is named by its end. */
const IN_JULY = '2027-Q1';
const budget = [
  { id: 'l1', line: 'Media', confidence: 'secure' as const, sales: { [Q]: 100_000, [IN_JULY]: 100_000 } },
];
const forecast = [{ madeOn: '2026-06-30', sales: { [Q]: 90_000, [IN_JULY]: 90_000 } }];
const many = Object.fromEntries(
  Array.from({ length: 700 }, (_, at) => [`a${at}`, { name: `Account ${at}`, budget, forecast }]),
);
const UNUSUAL: Record<string, { told: Told; on?: string }> = {
  'without targets': { told: { accounts: { one: { budget, forecast } } } },
  'without forecasts': { told: { accounts: { one: { budget, targets: { [Q]: 120_000 } } } } },
  'with nothing but a name': { told: { accounts: { one: {} } } },
  'with 700 accounts': { told: { accounts: many } },
  'with more taken back than sold': {
    told: { accounts: { one: { budget, forecast } }, sales: [['one', '2026-08', -5_000_00]] },
  },
  'whose quarter begins today': { told: { accounts: { one: { budget, forecast } } }, on: '2026-07-01' },
  'whose quarter ends today': { told: { accounts: { one: { budget, forecast } } }, on: '2026-09-30' },
  'whose year begins in July': {
    told: { company: { fiscalYear: { firstMonth: 7, namedBy: 'end' } }, accounts: { one: { budget, forecast } } },
  },
};

describe.each(Object.entries(UNUSUAL))('a company %s', (_, { told, on = '2026-09-18' }) => {
  test.each(['en', 'fi'] as const)('has figures that open and add up, in %s', (language) => {
    const site = siteOf(kaarnavesi(told), on, { language });
    const quarter = quarterOf(on, site.portfolio.fiscalYear);
    const [account] = site.portfolio.accounts;
    const figures = [
      companyFigure(site),
      segmentFigure(site, site.portfolio.segments[0]!),
      accountFigure(site, account!),
    ];
    const said = JSON.stringify([figures, whoWillMiss(site, quarter), rollUpTable(site).company.cells]);
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
    const panels = figures.flatMap((figure) => figure.panels);
    for (const { sum, parts, heads, slope } of panels) {
      expect(sum.isOff).toBe(false);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.length).toBeLessThan(20);
      for (const { cells } of parts) if (cells) expect(cells.length).toBe(heads.each?.length ?? 0);
      if (slope) expect(JSON.stringify(revisionSlope(slope))).not.toMatch(/NaN|Infinity/);
    }
  });
});

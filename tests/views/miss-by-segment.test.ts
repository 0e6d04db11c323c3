import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { minorOf } from '#domain/money/money.ts';
import { ofSegment, ofTheCompany } from '#views/home/whose-miss.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { missBySegment } from '#views/segments/miss-by-segment.ts';
import { companyOf, madeUpCompanies } from '../domain/arbitrary-portfolio.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const account = (
  name: string,
  segment: string,
  target: number | undefined,
  forecast: number | undefined,
  due?: string,
) => ({
  name,
  segment,
  ...(target !== undefined && { targets: { [Q]: target } }),
  ...(forecast !== undefined && { forecast: [{ madeOn: '2026-09-01', sales: { [Q]: forecast } }] }),
  ...(due !== undefined && {
    actions: [{ id: 'a1', action: 'Visit', owner: 'petri-salmela', due, stage: 'planned' as const }],
  }),
});
const TOLD: Told = {
  segments: { a: { name: 'Segment A', targets: { [Q]: 500_000 } }, b: { name: 'Segment B' } },
  accounts: {
    one: account('One', 'a', 200_000, 150_000, '2026-09-25'),
    two: account('Two', 'a', 200_000, 210_000),
    three: account('Three', 'b', 100_000, 70_000),
  },
  newCustomers: {
    young: { name: 'Young', targets: { [Q]: 10_000 }, forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 4_000 } }] },
  },
  sales: [['one', '2026-07', 5_000_000]],
};

test('each segment has target, forecast, miss, to date, pace and who acts, and the rows add up to the company’s', () => {
  const of = missBySegment(siteOf(kaarnavesi(TOLD), AS_OF), Q);
  expect(
    of?.rows.map(({ name, asked, forecast, miss, toDate, share }) => [name.text, asked, forecast, miss, toDate, share]),
  ).toEqual([
    ['Segment A', '500', '360', '−140', '50', '10.0%'],
    ['Segment B', '100', '70', '−30', '–', undefined],
    ['New customers', '10', '4', '−6', '–', undefined],
  ]);
  expect(of?.company).toMatchObject({ asked: '610', forecast: '434', miss: '−176', toDate: '50' });
  expect(of?.rows[0]?.action).toBe(
    'Target without an account −€100k, One −€50k. One of the 2 has an action before the quarter ends on 30 Sep.',
  );
  expect(of?.rows[0]?.ofSome).toMatchObject({ toDate: '1 of 2' });
});

test('a segment’s own table has its accounts with their next actions, and what no account of it carries', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const of = whoWillMiss(site, Q, site.portfolio.segments[0]);
  expect(of?.rows.map(({ name, miss, next }) => [name.text, miss, next?.action?.text])).toEqual([
    ['Segment A', '−100', undefined],
    ['One', '−50', 'Visit'],
  ]);
  expect(of?.sums.map(({ name, miss }) => [name.text, miss])).toEqual([['On or over, 1', '+10']]);
  expect([of?.company.name.text, of?.company.miss]).toEqual(['Segment A', '−140']);
});

test('what a segment misses is what its own lines miss, and all of them are the company’s miss, whatever the company', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const site = siteOf(companyOf(madeUp), AS_OF);
      const { portfolio } = site;
      for (const quarter of ['2026-Q3', '2026-Q4']) {
        const whole = ofTheCompany(site, quarter);
        const segments = portfolio.segments.map((segment) => ofSegment(site, quarter, segment));
        const lines = segments.flatMap((segment) => segment.lines);
        // Each line of the company is in one segment, but those of new customers and of a target of the company alone.
        expect(new Set(lines.map(({ source }) => source)).size).toBe(lines.length);
        const others = whole.lines.filter(({ source }) => !lines.some((line) => line.source === source));
        expect(
          others.every(({ source }) =>
            'planned' in source ? !('kam' in source.planned) : source.segment === undefined,
          ),
        ).toBe(true);
        const sum = (some: readonly { miss: unknown }[]) =>
          some.reduce((all, { miss }) => all + (minorOf(miss as never) ?? 0), 0);
        const of = quarterMiss(quarter, openBook(portfolio, AS_OF));
        if (of.miss.difference !== undefined) {
          expect(
            sum(segments.map((segment) => ({ miss: minorOf(segment.sum.miss) ?? sum(segment.lines) }))) + sum(others),
          ).toBe(minorOf(of.miss.difference));
        }
      }
    }),
    { numRuns: 60 },
  );
});

import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { companyQuarter, segmentQuarter } from '#domain/budget/roll-up.ts';
import { minorOf } from '#domain/money/money.ts';
import { sealedCompany, sealedSegment } from '#domain/snapshot/sealed-figures.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q2';
const DAY = '2026-07-07';

/**
 * The gap of a segment whose target is set on it, as live and as sealed, of the segment and the company, and its miss.
 */
function gaps(other: NonNullable<Told['accounts']>[string]) {
  const portfolio = kaarnavesi({
    segments: { 'key-accounts': { targets: { [Q]: 10 } } },
    accounts: {
      mill: {
        budget: [{ confidence: 'secure', sales: { [Q]: 8 } }],
        forecast: [{ madeOn: '2026-06-01', sales: { [Q]: 7 } }],
      },
      works: other,
    },
  });
  const book = openBook(portfolio, DAY);
  const [segment] = portfolio.segments;
  const sealed = takeSnapshot(portfolio, [], Q, DAY);
  return [
    segmentQuarter(segment!, Q, book).gap,
    companyQuarter(Q, book).gap,
    sealedSegment(sealed, segment!.id, Q).gap.difference,
    sealedCompany(sealed, Q).gap.difference,
    quarterMiss(Q, book).miss.difference,
  ].map(minorOf);
}
const lost = (until: string) => ({ status: 'lost' as const, until, untilReason: 'Another supplier' });
const told = [-200, -200, -200, -200, -300];
const untold = told.map(() => undefined);

test('a customer that left before the quarter hides no gap of it: nobody asked it for a part of the target', () => {
  expect(gaps(lost('2025-06-01'))).toEqual(told);
  expect(gaps(lost('2026-04-01'))).toEqual(told);
});

test('one that was a customer for a day of it, and one that is one, have no budget yet: the gap is of nobody knows whom', () => {
  expect(gaps(lost('2026-04-02'))).toEqual(untold);
  expect(gaps({})).toEqual(untold);
});

test('one that is still to begin is asked for nothing, and one that left and has a figure all the same is', () => {
  expect(gaps({ since: '2026-07-01' })).toEqual(told);
  expect(gaps({ since: '2026-06-30' })).toEqual(untold);
  expect(gaps({ ...lost('2025-06-01'), targets: { [Q]: 1 } })).toEqual(untold);
});

import type { Portfolio, Segment } from '#domain/portfolio.ts';
import { sameName } from './names.ts';
import type { AccountRow } from '../reading/rows.ts';
import { distinctIds } from '#writing/slug.ts';
import type { NewSegment, SalesSoFar, WishedSegment } from './new-segment.ts';
import { segmentsOf, wishedFor } from './wished-segments.ts';

/** Where customers wait until somebody puts them into a segment. */
export const UNCLASSIFIED = 'unclassified';

/** Puts customers into segments: by what the export says, else by the segments' criteria, else into `unclassified`. */
export function segmentChooser(
  portfolio: Portfolio | undefined,
  unclassified: string,
  rows: readonly AccountRow[],
  sales: SalesSoFar,
  wishes: readonly WishedSegment[] = [],
) {
  const standing = (portfolio?.segments ?? []).filter((segment) => segment.id !== UNCLASSIFIED);
  // Only a company that has no segments yet takes them from the export.
  const named =
    standing.length > 0 || wishes.length > 0
      ? []
      : [
          ...new Map(
            rows.filter((row) => row.segment !== '').map((row) => [sameName(row.segment), row.segment]),
          ).values(),
        ].sort();
  const ids = distinctIds(
    named.map((name) => ({ name, identity: 'segment' })),
    new Set([UNCLASSIFIED]),
    'segment',
  );
  const begun = named.map((name, at): NewSegment => ({ id: ids[at] ?? '', name, order: at + 1, planType: 'sales' }));
  const wished = standing.length > 0 ? [] : segmentsOf(wishes);
  const left: NewSegment = { id: UNCLASSIFIED, name: unclassified, order: 999, planType: 'sales' };
  const rest = portfolio?.segments.find((segment) => segment.id === UNCLASSIFIED) ?? left;

  return {
    names: standing.map((segment) => segment.name),
    /** Nobody has said yet what segments there are. */
    areUnknown: standing.length === 0 && named.length === 0 && wished.length === 0,
    /** The segment of a row; nothing when the row names one that is not known. */
    choose(row: AccountRow): Pick<Segment, 'id' | 'planType'> | undefined {
      if (wished.length > 0) return wishedFor(sales(row), wished) ?? rest;
      if (row.segment !== '') {
        const wanted = sameName(row.segment);
        return (
          begun.find((segment) => sameName(segment.name) === wanted) ??
          [...standing, rest].find(
            (segment) =>
              segment.id === wanted ||
              sameName(segment.name) === wanted ||
              codeOf(segment) === wanted ||
              `${codeOf(segment)} ${sameName(segment.name)}` === wanted,
          )
        );
      }
      return (
        standing.find(
          (segment) =>
            segment.criteria.length > 0 && segment.criteria.every((criterion) => holds(criterion, row, sales)),
        ) ?? rest
      );
    },
    /** The segments that these customers need and the content does not have. */
    made(customers: readonly { segment: { id: string } }[]): NewSegment[] {
      const used = new Set(customers.map(({ segment }) => segment.id));
      return [...begun, ...wished, ...(rest === left ? [left] : [])].filter(
        (segment) => used.has(segment.id) || wished.includes(segment),
      );
    },
  };
}

function codeOf(segment: { code?: string | undefined } | NewSegment): string | undefined {
  return 'code' in segment && segment.code !== undefined ? sameName(segment.code) : undefined;
}

/** A criterion holds when its measure is known and within its limits, in major units. */
function holds(criterion: Segment['criteria'][number], row: AccountRow, sales: SalesSoFar): boolean {
  const exact =
    criterion.measure === 'netSales' ? row.netSales : criterion.measure === 'ourSales' ? sales(row) : undefined;
  const value = criterion.measure === 'employees' ? row.employees : exact && Number(exact.units) / 10 ** exact.scale;
  if (value === undefined) return false;
  return value >= (criterion.atLeast ?? -Infinity) && value < (criterion.below ?? Infinity);
}

import { accountsOf, type MembersIn } from '#domain/membership/members.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { SegmentRowsPage } from '../links/segment-rows-path.ts';
import { ownPages, pagingOfOwn } from '../list/own-pages.ts';
import type { Site } from '../site.ts';
import { countOfRows, planRowsOn } from './plan-rows.ts';
import { rollUpColumns } from './roll-up-rows.ts';
import { segmentTable, SEGMENT_ROWS, type RollUpTable } from './roll-up.ts';

/** The pages of all rows of the segments that have more than their own page carries. */
export function segmentRowsPages(site: Site): SegmentRowsPage[] {
  return site.portfolio.segments.flatMap((segment) =>
    ownPages(SEGMENT_ROWS, countOfSegmentRows(site, segment)).map((part) => ({ segment, part })),
  );
}

/** How many rows a segment has. */
export function countOfSegmentRows(site: Site, segment: Segment): number {
  return countOfRows(rollUpColumns(site), membersOf(site, segment));
}

/** One page of all rows of a segment, over its sum. What is said of the sum stands on the segment's own page. */
export function segmentRowsTable(site: Site, { segment, part }: SegmentRowsPage): RollUpTable {
  const table = segmentTable(site, segment);
  const rows = planRowsOn(site, table.columns, membersOf(site, segment), pagingOfOwn(SEGMENT_ROWS), part);
  return {
    ...table,
    segments: table.segments.map((group) => ({ ...group, rows, isLong: false, missing: undefined })),
    moves: [],
    sources: [],
  };
}

function membersOf({ book }: Site, segment: Segment): MembersIn {
  return (quarter) => accountsOf(segment, quarter, book);
}

import type { Segment } from '#domain/portfolio.ts';
import { ownPagePath } from '../list/own-pages.ts';

/** A page of all rows of a segment. */
export interface SegmentRowsPage {
  segment: Segment;
  part: number;
}

/** Where it stands. */
export function segmentRowsPath({ segment, part }: SegmentRowsPage): string {
  return ownPagePath(`/segments/${segment.id}/accounts/`, part);
}

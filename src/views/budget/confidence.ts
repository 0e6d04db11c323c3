import { confidenceSplit, shareOfKind } from '#domain/budget/confidence.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { CONFIDENCES } from '#domain/plan/vocabulary.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** How sure the company's budget is, quarter by quarter. */
export type ConfidenceTable = ReturnType<typeof confidenceTable>;

/** The budget of each quarter by confidence; a kind that no line is of is not set, not 0. */
export function confidenceTable(site: Site, quarters: readonly Quarter[]) {
  const splits = quarters.map((quarter) => confidenceSplit(plannedIn(site.portfolio), quarter));
  return {
    quarters,
    rows: CONFIDENCES.map((confidence) => ({
      confidence,
      cells: splits.map((split) => site.format.figure(split[confidence])),
    })),
    /** The share of each quarter that is secure. */
    secure: splits.map((split) => site.format.percent(shareOfKind(split, 'secure'))),
  };
}

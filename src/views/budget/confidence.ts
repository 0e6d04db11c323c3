import { confidenceSplit, shareOfKind } from '#domain/budget/confidence.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { CONFIDENCES } from '#domain/plan/vocabulary.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { ofSome } from '../figures/figure-texts.ts';
import { roundedSum } from '../figures/rounded-parts.ts';
import type { Site } from '../site.ts';

/** How sure the company's budget is, quarter by quarter. */
export type ConfidenceTable = ReturnType<typeof confidenceTable>;

/** The budget of each quarter by confidence, with what it adds up to; a kind that no line is of is not set, not 0. */
export function confidenceTable(site: Site, quarters: readonly Quarter[]) {
  const splits = quarters.map((quarter) => confidenceSplit(plannedIn(site.portfolio), quarter));
  const budgets = quarters.map((quarter) => companyQuarter(quarter, site.book).totals.budget);
  const rounded = quarters.flatMap((quarter, at) =>
    roundedSum(site, Object.values(splits[at] ?? {}), budgets[at]?.amount).map((sum) => `${quarter} ${sum}`),
  );
  return {
    quarters,
    rows: CONFIDENCES.map((confidence) => ({
      confidence,
      cells: splits.map((split) => site.format.figure(split[confidence])),
    })),
    budget: budgets.map((sum) => ({ text: site.format.figure(sum.amount), ofSome: ofSome(site, sum) })),
    /** The share of each quarter that is secure. */
    secure: splits.map((split) => site.format.percent(shareOfKind(split, 'secure'))),
    /** Where the rounded kinds add up to another figure than the rounded budget. */
    notes: rounded.length === 0 ? [] : [site.t.figures.roundedParts(rounded)],
  };
}

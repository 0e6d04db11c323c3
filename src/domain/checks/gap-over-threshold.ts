import { addQuarters, firstDayOf, quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import type { ComparedFigures } from '../budget/compared-figures.ts';
import { companyQuarter, figuresOf, segmentQuarter } from '../budget/roll-up.ts';
import { companyTarget, segmentTarget } from '../budget/targets.ts';
import { minorOf, type Minor } from '../money/money.ts';
import { isBeyond } from '../money/percent.ts';
import { placeOf } from '../place.ts';
import type { FigureComment } from '../plan/budget-line.ts';
import type { Planned } from '../portfolio.ts';
import { commonManager } from './common-manager.ts';
import { about, aboutPlan, customersToday, hadHappened, type Finding } from './finding.ts';

type Gap = { quarter: Quarter; gap: Minor; target: Minor; limit: number };
type Found = Finding<Gap & { of: 'company' | 'segment' | 'new-customers' | 'account' }>;

/**
 * Plans fall short of the target of the company, a segment, a new-customer plan or an account by more than the
 * company's limit, in this quarter or the next. Each is named once, with the first quarter that is short and that
 * nobody has commented on: a comment says why, and clears it. The company's own gap clears only when plans or target
 * change.
 */
export function gapOverThreshold(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const quarters = [now, addQuarters(now, 1)];
  const since = firstDayOf(now, portfolio.fiscalYear);
  const limit = portfolio.company.thresholds.gapPercent;
  const found: { share: number; finding: Found }[] = [];
  const hasOwnTarget = (planned: Planned) => (quarter: Quarter) =>
    book.figuresOf(planned, quarter).target !== undefined;

  function judge(
    hasTarget: (quarter: Quarter) => boolean,
    figuresIn: (quarter: Quarter) => ComparedFigures<Planned>,
    comments: readonly FigureComment[],
    finding: (gap: Gap) => Found,
  ) {
    const isExplained = (quarter: Quarter) =>
      comments.some(({ on, quarter: of, writtenOn }) => hadHappened(writtenOn, book) && on === 'gap' && of === quarter);
    for (const quarter of quarters) {
      // Of thousands of plans nothing is added up that is held against nothing.
      if (!hasTarget(quarter)) continue;
      const figures = figuresIn(quarter);
      const [gap, target] = [minorOf(figures.gap.difference), minorOf(figures.target)];
      if (
        isExplained(quarter) ||
        gap === undefined ||
        target === undefined ||
        target <= 0 ||
        !isBeyond(-gap, target, limit)
      )
        continue;
      found.push({
        share: gap / target,
        finding: finding({ quarter, gap, target, limit }),
      });
      return;
    }
  }

  judge(
    (quarter) => companyTarget(quarter, book).amount !== undefined,
    (quarter) => companyQuarter(quarter, book).figures,
    [],
    (gap) => ({
      severity: 'high',
      block: 'budget',
      facts: { ...gap, of: 'company' },
      since,
      owner: commonManager(
        portfolio.accounts.map(({ kam }) => kam),
        portfolio,
      ),
      place: placeOf(portfolio.company.source, ['targets', gap.quarter]),
    }),
  );
  for (const segment of portfolio.segments) {
    judge(
      (quarter) => segmentTarget(segment, quarter, book).amount !== undefined,
      (quarter) => segmentQuarter(segment, quarter, book).figures,
      segment.comments,
      (gap) => ({
        severity: 'high',
        block: 'budget',
        facts: { ...gap, of: 'segment' },
        since,
        segment: segment.id,
        owner: commonManager(
          portfolio.accounts.filter((account) => account.segment === segment).map(({ kam }) => kam),
          portfolio,
        ),
        place: placeOf(segment.source, ['targets', gap.quarter]),
      }),
    );
  }
  for (const plan of portfolio.newCustomerPlans) {
    judge(
      hasOwnTarget(plan),
      (quarter) => figuresOf([plan], quarter, book),
      plan.comments,
      (gap) =>
        aboutPlan(plan, ['targets', gap.quarter], {
          severity: 'high',
          block: 'budget',
          facts: { ...gap, of: 'new-customers' },
          since,
        }),
    );
  }
  for (const account of customersToday(book)) {
    judge(
      hasOwnTarget(account),
      (quarter) => figuresOf([account], quarter, book),
      account.comments,
      (gap) =>
        about(account, ['targets', gap.quarter], {
          severity: 'medium',
          block: 'budget',
          facts: { ...gap, of: 'account' },
          since,
        }),
    );
  }
  return found.sort((a, b) => a.share - b.share).map(({ finding }) => finding);
}

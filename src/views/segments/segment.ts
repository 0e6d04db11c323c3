import { besideTarget } from '../figures/beside-target.ts';
import { segmentQuarter } from '#domain/budget/roll-up.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { FACT_KINDS } from '#domain/plan/vocabulary.ts';
import type { Segment } from '#domain/portfolio.ts';
import { placeOf } from '#domain/place.ts';
import { accountHref } from '../links/account-links.ts';
import { companyGoalHref, memberShortLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { sumLede } from '../figures/sum-lede.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { segmentFigure } from '../figures/quarter-figure.ts';
import { segmentBridge } from '../budget/bridge.ts';
import { segmentTable } from './roll-up.ts';
import type { Site } from '../site.ts';

export type SegmentPage = ReturnType<typeof segmentPage>;

/** One segment: who belongs to it, how they are cared for, and its accounts' figures against the segment's target. */
export function segmentPage(site: Site, segment: Segment) {
  const { t, format, portfolio } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const sum = segmentQuarter(segment, quarter, site.book);
  const { accounts, figures, gap } = sum;
  const edit = (...path: string[]) => {
    const place = placeOf(segment.source, path);
    return editHref(site, place.file, place.line);
  };
  return {
    quarter,
    title: segment.code === undefined ? segment.name : `${segment.code}, ${segment.name}`,
    lede: sumLede(site, sum) ?? [
      ...t.segments.lede(
        accounts.length,
        figures.budget === undefined ? undefined : format.money(figures.budget),
        quarter,
        ...besideTarget(format, gap),
      ),
      ...whyNotAlike(site, 'gap', figures.gap),
    ],
    bridge: segmentBridge(site, segment, quarter),
    figure: segmentFigure(site, segment, { allHref: '#roll-up' }),
    table: segmentTable(site, segment),
    customers: accounts
      .filter((account) => account.salesPlan)
      .map((account) => ({ name: account.name, href: accountHref(site, account) })),
    /** Why a gap of the segment is as it is, the newest quarter first. */
    comments: [...segment.comments]
      .sort((a, b) => (a.quarter < b.quarter ? 1 : -1))
      .map(({ quarter: of, on, comment, writtenOn, by }) => ({
        of: t.account.budget.commentOf(of, t.vocabulary.measure[on]),
        comment,
        written: [format.date(writtenOn), by && memberShortLink(site, by).text].filter(Boolean).join(', '),
      })),
    commentsEditHref: edit('comments'),
    criteria: segment.criteria.map(({ measure, atLeast, below }) => ({
      measure: t.segments.measures[measure],
      limits: [
        ...(atLeast === undefined ? [] : [t.segments.atLeast(format.number(atLeast))]),
        ...(below === undefined ? [] : [t.segments.below(format.number(below))]),
      ].join(', '),
    })),
    required: segment.required.map((block) => t.segments.blocks[block]),
    shelfLives: FACT_KINDS.flatMap((kind) => {
      const days = segment.shelfLives[kind];
      return days === undefined ? [] : [{ kind: t.segments.shelfLife[kind], days: format.days(days) }];
    }),
    serves: segment.servesGoals.map((id) => ({
      text: portfolio.company.goals.find((goal) => goal.id === id)?.name ?? id,
      href: companyGoalHref(site, id),
    })),
    editHref: edit('targets'),
    editCareHref: edit('careModel'),
  };
}

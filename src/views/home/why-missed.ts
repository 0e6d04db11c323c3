import type { Miss } from '#domain/budget/miss.ts';
import { firstSentence, whyMissed, type MissPart } from '#domain/budget/why.ts';
import type { Problem, RuleId } from '#domain/checks/problem.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { placeIn, isAccount, type Planned, type Segment } from '#domain/portfolio.ts';
import { placeOf } from '#domain/place.ts';
import { editHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';

/** Why a row misses: the first sentence that somebody wrote, and what nobody has explained though a warning asks. */
export type WhyTexts = NonNullable<ReturnType<typeof whyTexts>>;

/** Warnings that ask for a reason, and the part of the miss that they ask it for. */
const ASKED_BY: Partial<Record<RuleId, MissPart>> = {
  'gap-over-threshold': 'neverPlanned',
  'deviation-uncommented': 'slipped',
};

/**
 * Why an account, a new-customer plan or a segment misses a quarter. Nothing where nobody said it and no warning asks.
 */
export function whyTexts(site: Site, of: Planned | Segment, quarter: Quarter, miss: Miss) {
  const { t, format } = site;
  const why = whyMissed(of, quarter, miss, site.book);
  const unsaid = (['neverPlanned', 'slipped'] as const).filter((part) =>
    site.redFlags.some((flag) => isAbout(flag, of) && isOfQuarter(flag, quarter) && ASKED_BY[flag.rule] === part),
  );
  if (!why && unsaid.length === 0) return undefined;
  const place = 'base' in of || 'prospects' in of ? placeIn(of, ['comments']) : placeOf(of.source, ['comments']);
  return {
    said: why && firstSentence(why.said),
    unsaid:
      unsaid.length === 0
        ? undefined
        : why
          ? unsaid.map((part) => t.miss.unsaid(part, format.bare(miss[part] ?? 0))).join(' ')
          : t.miss.nobodySaid,
    writeHref: editHref(site, place.file, place.line),
  };
}

function isAbout(flag: Problem, of: Planned | Segment): boolean {
  if (!('forecast' in of)) return flag.segment === of.id;
  return (isAccount(of) ? flag.account : flag.newCustomerPlan) === of.id;
}

function isOfQuarter({ facts }: Problem, quarter: Quarter): boolean {
  return 'quarter' in facts && facts.quarter === quarter;
}

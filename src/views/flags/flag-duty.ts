import type { Problem } from '#domain/checks/problem.ts';
import { inChargeOn } from '#domain/membership/our-people.ts';
import { flagWords } from '#problems/flag-words.ts';
import { ruleTitle } from '#problems/rule-title.ts';
import type { Linked } from '../links/account-links.ts';
import { editHref } from '../links/edit-link.ts';
import { reviewHref } from '../editing/beginnings.ts';
import { subjectOf } from '../links/flag-subject.ts';
import { ruleLink } from '../links/rule-link.ts';
import type { Site } from '../site.ts';

/** A red flag or hint as lists show it: what is wrong and with whom, what clears it, and where that begins. */
export function flagDuty(site: Site, flag: Problem) {
  return {
    severity: flag.severity ?? 'low',
    /** The account, new-customer plan or segment it is about; nothing when it is about the company. */
    subject: subjectOf(site, flag),
    ...flagWords(flag, site),
    act: actOf(site, flag),
    rule: ruleLink(site, flag.rule),
  };
}

/** Where clearing a flag begins, or who is asked to: `of` says for those who hear the link alone what is edited. */
export interface FlagAct extends Linked {
  of?: string | undefined;
}

/**
 * What a reader can do about a flag: begin the file that clears it; else suggest an edit of the place it is about;
 * where nothing is edited here, ask its owner, or who is in charge since the owner left. Nothing where nobody is.
 */
export function actOf(site: Site, flag: Problem): FlagAct | undefined {
  const of = flag.account ?? flag.segment;
  const review =
    flag.rule === 'review-missing' && flag.facts.quarter !== undefined && of !== undefined
      ? reviewHref(site, of, flag.facts.quarter)
      : undefined;
  if (review !== undefined) return { text: site.t.home.beginReview, href: review };
  const href = editHref(site, flag.place.file, flag.place.line);
  if (href !== undefined) return { text: site.t.account.edit, href, of: ruleTitle(site.t, flag.rule) ?? flag.rule };
  const owner = flag.owner === undefined ? undefined : inChargeOn(flag.owner, site.portfolio, site.asOf);
  return owner && { text: site.t.home.askOwner(owner.name), href: site.url(`/team/${owner.id}/`) };
}

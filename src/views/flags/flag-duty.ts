import type { Problem } from '#domain/checks/problem.ts';
import { flagWords } from '#problems/flag-words.ts';
import type { Linked } from '../links/account-links.ts';
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

/** A file that clears the flag once it is there, begun in a form or in the code host's editor; nothing where no file does. */
function actOf(site: Site, flag: Problem): Linked | undefined {
  const of = flag.account ?? flag.segment;
  if (flag.rule !== 'review-missing' || flag.facts.quarter === undefined || of === undefined) return undefined;
  const href = reviewHref(site, of, flag.facts.quarter);
  return href === undefined ? undefined : { text: site.t.home.beginReview, href };
}

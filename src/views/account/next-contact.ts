import { nextContactOf } from '#domain/people/next-contact.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** When a person of the customer's is met next, in words; whether nothing is agreed but what is overdue. */
export function nextContactText(
  { t, format, asOf, portfolio: { fiscalYear } }: Site,
  account: Account,
  person: Stakeholder,
): { text: string; isLate: boolean } | undefined {
  const next = nextContactOf(account, person, asOf, fiscalYear);
  if (!next) return undefined;
  const day = format.due(next.due, asOf);
  const { nextContact, contactDue } = t.account.people;
  return { text: next.isLate ? contactDue(day) : nextContact(day), isLate: next.isLate };
}

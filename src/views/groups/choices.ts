import { groupsOf } from '#domain/budget/groups.ts';
import type { Site } from '../site.ts';

/**
 * So many members of a group have a row of their own on its page; one row adds up the others, and leads to the list of
 * accounts.
 */
export const MOST_MEMBERS = 60;

/**
 * The groups that the list of accounts can be narrowed down to: all of them where one is larger than its page, else
 * none.
 */
export function groupChoices({ portfolio }: Pick<Site, 'portfolio'>): { value: string; text: string }[] {
  const groups = groupsOf(portfolio);
  return groups.some(({ accounts }) => accounts.length > MOST_MEMBERS)
    ? groups.map(({ parent }) => ({ value: parent.id, text: parent.name }))
    : [];
}

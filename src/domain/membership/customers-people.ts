import type { IsoDate } from '../calendar/dates.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import { byText } from '../order.ts';
import type { Account } from '../portfolio.ts';
import { isGone } from './presence.ts';

/**
 * The customer's people who are there on a day, in the order of the plan. Whoever has left counts in nothing of that
 * day.
 */
export function peopleOn({ people }: Pick<Account, 'people'>, day: IsoDate): Stakeholder[] {
  return people.filter((person) => !isGone(person, day));
}

/** The customer's people who were there before a day, the last to leave first. */
export function peopleBefore({ people }: Pick<Account, 'people'>, day: IsoDate): (Stakeholder & { until: IsoDate })[] {
  return people
    .flatMap((person) =>
      person.until !== undefined && isGone(person, day) ? [{ ...person, until: person.until }] : [],
    )
    .sort((a, b) => byText(b.until, a.until));
}

/**
 * Whom somebody reports to on a day. In the place of a person who has left stands their successor, and in the place of
 * one whom nobody follows, whoever they reported to; so that nobody hangs at somebody who is gone.
 */
export function superiorOn({ people }: Pick<Account, 'people'>, person: Stakeholder, day: IsoDate): string | undefined {
  const byId = new Map(people.map((each) => [each.id, each]));
  const seen = new Set([person.id]);
  let id = person.reportsTo;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const above = byId.get(id);
    if (!above || !isGone(above, day)) return above?.id;
    const { successor, reportsTo } = above;
    id = successor === undefined || seen.has(successor) ? reportsTo : successor;
  }
  return undefined;
}

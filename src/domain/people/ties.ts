import { addDays, type IsoDate } from '../calendar/dates.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account } from '../portfolio.ts';

/** How two people of a customer hang together, beside who reports to whom. */
export interface PeopleTie {
  /** `from` is listened to by `to`, or is followed in office by `to`. */
  kind: 'listened' | 'followed';
  from: string;
  to: string;
}

/** A successor begins within so many days of the change that is written. */
const HANDOVER_DAYS = 31;

/**
 * Who of those there on a day is listened to by whom, and who follows whom. A successor who is not named is read off a
 * coming change that touches two people, one of whom begins in the position just then.
 */
export function tiesOf(account: Account, day: IsoDate): PeopleTie[] {
  const there = peopleOn(account, day);
  const known = new Map(there.map((person) => [person.id, person]));
  const listened = there.flatMap((person) =>
    person.influences
      .filter((id) => known.has(id) && id !== person.id)
      .map((id): PeopleTie => ({ kind: 'listened', from: person.id, to: id })),
  );
  const named = there.flatMap(({ id, successor }): PeopleTie[] =>
    successor !== undefined && known.has(successor) ? [{ kind: 'followed', from: id, to: successor }] : [],
  );
  const readOff = account.changes.flatMap(({ on, touches }): PeopleTie[] => {
    const begins = (person: Stakeholder | undefined) =>
      person?.since !== undefined && person.since >= on && person.since <= addDays(on, HANDOVER_DAYS);
    const [successor, ...others] = touches.filter((id) => begins(known.get(id)));
    const [leaver, ...more] = touches.filter((id) => known.has(id) && !begins(known.get(id)));
    return successor !== undefined && leaver !== undefined && others.length === 0 && more.length === 0
      ? [{ kind: 'followed', from: leaver, to: successor }]
      : [];
  });
  const leaving = new Set(named.map(({ from }) => from));
  return [...listened, ...named, ...readOff.filter(({ from }) => !leaving.has(from))];
}

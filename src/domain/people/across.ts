import type { IsoDate } from '../calendar/dates.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account } from '../portfolio.ts';

/** One person in the plans of several customers. */
export interface PersonAcross {
  name: string;
  places: readonly { account: Account; person: Stakeholder }[];
  /** How many people of these plans report to them. */
  reports: number;
}

/**
 * Who stands in the plans of several customers on a day. The same person is told by the contact's id in the CRM only:
 * an id within a plan is that plan's own, and two people may have one name.
 */
export function peopleAcross(accounts: readonly Account[], day: IsoDate): PersonAcross[] {
  const all = accounts.flatMap((account) => peopleOn(account, day).map((person) => ({ account, person })));
  const known = all.flatMap((place) =>
    place.person.crmId === undefined ? [] : [{ ...place, crmId: place.person.crmId }],
  );
  return [...Map.groupBy(known, ({ crmId }) => crmId).values()].flatMap((places): PersonAcross[] => {
    const [first] = places;
    if (!first || new Set(places.map(({ account }) => account)).size < 2) return [];
    const reports = places.flatMap(({ account, person }) =>
      peopleOn(account, day).filter(({ reportsTo }) => reportsTo === person.id),
    );
    return [
      {
        name: first.person.name,
        places: places.map(({ account, person }) => ({ account, person })),
        reports: reports.length,
      },
    ];
  });
}

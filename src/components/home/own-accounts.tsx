import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { closed } from '#components/text/closed.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { OwnAccounts } from '#views/home/entrances.ts';
import type { Site } from '#views/site.ts';

/** More people than this are closed under their count. */
const MOST_PEOPLE = 15;

/**
 * Everyone who keeps a plan, with how many accounts they have and how many warnings these: each name leads to their
 * own.
 */
export function ownAccountsPart(site: Site, people: readonly OwnAccounts[]) {
  const t = site.t.home;
  const rest = people.slice(MOST_PEOPLE);
  return section(
    site,
    {
      id: 'own-accounts',
      class: 'own-accounts no-print',
      title: t.ownAccounts,
      aside: String(people.length),
      note: t.ownAccountsNote,
    },
    [
      peopleTable(site, people.slice(0, MOST_PEOPLE), t.ownAccounts),
      rest.length > 0 && closed(t.morePeople(rest.length), peopleTable(site, rest, t.morePeople(rest.length))),
    ],
  );
}

function peopleTable(site: Site, people: readonly OwnAccounts[], caption: string) {
  const t = site.t.home;
  return table(site, {
    class: 'figures dense',
    caption,
    rows: people,
    columns: [
      {
        head: t.person,
        cell: ({ name, href, salesPlans, newCustomers }) => [
          linkedText({ text: name, href }, 'quiet-link strong'),
          salesPlans + newCustomers > 0 && <span class="caption">{t.ownPlans(salesPlans, newCustomers)}</span>,
        ],
      },
      { head: site.t.accounts.title, kind: 'num', cell: 'accounts' },
      { head: t.warnings, kind: 'num', cell: 'warnings' },
    ],
  });
}

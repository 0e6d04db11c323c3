import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { OwnAccounts } from '#views/home/entrances.ts';
import type { Site } from '#views/site.ts';

export function ownAccountsPart(site: Site, people: readonly OwnAccounts[]) {
  const t = site.t.home;
  return section(
    site,
    { id: 'own-accounts', class: 'own-accounts no-print', title: t.ownAccounts, note: t.ownAccountsNote },
    table(site, {
      caption: t.ownAccounts,
      rows: people,
      columns: [
        {
          head: t.person,
          cell: ({ name, href, title }) => [
            linkedText({ text: name, href }, 'quiet-link strong'),
            title && <span class="caption">{title}</span>,
          ],
        },
        {
          head: t.plans,
          cell: ({ plans }) => (
            <ul class="plans">
              {plans.map((plan) => (
                <li>{linkedText(plan, 'quiet-link')}</li>
              ))}
            </ul>
          ),
        },
        { head: t.warnings, kind: 'num', cell: 'warnings' },
      ],
    }),
  );
}

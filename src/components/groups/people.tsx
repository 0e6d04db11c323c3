import { section } from '#components/frame/section.tsx';
import { peopleColumns } from '#components/people/people-row.tsx';
import { table } from '#components/table/table.tsx';
import type { GroupPage } from '#views/groups/group.ts';
import { restLink } from './rest-link.tsx';
import type { Site } from '#views/site.ts';

/** The people of all members, and who stands in several of them; nothing where people are left out of the site. */
export function groupPeople(site: Site, { people, across }: GroupPage) {
  const t = site.t.groups;
  if (site.leftOut.has('people')) return undefined;
  return section(
    site,
    {
      id: 'people',
      title: t.people,
      count: people.count,
      empty: people.count === 0 && { title: t.noPeople, text: t.inPlans },
    },
    <>
      {across.count > 0 && (
        <ul class="across">
          {across.shown.map((said) => (
            <li>{said}</li>
          ))}
        </ul>
      )}
      {restLink(across)}
      {table(site, { class: 'people-table', caption: t.people, rows: people.shown, columns: peopleColumns(site) })}
      {restLink(people)}
    </>,
  );
}

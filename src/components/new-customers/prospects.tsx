import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';

export function prospects(site: Site, page: NewCustomerPage) {
  const t = site.t.newCustomers;
  return section(
    site,
    {
      id: 'prospects',
      title: t.prospects,
      count: page.prospects.length,
      editHref: page.prospectsEditHref,
      empty: { title: t.noProspects, text: t.noProspectsText },
    },
    <>
      {table(site, {
        class: 'as-text prospects',
        caption: t.prospects,
        rows: page.prospects,
        row: ({ id }) => ({ id }),
        columns: [
          {
            head: t.prospect,
            cell: ({ name, crm, hasOwnPlan }) => (
              <>
                {linkedText(name, 'quiet-link')}
                <span class="under">
                  {crm && linkedText(crm)}
                  {hasOwnPlan && ` ${t.ownPlan}`}
                </span>
              </>
            ),
          },
          { head: t.why, label: true, cell: 'why' },
          { head: t.next, label: true, cell: 'next' },
          { head: t.wonOn, label: true, cell: 'wonOn' },
        ],
      })}
      <p class="caption">{t.prospectsNote}</p>
    </>,
  );
}

import { figureColumns } from '#components/figures/figure-columns.tsx';
import { section } from '#components/frame/section.tsx';
import { cellsOf, table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { GroupPage } from '#views/groups/group.ts';
import type { Site } from '#views/site.ts';

/** Each member with who keeps it, its segment, and its figures of the current quarter; below them their sum. */
export function groupMembers(site: Site, { members, others, count, total, quarter }: GroupPage) {
  const { accounts: t, groups } = site.t;
  const figures = figureColumns(site);
  return section(
    site,
    { id: 'members', title: groups.members, count },
    table(site, {
      class: 'figures sortable',
      caption: t.note(quarter, site.format.unit),
      shownCaption: true,
      scroll: { class: 'account-list', isUsed: true, label: t.caption(quarter, site.format.unit) },
      rows: members,
      columns: [
        {
          head: t.account,
          cell: ({ href, name, salesPlan, ends }) => [
            quietLink(href, name),
            under(salesPlan && t.inSalesPlan(salesPlan)),
            under(ends),
          ],
        },
        { head: site.t.account.owner, label: true, cell: 'kam' },
        { head: t.segment, label: true, cell: ({ segment }) => quietLink(segment.href, segment.name) },
        ...figures,
        { head: t.flags, kind: 'num', label: true, cell: 'flags' },
      ],
      foot: (
        <>
          {others && (
            <tr class="sum-row">
              <th scope="row" colspan={3}>
                {linkedText(others.name, 'quiet-link')}
              </th>
              {cellsOf(site, figures, others)}
              <td class="nothing"></td>
            </tr>
          )}
          <tr class="total company-total">
            <th scope="row" colspan={3}>
              {groups.sum}
            </th>
            {cellsOf(site, figures, total)}
            <td class="nothing"></td>
          </tr>
        </>
      ),
    }),
  );
}

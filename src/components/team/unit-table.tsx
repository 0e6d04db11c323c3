import { figureColumns } from '#components/figures/figure-columns.tsx';
import { whoMoved } from '#components/figures/who-moved.tsx';
import { section } from '#components/frame/section.tsx';
import { cellsOf, table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { FigureTexts } from '#views/figures/figure-texts.ts';
import type { Site } from '#views/site.ts';
import type { UnitGroup } from '#views/team/team.ts';

/** One unit: its people by team, what the accounts of each add up to, and the unit as a whole. */
export function unitTable(site: Site, unit: UnitGroup, quarter: string) {
  const t = site.t.team;
  const figures = figureColumns(site, undefined, true);
  const sum = (row: FigureTexts) => (
    <>
      {cellsOf(site, figures, row)}
      <td class="nothing" colspan={2}></td>
    </>
  );
  return section(
    site,
    { id: unit.anchor, class: 'unit', title: unit.name, aside: t.peopleCount(unit.people) },
    <>
      {table(site, {
        class: 'figures sortable',
        caption: t.caption(unit.name, quarter, site.format.unit),
        scroll: { class: 'account-list', isUsed: true },
        groups: [
          ...unit.groups.map((group) => ({
            rows: group.people,
            head: <span class="manager">{group.name ?? t.unitsOwn}</span>,
            span: group.sum && 3,
            figures: group.sum && sum(group.sum),
          })),
          ...(unit.left.length === 0 ? [] : [{ rows: unit.left, head: <span class="manager">{t.left}</span> }]),
        ],
        columns: [
          { head: t.person, cell: (row) => [linkedText(row.person, 'quiet-link'), under(row.title)] },
          { head: t.functions, cell: 'functions' },
          { head: t.accounts, kind: 'num', label: true, cell: 'accounts' },
          ...figures,
          { head: t.openActions, kind: 'num', label: true, cell: 'actions' },
          { head: t.flagsToClear, kind: 'num', label: true, cell: 'flags' },
        ],
        foot: (
          <tr class="total company-total">
            <th scope="row" colspan={3}>
              {t.unitWhole(unit.name)}
            </th>
            {sum(unit.sum)}
          </tr>
        ),
      })}
      {whoMoved(unit.moves)}
    </>,
  );
}

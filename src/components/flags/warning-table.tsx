import { flagAct } from '#components/flags/flag-act.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { type Column, table } from '#components/table/table.tsx';
import type { WarningGroup, WarningRow } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';

/**
 * Warnings by rule: how severe and which rule stands above them once; a line for each says whom it is about and whose
 * it is.
 */
export function warningGroupTable(site: Site, groups: readonly WarningGroup[], caption: string) {
  const t = site.t.home;
  return table(site, {
    class: 'warnings by-rule',
    caption,
    areHeadsHidden: true,
    groups: groups.map(({ severity, rule, count, rows, more, allHref }) => ({
      headRow: (
        <tr class="rule-head">
          <th scope="rowgroup" colspan={2}>
            {flagMark(site, severity)} {linkedText(rule, 'quiet-link strong')}{' '}
            {count > 1 && <span class="ink3">{count}</span>}
          </th>
        </tr>
      ),
      rows,
      foot: more > 0 && (
        <tr class="rule-more">
          <td colspan={2}>
            <a href={allHref}>{t.moreOfRule(more)}</a>
          </td>
        </tr>
      ),
    })),
    columns: warningColumns(site),
  });
}

/** Warnings under the title of their rule, each with how severe it is. */
export function warningTable(site: Site, rows: readonly WarningRow[], caption: string) {
  const t = site.t.home;
  return table(site, {
    class: 'warnings',
    caption,
    areHeadsHidden: true,
    rows,
    columns: [
      { head: t.severity, class: 'severity', isRowHead: false, cell: (row) => flagMark(site, row.severity) },
      ...warningColumns(site),
    ],
  });
}

/** What is wrong with whom and what would clear it; whose it is and since when. */
function warningColumns(site: Site): Column<WarningRow>[] {
  const t = site.t.home;
  return [
    {
      head: t.warning,
      class: 'what',
      isRowHead: false,
      cell: ({ subject, what, clear, act }) => (
        <>
          {subject && [linkedText(subject, 'quiet-link strong'), ' ']}
          {what}
          <span class="cure">
            {t.toClear} {clear}
            {flagAct(site, act)}
          </span>
        </>
      ),
    },
    {
      head: t.owner,
      class: 'owner',
      cell: ({ owner, since }) => [owner ?? t.noOwner, since && <span class="caption">{since}</span>],
    },
  ];
}

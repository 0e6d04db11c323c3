import { flagMark } from '#components/marks/marks.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { table } from '#components/table/table.tsx';
import type { WarningRow } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';

/** Early warnings: how severe, what is wrong and what would clear it, whose it is. Under their rule they go without its title. */
export function warningTable(site: Site, rows: readonly WarningRow[], caption: string, isUnderRule = false) {
  const t = site.t.home;
  return table(site, {
    class: 'warnings',
    caption,
    areHeadsHidden: true,
    rows,
    columns: [
      { head: t.severity, class: 'severity', isRowHead: false, cell: (row) => flagMark(site, row.severity) },
      {
        head: t.warning,
        class: 'what',
        cell: ({ subject, what, clear, act, rule }) => (
          <>
            <span class="heads">
              {isUnderRule || linkedText(rule, 'quiet-link strong')}
              {subject && linkedText(subject, isUnderRule ? 'quiet-link strong' : 'quiet-link')}
            </span>
            {what}
            <span class="cure">
              {t.toClear} {clear} {act && linkedText(act)}
            </span>
          </>
        ),
      },
      {
        head: t.owner,
        class: 'owner',
        cell: ({ owner, since }) => [owner, since && <span class="caption">{since}</span>],
      },
    ],
  });
}

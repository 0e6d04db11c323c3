import { flagMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import type { WarningRow } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';

/** Early warnings: how severe, what is wrong and what would clear it, whose it is. */
export function warningTable(site: Site, rows: readonly WarningRow[], caption: string) {
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
        cell: ({ subject, what, clear, rule }) => (
          <>
            {subject && (
              <>
                <a class="quiet-link strong" href={subject.href}>
                  {subject.text}
                </a>
                :{' '}
              </>
            )}
            {what}
            <span class="cure">
              {t.toClear} {clear}{' '}
              <a class="quiet-link rule-id" href={rule.href}>
                {rule.text}
              </a>
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

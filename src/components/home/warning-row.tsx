import type { Html } from '#jsx/html.ts';
import { flagMark } from '#components/marks/marks.tsx';
import type { WarningRow } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';

/** One early warning: how severe, what is wrong and what would clear it, whose it is. */
export function warningRow(site: Site, row: WarningRow): Html {
  return (
    <tr>
      <td class="severity">{flagMark(site, row.severity)}</td>
      <td class="what">
        {row.subject && (
          <>
            <a class="quiet-link strong" href={row.subject.href}>
              {row.subject.text}
            </a>
            :{' '}
          </>
        )}
        {row.what}
        <span class="cure">
          {site.t.home.toClear} {row.clear}{' '}
          <a class="quiet-link rule-id" href={row.rule.href}>
            {row.rule.text}
          </a>
        </span>
      </td>
      <td class="owner">
        {row.owner}
        {row.since && <span class="caption">{row.since}</span>}
      </td>
    </tr>
  );
}

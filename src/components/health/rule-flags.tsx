import { warningTable } from '#components/flags/warning-table.tsx';
import { section } from '#components/frame/section.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';

/**
 * Red flags and hints by rule and segment; a rule opens to its flags with what clears each, who does and since when.
 */
export function ruleFlags(site: Site, flags: HealthPage['flags'], rules: HealthPage['rules']) {
  const t = site.t.health;
  return section(
    site,
    {
      id: 'flags',
      class: 'rule-flags',
      title: t.flags,
      note: rules.length > 0 && t.flagsNote,
      empty: rules.length === 0 && { title: t.noFlags, text: t.noFlagsText },
    },
    <>
      {countTable(site, flags)}
      {rules.map((rule) => (
        <details class="rule">
          <summary>
            <strong>{rule.rule.text}</strong> <b>{rule.count}</b> <span class="ink2">{rule.meaning}</span>
          </summary>
          <div id={rule.anchor}>
            {warningTable(site, rule.rows, rule.rule.text)}
            {rule.more > 0 && <p class="caption">{t.moreFlags(rule.more)}</p>}
          </div>
        </details>
      ))}
    </>,
  );
}

function countTable(site: Site, { segments, rows, totals }: HealthPage['flags']) {
  const t = site.t.health;
  return table(site, {
    class: 'figures dense',
    caption: t.flags,
    scroll: { label: t.flagsNote },
    rows: rows.map((row) => ({ ...row, cells: [...row.bySegment, row.elsewhere] })),
    columns: [
      {
        head: t.rule,
        cell: ({ rule, grade }) => [
          linkedText(rule, 'quiet-link'),
          grade === 'hint' && <span class="caption"> {t.hint}</span>,
        ],
      },
      ...listColumns([...segments.map((segment) => linkedText(segment, 'quiet-link')), t.elsewhere], {
        class: (count) => count === '0' && 'ink3',
      }),
      { head: t.sum, kind: 'num', class: 'total', cell: 'all' },
    ],
    foot: (
      <tr class="total">
        <th scope="row">{t.sum}</th>
        {[...totals.bySegment, totals.elsewhere, totals.all].map((count) => (
          <td class="num">{count}</td>
        ))}
      </tr>
    ),
  });
}

import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { warningTable } from '#components/home/warning-table.tsx';
import type { Html } from '#jsx/html.ts';

/** Red flags and hints by rule and segment; a rule opens to its flags with what clears each, who does and since when. */
export function ruleFlags(site: Site, flags: HealthPage['flags'], rules: HealthPage['rules']): Html | undefined {
  const t = site.t.health;
  return (
    <section class="section rule-flags" aria-labelledby="flags">
      {sectionHeader(site, { id: 'flags', title: t.flags, note: rules.length === 0 ? undefined : t.flagsNote })}
      {rules.length === 0 ? (
        emptyState(site, { title: t.noFlags, text: t.noFlagsText })
      ) : (
        <>
          <section class="scroll" aria-label={t.flagsNote} tabindex={0}>
            <table class="figures dense">
              <caption class="visually-hidden">{t.flags}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.rule}</th>
                  {flags.segments.map((segment) => (
                    <th scope="col" class="num">
                      <a class="quiet-link" href={segment.href}>
                        {segment.text}
                      </a>
                    </th>
                  ))}
                  <th scope="col" class="num">
                    {t.elsewhere}
                  </th>
                  <th scope="col" class="num">
                    {t.sum}
                  </th>
                </tr>
              </thead>
              <tbody>
                {flags.rows.map((row) => (
                  <tr>
                    <th scope="row">
                      <a class="quiet-link rule-id" href={row.rule.href}>
                        {row.rule.text}
                      </a>
                      {row.grade === 'hint' && <span class="caption"> {t.hint}</span>}
                    </th>
                    {[...row.bySegment, row.elsewhere].map((count) => (
                      <td class={['num', count === '0' && 'ink3']}>{count}</td>
                    ))}
                    <td class="num total">{row.all}</td>
                  </tr>
                ))}
                <tr class="total">
                  <th scope="row">{t.sum}</th>
                  {[...flags.totals.bySegment, flags.totals.elsewhere, flags.totals.all].map((count) => (
                    <td class="num">{count}</td>
                  ))}
                </tr>
              </tbody>
            </table>
          </section>
          {rules.map((rule) => (
            <details class="rule">
              <summary>
                <code>{rule.rule.text}</code> <b>{rule.count}</b> <span class="ink2">{rule.meaning}</span>
              </summary>
              <div id={rule.anchor}>
                {warningTable(site, rule.rows, rule.rule.text)}
                {rule.more > 0 && <p class="caption">{t.moreFlags(rule.more)}</p>}
              </div>
            </details>
          ))}
        </>
      )}
    </section>
  );
}

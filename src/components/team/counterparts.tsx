import { linkedText } from '#components/text/linked-text.tsx';
import { ageMark, attitudeMark, figureText, influenceMark } from '#components/marks/marks.tsx';
import type { CounterpartRow } from '#views/team/duties.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** The customers' people whom the person looks after. */
export function counterparts(site: Site, rows: readonly CounterpartRow[]): Html | undefined {
  const t = site.t.team;
  return (
    <section class="section" aria-labelledby="counterparts">
      {sectionHeader(site, {
        id: 'counterparts',
        title: t.counterparts,
        aside: String(rows.length),
        note: rows.length > 0 ? t.counterpartsNote : undefined,
      })}
      {rows.length === 0 ? (
        emptyState(site, { title: t.noCounterparts, text: t.noCounterpartsText })
      ) : (
        <table class="as-text counterparts">
          <caption class="visually-hidden">{t.counterparts}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.customer}</th>
              <th scope="col">{t.influence}</th>
              <th scope="col">{t.attitude}</th>
              <th scope="col">{t.age}</th>
              <th scope="col">{t.lastContact}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  {linkedText(row.person, 'quiet-link')}
                  {row.title && <span class="under">{row.title}</span>}
                </th>
                <td>{linkedText(row.account, 'quiet-link')}</td>
                <td>{influenceMark(site, row.influence)}</td>
                <td>{attitudeMark(site, row.attitude)}</td>
                <td>{ageMark(site, row.age.days, row.age.limit)}</td>
                <td
                  data-label={t.lastContact}
                  class={[row.isTooLongAgo && 'caution', row.lastContact === undefined && 'nothing']}
                >
                  {figureText(site, row.lastContact ?? '–')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

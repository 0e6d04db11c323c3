import { namedBy } from '#components/text/heading.tsx';
import { attitudeMark } from '#components/marks/marks.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Attitudes that moved, or were judged again, in the quarter. */
export function attitudes(site: Site, page: AccountQuarterPage): Html | undefined {
  const t = site.t.snapshot;
  const title = t.attitudesSince(page.before);
  return (
    <section class="section attitudes" aria-labelledby={namedBy(site, 'attitudes')}>
      {sectionHeader(site, { id: 'attitudes', title, aside: page.attitudeCounts })}
      {page.attitudes.length === 0 ? (
        emptyState(site, { title: t.noJudgements, text: t.noJudgementsText })
      ) : (
        <table class="as-text">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{page.before}</th>
              <th scope="col">{page.quarter}</th>
              <th scope="col">{t.seen}</th>
            </tr>
          </thead>
          <tbody>
            {page.attitudes.map((row) => (
              <tr>
                <th scope="row">
                  <b>{row.name}</b>
                  {row.position && <span class="under">{row.position}</span>}
                </th>
                <td data-label={page.before}>{attitudeMark(site, row.before)}</td>
                <td data-label={page.quarter}>{attitudeMark(site, row.after)}</td>
                <td class="seen">{row.seen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="caption">
        {page.same} {t.noProof}
      </p>
    </section>
  );
}

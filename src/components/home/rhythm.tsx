import { fraction } from '#components/marks/marks.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { rhythmRows } from '#views/home/rhythm.ts';
import { subscribeLink } from '#components/frame/subscribe-link.tsx';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

export function rhythm(site: Site, quarter: Quarter): Html | undefined {
  const { t } = site;
  return (
    <section class="section keep-together" aria-labelledby="rhythm">
      {sectionHeader(site, { id: 'rhythm', title: t.home.rhythm, aside: subscribeLink(site) })}
      <table class="rhythm">
        <caption class="visually-hidden">{t.home.rhythm}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t.home.duty}</th>
            <th scope="col">{t.home.progress}</th>
            <th scope="col">{t.home.missing}</th>
          </tr>
        </thead>
        <tbody>
          {rhythmRows(site, quarter).map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td class="progress">{row.fraction ? fraction(site, row.fraction.done, row.fraction.of) : row.when}</td>
              <td class="ink2">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

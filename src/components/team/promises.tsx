import { linkedText } from '#components/text/linked-text.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { PersonPage } from '#views/team/person.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { dueCell } from '#components/team/due-cell.tsx';
import type { Html } from '#jsx/html.ts';

/** What the person has promised and not yet kept. */
export function promisesPart(site: Site, promises: PersonPage['promises']): Html | undefined {
  const t = site.t.team;
  return (
    <section class="section" aria-labelledby="promises">
      {sectionHeader(site, { id: 'promises', title: t.promises, aside: String(promises.length) })}
      {promises.length === 0 ? (
        emptyState(site, { title: t.noPromises, text: t.noPromisesText })
      ) : (
        <table class="as-text duties">
          <caption class="visually-hidden">{t.promises}</caption>
          <thead>
            <tr>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.promise}</th>
              <th scope="col">{t.to}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map((row) => (
              <tr>
                {dueCell(site, row)}
                <th scope="row" lang={writtenLanguage(site)}>
                  {linkedText(row.what, 'quiet-link')}
                </th>
                <td data-label={t.to}>
                  {linkedText(row.to, 'quiet-link')}
                  <span class="under">{row.account.text}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

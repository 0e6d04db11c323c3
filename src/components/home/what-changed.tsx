import { wears } from '#components/text/wears.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import { whatChanged } from '#views/home/what-changed.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** The accepted edits of the last seven days; left out when there are none. */
export function whatChangedPart(site: Site): Html | undefined {
  const t = site.t.history;
  const changed = whatChanged(site);
  return (
    changed && (
      <section class="section what-changed keep-together" aria-labelledby="what-changed">
        {wears('history')}
        {sectionHeader(site, {
          id: 'what-changed',
          title: t.whatChanged,
          aside: t.editsShown(changed.rows.length, changed.all, changed.all - changed.rows.length),
        })}
        <table>
          <caption class="visually-hidden">{t.whatChanged}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.edit}</th>
            </tr>
          </thead>
          <tbody>
            {changed.rows.map((row) => (
              <tr>
                <td class="day">{row.day}</td>
                <th scope="row">
                  {linkedText(row.subject, row.subject.href ? 'quiet-link strong' : 'strong')}
                  {row.more && <> {row.more}</>}
                  {row.why && (
                    <>
                      : <span lang={writtenLanguage(site)}>{row.why}</span>
                    </>
                  )}
                </th>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  );
}

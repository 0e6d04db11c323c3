import { namedBy } from '#components/text/heading.tsx';
import { ownId } from '#views/links/own-id.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { figureText } from '#components/marks/marks.tsx';
import type { AfterSeal } from '#views/quarters/after-seal.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What the content says otherwise today, and the corrections written beside the seal. Never part of what was sealed. */
export function afterSealPart(site: Site, after: AfterSeal): Html | undefined {
  const t = site.t.snapshot;
  const withWhose = after.restatements.some((row) => row.of);
  const written = site.portfolio.company.writtenIn ?? site.portfolio.company.languages[0];
  return (
    <div
      class={['after-seal', after.restatements.length + after.notes.length === 0 && 'nothing']}
      id={ownId(site, 'after-seal')}
    >
      <p class="kicker">{t.afterSeal}</p>
      <section class="section restatements" aria-labelledby={namedBy(site, 'restatements')}>
        {sectionHeader(site, { id: 'restatements', title: t.restatements, note: t.restatementsNote })}
        {after.restatements.length === 0 ? (
          emptyState(site, { title: t.noRestatements, text: t.noRestatementsText })
        ) : (
          <table class="figures as-text">
            <caption class="visually-hidden">{t.restatements}</caption>
            <thead>
              <tr>
                {withWhose && <th scope="col">{t.whose}</th>}
                <th scope="col">{t.restatementOf}</th>
                <th scope="col" class="num">
                  {t.inSeal}
                </th>
                <th scope="col" class="num">
                  {t.today}
                </th>
                <th scope="col" class="num">
                  {t.change}
                </th>
                <th scope="col">{t.whereFrom}</th>
              </tr>
            </thead>
            <tbody>
              {after.restatements.map((row) => (
                <tr>
                  {withWhose && <td>{row.of && linkedText(row.of, 'quiet-link')}</td>}
                  <th scope="row">{row.figure}</th>
                  <td class="num" data-label={t.inSeal}>
                    {figureText(site, row.sealed)}
                  </td>
                  <td class="num" data-label={t.today}>
                    {figureText(site, row.today)}
                  </td>
                  <td class={['num', row.isBelow && 'short']} data-label={t.change}>
                    {figureText(site, row.change)}
                  </td>
                  <td class="where">
                    {row.without}
                    {row.places.map((place) => (
                      <span class="each">
                        {linkedText(place.where, 'file-line')} {place.change && lastChange(site, place.change, true)}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section class="section corrections" aria-labelledby={namedBy(site, 'corrections')}>
        {sectionHeader(site, { id: 'corrections', title: t.corrections, note: t.correctionsNote })}
        {after.notes.length === 0
          ? emptyState(site, { title: t.noCorrections, text: t.noCorrectionsText })
          : after.notes.map((note) => (
              <div class="correction">
                <p class="caption">
                  {[note.on, note.by, note.about].filter(Boolean).join(', ')}
                  {note.account && <>, {linkedText(note.account, 'quiet-link')}</>}
                </p>
                <p class="prose" lang={written}>
                  {note.text}
                </p>
              </div>
            ))}
        {after.addHref && (
          <p class="add-correction">
            <a href={after.addHref}>{t.addCorrection}</a>
          </p>
        )}
      </section>
    </div>
  );
}

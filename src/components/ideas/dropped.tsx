import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { ListedIdea } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Ideas that were dropped, with their reason. */
export function dropped(site: Site, ideas: readonly ListedIdea[]): Html | undefined {
  const t = site.t.ideas;
  const lang = writtenLanguage(site);
  const unit = t.value(site.format.unit);
  return (
    <section class="section" aria-labelledby="dropped">
      {sectionHeader(site, {
        id: 'dropped',
        title: t.dropped,
        aside: String(ideas.length),
        note: ideas.length > 0 ? t.droppedNote : undefined,
      })}
      {ideas.length === 0 ? (
        emptyState(site, { title: t.noDropped, text: t.noDroppedText })
      ) : (
        <table class="as-text">
          <caption class="visually-hidden">{t.dropped}</caption>
          <thead>
            <tr>
              <th scope="col">{t.idea}</th>
              <th scope="col">{t.account}</th>
              <th scope="col">{t.reason}</th>
              <th scope="col" class="num">
                {unit}
              </th>
              <th scope="col">{t.proposer}</th>
            </tr>
          </thead>
          <tbody>
            {ideas.map((idea) => (
              <tr>
                <th scope="row">
                  <a class="quiet-link" href={idea.href} lang={lang}>
                    {idea.idea}
                  </a>
                  {idea.offering && (
                    <span class="under" lang={lang}>
                      {idea.offering}
                    </span>
                  )}
                </th>
                <td>{linkedText(idea.account, 'quiet-link')}</td>
                <td class="person">
                  {idea.reason ? <span lang={lang}>{idea.reason}</span> : <span class="ink3">{t.noReason}</span>}
                </td>
                <td class="num" data-label={unit}>
                  {figureText(site, idea.value)}
                </td>
                <td data-label={t.proposer}>
                  {idea.proposer ? linkedText(idea.proposer, 'quiet-link') : figureText(site, '–')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

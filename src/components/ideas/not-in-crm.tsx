import { linkedText } from '#components/text/linked-text.tsx';
import { stageMark } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { ListedIdea } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Ideas that nobody has put into the CRM yet, with who keeps the plan. */
export function notInCrm(site: Site, ideas: readonly ListedIdea[]): Html | undefined {
  const t = site.t.ideas;
  return (
    <section class="section" aria-labelledby="not-in-crm">
      {sectionHeader(site, {
        id: 'not-in-crm',
        title: t.crmList,
        aside: String(ideas.length),
        note: ideas.length > 0 ? t.crmListNote : undefined,
      })}
      {ideas.length === 0 ? (
        emptyState(site, { title: t.allInCrm, text: t.allInCrmText })
      ) : (
        <table class="as-text">
          <caption class="visually-hidden">{t.crmList}</caption>
          <thead>
            <tr>
              <th scope="col">{t.idea}</th>
              <th scope="col">{t.stage}</th>
              <th scope="col">{t.kam}</th>
            </tr>
          </thead>
          <tbody>
            {ideas.map((idea) => (
              <tr>
                <th scope="row">
                  <a class="quiet-link" href={idea.href} lang={writtenLanguage(site)}>
                    {idea.idea}
                  </a>
                  <span class="under">{idea.account.text}</span>
                </th>
                <td>{stageMark(site, idea.stage)}</td>
                <td class="owner">{linkedText(idea.kam, 'quiet-link')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

import { linkedText } from '#components/text/linked-text.tsx';
import { figureText, stageMark } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { IdeasPage } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Ideas that live, by stage, the most valuable first. */
export function ideaList(site: Site, groups: IdeasPage['groups']): Html | undefined {
  const t = site.t.ideas;
  const lang = writtenLanguage(site);
  const unit = t.value(site.format.unit);
  return (
    <section class="section" aria-labelledby="list">
      {sectionHeader(site, { id: 'list', title: t.list })}
      <table class="as-text idea-list">
        <caption class="visually-hidden">{t.list}</caption>
        <thead>
          <tr>
            <th scope="col">{t.idea}</th>
            <th scope="col">{t.account}</th>
            <th scope="col">{t.need}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col" class="num">
              {unit}
            </th>
            <th scope="col">{t.expected}</th>
            <th scope="col">{t.proposer}</th>
            <th scope="col">{t.crm}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody id={group.anchor}>
            <tr class="group-head">
              <th scope="rowgroup" colspan={4}>
                {stageMark(site, group.stage)}
              </th>
              <td class="num">{figureText(site, group.value)}</td>
              <td class="nothing" colspan={3}></td>
            </tr>
            {group.ideas.map((idea) => (
              <tr>
                <th scope="row">
                  <a class="quiet-link" href={idea.href} lang={lang}>
                    {idea.idea}
                  </a>
                </th>
                <td>{linkedText(idea.account, 'quiet-link')}</td>
                <td data-label={t.need} class={[!idea.needText && !idea.offering && 'nothing']}>
                  {idea.needText && (
                    <span class="each" lang={lang}>
                      {linkedText(idea.needText, 'quiet-link')}
                    </span>
                  )}
                  {idea.offering && (
                    <span class="each small ink2" lang={lang}>
                      {idea.offering}
                    </span>
                  )}
                  {!idea.needText && !idea.offering && figureText(site, '–')}
                </td>
                <td class="kind">
                  {idea.kind}
                  {idea.goals.length > 0 && (
                    <span class="under">{idea.goals.map((goal) => [linkedText(goal, 'quiet-link'), ' '])}</span>
                  )}
                </td>
                <td class="num" data-label={unit}>
                  {figureText(site, idea.value)}
                </td>
                <td class="one-line" data-label={t.expected}>
                  {figureText(site, idea.quarter ?? '–')}
                </td>
                <td data-label={t.proposer}>
                  {idea.proposer ? linkedText(idea.proposer, 'quiet-link') : figureText(site, '–')}
                </td>
                <td class="one-line">
                  {idea.crm ? linkedText(idea.crm, 'quiet-link') : <span class="ink3">{t.notInCrm}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

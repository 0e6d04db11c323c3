import { linkedText } from '#components/text/linked-text.tsx';
import { ageMark } from '#components/marks/marks.tsx';
import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** How old the facts are against their shelf lives: by kind, and the furthest past by name. */
export function freshnessPart(site: Site, freshness: HealthPage['freshness']): Html | undefined {
  const t = site.t.health;
  return (
    <section class="section freshness" aria-labelledby="freshness">
      {sectionHeader(site, { id: 'freshness', title: t.freshness, note: t.freshnessNote })}
      {freshness.kinds.length === 0 ? (
        emptyState(site, { title: t.noShelfLives, text: t.noShelfLivesText })
      ) : (
        <div class="columns">
          <table class="as-text facts">
            <caption class="visually-hidden">{t.freshnessNote}</caption>
            <thead>
              <tr>
                <th scope="col">{t.fact}</th>
                <th scope="col">{t.age}</th>
                <th scope="col">{t.kam}</th>
              </tr>
            </thead>
            <tbody>
              {freshness.facts.map((fact) => (
                <tr>
                  <th scope="row">
                    {linkedText(fact.account, 'quiet-link')}
                    <span class="under">
                      {fact.kind}
                      {fact.of && `: ${fact.of}`}
                    </span>
                  </th>
                  <td data-label={t.age}>
                    {ageMark(site, fact.days, fact.limit)}{' '}
                    {fact.editHref && (
                      <a
                        class="no-print"
                        href={fact.editHref}
                        aria-label={t.updateOf(fact.of ?? fact.kind, fact.account.text)}
                      >
                        {t.update}
                      </a>
                    )}
                  </td>
                  <td data-label={t.kam}>{linkedText(fact.kam, 'quiet-link')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <div class="scroll" role="group" aria-label={t.freshness} tabindex={0}>
              <table class="figures">
                <caption class="visually-hidden">{t.freshness}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.fact}</th>
                    <th scope="col" class="num">
                      {t.fresh}
                    </th>
                    <th scope="col" class="num">
                      {t.over}
                    </th>
                    <th scope="col" class="num">
                      {t.undated}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {freshness.kinds.map((kind) => (
                    <tr>
                      <th scope="row">{kind.name}</th>
                      <td class="num">{kind.fresh}</td>
                      <td class={['num', kind.hasOver && 'short']}>{kind.over}</td>
                      <td class="num">{kind.undated}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {freshness.moreOver > 0 && <p class="caption">{t.moreOver(freshness.moreOver)}</p>}
          </div>
        </div>
      )}
    </section>
  );
}

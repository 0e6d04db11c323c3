import { linkedText } from '#components/text/linked-text.tsx';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { WhiteSpaceOverAll } from '#views/ideas/white-space.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { needsByOfferings } from '#components/ideas/needs-by-offerings.tsx';
import type { Html } from '#jsx/html.ts';

/** White space over all accounts: what nothing meets, how each offering answers, and all needs by segment. */
export function whiteSpacePart(site: Site, whiteSpace: WhiteSpaceOverAll): Html | undefined {
  const t = site.t.ideas;
  const lang = writtenLanguage(site);
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  return (
    <section class="section white-space" aria-labelledby="white-space">
      {sectionHeader(site, {
        id: 'white-space',
        title: t.whiteSpace,
        note: whiteSpace.needs > 0 ? t.whiteSpaceNote(now) : undefined,
      })}
      {whiteSpace.needs === 0 ? (
        emptyState(site, { title: t.noNeeds, text: t.noNeedsText })
      ) : (
        <>
          <p class="over-all">
            {t.overAll(whiteSpace.needs, whiteSpace.sold, whiteSpace.ideasOnly, whiteSpace.unmet.length)}
          </p>
          <div class="columns even">
            <div class="scroll" role="group" aria-label={t.byOffering} tabindex={0}>
              <table class="figures">
                <caption>{t.byOffering}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.offering}</th>
                    <th scope="col" class="num">
                      {t.sold}
                    </th>
                    <th scope="col" class="num">
                      {t.ideasOnly}
                    </th>
                    <th scope="col" class="num">
                      {t.linesWithoutNeed}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {whiteSpace.offerings.map((row) => (
                    <tr>
                      <th scope="row">
                        <span lang={lang}>{row.name}</span>
                        {row.servesNone && <span class="under caution">{t.servesNone}</span>}
                      </th>
                      <td class="num">{row.sold}</td>
                      <td class="num">{row.ideasOnly}</td>
                      <td class="num">{row.linesWithoutNeed}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {whiteSpace.unmet.length > 0 && (
              <table class="as-text">
                <caption>{t.unmet}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.needName}</th>
                    <th scope="col">{t.account}</th>
                  </tr>
                </thead>
                <tbody>
                  {whiteSpace.unmet.map((row) => (
                    <tr>
                      <th scope="row">
                        <span class="with-id">
                          <code class="thing-id">{row.id}</code>{' '}
                          <span lang={lang}>{linkedText(row.need, 'quiet-link')}</span>
                        </span>
                      </th>
                      <td>{linkedText(row.account, 'quiet-link')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
          {whiteSpace.segments.map((segment) => (
            <details class="needs-of" open={segment.isOpen}>
              <summary>
                <h3>{segment.name}</h3>
              </summary>
              {needsByOfferings(site, segment.table, { caption: t.needsBy(segment.name) })}
            </details>
          ))}
        </>
      )}
    </section>
  );
}

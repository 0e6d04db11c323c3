import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { DeviationsView } from '#views/budget/deviations.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';

/** What is off its budget by more than the limit, whether somebody has written why, and where to write it. */
export function deviationsPart(site: Site, deviations: DeviationsView): Html | undefined {
  const t = site.t.budget;
  const { rows } = deviations;
  const lang = writtenLanguage(site);
  return (
    <section class="section deviations" aria-labelledby="deviations">
      {sectionHeader(site, {
        id: 'deviations',
        title: t.deviations,
        aside: rows.length === 0 ? undefined : t.uncommented(deviations.uncommented, deviations.all),
        note: t.deviationsNote(deviations.limit),
      })}
      {rows.length === 0 ? (
        emptyState(site, { title: t.noDeviations, text: t.noDeviationsText })
      ) : (
        <section class="scroll" aria-label={`${t.deviations}, ${site.format.unit}`} tabindex={0}>
          <table class="figures">
            <caption class="visually-hidden">
              {t.deviations}, {site.format.unit}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t.account}</th>
                <th scope="col">{t.quarter}</th>
                <th scope="col" class="num">
                  {t.budget}
                </th>
                <th scope="col" class="num">
                  {t.seen}
                </th>
                <th scope="col" class="num">
                  {t.difference}
                </th>
                <th scope="col" class="num">
                  %
                </th>
                <th scope="col">{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    {linkedText(row.account, 'quiet-link')}
                    <span class="under">{linkedText(row.kam, 'quiet-link')}</span>
                  </th>
                  <td>{row.quarter}</td>
                  <td class="num">{row.budget}</td>
                  <td class="num">
                    {row.seen}
                    <span class="under">{t.measures[row.measure]}</span>
                  </td>
                  <td class={['num', row.isBelow && 'short']}>{row.difference}</td>
                  <td class={['num', row.isBelow && 'short-share']}>{row.percent}</td>
                  <td class="reason">
                    {row.comment ? (
                      <>
                        <span class="person" lang={lang}>
                          {row.comment.text}
                        </span>
                        <span class="under">{row.comment.written}</span>
                      </>
                    ) : (
                      <>
                        <b class="short">{t.noReason}</b>{' '}
                        {row.writeHref && (
                          <a
                            class="no-print"
                            href={row.writeHref}
                            aria-label={t.writeReasonOf(row.account.text, row.quarter)}
                          >
                            {t.writeReason}
                          </a>
                        )}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {deviations.others.length > 0 && (
        <details class="others">
          <summary>{t.otherDeviations(deviations.all - rows.length)}</summary>
          <dl class="terms">
            {deviations.others.map(({ kam, accounts }) => (
              <div>
                <dt>{linkedText(kam, 'quiet-link')}</dt>
                <dd>
                  <ul class="in-line">
                    {accounts.map((each) => (
                      <li>
                        {linkedText(each.account, 'quiet-link')}{' '}
                        <b class={each.isBelow ? 'short' : 'over'}>{each.difference}</b>
                        {each.isExplained && (
                          <>
                            {' '}
                            <span class="ink3">{t.explained}</span>
                          </>
                        )}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

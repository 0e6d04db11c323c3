import { linkedText } from '#components/text/linked-text.tsx';
import { confidenceMark, figureText, stageMark } from '#components/marks/marks.tsx';
import type { Causes } from '#views/budget/causes.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What makes the company's gap, and the growth ideas that could close it. */
export function gapCauses(site: Site, causes: Causes): Html | undefined {
  const t = site.t.budget;
  const { unit } = site.format;
  const title = t.causes(causes.quarter);
  const sides = [
    { name: t.short, rows: causes.short, side: 'short' },
    { name: t.over, rows: causes.over, side: 'over' },
  ].filter(({ rows }) => rows.shown.length > 0);
  return (
    <section class="section gap-causes" aria-labelledby="causes">
      {sectionHeader(site, { id: 'causes', title, aside: unit })}
      <div class="columns even">
        <div>
          {sides.length === 0 && <p class="small ink3">{t.noGap}</p>}
          {sides.map(({ name, rows, side }) => (
            <table class="figures dense">
              <caption>
                <b>{name}</b>
              </caption>
              <thead class="visually-hidden">
                <tr>
                  <th scope="col">{t.account}</th>
                  <th scope="col">
                    {t.gap}, {unit}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.shown.map((row) => (
                  <tr>
                    <th scope="row">{linkedText(row.account, 'quiet-link')}</th>
                    <td class={['num', side]}>{row.text}</td>
                  </tr>
                ))}
                {rows.more > 0 && (
                  <tr>
                    <th scope="row" class="ink3">
                      {t.more(rows.more)}
                    </th>
                    <td></td>
                  </tr>
                )}
              </tbody>
            </table>
          ))}
          <dl class="terms">
            {causes.unbudgeted.shown.length > 0 && (
              <div>
                <dt>{t.unbudgeted}</dt>
                <dd>
                  <ul class="in-line">
                    {causes.unbudgeted.shown.map((account) => (
                      <li>{linkedText(account, 'quiet-link')}</li>
                    ))}
                    {causes.unbudgeted.more > 0 && <li class="ink3">{t.more(causes.unbudgeted.more)}</li>}
                  </ul>
                </dd>
              </div>
            )}
            {causes.withoutTarget > 0 && (
              <div>
                <dt>{t.withoutTarget}</dt>
                <dd>{t.withoutTargetText(causes.withoutTarget)}</dd>
              </div>
            )}
          </dl>
        </div>
        <div>
          {causes.confidence.length > 0 && (
            <table class="figures dense">
              <caption>
                <b>{t.confidence}</b>
              </caption>
              <thead class="visually-hidden">
                <tr>
                  <th scope="col">{t.confidence}</th>
                  <th scope="col">
                    {t.budget}, {unit}
                  </th>
                  <th scope="col">{t.share}</th>
                </tr>
              </thead>
              <tbody>
                {causes.confidence.map((part) => (
                  <tr>
                    <th scope="row">{confidenceMark(site, part.confidence)}</th>
                    <td class="num">{part.text}</td>
                    <td class="num ink2">{part.share}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {causes.ideas.shown.length === 0 ? (
            <p class="small ink3">{t.noIdeas}</p>
          ) : (
            <table class="figures dense ideas">
              <caption>
                <b>{t.couldClose}</b>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t.idea}</th>
                  <th scope="col">{t.stage}</th>
                  <th scope="col" class="num">
                    {t.expected}
                  </th>
                  <th scope="col" class="num">
                    {t.inQuarter}
                  </th>
                </tr>
              </thead>
              <tbody>
                {causes.ideas.shown.map((row) => (
                  <tr>
                    <th scope="row">
                      {linkedText(row.idea, 'quiet-link')}
                      <span class="under">{linkedText(row.account, 'quiet-link')}</span>
                    </th>
                    <td>{stageMark(site, row.stage)}</td>
                    <td class="num">{figureText(site, row.expected ?? site.format.figure(undefined))}</td>
                    <td class="num">{row.inQuarter}</td>
                  </tr>
                ))}
                {causes.ideas.more > 0 && (
                  <tr>
                    <th scope="row" class="ink3">
                      {t.more(causes.ideas.more)}
                    </th>
                    <td></td>
                    <td></td>
                    <td></td>
                  </tr>
                )}
              </tbody>
            </table>
          )}
          {causes.ideas.shown.length > 0 && <p class="caption">{t.ideasNote(causes.ideasTogether, unit)}</p>}
        </div>
      </div>
    </section>
  );
}

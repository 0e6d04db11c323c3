import type { Html } from '#jsx/html.ts';
import { figureText } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { quarterRowsOf } from '#views/account/budget.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 17: the plan's quarters, each with a page of its own. */
export function quartersSection(site: Site, account: Account): Html {
  const {
    account: { quarters: t },
    vocabulary: { measure },
  } = site.t;
  const caption = t.caption(site.format.unit);
  const heads = [measure.target, measure.budget, measure.gap, measure.actual, t.difference, t.trust];
  const lang = writtenLanguage(site);
  const figure = (text: string, more: string | false = false) => (
    <td class={`num${more ? ` ${more}` : ''}`}>{figureText(site, text)}</td>
  );
  return planSection({ site, account, id: 'quarters', note: `${site.format.unit}. ${t.note}` }, () => (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="figures">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.quarter}</th>
            {heads.map((head) => (
              <th scope="col" class="num">
                {head}
              </th>
            ))}
            <th scope="col">{t.comment}</th>
          </tr>
        </thead>
        <tbody>
          {quarterRowsOf(site, account).map((row) => (
            <tr>
              <th scope="row">
                <a class="strong" href={row.href}>
                  {row.quarter}
                </a>{' '}
                <span class="caption">{t.state[row.state]}</span>
              </th>
              {figure(row.target)}
              {figure(row.budget)}
              {figure(row.gap, row.isShort && 'short')}
              {figure(row.actual, row.state === 'now' && 'to-date')}
              {figure(row.deviation, row.isBelow && 'short')}
              {figure(row.trust)}
              <td class="person" lang={lang}>
                {row.comment}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

import type { Html } from '#jsx/html.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { ageMark, figureText } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { customerFiguresOf, factsOf, type CustomerFigures } from '#views/account/facts.ts';
import { editOf } from '#views/account/sections.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.tsx';
import { planSection } from './plan-section.tsx';

/** Section 1: basic facts, and the customer's own figures with the ratios that follow. */
export function factsSection(site: Site, account: Account): Html {
  const t = site.t.account;
  const figures = customerFiguresOf(site, account);
  return planSection(
    { site, account, id: 'facts', empty: !account.profile && !figures ? t.empty.facts : undefined },
    () => (
      <div class="columns wide-left">
        <table class="facts">
          <caption class="visually-hidden">{t.facts.caption}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.facts.fact}</th>
              <th scope="col">{t.facts.value}</th>
              <th scope="col">{t.facts.age}</th>
            </tr>
          </thead>
          <tbody>
            {factsOf(site, account).map((fact) => (
              <tr>
                <th scope="row" class="ink2">
                  {fact.name}
                </th>
                <td>{linkedText(fact.value)}</td>
                <td class="num">{fact.age && ageMark(site, fact.age.days, fact.age.limit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {figures
          ? customerFigures(site, figures)
          : emptyState(site, { ...t.empty.figures, href: editOf(site, account, 'finances') })}
      </div>
    ),
  );
}

function customerFigures(site: Site, figures: CustomerFigures): Html {
  const t = site.t.account.facts;
  return (
    <div class="customer-figures">
      <div class="scroll" role="group" aria-label={figures.caption} tabindex={0}>
        <table class="figures">
          <caption>
            <b>{figures.caption}</b> {ageMark(site, figures.age.days, figures.age.limit)}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="ink2">
                {t.year}
              </th>
              {figures.years.map((year) => (
                <th scope="col" class="num">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.rows.map((row) => (
              <tr>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell) => (
                  <td class="num">{figureText(site, cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="caption">
        {figures.trend} {figures.sources.join(' ')} {t.computed}
      </p>
    </div>
  );
}

import { figureText } from '#components/marks/marks.tsx';
import type { ForecastsView } from '#views/budget/forecasts.ts';
import type { Site } from '#views/site.ts';
import { cellClass, segmentForecast } from './forecast-rows.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Where sales are heading, segment by segment, to the end of the rolling horizon and past the year's end. */
export function forecastsPart(site: Site, view: ForecastsView): Html | undefined {
  const t = site.t.budget;
  const caption = `${t.forecasts}, ${site.format.unit}`;
  return (
    <section class="section forecasts" aria-labelledby="forecasts">
      {sectionHeader(site, { id: 'forecasts', title: t.forecasts, note: t.forecastsNote(site.format.unit) })}
      <section class="scroll" data-uses aria-label={caption} tabindex={0}>
        <table class="figures dense">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr class="groups">
              <td></td>
              {view.years.map(({ year, span }) => (
                <th scope="colgroup" colspan={span} class="group-start">
                  {t.year(year)}
                </th>
              ))}
              <td class="group-start"></td>
            </tr>
            <tr>
              <th scope="col">{t.segment}</th>
              {view.quarters.map((quarter, at) => (
                <th scope="col" class={cellClass(view, at)}>
                  {quarter}
                </th>
              ))}
              <th scope="col" class="num group-start">
                {t.outlook(view.year)}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.segments.map((row) => segmentForecast(site, row, view))}
            <tr class="company-total">
              <th scope="row">{t.companyForecast}</th>
              {view.company.cells.map((text, at) => (
                <td class={cellClass(view, at)}>{figureText(site, text)}</td>
              ))}
              <td class="num group-start">{figureText(site, view.company.outlook)}</td>
            </tr>
            <tr>
              <th scope="row">{t.companyBudget}</th>
              {view.budget.map((text, at) => (
                <td class={cellClass(view, at)}>{figureText(site, text)}</td>
              ))}
              <td class="group-start"></td>
            </tr>
            <tr>
              <th scope="row">{t.forecastMinusBudget}</th>
              {view.difference.map(({ text, isBelow }, at) => (
                <td class={[cellClass(view, at), isBelow && 'short']}>{figureText(site, text)}</td>
              ))}
              <td class="group-start"></td>
            </tr>
            <tr>
              <th scope="row">{t.companyTarget}</th>
              {view.target.map((text, at) => (
                <td class={cellClass(view, at)}>{figureText(site, text)}</td>
              ))}
              <td class="num group-start">
                {figureText(site, view.yearTarget)}{' '}
                <span class={['caption', view.yearGap.isBelow && 'short']}>
                  {view.yearGap.text === '–' ? '' : view.yearGap.text}
                </span>
              </td>
            </tr>
            <tr>
              <th scope="row">{t.withoutForecast}</th>
              {view.company.missing.map((text, at) => (
                <td class={cellClass(view, at)}>{text}</td>
              ))}
              <td class="num group-start">{site.format.number(view.withoutOutlook)}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}

import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import type { ForecastRow, ForecastsView } from '#views/budget/forecasts.ts';
import type { Site } from '#views/site.ts';

/** A segment's forecasts by quarter, and under them the accounts they were added up from. */
export function segmentForecast(site: Site, row: ForecastRow, view: ForecastsView): Html {
  const title = site.t.budget.forecastOf(row.name.text, row.accounts.length);
  const opens = (text: string) =>
    text === '–' ? (
      figureText(site, text)
    ) : (
      <a class="opens" href={`#${row.id}`}>
        {text}
      </a>
    );
  return (
    <>
      <tr>
        <th scope="row">{linkedText(row.name, 'quiet-link')}</th>
        {row.cells.map((text, at) => (
          <td class={cellClass(view, at)}>{opens(text)}</td>
        ))}
        <td class="num group-start">{figureText(site, row.outlook)}</td>
      </tr>
      <tr class="opened-row">
        <td colspan={view.quarters.length + 2}>
          <details class="opened">
            <summary>
              <b>{title}</b>
              <span class="close">{site.t.figures.close}</span>
            </summary>
            <div id={row.id}>{accountsTable(site, title, row)}</div>
          </details>
        </td>
      </tr>
    </>
  );
}

/** Each fiscal year begins behind a line; the first column is the current quarter. */
export function cellClass({ quarters }: Pick<ForecastsView, 'quarters'>, at: number): string {
  return `num${at === 0 ? ' now' : ''}${at > 0 && quarters[at]?.slice(0, 4) !== quarters[at - 1]?.slice(0, 4) ? ' group-start' : ''}`;
}

function accountsTable(site: Site, title: string, { accounts, forecastQuarters }: ForecastRow): Html {
  const t = site.t.budget;
  return (
    <table class="figures dense accounts sortable">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.account}</th>
          {forecastQuarters.map((quarter) => (
            <th scope="col" class="num">
              {quarter}
            </th>
          ))}
          <th scope="col">{t.madeOn}</th>
          <th scope="col">{t.place}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((row) => (
          <tr>
            <th scope="row">{linkedText(row.account, 'quiet-link')}</th>
            {row.cells.map((text) => (
              <td class="num">{figureText(site, text)}</td>
            ))}
            <td>{figureText(site, row.madeOn)}</td>
            <td>{row.place && linkedText(row.place, 'file-line')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

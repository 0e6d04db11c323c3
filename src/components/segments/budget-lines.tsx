import type { Html } from '#jsx/html.ts';
import { lastChange } from '#components/history/last-change.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { confidenceMark, figureText } from '#components/marks/marks.tsx';
import type { LinesPanel } from '#views/segments/lines-panel.ts';
import type { Site } from '#views/site.ts';

/** An account's budgets opened in place to their lines: confidence, what each comes from, file and line, and who changed it last. */
export function budgetLines(site: Site, panel: LinesPanel): Html {
  const t = site.t.segments;
  const withChange = !panel.change && panel.lines.some((line) => line.change);
  const cells = (texts: readonly string[]) => texts.map((text) => <td class="num">{figureText(site, text)}</td>);
  return (
    <details class="opened">
      <summary>
        <b>{panel.title}</b>
        <span class="close">{site.t.figures.close}</span>
      </summary>
      <div id={panel.id}>
        <table class="figures dense">
          <caption class="visually-hidden">{panel.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.confidence}</th>
              {panel.quarters.map((quarter) => (
                <th scope="col" class="num">
                  {quarter}
                </th>
              ))}
              <th scope="col">{t.comesFrom}</th>
              <th scope="col" class="num">
                {t.place}
              </th>
              {withChange && <th scope="col">{site.t.history.lastChangeHead}</th>}
            </tr>
          </thead>
          <tbody>
            {panel.lines.map((line) => (
              <tr>
                <th scope="row">
                  <span class="part-id">{line.id}</span>
                  <a class="quiet-link" href={line.href}>
                    {line.name}
                  </a>
                </th>
                <td>{confidenceMark(site, line.confidence)}</td>
                {cells(line.cells)}
                <td>
                  {line.from.map((from, at) => (
                    <>
                      {at > 0 && ', '}
                      {linkedText(from)}
                    </>
                  ))}
                </td>
                <td class="place">{linkedText(line.place)}</td>
                {withChange && <td class="change">{line.change && lastChange(site, line.change, true)}</td>}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{t.sum}</th>
              <td />
              {cells(panel.totals)}
              <td />
              <td />
              {withChange && <td />}
            </tr>
          </tbody>
        </table>
        {panel.change && <p class="caption">{lastChange(site, panel.change, true)}</p>}
        {panel.gapNote && <p class="person">{panel.gapNote}</p>}
      </div>
    </details>
  );
}

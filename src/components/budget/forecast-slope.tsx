import { closed } from '#components/text/closed.tsx';
import { DAY_WIDTH, SLOPE } from '#charts/forecast-slope.ts';
import { table } from '#components/table/table.tsx';
import { joined } from '#components/text/lines.tsx';
import type { Planned } from '#domain/portfolio.ts';
import type { Html, Printable } from '#jsx/html.ts';
import { type ForecastsView, forecastsOf } from '#views/account/forecasts.ts';
import type { Site } from '#views/site.ts';

type View = NonNullable<ForecastsView>;

/** Forecasts by the day they were made: drawn down or up to what came, and each with its reason in a table. */
export function forecasts(site: Site, plan: Planned): Printable {
  const t = site.t.account.budget;
  const view = forecastsOf(site, plan);
  if (!view) return undefined;
  const { open, older, slope } = view;
  const title = t.forecastCaption(site.format.unit);
  return (
    <div class="forecasts">
      {slope && drawn(slope, title)}
      {revisions(site, open, title, !slope)}
      {older.length > 0 &&
        closed(t.olderForecasts(older.length), revisions(site, older, t.olderForecasts(older.length), false))}
    </div>
  );
}

function revisions(site: Site, rows: View['open'], caption: string, shownCaption: boolean): Html {
  const t = site.t.account.budget;
  return table(site, {
    class: 'as-text revisions',
    caption,
    shownCaption,
    rows,
    columns: [
      { head: t.forecast, class: 'one-line', cell: 'madeOn' },
      {
        head: t.forecasts,
        label: true,
        cell: ({ figures }) =>
          joined(
            figures.map(({ quarter, text }) => (
              <span class="one-line">
                <span class="ink2">{quarter}</span> {text}
              </span>
            )),
            ', ',
          ),
      },
      {
        head: t.reason,

        cell: ({ reason }) => reason ?? <span class="ink3">{t.noReason}</span>,
      },
    ],
  });
}

function drawn({ lines, days, said }: NonNullable<View['slope']>, title: string): Html {
  return (
    <figure class="slope">
      <h3>{title}</h3>
      <svg role="img" aria-label={said} viewBox={`0 0 ${SLOPE.width} ${SLOPE.height}`} fill="none">
        {days.map(({ x, text, isWritten }) => (
          <>
            <path class="day" d={`M${x} 6V${SLOPE.height - 20}`} />
            {isWritten && (
              <text
                class="day-name"
                x={isAtEdge(x) ? 0 : x}
                y={SLOPE.height - 6}
                text-anchor={isAtEdge(x) ? 'start' : 'middle'}
              >
                {text}
              </text>
            )}
          </>
        ))}
        {lines.map(({ points, came }) => {
          const last = points.at(-1);
          return (
            <>
              <path class="made" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
              {came && last && <path class="to-came" d={`M${last.x} ${last.y}L${came.x} ${came.y}`} />}
              {points.map(({ x, y }) => (
                <circle class="made" cx={x} cy={y} r="3.2" />
              ))}
              {came && <rect class="came" x={came.x - 4} y={came.y - 4} width="8" height="8" />}
            </>
          );
        })}
        {lines.map(({ label, text, isNow }) => (
          <text class={['end', isNow && 'now']} x={label.x} y={label.y}>
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Whether half of a day's name would reach over the left edge of the drawing. */
function isAtEdge(x: number): boolean {
  return x < DAY_WIDTH / 2;
}

import { lock } from '#components/marks/lock.tsx';
import type { ClockRow, ClockYear } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';

const WIDTH = 108;
const BARS = { height: 44, top: 12, width: 22 };
const MONTH = WIDTH / 3;
const PIP = { side: 9, step: 12, perRow: 8 };
/** More reviews than can be counted by eye are told by the table alone. */
const MOST_PIPS = 32;

/**
 * The year's clock as a picture: a column for each quarter with the part of it that has passed, its actions month by
 * month, its reviews and its seal. Solid is done, outline is to come, and a brick outline is a review that was not
 * held. The table below says the same.
 */
export function clockPicture(site: Site, years: readonly ClockYear[]) {
  const rows = years.flatMap((year) => year.rows);
  const most = Math.max(1, ...rows.flatMap(({ months }) => months.map(({ actions }) => actions.of)));
  return (
    <ol class="clock-picture" aria-hidden="true">
      {rows.map((row) => (
        <li class={row.when}>
          <b>{row.quarter.text}</b>
          {passedBar(row)}
          {monthBars(row, most)}
          {reviewPips(row)}
          <span class="caption">
            {row.isSealed && lock()} {row.sealBy ? `${site.t.clock.seal} ${row.sealBy}` : row.state}
          </span>
        </li>
      ))}
    </ol>
  );
}

function passedBar({ passed }: ClockRow) {
  return (
    <svg class="passed" width="100%" height="6" viewBox="0 0 100 6" preserveAspectRatio="none">
      <rect class="whole" x="0" y="0.5" width="100" height="5" />
      <rect class="gone" x="0" y="0" width={Math.round(passed * 100)} height="6" />
    </svg>
  );
}

function monthBars({ months }: ClockRow, most: number) {
  const height = (count: number) => Math.round((count / most) * BARS.height);
  const foot = BARS.top + BARS.height;
  return (
    <svg width={WIDTH} height={foot + 14} viewBox={`0 0 ${WIDTH} ${foot + 14}`}>
      {months.map(({ short, actions: { done, of } }, at) => {
        const x = at * MONTH + (MONTH - BARS.width) / 2;
        return (
          <>
            {of > 0 && (
              <>
                <rect class="due" x={x} y={foot - height(of)} width={BARS.width} height={height(of)} />
                <rect class="done" x={x} y={foot - height(done)} width={BARS.width} height={height(done)} />
                <text x={x + BARS.width / 2} y={foot - height(of) - 3}>
                  {of}
                </text>
              </>
            )}
            <text class="month" x={x + BARS.width / 2} y={foot + 12}>
              {short}
            </text>
          </>
        );
      })}
      <path class="foot" d={`M0 ${foot}h${WIDTH}`} />
    </svg>
  );
}

function reviewPips({ reviews: { done, of }, when }: ClockRow) {
  const pips = Math.min(of, MOST_PIPS);
  const lines = Math.max(1, Math.ceil(pips / PIP.perRow));
  return (
    <svg class="reviews" width={WIDTH} height={lines * PIP.step} viewBox={`0 0 ${WIDTH} ${lines * PIP.step}`}>
      {Array.from({ length: pips }, (_, at) => (
        <rect
          class={at < done ? 'was-held' : when === 'past' ? 'missed' : 'due'}
          x={(at % PIP.perRow) * PIP.step + 1}
          y={Math.floor(at / PIP.perRow) * PIP.step + 1}
          width={PIP.side}
          height={PIP.side}
        />
      ))}
    </svg>
  );
}

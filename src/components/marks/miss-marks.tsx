import type { Html } from '#jsx/html.ts';
import { MISS_WIDTH, type missBar } from '#views/figures/miss-bar.ts';
import { PACE_WIDTH, type PaceBar } from '#views/figures/pace-bar.ts';
import { HATCH } from '#charts/quarter-chart.ts';
import { hatched } from '#components/figures/hatch.tsx';
import { wears } from '#components/text/wears.ts';
import { Drawing } from './drawing.tsx';

/** What has slipped is an expectation, and hatched in the colour of what falls short. */
export const SHORT_HATCH = 'hatch-short';

const LANES = { whole: [4, 8], upper: [2, 5], lower: [9, 5] } as const;

/** The pattern of what has slipped, once for all drawings of a page, which wears their sheet. */
export function shortHatch() {
  return [wears('miss'), hatched(SHORT_HATCH, 'var(--alarm)')];
}

/**
 * A miss from its axis: solid was never planned, hatched has slipped since; what is over is an outline to the right.
 */
export function missMark(bar: ReturnType<typeof missBar>): Html | undefined {
  return (
    bar && (
      <Drawing class="miss-bar" width={MISS_WIDTH} height={16} lines={1}>
        {bar.pieces.map(({ of, side, x, width, lane }) => {
          const [y, height] = LANES[lane];
          return <rect class={side} x={x} y={y} width={width} height={height} fill={fillOf(of, side)} />;
        })}
        <path class="axis" d={`M${bar.axis} 1v14`} />
      </Drawing>
    )
  );
}

function fillOf(of: 'neverPlanned' | 'slipped', side: 'short' | 'over'): string {
  if (side === 'over') return of === 'slipped' ? `url(#${HATCH})` : 'none';
  return of === 'slipped' ? `url(#${SHORT_HATCH})` : 'currentColor';
}

/**
 * An actual to date beside what was asked: booked solid, forecast hatched, today an arrow with a tick, the target a
 * line and a budget an outline.
 */
export function paceMark(pace: PaceBar, isBudget: boolean): Html {
  const { askedAt, actual, forecast, today } = pace;
  return (
    <Drawing class="pace" width={PACE_WIDTH} height={20} lines={0}>
      {forecast !== undefined && (
        <rect
          class="expected"
          x={actual}
          y="6.5"
          width={Math.round((forecast - actual) * 10) / 10}
          height="7"
          fill={`url(#${HATCH})`}
          stroke-width="1"
        />
      )}
      <rect class="booked" x="0" y="6" width={actual} height="8" />
      {isBudget ? (
        <rect class="asked-budget" x={askedAt - 2} y="3.5" width="4" height="13" />
      ) : (
        <rect class="asked" x={askedAt - 1.5} y="3" width="3" height="14" />
      )}
      <path class="today" d={`M${today - 3.5} 0h7l-3.5 5z`} />
      <path class="today" d={`M${today} 14v5`} />
    </Drawing>
  );
}

import type { Html } from '#jsx/html.ts';
import type { Amount } from '#domain/money/money.ts';
import { gapBar, type GapScale } from '#views/figures/gap-bar.ts';

/**
 * A gap from a drawn zero axis: short is solid to the left, over is outlined to the right, nothing is the axis alone.
 * `isPart` draws a row that is a part of another row: in outline to both sides.
 */
export function gapBarMark(
  amount: Amount | undefined,
  scale: GapScale,
  width?: number,
  isPart = false,
): Html | undefined {
  const bar = gapBar(amount, scale, width);
  return (
    bar && (
      <svg
        class="gap-bar"
        aria-hidden="true"
        width={bar.width}
        height="14"
        viewBox={`0 0 ${bar.width} 14`}
        preserveAspectRatio="none"
        fill="none"
      >
        {bar.side === 'short' &&
          (isPart ? (
            <rect x={bar.x} y="4.5" width={bar.length} height="5" stroke="currentColor" />
          ) : (
            <rect x={bar.x} y="4" width={bar.length} height="6" fill="currentColor" />
          ))}
        {bar.side === 'over' && (
          <rect class="over" x={bar.x} y="4.5" width={bar.length} height="5" stroke="currentColor" />
        )}
        <path class="axis" d={`M${bar.axis} 2v10`} stroke="currentColor" />
      </svg>
    )
  );
}

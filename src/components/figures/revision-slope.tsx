import { REVISIONS } from '#charts/revision-slope.ts';
import { DAY_WIDTH } from '#charts/forecast-slope.ts';
import type { RevisionSlopeView } from '#views/figures/revision-slope.ts';

/** A forecast as it was made over the days, over the table that tells the same: newest dashed to the quarter's end. */
export function revisionSlope({ points, end, came, levels, days, toCome, said }: RevisionSlopeView) {
  const last = points.at(-1);
  const bottom = REVISIONS.height - 22;
  return (
    <figure class="slope revised">
      <svg role="img" aria-label={said} viewBox={`0 0 ${REVISIONS.width} ${REVISIONS.height}`} fill="none">
        {days.map(({ x, text, isWritten }) => (
          <>
            <path class="day" d={`M${x} 6V${bottom}`} />
            {isWritten && (
              <text class="day-name" x={Math.max(x, DAY_WIDTH / 2)} y={REVISIONS.height - 6} text-anchor="middle">
                {text}
              </text>
            )}
          </>
        ))}
        {levels.map(
          ({ level, y }) =>
            (level === 'target' || level === 'budget') && (
              <path class={`level ${level}`} d={`M${points[0]?.x ?? 0} ${y}H${end.x}`} />
            ),
        )}
        {last && <path class="carried" d={`M${last.x} ${last.y}H${end.x}`} />}
        {came && <path class="to-came" d={`M${came.x} ${end.y}V${came.y}`} />}
        <path class="made" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
        {points.map(({ x, y }) => (
          <circle class="made" cx={x} cy={y} r="3.6" />
        ))}
        {came && <rect class="came" x={came.x - 4} y={came.y - 4} width="8" height="8" />}
        {points.map(
          ({ x, y, text, isWritten }) =>
            isWritten && (
              <text class="point" x={x + 5} y={y + 15}>
                {text}
              </text>
            ),
        )}
        {levels.map(({ level, labelY, text }) => (
          <text class={['end', level]} x={end.x + 8} y={labelY}>
            {text}
          </text>
        ))}
        {came && toCome && Math.abs(came.y - end.y) > 30 && (
          <text class="rest" x={came.x + 8} y={(came.y + end.y) / 2 + 10}>
            {toCome}
          </text>
        )}
      </svg>
    </figure>
  );
}

import type { Html } from '#jsx/html.ts';
import { SPARK, type SparkLine } from '#views/figures/spark-line.ts';
import { Drawing } from './drawing.tsx';

/** Eight quarters as a line around their mean: booked solid, the forecast dashed to a ring. */
export function sparkMark({ middle, booked, expected, end }: SparkLine): Html {
  return (
    <Drawing class="spark" width={SPARK.width} height={SPARK.height} lines={1.6}>
      <path class="mean" d={`M1 ${middle}h${SPARK.width - 2}`} stroke-width="1" />
      <path d={booked.join('')} stroke-linejoin="round" />
      {expected && <path d={expected} stroke-dasharray="2 2" />}
      {end && <circle cx={end.x} cy={end.y} r="2.4" stroke-width="1.3" />}
    </Drawing>
  );
}

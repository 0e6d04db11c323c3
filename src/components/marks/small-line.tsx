import type { Html } from '#jsx/html.ts';
import { Drawing } from './drawing.tsx';

const WIDTH = 52;
const HEIGHT = 16;
/** Room for the dot at the end and for the thickness of the line. */
const EDGE = 3;

/**
 * How a few figures went, as a line between its own least and most; the last one is a dot. Beside the figures
 * themselves, so it has no scale and is not read out. A year that is not set leaves a hole.
 */
export function smallLine(figures: readonly (number | undefined)[]): Html {
  const set = figures.filter((figure) => figure !== undefined);
  const [least, most] = [Math.min(...set), Math.max(...set)];
  const at = (figure: number, index: number) => {
    const x = EDGE + (index / Math.max(1, figures.length - 1)) * (WIDTH - 2 * EDGE);
    const y = most === least ? HEIGHT / 2 : HEIGHT - EDGE - ((figure - least) / (most - least)) * (HEIGHT - 2 * EDGE);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
  };
  const points = figures.map((figure, index) => (figure === undefined ? undefined : at(figure, index)));
  const path = points
    .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${point[0]} ${point[1]}`)
    .filter(Boolean)
    .join('');
  const last = points.findLast((point) => point !== undefined);
  return (
    <Drawing width={WIDTH} height={HEIGHT} lines={1.4}>
      <path d={path} />
      {last && <circle cx={last[0]} cy={last[1]} r="2.2" fill="currentColor" stroke="none" />}
    </Drawing>
  );
}

import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
  type Scale,
} from 'chart.js';
import { HATCH, type QuarterColumn, type QuarterDrawing } from '#charts/quarter-chart.ts';
import type { Figures } from '#domain/budget/figures.ts';
import { recordingContext } from './recording-context.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale);

type Series = ChartDataset<'bar' | 'line', (number | null)[]>;

const SHARE_OF_COLUMN = { budget: 0.6, actual: 0.42, target: 0.86, pin: 0.34 };
const NO_BORDER = { borderWidth: 0, borderColor: 'transparent', backgroundColor: 'transparent' };

/** The table under the drawing is its axis, so the scales measure no text and write none. */
const WITHOUT_TICKS = {
  display: false,
  ticks: { autoSkip: false },
  afterBuildTicks: (scale: Scale) => void (scale.ticks = []),
};

/**
 * Target, budget, forecast and actual by quarter as one SVG: actual solid, forecast hatched, budget outlined, target a
 * thick line wider than the bar. Bars start at zero. Not set is not drawn. The same input gives the same text.
 */
export function quarterChartByChartJs(drawing: QuarterDrawing): string {
  const { columns } = drawing;
  const of = (measure: keyof Figures) => columns.map(({ figures }) => figures[measure] ?? null);
  const series: Series[] = [
    {
      type: 'line',
      data: of('target'),
      showLine: false,
      pointStyle: 'line',
      pointRadius: (SHARE_OF_COLUMN.target * drawing.columnWidth) / 2,
      pointBorderWidth: 3,
      pointBorderColor: 'var(--link)',
      pointBackgroundColor: 'transparent',
      order: 1,
    },
    { ...bars(SHARE_OF_COLUMN.actual), data: of('actual'), backgroundColor: 'var(--ink2)', order: 2 },
    {
      ...bars(SHARE_OF_COLUMN.actual),
      data: of('forecast'),
      backgroundColor: `url(#${HATCH})`,
      borderWidth: 1,
      borderColor: 'var(--ink2)',
      order: 3,
    },
    { ...bars(SHARE_OF_COLUMN.budget), data: of('budget'), borderWidth: 1.2, borderColor: 'var(--ink)', order: 4 },
  ];
  return svg(drawing, series, 6);
}

/** Gaps by quarter on a small axis of their own: short is solid and hangs, over is outlined and stands. */
export function gapPinsByChartJs(drawing: QuarterDrawing): string {
  const gaps = drawing.columns.map(({ gap }) => gap ?? null);
  const series: Series[] = [
    {
      ...bars(SHARE_OF_COLUMN.pin),
      data: gaps.map((gap) => (gap !== null && gap < 0 ? gap : null)),
      backgroundColor: 'var(--alarm)',
    },
    {
      ...bars(SHARE_OF_COLUMN.pin),
      data: gaps.map((gap) => (gap !== null && gap > 0 ? gap : null)),
      borderWidth: 1.2,
      borderColor: 'var(--ink)',
    },
  ];
  return svg(drawing, series, 1);
}

function bars(shareOfColumn: number) {
  return {
    type: 'bar' as const,
    grouped: false,
    categoryPercentage: 1,
    barPercentage: shareOfColumn,
    inflateAmount: 0,
    minBarLength: 1.5,
    ...NO_BORDER,
  };
}

function svg({ columns, columnWidth, height }: QuarterDrawing, series: Series[], headroom: number): string {
  const width = columns.length * columnWidth;
  const context = recordingContext(width, height);
  const config: ChartConfiguration<'bar' | 'line', (number | null)[], number> = {
    type: 'bar',
    platform: BasicPlatform,
    data: { labels: columns.map((_, at) => at), datasets: series.map((set) => ({ ...set, clip: false })) },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: { padding: { top: headroom, bottom: 1 }, autoPadding: false },
      scales: {
        x: { ...WITHOUT_TICKS, type: 'category', offset: true },
        y: { ...WITHOUT_TICKS, type: 'linear', min: lowest(series), max: highest(series) },
      },
    },
    plugins: [bandAndAxis(columns, columnWidth, height)],
  };
  const chart = new Chart(context.canvas as unknown as HTMLCanvasElement, config);
  chart.destroy();
  // Its height may be set apart from its width: on a sheet that has to hold more, the bars are lower.
  return `<svg aria-hidden="true" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="none">${context.svg()}</svg>`;
}

/** The band under the current quarter, behind everything; the zero line, before everything. */
function bandAndAxis(columns: readonly QuarterColumn[], columnWidth: number, height: number): Plugin<'bar' | 'line'> {
  return {
    id: 'band-and-axis',
    beforeDatasetsDraw({ ctx }) {
      const now = columns.findIndex((column) => column.isNow);
      ctx.fillStyle = 'var(--sunken)';
      if (now >= 0) ctx.fillRect(now * columnWidth, 0, columnWidth, height);
    },
    afterDatasetsDraw({ ctx, scales }) {
      const zero = scales['y']?.getPixelForValue(0) ?? height;
      ctx.fillStyle = 'var(--ink)';
      ctx.fillRect(0, zero - 0.5, columns.length * columnWidth, 1);
    },
  };
}

function lowest(series: Series[]): number {
  return Math.min(0, ...amounts(series));
}

function highest(series: Series[]): number {
  const high = Math.max(0, ...amounts(series));
  // A scale needs a length, even where nothing is drawn on it.
  return high === 0 && lowest(series) === 0 ? 1 : high;
}

function amounts(series: Series[]): number[] {
  return series.flatMap((set) => set.data.filter((amount) => amount !== null));
}

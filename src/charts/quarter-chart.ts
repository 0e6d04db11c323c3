import type { Figures } from '#domain/budget/figures.ts';
import type { Minor } from '#domain/money/money.ts';

/** One quarter of a chart: a column of the drawing and of the table under it. */
export interface QuarterColumn {
  figures: Figures;
  /** Budget − target, as it is printed; nothing while it is not set. */
  gap: Minor | undefined;
  /** The current quarter stands on a band. */
  isNow: boolean;
}

export interface QuarterDrawing {
  columns: readonly QuarterColumn[];
  /** What another drawing shows a part of it by. */
  id?: string;
  /** Width of a column, in pixels of the drawing; the page scales the whole. */
  columnWidth: number;
  height: number;
  /** Columns of another drawing of the same size, so that the two have one scale. */
  beside?: readonly QuarterColumn[] | undefined;
  /** Whether gaps that are other ones there are outlined here, dashed: what they were before a change. */
  outlinesBeside?: boolean | undefined;
}

/** How a bar looks: its paint, and its border on all sides but the one that stands on the zero line. */
interface Look {
  shareOfColumn: number;
  fill?: string;
  border?: { width: number; paint: string };
}

interface Series extends Look {
  amounts: readonly (number | undefined)[];
}

/** The pattern that forecasts are filled with; a page that has drawings has it once, by this id. */
export const HATCH = 'hatch';

const ACTUAL = { shareOfColumn: 0.42, fill: 'var(--ink2)' };
const FORECAST = { shareOfColumn: 0.42, fill: `url(#${HATCH})`, border: { width: 1, paint: 'var(--ink2)' } };
const BUDGET = { shareOfColumn: 0.6, border: { width: 1.2, paint: 'var(--ink)' } };
const TARGET = { shareOfColumn: 0.86, thickness: 3 };
const SHORT = { shareOfColumn: 0.34, fill: 'var(--alarm)' };
/** Around the bar of a gap, so that both are seen where they are alike. */
const WAS = { shareOfColumn: 0.46, width: 1, dashes: '3 2' };
const OVER = { shareOfColumn: 0.34, border: { width: 1.2, paint: 'var(--ink)' } };
/** The least height of a bar, so that a small figure is seen, and 0 is told from what is not set. */
const LEAST_BAR = 1.5;

/**
 * Target, budget, forecast and actual by quarter as one SVG: actual solid, forecast hatched, budget outlined, target a
 * thick line wider than the bar. Bars start at zero. Not set is not drawn. The same input gives the same text. Written
 * here and not by Chart.js, which draws the same bars ten times slower: a test holds the two equal.
 */
export function drawQuarterChart(drawing: QuarterDrawing): string {
  const of = (measure: keyof Figures) => drawing.columns.map(({ figures }) => figures[measure]);
  const targets = of('target');
  const bars = [
    { ...BUDGET, amounts: of('budget') },
    { ...FORECAST, amounts: of('forecast') },
    { ...ACTUAL, amounts: of('actual') },
  ];
  const besides = (drawing.beside ?? []).flatMap(({ figures }) => Object.values(figures));
  return svg(drawing, bars, targets, besides, 6);
}

/** Gaps by quarter on a small axis of their own: short is solid and hangs, over is outlined and stands. */
export function drawGapPins(drawing: QuarterDrawing): string {
  const gaps = drawing.columns.map(({ gap }) => gap);
  const those = (isShown: (gap: number) => boolean) =>
    gaps.map((gap) => (gap !== undefined && isShown(gap) ? gap : undefined));
  return svg(
    drawing,
    [
      { ...OVER, amounts: those((gap) => gap > 0) },
      { ...SHORT, amounts: those((gap) => gap < 0) },
    ],
    [],
    (drawing.beside ?? []).map(({ gap }) => gap),
    1,
    drawing.outlinesBeside ? gaps.map((gap, at) => other(drawing.beside?.[at]?.gap, gap)) : [],
  );
}

/** What it was, where that is another one. */
function other(was: number | undefined, is: number | undefined): number | undefined {
  return was === is ? undefined : was;
}

function svg(
  drawing: QuarterDrawing,
  bars: readonly Series[],
  targets: Series['amounts'],
  beside: Series['amounts'],
  headroom: number,
  outlines: Series['amounts'] = [],
): string {
  const { columns, columnWidth, height } = drawing;
  const width = columns.length * columnWidth;
  const shown = [...bars.flatMap(({ amounts }) => amounts), ...targets, ...beside].filter(
    (amount) => amount !== undefined,
  );
  const low = Math.min(0, ...shown);
  // A scale needs a length, even where nothing is drawn on it.
  const high = Math.max(0, ...shown) || (low === 0 ? 1 : 0);
  const bottom = height - 1;
  const at = (amount: number) => bottom - ((amount - low) / (high - low)) * (bottom - headroom);
  const zero = at(0);
  /**
   * Where a bar of some length begins and ends; a very short one is drawn longer, and one of 0 over the line, inside.
   */
  const endsOf = (length: number): { base: number; end: number } => {
    if (Math.abs(length) >= LEAST_BAR) return { base: zero, end: zero + length };
    const upwards = length === 0 ? low >= 0 : length < 0;
    const least = upwards ? -LEAST_BAR : LEAST_BAR;
    const base = length === 0 ? Math.min(Math.max(zero - least / 2, headroom), bottom) : zero;
    return { base, end: base + least };
  };
  const now = columns.findIndex(({ isNow }) => isNow);
  const paths = new Paths();
  if (now >= 0) paths.fill('var(--sunken)', rectangle(now * columnWidth, 0, columnWidth, height));
  for (const { amounts, ...look } of bars) {
    for (const [column, amount] of amounts.entries()) {
      if (amount === undefined) continue;
      const { base, end } = endsOf(at(amount) - zero);
      drawBar(paths, look, (column + 0.5) * columnWidth, look.shareOfColumn * columnWidth, base, end);
    }
  }
  for (const [column, amount] of targets.entries()) {
    if (amount === undefined) continue;
    const reach = (TARGET.shareOfColumn * columnWidth) / 2;
    const middle = (column + 0.5) * columnWidth;
    const y = short(at(amount));
    paths.stroke('var(--link)', TARGET.thickness, `M${short(middle - reach)} ${y}L${short(middle + reach)} ${y}`);
  }
  for (const [column, amount] of outlines.entries()) {
    if (amount === undefined) continue;
    const { base, end } = endsOf(at(amount) - zero);
    const side = WAS.shareOfColumn * columnWidth;
    const outline = rectangle((column + 0.5) * columnWidth - side / 2, Math.min(base, end), side, Math.abs(end - base));
    paths.stroke('var(--ink2)', WAS.width, outline, WAS.dashes);
  }
  paths.fill('var(--ink)', rectangle(0, zero - 0.5, width, 1));
  return framed(width, height, drawing.id === undefined ? paths.text() : `<g id="${drawing.id}">${paths.text()}</g>`);
}

/** A drawing of some size. Its height may be set apart from its width: a sheet that holds more shows it lower. */
function framed(width: number, height: number, content: string): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg aria-hidden="true" ${size} preserveAspectRatio="none">${content}</svg>`;
}

/** Some columns of a drawing that has an id and stands on the same page, in another size. */
export function drawPart(
  { id, columnWidth, height }: QuarterDrawing,
  part: { from: number; columns: number; columnWidth: number; height: number },
): string {
  const across = (part.columnWidth / columnWidth).toFixed(3);
  const down = (part.height / height).toFixed(3);
  const moved = `matrix(${across} 0 0 ${down} ${-part.from * part.columnWidth} 0)`;
  return framed(part.columns * part.columnWidth, part.height, `<use href="#${id}" transform="${moved}"/>`);
}

function drawBar(paths: Paths, { fill, border }: Look, middle: number, width: number, base: number, end: number): void {
  const left = middle - width / 2;
  const top = Math.min(base, end);
  const height = Math.abs(end - base);
  const outer = rectangle(left, top, width, height);
  if (!border) return void (fill && paths.fill(fill, outer));
  const side = Math.min(border.width, width / 2);
  const tip = Math.min(border.width, height / 2);
  const inner = rectangle(left + side, end < base ? top + tip : top, width - 2 * side, height - tip);
  paths.fill(border.paint, outer + inner, 'evenodd');
  if (fill) paths.fill(fill, inner);
}

/** Elements of a drawing; neighbours of one paint share one. */
class Paths {
  readonly #elements: { paint: string; path: string }[] = [];

  fill(paint: string, path: string, rule?: 'evenodd'): void {
    this.#add(`fill="${paint}"${rule ? ' fill-rule="evenodd"' : ''}`, path);
  }

  stroke(paint: string, width: number, path: string, dashes?: string): void {
    const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`;
    this.#add(`fill="none" stroke="${paint}" stroke-width="${width}"${dashed}`, path);
  }

  text(): string {
    return this.#elements.map(({ paint, path }) => `<path ${paint} d="${path}"/>`).join('');
  }

  #add(paint: string, path: string): void {
    const last = this.#elements.at(-1);
    if (last?.paint === paint) last.path += path;
    else this.#elements.push({ paint, path });
  }
}

function rectangle(left: number, top: number, width: number, height: number): string {
  return `M${short(left)} ${short(top)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

/** A coordinate to a tenth of a pixel: fine enough for paper, short enough to send. */
export function short(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

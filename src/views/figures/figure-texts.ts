import { gapOf, type Figures } from '#domain/budget/figures.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Site } from '../site.ts';

/** A row's figures as printed. */
export interface FigureTexts {
  /** Actual of the same quarter a year ago, in tables that have a column for it. */
  priorYear?: string;
  target: string;
  budget: string;
  gap: string;
  isShort: boolean;
  forecast: string;
  actual: string;
}

/** The same for a row that also draws its gap as a bar and says its shares. */
export interface ShareTexts extends FigureTexts {
  /** The gap that the bar draws; nothing without a target or a budget. */
  gapAmount: Minor | undefined;
  /** The gap as a share of the target. */
  gapPercent: string;
  actualOfBudget: string;
}

/** Figures as a row prints them. */
export function figureTexts({ format }: Pick<Site, 'format'>, figures: Figures): FigureTexts {
  const gap = gapOf(figures);
  return {
    target: format.figure(figures.target),
    budget: format.figure(figures.budget),
    gap: format.signed(gap),
    isShort: gap !== undefined && gap < 0,
    forecast: format.figure(figures.forecast),
    actual: format.figure(figures.actual),
  };
}

/** Figures as a row prints them beside the bar of its gap. */
export function shareTexts(site: Pick<Site, 'format'>, figures: Figures): ShareTexts {
  const gap = gapOf(figures);
  return {
    ...figureTexts(site, figures),
    gapAmount: gap,
    gapPercent: site.format.signedPercent(gap, figures.target),
    actualOfBudget: site.format.percent(figures.actual, figures.budget),
  };
}

/** A row with the actual of the same quarter a year ago, for tables that have a column for it. */
export function withPriorYear<Row extends FigureTexts>(
  site: Pick<Site, 'format'>,
  row: Row,
  actual: Minor | undefined,
): Row & { priorYear: string } {
  return { ...row, priorYear: site.format.figure(actual) };
}

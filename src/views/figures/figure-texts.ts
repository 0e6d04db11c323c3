import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { Amount } from '#domain/money/money.ts';
import type { FigureLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';

/** A row's figures as printed. */
export interface FigureTexts {
  /** Actual of the same quarter a year ago, in tables that have a column for it. */
  priorYear?: string;
  target: string;
  budget: string;
  /** "–" while target and budget are not of the same accounts. */
  gap: string;
  isShort: boolean;
  forecast: string;
  actual: string;
  /** Where they open to what they are made of. */
  links?: FigureLinks;
}

/** The same for a row that also draws its gap as a bar and says its shares. */
export interface ShareTexts extends FigureTexts {
  /** The gap that the bar draws, rounded as it is printed; nothing while it is not set. */
  gapAmount: Amount | undefined;
  isOver: boolean;
  /** The gap as a share of the target. */
  gapPercent: string;
  actualOfBudget: string;
}

/** Figures as a row prints them. */
export function figureTexts<Member>({ format }: Pick<Site, 'format'>, figures: ComparedFigures<Member>): FigureTexts {
  const gap = figures.gap.difference;
  return {
    target: format.figure(figures.target),
    budget: format.figure(figures.budget),
    gap: format.signed(gap),
    isShort: format.side(gap) === 'short',
    forecast: format.figure(figures.forecast),
    actual: format.figure(figures.actual),
  };
}

/** Figures as a row prints them beside the bar of its gap. */
export function shareTexts<Member>(site: Pick<Site, 'format'>, figures: ComparedFigures<Member>): ShareTexts {
  const { gap, deviation } = figures;
  return {
    ...figureTexts(site, figures),
    isOver: site.format.side(gap.difference) === 'over',
    gapAmount: gap.difference === undefined ? undefined : site.format.rounded(gap.difference),
    gapPercent: site.format.signedPercent(gap.differenceShare),
    actualOfBudget: site.format.percent(deviation.share),
  };
}

/** A row with the actual of the same quarter a year ago, for tables that have a column for it. */
export function withPriorYear<Row extends FigureTexts>(
  site: Pick<Site, 'format'>,
  row: Row,
  actual: Amount | undefined,
): Row & { priorYear: string } {
  return { ...row, priorYear: site.format.figure(actual) };
}

import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Sum } from '#domain/budget/comparison.ts';
import { MEASURES, type Measure } from '#domain/budget/figures.ts';
import type { Amount } from '#domain/money/money.ts';
import type { FigureLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';

/** Of how many of its members each sum of a row is, where some have no figure: "3 of 5". */
export type OfSome<Name extends string = Measure | 'priorYear'> = Readonly<Partial<Record<Name, string>>>;

/** Of how many of its members a sum is; nothing where all of them have a figure, or none has. */
export function ofSome({ t }: Pick<Site, 't'>, { amount, members, missing, inPart }: Sum<unknown>): string | undefined {
  const without = missing.length + inPart.length;
  return amount === undefined || without === 0
    ? undefined
    : t.figures.haveOne(members.length, members.length + without);
}

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
  /** Below the forecast, for how long nobody has touched it; nothing where it is fresh. */
  stale: string | undefined;
  actual: string;
  ofSome: OfSome;
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

/** Figures as a row prints them; `stale` is how old its forecasts are, see `staleText`. */
export function figureTexts<Member>(
  site: Pick<Site, 't' | 'format'>,
  figures: ComparedFigures<Member>,
  stale?: string,
): FigureTexts {
  const { format } = site;
  const gap = figures.gap.difference;
  return {
    target: format.figure(figures.target),
    budget: format.figure(figures.budget),
    gap: format.signed(gap),
    isShort: format.side(gap) === 'short',
    forecast: format.figure(figures.forecast),
    stale,
    actual: format.figure(figures.actual),
    ofSome: Object.fromEntries(
      MEASURES.map((measure) => [
        measure,
        figures[measure] === undefined ? undefined : ofSome(site, figures.sum(measure)),
      ]),
    ),
  };
}

/** Figures as a row prints them beside the bar of its gap. */
export function shareTexts<Member>(
  site: Pick<Site, 't' | 'format'>,
  figures: ComparedFigures<Member>,
  stale?: string,
): ShareTexts {
  const { gap, deviation } = figures;
  return {
    ...figureTexts(site, figures, stale),
    isOver: site.format.side(gap.difference) === 'over',
    gapAmount: gap.difference === undefined ? undefined : site.format.rounded(gap.difference),
    gapPercent: site.format.signedPercent(gap.differenceShare),
    actualOfBudget: site.format.percent(deviation.share),
  };
}

/** A row with the actual of the same quarter a year ago, for tables that have a column for it. */
export function withPriorYear<Row extends FigureTexts>(
  site: Pick<Site, 't' | 'format'>,
  row: Row,
  actual: Sum<unknown> | Amount | undefined,
): Row & { priorYear: string } {
  if (!(actual instanceof Sum)) return { ...row, priorYear: site.format.figure(actual) };
  return {
    ...row,
    priorYear: site.format.figure(actual.amount),
    ofSome: { ...row.ofSome, priorYear: ofSome(site, actual) },
  };
}

import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Sum } from '#domain/budget/comparison.ts';
import { linesBehind } from '#domain/budget/made-of.ts';
import type { Measure } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { minorOf, type Amount } from '#domain/money/money.ts';
import type { Planned } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';
import type { FigureRow } from './figure-panel.ts';

/**
 * What the parts of an opened total are read beside: the heads of further columns, each part's figures, and their sums.
 */
export interface BesideColumns<Part> {
  heads: string[];
  cellsOf: (part: Part) => string[];
  sums: string[];
}

/** A part with all its figures of the quarter. */
export interface WithFigures {
  figures?: Pick<ComparedFigures<unknown>, Measure | 'gap'> | undefined;
  /** The one plan whose figure it is. */
  plan?: Planned | undefined;
}

/** The figures that stand beside each: what it was asked for, or what was planned for it. */
const BESIDE: Readonly<Record<Measure, readonly FigureRow[]>> = {
  target: ['budget', 'gap'],
  budget: ['target', 'gap'],
  forecast: ['target', 'budget'],
  actual: ['budget', 'forecast'],
};

/**
 * The columns of an opened total: of a budget its target and gap, and of how many lines it is; of the others what they
 * are held against. A column in which nobody has a figure is left out; one that only some have has no sum, since it
 * would be of those alone.
 */
export function besideColumns<Part extends WithFigures>(
  site: Pick<Site, 't' | 'format'>,
  measure: Measure,
  quarter: Quarter,
  parts: readonly Part[],
): BesideColumns<Part> {
  const { t, format } = site;
  const columns = BESIDE[measure].map((row) => ({
    head: t.vocabulary.measure[row],
    of: ({ figures }: Part): Amount | undefined => (row === 'gap' ? figures?.gap.difference : figures?.[row]),
    write: (amount: Amount | undefined) => (row === 'gap' ? format.signed(amount) : format.figure(amount)),
  }));
  const counted =
    measure === 'budget' && parts.some(({ plan }) => plan)
      ? [
          {
            head: t.figures.lines,
            of: ({ plan }: Part) => plan && linesBehind(plan, quarter).length,
            write: (count: Amount | undefined) => (count === undefined ? '' : format.number(minorOf(count))),
          },
        ]
      : [];
  const told = [...columns, ...counted].filter(({ of }) => parts.some((part) => of(part) !== undefined));
  return {
    heads: told.map(({ head }) => head),
    cellsOf: (part) => told.map(({ of, write }) => write(of(part))),
    sums: told.map(({ of, write }) => {
      const sum = Sum.over(parts, of);
      return write(sum.missing.length === 0 ? sum.amount : undefined);
    }),
  };
}

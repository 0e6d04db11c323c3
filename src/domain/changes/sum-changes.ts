import { Sum } from '../budget/comparison.ts';
import { ComparedFigures } from '../budget/compared-figures.ts';
import { MEASURES, type FigureBook, type Figures, type Measure, type ShownFigures } from '../budget/figures.ts';
import { companyQuarter, ownQuarter, segmentQuarter, type TargetedRollUp } from '../budget/roll-up.ts';
import { plannedQuarters } from '../budget/targets.ts';
import { quartersOfYear, yearOf, type Quarter } from '../calendar/quarters.ts';
import type { Amount } from '../money/money.ts';
import { isAccount, plannedIn, type Planned } from '../portfolio.ts';

/** Whose sum it is. */
export interface SumOf {
  level: 'company' | 'segment' | 'account' | 'new-customer-plan';
  id: string;
  name: string;
}

/** Target, budget, forecast and actual in minor units, and budget less target where the two can be compared. */
export type Sums = ShownFigures & { gap: Amount | undefined };

/**
 * The figures of a quarter, or of a fiscal year, that are not what they were. What is not set is undefined, never 0.
 */
export interface SumChange extends SumOf {
  period: Quarter | number;
  before: Sums;
  after: Sums;
}

const NOTHING: Sums = { target: undefined, budget: undefined, forecast: undefined, actual: undefined, gap: undefined };

/** A state of the portfolio, and by what ids the things of the other state go in it where they were renamed. */
interface State {
  book: FigureBook;
  idOf(level: SumOf['level'], id: string): string;
}

/**
 * Every sum that differs between two states: company, then segments, accounts and new-customer plans in the order of
 * the later state; each quarter, then the years of which a quarter changed. `renamed` leads from an earlier id to
 * today's.
 */
export function sumChanges(
  before: FigureBook,
  after: FigureBook,
  renamed: ReadonlyMap<string, string> = new Map(),
): SumChange[] {
  const quarters = [...new Set([...plannedQuarters(before), ...plannedQuarters(after)])].sort();
  const states: readonly [State, State] = [
    { book: before, idOf: (level, id) => renamed.get(`${level}/${id}`) ?? id },
    { book: after, idOf: (_, id) => id },
  ];
  const parts = new Map<string, { of: SumOf; was?: Part; is?: Part }>();
  for (const [at, state] of states.entries()) {
    for (const { of, part } of partsIn(state)) {
      const key = `${of.level}/${of.id}`;
      const known = parts.get(key);
      parts.set(key, { ...known, of, [at === 0 ? 'was' : 'is']: part });
    }
  }
  return inOrder([...parts.values()], after).flatMap(({ of, was, is }) => changesOf(of, was, is, quarters));
}

/**
 * What one part of the portfolio adds up to in a quarter or a year of one state; nothing of it is set where it is not
 * there.
 */
export function sumsIn(book: FigureBook, { level, id }: Pick<SumOf, 'level' | 'id'>, period: Quarter | number): Sums {
  const found = partsIn({ book, idOf: (_, own) => own }).find(({ of }) => of.level === level && of.id === id);
  if (!found) return NOTHING;
  return typeof period === 'number' ? yearSums(found.part, period) : sumsOf(found.part.full(period).figures);
}

/** How the sums of a part are asked for: cheaply whether they may differ, then in full. */
interface Part {
  quick(quarter: Quarter): Figures | undefined;
  full(quarter: Quarter): TargetedRollUp;
}

function partsIn({ book, idOf }: State): { of: SumOf; part: Part }[] {
  const { company, segments } = book.portfolio;
  const own = (planned: Planned): { of: SumOf; part: Part } => {
    const level = isAccount(planned) ? 'account' : 'new-customer-plan';
    return {
      of: { level, id: idOf(level, planned.id), name: planned.name },
      part: {
        quick: (quarter) => book.figuresOf(planned, quarter),
        full: (quarter) => ownQuarter(planned, quarter, book),
      },
    };
  };
  return [
    {
      of: { level: 'company', id: 'company', name: company.name },
      part: { quick: () => undefined, full: (quarter) => companyQuarter(quarter, book) },
    },
    ...segments.map((segment) => ({
      of: { level: 'segment' as const, id: segment.id, name: segment.name },
      part: { quick: () => undefined, full: (quarter: Quarter) => segmentQuarter(segment, quarter, book) },
    })),
    ...plannedIn(book.portfolio).map(own),
  ];
}

const LEVELS: readonly SumOf['level'][] = ['company', 'segment', 'account', 'new-customer-plan'];

/** By level, in the order of the later state; what is only in the earlier one comes last among its like. */
function inOrder<P extends { of: SumOf }>(parts: readonly P[], { portfolio }: FigureBook): P[] {
  const order = [...portfolio.segments, ...plannedIn(portfolio)].map(({ id }) => id);
  const placeOf = new Map(order.map((id, at) => [id, at]));
  const place = ({ id }: SumOf) => placeOf.get(id) ?? order.length;
  return [...parts].sort(
    (a, b) => LEVELS.indexOf(a.of.level) - LEVELS.indexOf(b.of.level) || place(a.of) - place(b.of),
  );
}

function changesOf(of: SumOf, was: Part | undefined, is: Part | undefined, quarters: readonly Quarter[]): SumChange[] {
  const changed = quarters.filter((quarter) => {
    const [before, after] = [was?.quick(quarter), is?.quick(quarter)];
    if (before && after && MEASURES.every((measure) => before[measure] === after[measure])) return false;
    return differ(sumsOf(was?.full(quarter).figures), sumsOf(is?.full(quarter).figures));
  });
  const rows = changed.map((quarter): SumChange => {
    const [before, after] = [sumsOf(was?.full(quarter).figures), sumsOf(is?.full(quarter).figures)];
    return { ...of, period: quarter, before, after };
  });
  const years = [...new Set(changed.map(yearOf))].flatMap((year): SumChange[] => {
    const [before, after] = [yearSums(was, year), yearSums(is, year)];
    return differ(before, after) ? [{ ...of, period: year, before, after }] : [];
  });
  return [...rows, ...years];
}

function sumsOf(figures: ComparedFigures<Planned> | undefined): Sums {
  if (!figures) return NOTHING;
  const { target, budget, forecast, actual } = figures;
  return { target, budget, forecast, actual, gap: figures.gap.difference };
}

/** A year's sums; one that is not set in each of its quarters is not set. */
function yearSums(part: Part | undefined, year: number): Sums {
  if (!part) return NOTHING;
  const four = quartersOfYear(year).map((quarter) => part.full(quarter));
  const sums = Object.fromEntries(
    MEASURES.map((measure) => [measure, Sum.overQuarters(four.map(({ figures }) => figures.sum(measure)))]),
  ) as Record<Measure, Sum<Planned>>;
  return sumsOf(new ComparedFigures<Planned>(sums));
}

function differ(before: Sums, after: Sums): boolean {
  return before.gap !== after.gap || MEASURES.some((measure) => before[measure] !== after[measure]);
}

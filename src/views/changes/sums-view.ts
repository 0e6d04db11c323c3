import { MEASURES, type Measure } from '#domain/budget/figures.ts';
import { yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { measureMoves, totalMove } from '#domain/changes/sum-moves.ts';
import type { SumChange } from '#domain/changes/sum-changes.ts';
import { movedBy } from '#domain/snapshot/changes.ts';
import type { PriceTagWords, TagSection } from './tag-section.ts';

/** More plans or figures than this are told as sums, with the largest by name. */
const FEW_PLANS = 3;
const FEW_FIGURES = 12;
/** So many customers of a large change stand by name. */
const NAMED = 5;

/** The sentence that answers first: what becomes of the company's figures. */
export function figuresLead(sums: readonly SumChange[], { t, format }: PriceTagWords): string[] {
  if (sums.length === 0) return [t.priceTag.figuresSame];
  const company = sums.filter(({ level }) => level === 'company');
  const said = (['budget', 'target', 'forecast', 'actual'] as const).flatMap((measure) => {
    const moves = measureMoves(company, measure);
    const [first, last] = [moves[0]?.quarter, moves.at(-1)?.quarter];
    if (first === undefined || last === undefined) return [];
    const by = totalMove(moves);
    const side = format.side(by);
    const way = side === 'over' ? 'up' : side === 'short' ? 'down' : 'same';
    return [t.priceTag.move(measure, where(first, last, moves.length, t), way, format.money(Math.abs(by)))];
  });
  return said.length > 0 ? said : [t.priceTag.figuresWithin];
}

/** One quarter, a year where all of its quarters move, else from the first to the last. */
function where(first: Quarter, last: Quarter, count: number, t: PriceTagWords['t']): string {
  if (first === last) return first;
  return yearOf(first) === yearOf(last) && count === 4 ? String(yearOf(first)) : t.priceTag.spanOf(first, last);
}

/** The tables of figures: one for each measure that moved. */
export function sumSections(sums: readonly SumChange[], words: PriceTagWords): TagSection[] {
  const ofPlans = sums.filter(({ level }) => level === 'account' || level === 'new-customer-plan');
  const plans = new Set(ofPlans.map(({ level, id }) => `${level}/${id}`));
  const isLarge = plans.size > FEW_PLANS || ofPlans.length > FEW_FIGURES;
  return MEASURES.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).flatMap((measure) => {
    const changed = sums.filter(({ before, after }) => before[measure] !== after[measure]);
    if (changed.length === 0) return [];
    if (!isLarge) return [sumTable(measure, changed, words)];
    const above = changed.filter(({ level, period }) => level === 'company' || (level === 'segment' && isYear(period)));
    return [sumTable(measure, above.length > 0 ? above : changed, words), ...largest(measure, changed, words)];
  });
}

const ORDER: readonly Measure[] = ['budget', 'target', 'forecast', 'actual'];

function isYear(period: Quarter | number): boolean {
  return typeof period === 'number';
}

function sumTable(measure: Measure, changed: readonly SumChange[], { t, format }: PriceTagWords): TagSection {
  const words = t.priceTag;
  const hasGap = measure === 'budget' || measure === 'target';
  // Whoever is small stands first: the plan that was edited, then what it is a part of.
  const rows = [...changed].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return {
    title: words.sums(t.vocabulary.measure[measure], format.unit),
    head: [
      words.who,
      words.period,
      ...(measure === 'budget' ? [words.target] : []),
      words.was,
      words.is,
      words.change,
      ...(hasGap ? [words.gapWas, words.gapIs] : []),
    ],
    rows: rows.map(({ name, period, before, after }) => [
      name,
      isYear(period) ? words.year(String(period)) : String(period),
      ...(measure === 'budget' ? [format.figure(after.target)] : []),
      format.figure(before[measure]),
      format.figure(after[measure]),
      format.signed(movedBy({ from: before[measure], to: after[measure] })),
      ...(hasGap ? [format.signed(before.gap), format.signed(after.gap)] : []),
    ]),
    figuresFrom: 2,
    isLong: false,
  };
}

const LEVELS: readonly SumChange['level'][] = ['account', 'new-customer-plan', 'segment', 'company'];

/** The customers whose figures move most, and what the others move by together. */
function largest(measure: Measure, changed: readonly SumChange[], { t, format }: PriceTagWords): TagSection[] {
  const ofPlans = changed.filter(({ level, period }) => LEVELS.indexOf(level) < 2 && !isYear(period));
  const plans = [...Map.groupBy(ofPlans, ({ level, id }) => `${level}/${id}`).values()]
    .map((own) => ({ name: own[0]?.name ?? '', by: totalMove(measureMoves(own, measure)) }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (plans.length === 0) return [];
  const rest = plans.slice(NAMED);
  const row = (name: string, by: number) => [name, format.signed(by)];
  return [
    {
      title: t.priceTag.largest(t.vocabulary.measure[measure], plans.length),
      head: [t.priceTag.who, t.priceTag.change],
      rows: [
        ...plans.slice(0, NAMED).map(({ name, by }) => row(name, by)),
        ...(rest.length > 0 ? [row(t.priceTag.rest(rest.length), totalMove(rest))] : []),
      ],
      figuresFrom: 1,
      isLong: false,
    },
  ];
}

import { MEASURES, type Measure } from '#domain/budget/figures.ts';
import { yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { moveOf, quarterChanges } from '#domain/changes/sum-moves.ts';
import type { SumChange } from '#domain/changes/sum-changes.ts';
import { type FigureChange, movedBy } from '#domain/snapshot/changes.ts';
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
  const said = ORDER.flatMap((measure) => {
    const changes = quarterChanges(company, measure);
    const { by, newlySet, unset } = moveOf(changes, measure);
    const of = (isOne: (change: FigureChange) => boolean) => where(changes.filter(isOne), t);
    const side = format.side(by);
    const way = side === 'over' ? 'up' : side === 'short' ? 'down' : 'same';
    return [
      by !== undefined &&
        t.priceTag.move(
          measure,
          of(({ from, to }) => from !== undefined && to !== undefined),
          way,
          format.size(by),
        ),
      newlySet !== undefined &&
        t.priceTag.newly(
          measure,
          of(({ from }) => from === undefined),
          format.money(newlySet),
        ),
      unset !== undefined &&
        t.priceTag.unset(
          measure,
          of(({ to }) => to === undefined),
          format.money(-unset),
        ),
    ].filter((one) => one !== false);
  });
  return said.length > 0 ? said : [t.priceTag.figuresWithin];
}

/** One quarter, a year where all of its quarters move, else from the first to the last. */
function where(changes: readonly FigureChange[], t: PriceTagWords['t']): string {
  const [first, last] = [changes[0]?.quarter ?? '', changes.at(-1)?.quarter ?? ''];
  if (first === last) return first;
  return yearOf(first) === yearOf(last) && changes.length === 4
    ? String(yearOf(first))
    : t.priceTag.spanOf(first, last);
}

/** Every sum that changes, a table for each measure that moved: the company first, then what it is made of. */
export function allSums(sums: readonly SumChange[], words: PriceTagWords): TagSection[] {
  return ORDER.flatMap((measure) => {
    const changed = sums.filter(({ before, after }) => before[measure] !== after[measure]);
    return changed.length === 0 ? [] : [sumTable(measure, changed, words, LEVELS.toReversed())];
  });
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

const LEVELS: readonly SumChange['level'][] = ['account', 'new-customer-plan', 'segment', 'company'];
const ORDER: readonly Measure[] = ['budget', 'target', 'forecast', 'actual'];

function isYear(period: Quarter | number): boolean {
  return typeof period === 'number';
}

function sumTable(
  measure: Measure,
  changed: readonly SumChange[],
  { t, format }: PriceTagWords,
  levels = LEVELS,
): TagSection {
  const words = t.priceTag;
  const hasGap = measure === 'budget' || measure === 'target';
  // Whoever is small stands first: the plan that was edited, then what it is a part of.
  const rows = [...changed].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
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
    of: rows.map((about) => ({ about })),
    names: { about: 0 },
    figuresFrom: 2,
    isLong: false,
  };
}

/** The customers whose figures change most, and what the others' change adds up to. */
function largest(measure: Measure, changed: readonly SumChange[], { t, format }: PriceTagWords): TagSection[] {
  const ofPlans = changed.filter(({ level, period }) => LEVELS.indexOf(level) < 2 && !isYear(period));
  const plans = [...Map.groupBy(ofPlans, ({ level, id }) => `${level}/${id}`).values()]
    .map((own) => {
      const changes = quarterChanges(own, measure);
      const move = moveOf(changes, measure);
      const size = Math.abs(move.by ?? 0) + Math.abs(move.newlySet ?? 0) + Math.abs(move.unset ?? 0);
      return { name: own[0]?.name ?? '', changes, move, size };
    })
    .sort((a, b) => b.size - a.size);
  if (plans.length === 0) return [];
  const rest = plans.slice(NAMED);
  const all = moveOf(
    plans.flatMap(({ changes }) => changes),
    measure,
  );
  const columns = (['by', 'newlySet', 'unset'] as const).filter((column) => all[column] !== undefined);
  const heads = { by: t.priceTag.change, newlySet: t.priceTag.newlySet, unset: t.priceTag.takenOut };
  const row = (name: string, move: typeof all) => [name, ...columns.map((column) => format.signed(move[column]))];
  const others = moveOf(
    rest.flatMap(({ changes }) => changes),
    measure,
  );
  return [
    {
      title: t.priceTag.largest(t.vocabulary.measure[measure], plans.length),
      head: [t.priceTag.who, ...columns.map((column) => heads[column])],
      rows: [
        ...plans.slice(0, NAMED).map(({ name, move }) => row(name, move)),
        ...(rest.length > 0 ? [row(t.priceTag.rest(rest.length), others)] : []),
      ],
      figuresFrom: 1,
      isLong: false,
    },
  ];
}

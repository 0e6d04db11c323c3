import { horizonOf, type Quarter } from '#domain/calendar/quarters.ts';
import { isSameEffort } from '#domain/money/effort.ts';
import { companyLoad, workWithoutDays, type DaysAndCapacity } from '#domain/team/company-load.ts';
import { decimalsApart } from '#words/told-apart.ts';
import type { Site } from '../site.ts';

/** From this share of its days on, a function has little left for what nobody has planned yet. */
export const FULL_FROM = 0.7;

export interface LoadCell {
  text: string;
  /** "24%", or of how many units the capacity is not known. */
  share: string;
  /** The days as a part of the capacity, 1 where all are taken; nothing where they cannot be compared. */
  taken: number | undefined;
  isOver: boolean;
}

export interface LoadRow {
  name: string;
  cells: LoadCell[];
}

export interface FunctionLoad {
  name: string;
  whole: LoadRow;
  /** The units that work in the function, where several do. */
  units: LoadRow[];
  /** Whether it, or a unit in it, has taken more than that share of its days in any quarter. */
  isFull: boolean;
}

/** Days by function over the current and the coming quarters, as far as anybody has work or capacity. */
export function loadOfCompany(site: Site) {
  const { portfolio, format, t } = site;
  const asked = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  const load = companyLoad(asked, portfolio);
  const quarters = asked.filter((_, at) =>
    load.some((each) => (each.quarters[at]?.days ?? 0) > 0 || each.quarters[at]?.capacity !== undefined),
  );
  const row = (name: string, cells: readonly DaysAndCapacity[]): LoadRow => ({
    name,
    cells: cells.filter(({ quarter }) => quarters.includes(quarter)).map((cell) => loadCell(site, cell)),
  });
  const functions = load.map((each): FunctionLoad => {
    const cells = [each, ...each.units].flatMap((of) => of.quarters);
    return {
      name: each.function ? t.vocabulary.function[each.function] : t.actions.noFunction,
      whole: row(t.actions.allUnits, each.quarters),
      units: each.units.length < 2 ? [] : each.units.map((unit) => row(unit.unit.name, unit.quarters)),
      isFull: cells.some((cell) => isPastFull(cell)),
    };
  });
  const full = functions.filter(({ isFull }) => isFull);
  const highest = highestOf(functions, quarters);
  return {
    quarters,
    functions,
    lede: t.actions.loadLede(
      full.length,
      format.percentage(FULL_FROM * 100),
      full.map(({ name }) => name).join(', '),
      highest?.name,
      highest?.share,
      highest?.quarter,
    ),
    withoutDays: workWithoutDays(quarters, portfolio),
  };
}

function loadCell({ format, t }: Site, { days, capacity, taken }: DaysAndCapacity): LoadCell {
  const decimals = decimalsApart(days, capacity);
  return {
    text: taken.isAlike
      ? t.actions.daysOf(format.number(days, decimals), format.number(capacity, decimals))
      : format.number(days, 1),
    share: taken.isAlike
      ? format.percent(taken.share, 100 * (taken.isMore ? 1 : FULL_FROM))
      : capacity === undefined
        ? ''
        : t.actions.withoutCapacity(taken.missing.length),
    taken: takenOf({ taken }),
    isOver: taken.isMore,
  };
}

function isPastFull({ days, capacity = 0, taken }: DaysAndCapacity): boolean {
  return (takenOf({ taken }) ?? 0) > FULL_FROM && !isSameEffort(days, capacity * FULL_FROM);
}

/** The share of the days that is taken; nothing where there is nothing to hold them against. */
function takenOf({ taken }: Pick<DaysAndCapacity, 'taken'>): number | undefined {
  return taken.share && taken.share.part / taken.share.whole;
}

/** The function with the least days left, and when. */
function highestOf(functions: readonly FunctionLoad[], quarters: readonly Quarter[]) {
  return functions
    .flatMap(({ name, whole }) =>
      whole.cells.map(({ taken = 0, share }, at) => ({ name, taken, share, quarter: quarters[at] ?? '' })),
    )
    .reduce<{ name: string; taken: number; share: string; quarter: string } | undefined>(
      (most, each) => (each.taken > (most?.taken ?? 0) ? each : most),
      undefined,
    );
}

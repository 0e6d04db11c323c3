import type { Quarter } from '../calendar/quarters.ts';
import { accountsOf } from '../membership/members.ts';
import { minorOf, type Amount, type Minor } from '../money/money.ts';
import { oncePer } from '../once-per.ts';
import { byText } from '../order.ts';
import { plannedIn, type Planned, type Segment } from '../portfolio.ts';
import { isWhole, presentIn } from './allocation.ts';
import { Comparison, Sum } from './comparison.ts';
import type { FigureBook, Figures } from './figures.ts';
import { companyTarget } from './targets.ts';

/**
 * How far the forecast of somebody is from what was asked of them, in minor units. `miss` = forecast − asked, and its
 * two parts: `neverPlanned` = budget − asked, `slipped` = forecast − budget. Each is not set where one of its figures
 * is not.
 */
export interface Miss {
  /** The target; the budget where there is no target. */
  asked: Amount | undefined;
  forecast: Amount | undefined;
  miss: Amount | undefined;
  neverPlanned: Amount | undefined;
  slipped: Amount | undefined;
}

/** An account or a new-customer plan in one quarter. */
export interface PlannedMiss extends Miss {
  planned: Planned;
  figures: Figures;
  /** What it is held against; nothing where it has neither. */
  against: 'target' | 'budget' | undefined;
}

/**
 * What a segment or the company was asked for and no account or new-customer plan of it carries; negative where they
 * carry more.
 */
export interface UncarriedTarget extends Miss {
  /** Not set: of the company. */
  segment: Segment | undefined;
  /** Accounts that have a forecast and were asked for nothing themselves: their forecast is held against this. */
  unasked: readonly Planned[];
  asked: Minor;
}

/** Who will miss a quarter. The misses of `rows` and `uncarried` add up to the company's exactly, where it is set. */
export interface QuarterMiss {
  quarter: Quarter;
  /** Everybody who speaks of the quarter, the largest miss first; those whose miss cannot be told last. */
  rows: readonly PlannedMiss[];
  /** The largest miss first. */
  uncarried: readonly UncarriedTarget[];
  /** The company's forecast − target; a budget stands in where `standsIn` have no target. */
  miss: Comparison<Planned>;
  /** budget − target. */
  neverPlanned: Comparison<Planned>;
  /** forecast − budget. */
  slipped: Comparison<Planned>;
  actual: Sum<Planned>;
  /** Accounts and plans whose budget is held against, since no target covers them. */
  standsIn: readonly Planned[];
}

/** Who will miss a quarter, by how much, and what of it was never planned and what has slipped since. */
export function quarterMiss(quarter: Quarter, book: FigureBook): QuarterMiss {
  return worked(book, quarter);
}

const worked = oncePer((book: FigureBook, quarter: Quarter): QuarterMiss => {
  const { segments, newCustomerPlans } = book.portfolio;
  const rows = presentIn(quarter, plannedIn(book.portfolio), book).map((planned) => rowOf(planned, quarter, book));
  const rowOfPlanned = new Map(rows.map((row) => [row.planned, row]));
  const asked = (planned: Planned) => rowOfPlanned.get(planned)?.asked;

  const carriedBy = (planned: readonly Planned[]) => Sum.over(planned, asked);
  const ofSegments = segments.map((segment) => {
    const accounts = accountsOf(segment, quarter, book);
    const own = segment.targets?.[quarter];
    const carried = carriedBy(accounts);
    return {
      segment,
      carried,
      own,
      given: own === undefined ? carried : Sum.setFor(presentIn(quarter, accounts, book), own),
    };
  });
  const given = Sum.together([
    ...ofSegments.map((each) => each.given),
    carriedBy(presentIn(quarter, newCustomerPlans, book)),
  ]);
  const target = companyTarget(quarter, book);
  const isOfAll = isWhole(target);

  const unaskedIn = (sum: Sum<Planned>, taken: ReadonlySet<Planned>) =>
    sum.members.filter((planned) => {
      const row = rowOfPlanned.get(planned);
      return row?.asked === undefined && row?.forecast !== undefined && !taken.has(planned);
    });
  const uncarriedIn = (segment: Segment | undefined, of: Sum<Planned>, carried: Sum<Planned>, taken: Set<Planned>) => {
    const unasked = unaskedIn(of, taken);
    for (const planned of unasked) taken.add(planned);
    return uncarriedTarget(segment, minorOf(of.without([carried]).amount), unasked, (planned) =>
      rowOfPlanned.get(planned),
    );
  };
  const taken = new Set<Planned>();
  const uncarried = [
    ...ofSegments.flatMap(({ segment, own, given: set, carried }) =>
      own === undefined ? [] : uncarriedIn(segment, set, carried, taken),
    ),
    ...(isOfAll ? uncarriedIn(undefined, target.sum, given, taken) : []),
  ];

  const everyone = rows.map(({ planned }) => planned);
  const sumOf = (measure: keyof Figures) => Sum.over(everyone, (each) => rowOfPlanned.get(each)?.figures[measure]);
  const [against, budget, forecast] = [isOfAll ? target.sum : given, sumOf('budget'), sumOf('forecast')];
  const covered = new Set(
    isOfAll ? everyone : ofSegments.flatMap(({ own, given: set }) => (own === undefined ? [] : set.members)),
  );
  return {
    quarter,
    rows: rows.toSorted(largestFirst((row) => row.planned.id)),
    uncarried: uncarried.toSorted(largestFirst((row) => row.segment?.id ?? '')),
    miss: new Comparison(forecast, against),
    neverPlanned: new Comparison(budget, against),
    slipped: new Comparison(forecast, budget),
    actual: sumOf('actual'),
    standsIn: rows.flatMap((row) => (row.against === 'budget' && !covered.has(row.planned) ? row.planned : [])),
  };
});

/**
 * The row of one account or plan alone, for who asks nobody else; nothing where it does not speak of the quarter, or is
 * not there in it.
 */
export function plannedMiss(planned: Planned, quarter: Quarter, book: FigureBook): PlannedMiss | undefined {
  return presentIn(quarter, [planned], book).map((present) => rowOf(present, quarter, book))[0];
}

function rowOf(planned: Planned, quarter: Quarter, book: FigureBook): PlannedMiss {
  const figures = book.figuresOf(planned, quarter);
  const { target, budget, forecast } = figures;
  const asked = target ?? budget;
  const against = target !== undefined ? 'target' : budget !== undefined ? 'budget' : undefined;
  return { planned, figures, against, ...missOf({ asked, budget, forecast }) };
}

function missOf({ asked, budget, forecast }: Record<'asked' | 'budget' | 'forecast', Minor | undefined>): Miss {
  const of = (amount: Minor | undefined) => Sum.over(['it'], () => amount);
  const less = (one: Minor | undefined, other: Minor | undefined) => new Comparison(of(one), of(other)).difference;
  return {
    asked,
    forecast,
    miss: less(forecast, asked),
    neverPlanned: less(budget, asked),
    slipped: less(forecast, budget),
  };
}

/** Nothing where all of it is carried and nobody's forecast is held against it. */
function uncarriedTarget(
  segment: Segment | undefined,
  asked: Minor | undefined,
  unasked: readonly Planned[],
  rowOfPlanned: (planned: Planned) => PlannedMiss | undefined,
): UncarriedTarget[] {
  if (asked === undefined || (asked === 0 && unasked.length === 0)) return [];
  const forecast = Sum.over(unasked, (planned) => rowOfPlanned(planned)?.forecast).amount;
  // Whoever was asked for nothing has no budget: all of their forecast came after the plans. Of nothing, nothing is
  // less.
  const neverPlanned = 0 - asked;
  const miss = Sum.together([
    Sum.setFor([segment], neverPlanned),
    ...(forecast === undefined ? [] : [Sum.setFor([segment], forecast)]),
  ]);
  return [{ segment, unasked, asked, forecast, miss: miss.amount, neverPlanned, slipped: forecast }];
}

function largestFirst<Row extends Miss>(nameOf: (row: Row) => string) {
  const rank = ({ miss }: Row) => minorOf(miss) ?? Infinity;
  return (one: Row, other: Row) =>
    rank(one) === rank(other) ? byText(nameOf(one), nameOf(other)) : rank(one) - rank(other);
}

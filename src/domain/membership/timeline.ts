import type { IsoDate } from '../calendar/dates.ts';
import { byText } from '../order.ts';

/** What something was and is. */
export interface Timeline<T extends object> {
  /** States that are over, oldest first, each with the first day of the one after it. */
  earlier: readonly { until: IsoDate; state: T }[];
  /** The state that is written as today's: it holds from the last `until` on, which may be a day still to come. */
  today: T;
}

/**
 * What is written of a state that is over: the day from which the newer one holds, and what was otherwise before it.
 */
export type Earlier<T> = { until: IsoDate } & { [Field in keyof T]?: T[Field] | undefined };

/** Today's state with all that came before it. What an earlier state does not name was as in the next later one. */
export function timeline<T extends object>(today: T, earlier: readonly Earlier<T>[]): Timeline<T> {
  let later = today;
  const states = earlier
    .toSorted((a, b) => byText(b.until, a.until))
    .map(({ until, ...named }) => {
      later = { ...later, ...withoutUnnamed(named) };
      return { until, state: later };
    });
  return { earlier: states.reverse(), today };
}

/** What held on a day. On the day that ends a state the newer one holds already. */
export function stateOn<T extends object>({ earlier, today }: Timeline<T>, day: IsoDate): T {
  return earlier.find(({ until }) => day < until)?.state ?? today;
}

/** Two timelines as one, which changes on each day on which either does. */
export function joined<A extends object, B extends object, C extends object>(
  a: Timeline<A>,
  b: Timeline<B>,
  join: (a: A, b: B) => C,
): Timeline<C> {
  const ends = [...new Set([...a.earlier, ...b.earlier].map(({ until }) => until))].sort();
  return {
    earlier: ends.map((until) => ({ until, state: join(before(a, until), before(b, until)) })),
    today: join(a.today, b.today),
  };
}

/** The same times with each state told otherwise. */
export function mapped<T extends object, Other extends object>(
  { earlier, today }: Timeline<T>,
  tell: (state: T) => Other,
): Timeline<Other> {
  return { earlier: earlier.map(({ until, state }) => ({ until, state: tell(state) })), today: tell(today) };
}

/** What held on the day before one. */
function before<T extends object>({ earlier, today }: Timeline<T>, day: IsoDate): T {
  return earlier.find(({ until }) => until >= day)?.state ?? today;
}

function withoutUnnamed<T extends object>(named: T): Partial<T> {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Partial<T>;
}

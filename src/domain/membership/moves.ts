import type { IsoDate } from '../calendar/dates.ts';
import type { Timeline } from './timeline.ts';

/** From where to where something moved, and since when; nothing on a side on which it belonged nowhere. */
export interface Move {
  from: string | undefined;
  to: string | undefined;
  since: IsoDate;
}

/** Every move in one respect that had happened by a day, oldest first: `of` says where each state belongs. */
export function movesOf<T extends object>(
  { earlier, today }: Timeline<T>,
  of: (state: T) => string | undefined,
  day: IsoDate,
): Move[] {
  return earlier.flatMap(({ until, state }, at) => {
    const [from, to] = [of(state), of(earlier[at + 1]?.state ?? today)];
    return from === to || until > day ? [] : [{ from, to, since: until }];
  });
}

/** A person on the map, by id; `reportsTo` is somebody else on it, or nobody. */
export interface MapPerson {
  id: string;
  reportsTo: string | undefined;
}

/** Where a person's box stands: its row from the top, and its left edge in pixels. */
export interface Placed {
  id: string;
  row: number;
  x: number;
}

/** Sizes in pixels. Four boxes side by side can still be read on A4. */
export const BOX = { width: 196, height: 76 };
export const GAP = 36;
export const MARGIN = 18;
const MOST_IN_A_ROW = 4;
const PITCH = BOX.width + GAP;

/**
 * Puts people into rows below whom they report to, those of one manager side by side. A level that is too wide becomes
 * several rows of even length. The order of the people given decides every choice.
 */
export function placed(people: readonly MapPerson[]): Placed[] {
  const rows = levels(people).flatMap(evenRows);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const room = widest * PITCH - GAP;
  const lefts = new Map<string, number>();
  for (const row of rows) evenly(row.length, room).forEach((x, at) => lefts.set(row[at]?.id ?? '', x));
  const managerOf = new Map(people.map(({ id, reportsTo }) => [id, reportsTo]));
  const reportsOf = Map.groupBy(
    people.filter(({ reportsTo }) => reportsTo !== undefined),
    ({ reportsTo }) => reportsTo,
  );
  const xOf = (id: string) => lefts.get(id) ?? 0;

  /** Reports are wished around the middle of their manager, managers above the middle of their reports. */
  const below = (row: readonly MapPerson[]) =>
    row.map(({ id, reportsTo }) => {
      if (reportsTo === undefined || !lefts.has(reportsTo)) return xOf(id);
      const siblings = row.filter((other) => other.reportsTo === reportsTo);
      return xOf(reportsTo) + (siblings.findIndex((other) => other.id === id) - (siblings.length - 1) / 2) * PITCH;
    });
  const above = (row: readonly MapPerson[]) =>
    row.map(({ id }) => middle((reportsOf.get(id) ?? []).map((report) => xOf(report.id))) ?? xOf(id));
  for (const wish of [above, below, above]) {
    for (const row of wish === above ? [...rows].reverse() : rows) {
      spread(wish(row), room).forEach((x, at) => lefts.set(row[at]?.id ?? '', x));
    }
  }
  return rows
    .flatMap((row, at) => row.map(({ id }) => ({ id, row: at, x: MARGIN + Math.round(xOf(id)) })))
    .filter(({ id }) => managerOf.has(id));
}

/**
 * People by how many stand above them, brothers and sisters together. Whoever reports to nobody on the map is at the
 * top.
 */
function levels(people: readonly MapPerson[]): MapPerson[][] {
  const known = new Set(people.map(({ id }) => id));
  const isTop = ({ id, reportsTo }: MapPerson) => reportsTo === undefined || reportsTo === id || !known.has(reportsTo);
  const found: MapPerson[][] = [];
  const seen = new Set<string>();
  for (let level = people.filter(isTop); level.length > 0; ) {
    found.push(level);
    for (const { id } of level) seen.add(id);
    level = level.flatMap((manager) =>
      people.filter((person) => person.reportsTo === manager.id && !seen.has(person.id)),
    );
  }
  return found;
}

function evenRows(level: readonly MapPerson[]): MapPerson[][] {
  const count = Math.ceil(level.length / MOST_IN_A_ROW);
  const length = Math.ceil(level.length / count);
  return Array.from({ length: count }, (_, at) => level.slice(at * length, (at + 1) * length));
}

function evenly(count: number, room: number): number[] {
  const used = count * PITCH - GAP;
  return Array.from({ length: count }, (_, at) => (room - used) / 2 + at * PITCH);
}

/** Left edges as near to the wishes as boxes beside each other allow, in their order, within the room. */
function spread(wishes: readonly number[], room: number): number[] {
  const last = room - BOX.width;
  const rightwards: number[] = [];
  wishes.forEach((wish, at) => rightwards.push(Math.max(wish, at === 0 ? 0 : (rightwards[at - 1] ?? 0) + PITCH)));
  const leftwards: number[] = [];
  wishes
    .toReversed()
    .forEach((wish, at) => leftwards.push(Math.min(wish, at === 0 ? last : (leftwards[at - 1] ?? last) - PITCH)));
  leftwards.reverse();
  // Either may leave the room at its far end; the middle of both, pushed back in, keeps order and distance.
  const between = wishes.map((_, at) => ((rightwards[at] ?? 0) + (leftwards[at] ?? 0)) / 2);
  return between.map((x, at) => Math.min(Math.max(x, at * PITCH), last - (between.length - 1 - at) * PITCH));
}

function middle(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : (Math.min(...values) + Math.max(...values)) / 2;
}

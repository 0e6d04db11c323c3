import { firstDayOf } from '#domain/calendar/quarters.ts';
import { movesOf, type Move } from '#domain/membership/moves.ts';
import type { Account, Segment } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';
import { rollUpQuarters, type RollUpColumns } from './roll-up-rows.ts';

/** Who moved from where to where in the quarters that a roll-up shows, and since when; of one segment, into it and out of it. */
export function rollUpMoves(
  site: Site,
  columns: RollUpColumns,
  path: 'segment' | 'owner' | 'unit',
  only?: Segment,
): string[] {
  const { portfolio, asOf } = site;
  const first = firstDayOf(rollUpQuarters(columns)[0] ?? columns.now, portfolio.fiscalYear);
  const told = (name: string, moves: readonly Move[], nameOf: (id: string) => string) =>
    moves.filter(({ since }) => since >= first).map((move) => moveText(site, { ...move, name, nameOf }));
  if (path === 'segment')
    return portfolio.accounts.flatMap(({ name, memberships }) => {
      const moves = movesOf(memberships, ({ segment }) => segment, asOf).filter(
        ({ from, to }) => only === undefined || from === only.id || to === only.id,
      );
      return told(name, moves, (id) => segmentNamed(site, id));
    });
  return [
    ...portfolio.accounts.flatMap(({ name, memberships }) =>
      told(
        name,
        movesOf(memberships, ({ kam }) => kam, asOf),
        (id) => memberNamed(site, id),
      ),
    ),
    ...portfolio.newCustomerPlans.flatMap(({ name, owners }) =>
      told(
        name,
        movesOf(owners, ({ owner }) => owner, asOf),
        (id) => memberNamed(site, id),
      ),
    ),
    ...[...portfolio.members.values()].flatMap(({ name, posts }) =>
      told(
        name,
        movesOf(posts, ({ unit }) => unit, asOf),
        (id) => portfolio.units.find((unit) => unit.id === id)?.name ?? id,
      ),
    ),
  ];
}

/** Who came to a corporate group or left it in the quarters that a roll-up shows. */
export function movesIntoGroup(site: Site, columns: RollUpColumns, id: string): string[] {
  const { portfolio, asOf } = site;
  const first = firstDayOf(rollUpQuarters(columns)[0] ?? columns.now, portfolio.fiscalYear);
  return portfolio.accounts.flatMap(({ name, memberships }) =>
    movesOf(memberships, ({ parent }) => parent, asOf)
      .filter(({ from, to, since }) => (from === id || to === id) && since >= first)
      .map((move) => moveText(site, { ...move, name, nameOf: (parent) => parentNamed(site, parent) })),
  );
}

/** Where an account has been before: its segments, its managers and what it was part of, each with the day of the move. */
export function movesOfAccount(site: Site, { memberships }: Account): string[] {
  const { asOf } = site;
  const told = (moves: readonly Move[], nameOf: (id: string) => string) =>
    moves.map((move) => moveText(site, { ...move, nameOf }));
  return [
    ...told(
      movesOf(memberships, ({ segment }) => segment, asOf),
      (id) => segmentNamed(site, id),
    ),
    ...told(
      movesOf(memberships, ({ kam }) => kam, asOf),
      (id) => memberNamed(site, id),
    ),
    ...told(
      movesOf(memberships, ({ parent }) => parent, asOf),
      (id) => parentNamed(site, id),
    ),
  ];
}

function moveText(
  { t, format }: Site,
  { name, from, to, since, nameOf }: Move & { name?: string; nameOf: (id: string) => string },
): string {
  const place = (id: string | undefined) => (id === undefined ? t.segments.inNone : nameOf(id));
  const text = t.segments.movedTo(place(to), format.date(since), place(from));
  return name === undefined ? text : t.segments.movedOf(name, text);
}

function parentNamed({ portfolio }: Site, id: string): string {
  return (portfolio.accountById.get(id) ?? portfolio.holdings.get(id))?.name ?? id;
}

function segmentNamed({ portfolio }: Site, id: string): string {
  return portfolio.segments.find((each) => each.id === id)?.name ?? id;
}

function memberNamed({ portfolio }: Site, id: string): string {
  return portfolio.members.get(id)?.name ?? id;
}

import { addDays, type IsoDate } from '#domain/calendar/dates.ts';
import { firstDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import { accountMoved, whoMoved, type Moved, type Respect } from '#domain/membership/who-moved.ts';
import { FUNCTIONS } from '#domain/plan/vocabulary.ts';
import type { Account, Segment } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';
import { rollUpQuarters, type RollUpColumns } from './roll-up-rows.ts';

/** The ways in which sums are added up, and the moves that change whose they are. */
const RESPECTS = {
  segment: ['segment'],
  owner: ['keeper', 'unit', 'team', 'us'],
  unit: ['keeper', 'unit', 'us'],
  person: ['keeper', 'helper', 'unit', 'team', 'us'],
  group: ['parent'],
} as const satisfies Record<string, readonly Respect[]>;

/**
 * Who moved from where to where in the quarters that a roll-up shows, and since when; of one segment, into it and out
 * of it.
 */
export function rollUpMoves(
  site: Site,
  columns: RollUpColumns,
  path: 'segment' | 'owner' | 'unit',
  only?: Segment,
): string[] {
  return movesSince(site, rollUpQuarters(columns)[0] ?? columns.now, path)
    .filter(({ from, to }) => only === undefined || from === only.id || to === only.id)
    .map((moved) => movedText(site, moved));
}

/** Who came to a corporate group or left it in the quarters that a roll-up shows. */
export function movesIntoGroup(site: Site, columns: RollUpColumns, id: string): string[] {
  return movesSince(site, rollUpQuarters(columns)[0] ?? columns.now, 'group')
    .filter(({ from, to }) => from === id || to === id)
    .map((moved) => movedText(site, moved));
}

/** Everybody who moved since a quarter began, in the respects that a way of adding up knows. */
export function movesSince(site: Site, first: Quarter, path: keyof typeof RESPECTS): Moved[] {
  const respects: readonly Respect[] = RESPECTS[path];
  return movesAfter(site, addDays(firstDayOf(first, site.portfolio.fiscalYear), -1)).filter(({ respect }) =>
    respects.includes(respect),
  );
}

/** Everybody who moved after a day, as far as it is known on the site's day or on an earlier one. */
export function movesAfter({ portfolio, asOf }: Site, day: IsoDate, upTo: IsoDate = asOf): Moved[] {
  return whoMoved(portfolio, day, upTo);
}

/** Everybody who moved in a quarter, up to a day. */
export function movesIn(site: Site, quarter: Quarter, upTo: IsoDate): Moved[] {
  return movesAfter(site, addDays(firstDayOf(quarter, site.portfolio.fiscalYear), -1), upTo);
}

/**
 * Where an account has been before: its segments, its managers, what it was part of and who worked for it, each with
 * the day of the move.
 */
export function movesOfAccount(site: Site, account: Account): string[] {
  return accountMoved(account, site.asOf).map(({ name: _, ...moved }) => movedText(site, moved));
}

/** "Aurasalo: Growth accounts since 18 Sep 2026, Named accounts before." */
export function movedText(
  site: Site,
  { name, ...move }: Omit<Moved, 'of' | 'id' | 'name'> & { name?: string },
): string {
  const text = moveText(site, move);
  return name === undefined ? text : site.t.segments.movedOf(name, text);
}

function moveText(site: Site, { from, to, since, respect }: Pick<Moved, 'from' | 'to' | 'since' | 'respect'>): string {
  const words = site.t.segments;
  const day = site.format.date(since);
  if (respect === 'us') return words.leftUs(placeNamed(site, respect, from), day);
  if (respect !== 'helper') return words.movedTo(placeNamed(site, respect, to), day, placeNamed(site, respect, from));
  const [was, is] = [from, to].map((does) => does && placeNamed(site, respect, does));
  if (is === undefined) return words.helpsNoMore(was ?? '', day);
  return was === undefined ? words.helpsSince(is, day) : words.helpsOtherwise(is, day, was);
}

/** Where somebody belongs, by its name today; its id where nothing is called so any more. */
export function placeNamed(site: Site, respect: Respect, id: string | undefined): string {
  const { portfolio, t } = site;
  if (id === undefined) return respect === 'team' ? t.segments.inNoTeam : t.segments.inNone;
  const { segments, units, members, accountById, holdings } = portfolio;
  const named: Readonly<Record<Respect, () => { name: string } | undefined>> = {
    segment: () => segments.find((each) => each.id === id),
    keeper: () => members.get(id),
    parent: () => accountById.get(id) ?? holdings.get(id),
    helper: () => ({ name: helperNamed(site, id) }),
    unit: () => [...units, ...units.flatMap(({ teams }) => teams)].find((each) => each.id === id),
    team: () => units.flatMap(({ teams }) => teams).find((each) => each.id === id),
    us: () => units.find((each) => each.id === id),
  };
  return named[respect]()?.name ?? id;
}

/** "Noora Peltonen, service": who works for a customer and as what. */
function helperNamed({ portfolio, t, language }: Site, helper: string): string {
  const [person = '', does] = helper.split('/');
  const name = portfolio.members.get(person)?.name ?? person;
  const as = FUNCTIONS.find((each) => each === does);
  return as === undefined ? name : `${name}, ${t.vocabulary.function[as].toLocaleLowerCase(language)}`;
}

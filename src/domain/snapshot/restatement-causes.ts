import { membershipOn, postOn } from '../membership/membership.ts';
import { wayToMember } from '../membership/our-people.ts';
import { placeOf, type Place } from '../place.ts';
import { placeIn, type Account, type Portfolio } from '../portfolio.ts';
import { restatementsOf, type RestatedLevel, type Restatement } from './restatements.ts';
import type { SealedAccount, Snapshot } from './snapshot.ts';

/** What makes figures of a sealed quarter differ today, with the sums that differ because of it. */
export type RestatementCause = { follows: readonly Restatement[] } & (
  | { kind: 'figure'; restatement: Restatement }
  | { kind: 'membership'; of: { level: 'account' | 'person'; id: string }; moves: readonly UntoldMove[]; place: Place }
);

/**
 * Where a customer or a person of ours belonged by the seal and belongs by today's files on the same day: a move that
 * `earlier` does not tell. Who is in no team belongs to the unit.
 */
export interface UntoldMove {
  field: 'segment' | 'kam' | 'team';
  sealed: string;
  today: string;
}

/**
 * The restatements of a sealed quarter by their causes: one for each fact that differs, and one for each customer and
 * person of ours that was moved without saying what it was before. Sums that follow from a cause stand under it; one
 * that follows from none, such as that of an account that is gone, is told by itself.
 */
export function restatementCauses(sealed: Snapshot, portfolio: Portfolio): RestatementCause[] {
  const all = restatementsOf(sealed, portfolio);
  const isFact = factIn(portfolio, sealed.quarter);
  const sums = all.filter((restatement) => !isFact(restatement));
  const above = partsAbove(sealed, portfolio);
  /** A move leaves the company's own sums as they are. */
  const movedIn = (names: readonly string[]) => {
    const parts = new Set(names.filter((name) => name !== COMPANY));
    return sums.filter((sum) => parts.has(nameOf(sum)));
  };
  const moved = sealed.accounts.flatMap((before): RestatementCause[] => {
    const account = portfolio.accountById.get(before.id);
    const moves = account ? untoldMoves(before, account, sealed) : [];
    if (!account || moves.length === 0) return [];
    const parts = moves.flatMap(({ field, sealed: from, today: to }) =>
      field === 'segment'
        ? [`segment ${from}`, `segment ${to}`]
        : [from, to].flatMap((person) => [`person ${person}`, ...above('person', person)]),
    );
    const place = placeIn(account, [
      account.salesPlan && moves[0]?.field === 'kam' ? 'owner' : (moves[0]?.field ?? 'segment'),
    ]);
    return [{ kind: 'membership', of: { level: 'account', id: before.id }, moves, place, follows: movedIn(parts) }];
  });
  const posted = sealed.organisation.flatMap(({ level, id, within }): RestatementCause[] => {
    const member = level === 'person' ? portfolio.members.get(id) : undefined;
    if (!member || within === undefined) return [];
    const { unit, team } = postOn(member, sealed.stateOn);
    const today = team ?? unit;
    if (today === within) return [];
    return [
      {
        kind: 'membership',
        of: { level: 'person', id },
        moves: [{ field: 'team', sealed: within, today }],
        place: placeOf(member.unit.source, wayToMember(member)),
        follows: movedIn(above('person', id)),
      },
    ];
  });
  const facts = all.filter(isFact).map((restatement): RestatementCause => {
    const parts = new Set(above(restatement.level, restatement.id));
    const follows = sums.filter((sum) => sum.figure === restatement.figure && parts.has(nameOf(sum)));
    return { kind: 'figure', restatement, follows };
  });
  const told = new Set([...moved, ...posted, ...facts].flatMap(({ follows }) => follows));
  const alone = sums
    .filter((sum) => !told.has(sum))
    .map((restatement): RestatementCause => ({ kind: 'figure', restatement, follows: [] }));
  return [...moved, ...posted, ...facts, ...alone];
}

/** The company's sums, as `nameOf` names them. */
const COMPANY = 'company company';

function nameOf({ level, id }: Pick<Restatement, 'level' | 'id'>): string {
  return `${level} ${id}`;
}

function untoldMoves(before: SealedAccount, account: Account, { stateOn }: Snapshot): UntoldMove[] {
  const now = membershipOn(account, stateOn);
  return (['segment', 'kam'] as const).flatMap((field) =>
    before[field] === now[field] ? [] : [{ field, sealed: before[field], today: now[field] }],
  );
}

/**
 * Whether a restatement is of something that is written, and not a sum: a plan's own figure, or a target set on the
 * thing.
 */
function factIn(portfolio: Portfolio, quarter: string): (restatement: Restatement) => boolean {
  const targets = new Map<string, Readonly<Record<string, number>> | undefined>([
    [COMPANY, portfolio.company.targets],
    ...portfolio.segments.map((segment) => [`segment ${segment.id}`, segment.targets] as const),
    ...portfolio.units.map((unit) => [`unit ${unit.id}`, unit.targets] as const),
    ...portfolio.units.flatMap(({ teams }) => teams.map((team) => [`team ${team.id}`, team.targets] as const)),
    ...[...portfolio.members.values()].map((member) => [`person ${member.id}`, member.targets] as const),
  ]);
  return (restatement) =>
    restatement.level === 'account' ||
    restatement.level === 'newCustomerPlan' ||
    (restatement.figure === 'target' && targets.get(nameOf(restatement))?.[quarter] !== undefined);
}

/** Every sum that something of a sealed quarter is in, by the seal and by today's plans, as `level id`. */
function partsAbove(sealed: Snapshot, portfolio: Portfolio): (level: RestatedLevel, id: string) => string[] {
  const accounts = new Map(sealed.accounts.map((account) => [account.id, account]));
  const plans = new Map(sealed.newCustomerPlans.map((plan) => [plan.id, plan]));
  const parts = new Map(sealed.organisation.map((part) => [`${part.level} ${part.id}`, part]));
  const ofPart = (level: 'unit' | 'team' | 'person', id: string): string[] => {
    const within = parts.get(`${level} ${id}`)?.within;
    const member = level === 'person' ? portfolio.members.get(id) : undefined;
    const post = member && postOn(member, sealed.stateOn);
    return [
      ...(within === undefined
        ? []
        : parts.has(`team ${within}`) && level === 'person'
          ? [`team ${within}`, ...ofPart('team', within)]
          : [`unit ${within}`]),
      ...(post ? [`unit ${post.unit}`, ...(post.team === undefined ? [] : [`team ${post.team}`])] : []),
      COMPANY,
    ];
  };
  const ofKeepers = (...keepers: (string | undefined)[]) =>
    keepers.flatMap((keeper) => (keeper === undefined ? [] : [`person ${keeper}`, ...ofPart('person', keeper)]));
  return (level, id) => {
    const account = portfolio.accountById.get(id);
    const now = account && membershipOn(account, sealed.stateOn);
    switch (level) {
      case 'account':
        return [
          ...[accounts.get(id)?.segment, now?.segment].flatMap((segment) => (segment ? [`segment ${segment}`] : [])),
          ...ofKeepers(accounts.get(id)?.kam, now?.kam),
          COMPANY,
        ];
      case 'newCustomerPlan':
        return [...ofKeepers(plans.get(id)?.owner), COMPANY];
      case 'segment':
        return [COMPANY];
      case 'company':
        return [];
      default:
        return ofPart(level, id);
    }
  };
}

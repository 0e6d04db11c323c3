import type { Figures } from '../budget/figures.ts';
import { minorOf, type Amount, type Minor } from '../money/money.ts';
import { addQuarters, type Quarter } from '../calendar/quarters.ts';
import { actionChanges, type ActionChanges } from './action-changes.ts';
import { flagChanges, type FlagChanges } from './flag-changes.ts';
import { QUARTERS_BACK } from './viewed.ts';
import type { SealedAccount, SealedFigures, SealedIdea, SealedPerson, SealedPromise, Snapshot } from './snapshot.ts';
import type { Moved as MovedThing, Respect } from '../membership/who-moved.ts';
import type { SealedText } from './text.ts';
import { oncePer } from '../once-per.ts';

type SealedPlan = Pick<Snapshot['salesPlans'][number], 'id' | 'name' | 'owner'>;

/** Something that was one thing and is another. */
export interface Moved<T> {
  from: T;
  to: T;
}

/** How far a figure moved; nothing where it was not set on one side, which is not the same as 0. */
export function movedBy({ from, to }: Moved<Amount | undefined>): Minor | undefined {
  return from === undefined || to === undefined ? undefined : minorOf(to) - minorOf(from);
}

export const FIGURES = ['target', 'budget', 'forecast', 'actual'] as const satisfies readonly (keyof Figures)[];
export type FigureName = (typeof FIGURES)[number];

/** A figure of one quarter that is not what it was. What is not set is undefined on that side. */
export interface FigureChange extends Moved<number | undefined> {
  quarter: Quarter;
  figure: FigureName;
}

/** Where an account, a plan or one of our people belongs, and where they did at the end of the state before. */
export interface Belongs extends Moved<string | undefined> {
  respect: Respect;
}

/** What one account is now and was not, or was and is not any more. */
export interface AccountChanges {
  account: string;
  /** Of the quarters that both snapshots reach back to, by quarter. */
  figures: FigureChange[];
  attitudes: (Moved<SealedPerson['attitude']> & { person: SealedPerson })[];
  peopleIn: SealedPerson[];
  peopleOut: SealedPerson[];
  trust: Moved<number | undefined> | undefined;
  /** Where it belongs and did not; ids, nothing for no parent. */
  belongs: Belongs[];
  actions: ActionChanges;
  ideas: {
    moved: (Moved<SealedIdea['stage']> & { idea: SealedIdea })[];
    revalued: (Moved<number | undefined> & { idea: SealedIdea })[];
    added: SealedIdea[];
    removed: SealedIdea[];
  };
  promises: { given: SealedPromise[]; kept: SealedPromise[]; broken: SealedPromise[] };
  flags: FlagChanges;
}

/** What changed between the states of two quarters: for the company, each segment and each account that both know. */
export interface QuarterChanges {
  before: Quarter;
  after: Quarter;
  company: FigureChange[];
  /** By segment's id; a segment with nothing to tell is not in it. */
  segments: ReadonlyMap<string, FigureChange[]>;
  /** Accounts that changed, in the order of the later snapshot. */
  accounts: AccountChanges[];
  accountsIn: SealedAccount[];
  accountsOut: SealedAccount[];
  /** Figures of the new-customer plans that both states know, where they changed. */
  newCustomerPlans: { plan: string; figures: FigureChange[] }[];
  /** Those beside the accounts who belong elsewhere: plans by their owner, our people by their unit or team. */
  moved: (Belongs & { of: MovedThing['of']; id: string; name: SealedText | undefined })[];
  /** Of the company and its segments; those of accounts stand with them. */
  flags: FlagChanges;
}

/**
 * What changed from one state to a later one. The same state twice gives nothing; put onto the earlier state, the
 * changes give the later one, as far as the two speak of the same things.
 */
export function changesBetween(before: Snapshot, after: Snapshot): QuarterChanges {
  const known = new Map(before.accounts.map((account) => [account.id, account]));
  const later = new Set(after.accounts.map(({ id }) => id));
  const segmentsBefore = new Map(before.segments.map((segment) => [segment.id, segment.figures]));
  const segments = after.segments.flatMap(({ id, figures }): [string, FigureChange[]][] => {
    const changes = figureChanges(segmentsBefore.get(id) ?? {}, figures, before, after);
    return changes.length === 0 ? [] : [[id, changes]];
  });
  return {
    before: before.quarter,
    after: after.quarter,
    company: figureChanges(before.company.figures, after.company.figures, before, after),
    segments: new Map(segments),
    accounts: after.accounts.flatMap((account) => {
      const changes = accountChanges(before, after, account.id);
      return changes && !isNothing(changes) ? [changes] : [];
    }),
    newCustomerPlans: after.newCustomerPlans.flatMap(({ id, figures }) => {
      const was = before.newCustomerPlans.find((plan) => plan.id === id)?.figures;
      const changes = was ? figureChanges(was, figures, before, after) : [];
      return changes.length === 0 ? [] : [{ plan: id, figures: changes }];
    }),
    accountsIn: after.accounts.filter(({ id }) => !known.has(id)),
    accountsOut: before.accounts.filter(({ id }) => !later.has(id)),
    moved: thingsMoved(before, after),
    flags: flagChanges(before, after, undefined),
  };
}

/** What changed for one account; nothing at all when one of the states does not know it. */
export function accountChanges(before: Snapshot, after: Snapshot, id: string): AccountChanges | undefined {
  const was = accountIn(before, id);
  const is = accountIn(after, id);
  if (!was || !is) return undefined;
  const people = new Map(was.people.map((person) => [person.id, person]));
  const stillThere = new Set(is.people.map((person) => person.id));
  return {
    account: id,
    figures: figureChanges(was.figures, is.figures, before, after),
    attitudes: is.people.flatMap((person) => {
      const from = people.get(person.id)?.attitude;
      return from === undefined || from === person.attitude ? [] : [{ person, from, to: person.attitude }];
    }),
    peopleIn: is.people.filter((person) => !people.has(person.id)),
    peopleOut: was.people.filter((person) => !stillThere.has(person.id)),
    trust: was.trust?.score === is.trust?.score ? undefined : { from: was.trust?.score, to: is.trust?.score },
    belongs: [
      ...belongs('segment', was.segment, is.segment),
      ...belongs('keeper', was.kam, is.kam),
      ...belongs('parent', was.parent, is.parent),
    ],
    actions: actionChanges(was, is, before, after),
    ideas: ideaChanges(was.ideas, is.ideas),
    promises: promiseChanges(was.promises, is.promises),
    flags: flagChanges(before, after, is),
  };
}

/** Whether an account is as it was. */
export function isNothing({
  figures,
  attitudes,
  peopleIn,
  peopleOut,
  trust,
  actions,
  ideas,
  promises,
  flags,
  belongs: moves,
}: AccountChanges): boolean {
  const lists = [
    moves,
    figures,
    attitudes,
    peopleIn,
    peopleOut,
    ...Object.values(actions),
    ...Object.values(ideas),
    ...Object.values(promises),
    ...Object.values(flags),
  ];
  return trust === undefined && lists.every((list) => list.length === 0);
}

function belongs(respect: Respect, from: string | undefined, to: string | undefined): Belongs[] {
  return from === to ? [] : [{ respect, from, to }];
}

/**
 * Sales plans and new-customer plans that another keeps, and people of ours elsewhere. Who is in one state only has
 * come or gone, and has not moved.
 */
function thingsMoved(before: Snapshot, after: Snapshot): QuarterChanges['moved'] {
  const both = <Thing extends { id: string }>(was: readonly Thing[], is: readonly Thing[]) => {
    const known = new Map(was.map((each) => [each.id, each]));
    return is.flatMap((each) => {
      const earlier = known.get(each.id);
      return earlier ? [[earlier, each] as const] : [];
    });
  };
  const people = ({ organisation }: Snapshot) => organisation.filter(({ level }) => level === 'person');
  const plans = (of: MovedThing['of'], was: readonly SealedPlan[], is: readonly SealedPlan[]) =>
    both(was, is).flatMap(([earlier, { id, name, owner }]) =>
      belongs('keeper', earlier.owner, owner).map((move) => ({ of, id, name, ...move })),
    );
  return [
    ...plans('sales-plan', before.salesPlans, after.salesPlans),
    ...plans('new-customer-plan', before.newCustomerPlans, after.newCustomerPlans),
    ...both(people(before), people(after)).flatMap(([earlier, { id, name, within }]) =>
      belongs('unit', earlier.within, within).map((move) => ({ of: 'person' as const, id, name, ...move })),
    ),
  ];
}

const accountsOf = /* @__PURE__ */ oncePer(
  ({ accounts }: Snapshot) => new Map(accounts.map((account) => [account.id, account])),
);

/** An account of a snapshot by id. */
function accountIn(snapshot: Snapshot, id: string): SealedAccount | undefined {
  return accountsOf(snapshot).get(id);
}

type FiguresByQuarter = Readonly<Record<Quarter, SealedFigures>>;

/** A snapshot looks back so far and no further: quarters before the later one's first are left out. */
function figureChanges(was: FiguresByQuarter, is: FiguresByQuarter, before: Snapshot, after: Snapshot): FigureChange[] {
  const first = [firstQuarter(before), firstQuarter(after)].sort().at(-1) ?? after.quarter;
  const quarters = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((quarter) => quarter >= first).sort();
  return quarters.flatMap((quarter) =>
    FIGURES.flatMap((figure): FigureChange[] => {
      const [from, to] = [was[quarter]?.[figure], is[quarter]?.[figure]];
      return from === to ? [] : [{ quarter, figure, from, to }];
    }),
  );
}

function firstQuarter({ quarter }: Snapshot): Quarter {
  return addQuarters(quarter, -QUARTERS_BACK);
}

function ideaChanges(was: readonly SealedIdea[], is: readonly SealedIdea[]): AccountChanges['ideas'] {
  const known = new Map(was.map((idea) => [idea.id, idea]));
  const still = new Set(is.map(({ id }) => id));
  const both = is.flatMap((idea) => {
    const earlier = known.get(idea.id);
    return earlier ? [{ idea, earlier }] : [];
  });
  return {
    moved: both
      .filter(({ idea, earlier }) => idea.stage !== earlier.stage)
      .map(({ idea, earlier }) => ({ idea, from: earlier.stage, to: idea.stage })),
    revalued: both
      .filter(({ idea, earlier }) => idea.value !== earlier.value)
      .map(({ idea, earlier }) => ({ idea, from: earlier.value, to: idea.value })),
    added: is.filter(({ id }) => !known.has(id)),
    removed: was.filter(({ id }) => !still.has(id)),
  };
}

function promiseChanges(was: readonly SealedPromise[], is: readonly SealedPromise[]): AccountChanges['promises'] {
  const known = new Map(was.map((promise) => [promise.id, promise]));
  return {
    given: is.filter(({ id }) => !known.has(id)),
    kept: is.filter(({ id, keptOn }) => keptOn !== undefined && known.get(id)?.keptOn === undefined),
    broken: is.filter(({ id, brokenOn }) => brokenOn !== undefined && known.get(id)?.brokenOn === undefined),
  };
}

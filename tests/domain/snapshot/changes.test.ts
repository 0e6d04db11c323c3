import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accountChanges,
  changesBetween,
  FIGURES,
  isNothing,
  type AccountChanges,
  type FigureChange,
  movedBy,
} from '#domain/snapshot/changes.ts';
import type { SealedAccount, SealedAction, SealedFlag, Snapshot } from '#domain/snapshot/snapshot.ts';
import { ATTITUDES, STAGES } from '#domain/plan/vocabulary.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { snapshotSchema3 } from '#domain/snapshot/version-3.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const QUARTERS = ['2025-Q1', '2025-Q3', '2026-Q2', '2026-Q3', '2026-Q4'];
const figures = fc.dictionary(
  fc.constantFrom(...QUARTERS),
  fc.record(Object.fromEntries(FIGURES.map((figure) => [figure, fc.integer({ min: 0, max: 3 })])), {
    requiredKeys: [],
  }),
);
const some = <T extends { id: string }>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>) =>
  fc.subarray([...ids]).chain((chosen) => fc.tuple(...chosen.map(make)));
const stage = fc.constantFrom(...STAGES);
const optionalDay = (day: string) => fc.option(fc.constant(day), { nil: undefined });

const person = (id: string) =>
  fc.record({
    id: fc.constant(id),
    roles: fc.constant<SealedAccount['people'][number]['roles']>([]),
    attitude: fc.constantFrom(...ATTITUDES),
    attitudeBefore: fc.constant('unknown' as const),
  });
const action = (closedOn: string) => (id: string) =>
  fc.record({ stage, due: fc.constantFrom('2026-06-20', '2026-Q3', '2026-12-15') }).map(
    ({ stage: now, due }): SealedAction => ({
      id,
      text: [id],
      owner: 'petri-salmela',
      due,
      stage: now,
      isMajor: false,
      ...(now === 'done' || now === 'dropped' ? { closedOn } : {}),
    }),
  );
const idea = (id: string) =>
  fc.record({
    id: fc.constant(id),
    text: fc.constant<string[]>([id]),
    kind: fc.constant('growth' as const),
    stage,
    value: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  });
const flag = (account: string | undefined) =>
  fc.record({
    rule: fc.constantFrom('fact-too-old', 'no-coach'),
    severity: fc.constant('low' as const),
    account: fc.constant(account),
    facts: fc.record({
      block: fc.constantFrom('profile', 'needs').map((block) => [block]),
      days: fc.integer({ min: 1, max: 9 }),
    }),
    place: fc.constant('accounts/x.mdx:1'),
  });

/** One state of Kaarnavesi with two accounts, its day and its quarter given. */
const state = (quarter: string, stateOn: string) =>
  fc
    .record({
      company: figures,
      segment: figures,
      accounts: some(['havulinna-paper', 'meritar-foods'], (id) =>
        fc.record({
          id: fc.constant(id),
          figures,
          people: some(['eero-kallas', 'kaisa-ruuska', 'outi-valkama'], person),
          actions: some(['a1', 'a2', 'a3'], action(stateOn)),
          ideas: some(['i1', 'i2'], idea),
          promises: some(['p1', 'p2'], (promise) =>
            fc.record({
              id: fc.constant(promise),
              text: fc.constant<string[]>([promise]),
              to: fc.constant('eero-kallas'),
              by: fc.constant('petri-salmela'),
              due: fc.constant('2026-08-01'),
              keptOn: optionalDay(stateOn),
              brokenOn: optionalDay(stateOn),
            }),
          ),
          trust: fc.option(fc.record({ score: fc.integer({ min: 1, max: 5 }) }), { nil: undefined }),
        }),
      ),
      flags: fc.array(fc.constantFrom(undefined, 'havulinna-paper', 'meritar-foods').chain(flag), { maxLength: 6 }),
    })
    .map(
      ({ company, segment, accounts, flags }): Snapshot =>
        snapshotSchema3.parse({
          schema: 3,
          inLanguages: {},
          sealedBefore: [],
          withoutActuals: [],
          quarter,
          firstDay: quarter === '2026-Q2' ? '2026-04-01' : '2026-07-01',
          lastDay: stateOn,
          asOf: stateOn,
          stateOn,
          currency: { code: 'EUR', decimals: 2 },
          fiscalYear: { firstMonth: 1, namedBy: 'start' },
          company: { name: ['Kaarnavesi'], figures: company },
          segments: [
            { id: 'key-accounts', name: ['Key accounts'], planType: 'account', figures: segment, reviews: [] },
          ],
          organisation: [],
          salesPlans: [],
          newCustomerPlans: [],
          flags,
          accounts: accounts.map((own) => ({
            name: [own.id],
            segment: 'key-accounts',
            kam: 'petri-salmela',
            status: 'active',
            confidence: {},
            lines: [],
            sales: [],
            yearToDate: { quarters: [] },
            investment: { money: {}, hours: {}, places: [] },
            goals: [],
            closedFlags: [],
            reviews: [],
            ...own,
          })),
        } satisfies Snapshot),
    );
const BEFORE = state('2026-Q2', '2026-06-30');
const AFTER = state('2026-Q3', '2026-09-30');

test('a figure has moved by what it is less what it was; where it was not set on a side it has not', () => {
  expect(movedBy({ from: 100, to: 70 })).toBe(-30);
  expect(movedBy({ from: 0, to: 0 })).toBe(0);
  expect([movedBy({ from: undefined, to: 70 }), movedBy({ from: 100, to: undefined })]).toEqual([undefined, undefined]);
});

test('a state and itself have nothing between them', () => {
  fc.assert(
    fc.property(BEFORE, (one) => {
      const changes = changesBetween(one, structuredClone(one));
      expect({ ...changes, segments: changes.segments.size }).toEqual({
        before: '2026-Q2',
        after: '2026-Q2',
        company: [],
        segments: 0,
        accounts: [],
        accountsIn: [],
        accountsOut: [],
        newCustomerPlans: [],
        moved: [],
        flags: { opened: [], closed: [], passing: [] },
      });
    }),
    { numRuns: 60 },
  );
});

/** Figures after the changes, of the quarters that both states reach back to. */
function figuresPlus(was: SealedAccount['figures'], changes: readonly FigureChange[]) {
  const now = structuredClone(was);
  for (const { quarter, figure, from, to } of changes) {
    expect(now[quarter]?.[figure]).toBe(from);
    now[quarter] = { ...now[quarter], [figure]: to };
  }
  return told(now);
}
const told = (all: SealedAccount['figures']) =>
  Object.entries(all)
    .filter(([quarter]) => quarter >= '2025-Q3')
    .flatMap(([quarter, each]) =>
      FIGURES.flatMap((figure) => (each[figure] === undefined ? [] : [`${quarter} ${figure} ${each[figure]}`])),
    )
    .sort();
const flagNames = (flags: readonly SealedFlag[]) =>
  flags.map(({ rule, facts }) => `${rule} ${String(facts['block'])}`).sort();
const flagsPlus = (flags: readonly SealedFlag[], { opened, closed }: AccountChanges['flags']) => {
  const names = flagNames(flags);
  for (const name of flagNames(closed)) names.splice(names.indexOf(name), 1);
  return [...names, ...flagNames(opened)].sort();
};
const openOrNot = ({ stage: now, due }: SealedAction) =>
  now === 'done' || now === 'dropped' ? now : `open, due ${due}`;

test('the changes put onto the earlier state give the later one: nothing is missed, and nothing is made up', () => {
  fc.assert(
    fc.property(BEFORE, AFTER, (before, after) => {
      const changes = changesBetween(before, after);
      expect(figuresPlus(before.company.figures, changes.company)).toEqual(told(after.company.figures));
      expect(figuresPlus(before.segments[0]!.figures, changes.segments.get('key-accounts') ?? [])).toEqual(
        told(after.segments[0]!.figures),
      );
      expect(
        flagsPlus(
          before.flags.filter((one) => one.account === undefined),
          changes.flags,
        ),
      ).toEqual(flagNames(after.flags.filter((one) => one.account === undefined)));
      const ids = new Set(before.accounts.map(({ id }) => id));
      for (const { id } of changes.accountsOut) ids.delete(id);
      for (const { id } of changes.accountsIn) ids.add(id);
      expect([...ids].sort()).toEqual(after.accounts.map(({ id }) => id).sort());

      for (const is of after.accounts) {
        const was = before.accounts.find(({ id }) => id === is.id);
        const own = accountChanges(before, after, is.id);
        expect(own === undefined).toBe(was === undefined);
        if (!was || !own) continue;
        expect(changes.accounts.some(({ account }) => account === is.id)).toBe(!isNothing(own));
        expect(figuresPlus(was.figures, own.figures)).toEqual(told(is.figures));
        const people = new Map(was.people.map(({ id, attitude }) => [id, attitude]));
        for (const { id } of own.peopleOut) expect(people.delete(id)).toBe(true);
        for (const {
          person: { id },
          from,
          to,
        } of own.attitudes) {
          expect(people.get(id)).toBe(from);
          people.set(id, to);
        }
        for (const { id, attitude } of own.peopleIn) people.set(id, attitude);
        expect([...people].sort()).toEqual(is.people.map(({ id, attitude }) => [id, attitude]).sort());
        const ideas = new Map(was.ideas.map(({ id, stage: now, value }) => [id, { now, value }]));
        for (const { id } of own.ideas.removed) ideas.delete(id);
        for (const {
          idea: { id },
          to,
        } of own.ideas.moved)
          ideas.set(id, { ...ideas.get(id)!, now: to });
        for (const {
          idea: { id },
          to,
        } of own.ideas.revalued)
          ideas.set(id, { ...ideas.get(id)!, value: to });
        for (const { id, stage: now, value } of own.ideas.added) ideas.set(id, { now, value });
        expect(Object.fromEntries(ideas)).toEqual(
          Object.fromEntries(is.ideas.map(({ id, stage: now, value }) => [id, { now, value }])),
        );
        expect(own.trust?.to).toBe(was.trust?.score === is.trust?.score ? undefined : is.trust?.score);
        expect(
          flagsPlus(
            before.flags.filter((one) => one.account === is.id),
            own.flags,
          ),
        ).toEqual(flagNames(after.flags.filter((one) => one.account === is.id)));
        const actions = new Map(was.actions.map((one) => [one.id, openOrNot(one)]));
        for (const one of [...own.actions.done, ...own.actions.dropped, ...own.actions.reopened])
          actions.set(one.id, openOrNot(one));
        for (const { action: one, from } of own.actions.slipped) {
          expect(from).not.toBe(one.due);
          actions.set(one.id, openOrNot(one));
        }
        const spokenOfByBoth = is.actions.filter((one) => actions.has(one.id));
        expect(spokenOfByBoth.map((one) => actions.get(one.id))).toEqual(spokenOfByBoth.map(openOrNot));
        expect(own.promises.kept.map(({ id }) => id)).toEqual(
          is.promises
            .filter(
              ({ id, keptOn }) =>
                keptOn !== undefined && was.promises.find((one) => one.id === id)?.keptOn === undefined,
            )
            .map(({ id }) => id),
        );
      }
    }),
    { numRuns: 120 },
  );
});

test('a figure in a flag may move without the flag being another one', () => {
  const [before, after] = [12, 104].map(
    (days): Snapshot => ({
      ...fc.sample(BEFORE, { numRuns: 1, seed: 1 })[0]!,
      flags: [
        {
          rule: 'fact-too-old',
          severity: 'medium',
          facts: { block: ['profile'], days },
          place: 'segments/key-accounts.yaml:1',
        },
      ],
    }),
  );
  expect(changesBetween(before!, after!).flags).toEqual({ opened: [], closed: [], passing: [] });
});

const account =
  (told: Partial<SealedAccount>) =>
  (base: Snapshot): Snapshot => ({
    ...base,
    accounts: [
      {
        ...fc.sample(
          AFTER.filter(({ accounts }) => accounts.length > 0),
          { numRuns: 1, seed: 2 },
        )[0]!.accounts[0]!,
        id: 'havulinna-paper',
        actions: [],
        ...told,
      },
    ],
  });
const [q2, q3] = [fc.sample(BEFORE, { numRuns: 1, seed: 3 })[0]!, fc.sample(AFTER, { numRuns: 1, seed: 3 })[0]!];
const one: SealedAction = {
  id: 'a1',
  text: ['Order for phase 2'],
  owner: 'petri-salmela',
  due: '2026-11-20',
  stage: 'planned',
  isMajor: false,
};

test('an action that the earlier quarter did not speak of is told by its own dates', () => {
  const changes = (now: Partial<SealedAction>) => {
    const { done, slipped } = accountChanges(
      account({})(q2),
      account({ actions: [{ ...one, ...now }] })(q3),
      'havulinna-paper',
    )!.actions;
    return { done: done.length, slipped: slipped.map(({ from }) => from) };
  };
  expect(changes({})).toEqual({ done: 0, slipped: [] });
  expect(changes({ slippedFrom: '2026-09-25' })).toEqual({ done: 0, slipped: ['2026-09-25'] });
  expect(changes({ slippedFrom: '2026-05-25' })).toEqual({ done: 0, slipped: [] });
  expect(changes({ stage: 'done', closedOn: '2026-08-28' })).toEqual({ done: 1, slipped: [] });
  expect(changes({ stage: 'done', closedOn: '2026-05-28' })).toEqual({ done: 0, slipped: [] });
});

test('an action that was running in a sealed quarter and is done, with a day of that quarter, is still news', () => {
  const before = account({ actions: [{ ...one, due: '2026-06-28', stage: 'running' }] })(q2);
  const after = account({ actions: [{ ...one, due: '2026-06-28', stage: 'done', closedOn: '2026-06-28' }] })(q3);
  expect(accountChanges(before, after, 'havulinna-paper')!.actions.done.map(({ id }) => id)).toEqual(['a1']);
});

test('a snapshot looks back a year: what moved in a quarter before the later one’s first is nobody’s news', () => {
  const figuresOf = (euros: number) =>
    Object.fromEntries(['2025-Q1', '2025-Q2', '2025-Q3', '2026-Q3'].map((quarter) => [quarter, { budget: euros }]));
  const [before, after] = [account({ figures: figuresOf(1) })(q2), account({ figures: figuresOf(2) })(q3)];
  expect(accountChanges(before, after, 'havulinna-paper')!.figures).toEqual(
    ['2025-Q3', '2026-Q3'].map((quarter) => ({ quarter, figure: 'budget', from: 1, to: 2 })),
  );
  // The other way round the later one is still the one that reaches back least.
  expect(accountChanges(after, before, 'havulinna-paper')!.figures.map(({ quarter }) => quarter)).toEqual([
    '2025-Q3',
    '2026-Q3',
  ]);
});

test('a figure that came and one that went are told with nothing on the other side, and 0 is a figure', () => {
  const own = (figures: SealedAccount['figures']) => account({ figures });
  const between = (was: SealedAccount['figures'], is: SealedAccount['figures']) =>
    accountChanges(own(was)(q2), own(is)(q3), 'havulinna-paper')!.figures;
  expect(between({ '2026-Q3': { target: 5 } }, { '2026-Q3': { budget: 0 }, '2026-Q4': { actual: 7 } })).toEqual([
    { quarter: '2026-Q3', figure: 'target', from: 5, to: undefined },
    { quarter: '2026-Q3', figure: 'budget', from: undefined, to: 0 },
    { quarter: '2026-Q4', figure: 'actual', from: undefined, to: 7 },
  ]);
});

test('an action slips when its due time moves, and was opened again when it had been closed', () => {
  const between = (was: Partial<SealedAction>, is: Partial<SealedAction>) => {
    const { done, dropped, slipped, reopened } = accountChanges(
      account({ actions: [{ ...one, ...was }] })(q2),
      account({ actions: [{ ...one, ...is }] })(q3),
      'havulinna-paper',
    )!.actions;
    return [done.length, dropped.length, slipped.map(({ from }) => from), reopened.length];
  };
  expect(between({}, {})).toEqual([0, 0, [], 0]);
  expect(between({}, { due: '2026-12-01' })).toEqual([0, 0, ['2026-11-20'], 0]);
  expect(between({}, { stage: 'done', due: '2026-12-01' })).toEqual([1, 0, [], 0]);
  expect(between({}, { stage: 'dropped' })).toEqual([0, 1, [], 0]);
  expect(between({ stage: 'done' }, { stage: 'done' })).toEqual([0, 0, [], 0]);
  expect(between({ stage: 'done' }, { stage: 'running' })).toEqual([0, 0, [], 1]);
  expect(between({ stage: 'dropped' }, { stage: 'done' })).toEqual([1, 0, [], 0]);
});

test('an action new to the later quarter was closed or moved since the earlier seal’s day, by its own dates', () => {
  const alone = (is: Partial<SealedAction>) => {
    const { done, slipped } = accountChanges(
      account({})(q2),
      account({ actions: [{ ...one, ...is }] })(q3),
      'havulinna-paper',
    )!.actions;
    return [done.length, slipped.length];
  };
  expect(alone({ stage: 'done' })).toEqual([1, 0]);
  expect(alone({ stage: 'done', closedOn: '2026-06-30' })).toEqual([0, 0]);
  expect(alone({ stage: 'done', closedOn: '2026-07-01' })).toEqual([1, 0]);
  expect(alone({ slippedFrom: '2026-06-30' })).toEqual([0, 0]);
  expect(alone({ slippedFrom: '2026-07-01' })).toEqual([0, 1]);
  expect(alone({ slippedFrom: '2026-09-30' })).toEqual([0, 1]);
  expect(alone({ slippedFrom: '2026-10-01' })).toEqual([0, 0]);
});

test('promises are told when they are given, kept and broken, and not once more when they were so before', () => {
  const promise = (id: string, more: { keptOn?: string; brokenOn?: string } = {}) => ({
    id,
    text: [id],
    to: 'eero-kallas',
    by: 'petri-salmela',
    due: '2026-08-01',
    ...more,
  });
  const { promises } = accountChanges(
    account({
      promises: [
        promise('p1'),
        promise('p2'),
        promise('p3', { keptOn: '2026-05-01' }),
        promise('p4', { brokenOn: '2026-05-01' }),
      ],
    })(q2),
    account({
      promises: [
        promise('p1', { keptOn: '2026-08-01' }),
        promise('p2', { brokenOn: '2026-08-02' }),
        promise('p3', { keptOn: '2026-05-01' }),
        promise('p4', { brokenOn: '2026-05-01' }),
        promise('p5'),
      ],
    })(q3),
    'havulinna-paper',
  )!;
  expect(Object.entries(promises).map(([what, all]) => [what, all.map(({ id }) => id)])).toEqual([
    ['given', ['p5']],
    ['kept', ['p1']],
    ['broken', ['p2']],
  ]);
});

test('ideas that came and that are gone are told apart', () => {
  const ideaOf = (id: string) => ({ id, text: [id], kind: 'growth' as const, stage: 'idea' as const });
  const { ideas } = accountChanges(
    account({ ideas: [ideaOf('i1'), ideaOf('i2')] as never })(q2),
    account({ ideas: [ideaOf('i2'), ideaOf('i3')] as never })(q3),
    'havulinna-paper',
  )!;
  expect([ideas.added, ideas.removed].map((all) => all.map(({ id }) => id))).toEqual([['i3'], ['i1']]);
});

test('trust is told where it is another, came or went', () => {
  const between = (was: number | undefined, is: number | undefined) => {
    const of = (score: number | undefined) => ({ trust: score === undefined ? undefined : { score } });
    return accountChanges(account(of(was))(q2), account(of(is))(q3), 'havulinna-paper')!.trust;
  };
  expect([between(3, 3), between(undefined, undefined)]).toEqual([undefined, undefined]);
  expect([between(3, 4), between(undefined, 4), between(3, undefined)]).toEqual([
    { from: 3, to: 4 },
    { from: undefined, to: 4 },
    { from: 3, to: undefined },
  ]);
  const trusted = (score: number) => account({ ...BARE, trust: { score } });
  const nothing = accountChanges(trusted(3)(q2), trusted(3)(q3), 'havulinna-paper')!;
  expect([isNothing(nothing), isNothing({ ...nothing, trust: { from: 3, to: 4 } })]).toEqual([true, false]);
});
const BARE: Partial<SealedAccount> = { figures: {}, people: [], ideas: [], promises: [], actions: [] };

test('quarters of figures stand in order, whichever side wrote them', () => {
  const figuresIn = (...quarters: string[]) =>
    account({ figures: Object.fromEntries(quarters.map((quarter) => [quarter, { budget: 1 }])) });
  expect(
    accountChanges(figuresIn('2026-Q4')(q2), figuresIn('2026-Q3', '2026-Q2')(q3), 'havulinna-paper')!.figures.map(
      ({ quarter }) => quarter,
    ),
  ).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
});

test('a new-customer plan is told where its figures moved, by itself; one that came or stayed as it was is not', () => {
  const plan = (id: string, budget: number) => ({
    id,
    name: [id],
    owner: 'petri-salmela',
    figures: { '2026-Q3': { budget } },
  });
  const { newCustomerPlans } = changesBetween(
    { ...q2, newCustomerPlans: [plan('lakes', 1), plan('seas', 2)] },
    { ...q3, newCustomerPlans: [plan('lakes', 1), plan('seas', 5), plan('rivers', 7)] },
  );
  expect(newCustomerPlans).toEqual([
    { plan: 'seas', figures: [{ quarter: '2026-Q3', figure: 'budget', from: 2, to: 5 }] },
  ]);
});

test('who is new has come, and has not changed in attitude', () => {
  const state = (...people: NonNullable<NonNullable<Told['accounts']>[string]['people']>) =>
    takeSnapshot(kaarnavesi({ accounts: { mill: { people } } }), [], '2026-Q3', '2026-09-18');
  const judged = { attitude: 'growth' as const, asOf: '2026-09-01', basis: 'A meeting' };
  const antti = { id: 'antti', name: 'Antti Pohjola', ...judged };
  const changes = accountChanges(
    state(antti),
    state({ ...antti, attitude: 'trouble' }, { ...antti, id: 'eeva', name: 'Eeva Virta' }),
    'mill',
  );
  expect(changes?.attitudes.map(({ person: { id }, from, to }) => [id, from, to])).toEqual([
    ['antti', 'growth', 'trouble'],
  ]);
  expect(changes?.peopleIn.map(({ id }) => id)).toEqual(['eeva']);
});

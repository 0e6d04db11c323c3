import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountChanges, changesBetween, isNothing } from '#domain/snapshot/changes.ts';
import type { SealedAccount, SealedAction, Snapshot } from '#domain/snapshot/snapshot.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { AFTER, BEFORE, account, one } from './changed.ts';

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

const [q2, q3] = [fc.sample(BEFORE, { numRuns: 1, seed: 3 })[0]!, fc.sample(AFTER, { numRuns: 1, seed: 3 })[0]!];

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

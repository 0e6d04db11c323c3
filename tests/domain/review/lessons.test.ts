import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ATTITUDES } from '#domain/plan/vocabulary.ts';
import { closedActions, isFollowedByChange, kindsOfAction } from '#domain/review/lessons.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type ToldAction = NonNullable<NonNullable<Told['accounts']>[string]['actions']>[number];
const action = (id: string, more: Partial<ToldAction> = {}): ToldAction => ({
  id,
  action: id,
  owner: 'petri-salmela',
  due: '2026-05',
  stage: 'done',
  ...more,
});
const portfolioOf = (accounts: Readonly<Record<string, ToldAction[]>>) =>
  kaarnavesi({
    accounts: Object.fromEntries(
      Object.entries(accounts).map(([id, actions]) => [id, { people: [{ id: 'eero', name: 'Eero Kallas' }], actions }]),
    ),
  });
const kinds = (...actions: ToldAction[]) => kindsOfAction(closedActions(portfolioOf({ a: actions }), '2026-12-31'));
const moved = (...steps: [from: (typeof ATTITUDES)[number], to: (typeof ATTITUDES)[number]][]) => ({
  relationship: steps.map(([from, to]) => ({ person: 'eero', from, to })),
});

describe('closed actions', () => {
  test('are those done by the day, the newest first; one without its day counts from the last day it was due', () => {
    const portfolio = portfolioOf({
      a: [
        action('due', { due: '2026-05' }),
        action('closed', { due: '2026-01', closedOn: '2026-06-02' }),
        action('same-day', { closedOn: '2026-05-31' }),
        action('later', { closedOn: '2026-09-19' }),
        action('open', { stage: 'running' }),
        action('dropped', { stage: 'dropped', closedOn: '2026-05-01' }),
      ],
      b: [action('another', { closedOn: '2026-05-31' })],
    });
    expect(
      closedActions(portfolio, '2026-09-18').map(({ account, action: { id }, closedOn }) => [account.id, id, closedOn]),
    ).toEqual([
      ['a', 'closed', '2026-06-02'],
      ['a', 'due', '2026-05-31'],
      ['a', 'same-day', '2026-05-31'],
      ['b', 'another', '2026-05-31'],
    ]);
  });
});

describe('a change followed', () => {
  const followed = (effect: ToldAction['effect']) =>
    isFollowedByChange(portfolioOf({ a: [action('a1', { effect })] }).accounts[0]!.actions[0]!);

  test('when an attitude moved or an amount was sold or lost', () => {
    expect(followed(moved(['trouble', 'growth']))).toBe(true);
    expect(followed({ sales: 100 })).toBe(true);
    expect(followed({ sales: -100 })).toBe(true);
  });

  test('and did not when attitudes stayed, sales were none or 0, or nobody wrote what followed', () => {
    expect(followed(undefined)).toBe(false);
    expect(followed({})).toBe(false);
    expect(followed(moved(['trouble', 'trouble']))).toBe(false);
    expect(followed({ sales: 'none' })).toBe(false);
    expect(followed({ sales: 0 })).toBe(false);
  });
});

describe('kinds of action', () => {
  test('add up what followed: amounts to the cent, days as they are written, moves by how often', () => {
    const [visit] = kinds(
      action('a1', { kind: 'visit', effortDays: 0.25, effect: { sales: 100.1, ...moved(['trouble', 'growth']) } }),
      action('a2', { kind: ' Visit', effortDays: 0.25, effect: { sales: 0.2 } }),
      action('a3', {
        kind: 'visit',
        effect: { sales: 'none', ...moved(['unknown', 'growth'], ['trouble', 'trouble']) },
      }),
      action('a4', { kind: 'VISIT', effect: moved(['trouble', 'growth']) }),
    );
    expect(visit).toMatchObject({
      kind: 'visit',
      followedByChange: 4,
      withSales: 2,
      sales: 10_030,
      days: 0.5,
      moves: [
        { from: 'trouble', to: 'growth', count: 2 },
        { from: 'unknown', to: 'growth', count: 1 },
      ],
    });
  });

  test('say nothing of days and sales that nobody wrote', () => {
    expect(kinds(action('a1', { kind: 'visit' }))[0]).toMatchObject({
      days: undefined,
      sales: undefined,
      withSales: 0,
    });
    expect(kinds(action('a1', { kind: 'visit', effortDays: 0, effect: { sales: 0 } }))[0]).toMatchObject({
      days: 0,
      sales: 0,
      withSales: 1,
    });
  });

  test('stand by how often a change followed in proportion, then sales, then number, then name, the nameless last', () => {
    const effect = moved(['trouble', 'growth']);
    const order = kinds(
      // Half of two, and all of one: proportion goes before number.
      action('a1', { kind: 'half', effect }),
      action('a2', { kind: 'half' }),
      action('a3', { kind: 'always', effect }),
      action('b1', { kind: 'little-sold', effect: { sales: 10 } }),
      action('b2', { kind: 'much-sold', effect: { sales: 20 } }),
      action('c1', { kind: 'two' }),
      action('c2', { kind: 'two' }),
      action('d1', {}),
      action('d2', { kind: 'b' }),
      action('d3', { kind: 'a' }),
    ).map(({ kind }) => kind);
    expect(order).toEqual(['much-sold', 'little-sold', 'always', 'half', 'two', 'a', 'b', undefined]);
  });

  test('of words that are the same to the company are one, under the word that most of them write', () => {
    const visits = ['visit', 'Call on them', 'VISIT', 'fair', 'Mill visit', 'call'].map((kind, at) =>
      action(`a${at}`, { kind }),
    );
    const named = (synonyms: string[][], actions = visits) =>
      kindsOfAction(closedActions(portfolioOf({ a: actions }), '2026-12-31'), synonyms)
        .map(({ kind, actions: own }) => `${kind ?? 'none'} ${own.length}`)
        .sort();
    expect(named([])).toEqual(['call 1', 'call on them 1', 'fair 1', 'mill visit 1', 'visit 2']);
    expect(named([['Mill visit', 'Visit', 'call on THEM']])).toEqual(['call 1', 'fair 1', 'visit 4']);
    expect(
      named([
        ['Mill visit', 'Visit'],
        ['call', 'call on them'],
      ]),
    ).toEqual(['call 2', 'fair 1', 'visit 3']);
    expect(named([['c', 'b', 'a']], [action('1', { kind: 'b' }), action('2', { kind: 'c' }), action('3', {})])).toEqual(
      ['b 2', 'none 1'],
    );
    expect(
      named(
        [['c', 'b']],
        ['c', 'b', 'b'].map((kind, at) => action(`${at}`, { kind })),
      ),
    ).toEqual(['b 3']);
  });

  test('stand by proportion and not by how many a change followed, in whatever order they come', () => {
    const effect = moved(['trouble', 'growth']);
    const many = ['m1', 'm2'].map((id) => action(id, { kind: 'many', effect }));
    const rest = ['m3', 'm4'].map((id) => action(id, { kind: 'many' }));
    const one = action('o1', { kind: 'one', effect });
    for (const actions of [
      [...many, ...rest, one],
      [one, ...many, ...rest],
    ])
      expect(
        kindsOfAction(
          actions.map((each, at) => ({
            account: undefined as never,
            action: portfolioOf({ a: [each] }).accounts[0]!.actions[0]!,
            closedOn: `2026-01-0${at + 1}`,
          })),
        ).map(({ kind }) => kind),
      ).toEqual(['one', 'many']);
  });

  test('that differ in nothing but their name stand by it, as do their moves, in whatever order they come', () => {
    const named = (...words: string[]) => kinds(...words.map((kind, at) => action(`a${at}`, { kind })));
    const steps: Parameters<typeof moved> = [
      ['growth', 'trouble'],
      ['trouble', 'growth'],
    ];
    for (const words of [
      ['a', 'b'],
      ['b', 'a'],
    ])
      expect(named(...words).map(({ kind }) => kind)).toEqual(['a', 'b']);
    for (const order of [steps, [...steps].reverse()])
      expect(kinds(action('a1', { kind: 'visit', effect: moved(...order) }))[0]?.moves.map(({ from }) => from)).toEqual(
        ['growth', 'trouble'],
      );
  });

  test('put moves that happened as often in the order of their names', () => {
    const [visit] = kinds(
      action('a1', {
        kind: 'visit',
        effect: moved(['unknown', 'growth'], ['even-keel', 'trouble'], ['even-keel', 'growth']),
      }),
    );
    expect(visit?.moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'even-keel growth',
      'even-keel trouble',
      'unknown growth',
    ]);
  });

  test('of any plans add up to all closed actions, in whatever order they are written', () => {
    const any = fc.record({
      kind: fc.constantFrom('visit', 'Pilot', undefined),
      hundredths: fc.option(fc.nat(2_000), { nil: undefined }),
      cents: fc.option(fc.integer({ min: -100_000, max: 100_000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (all) => {
        const told = all.map(({ kind, hundredths, cents }, at) =>
          action(`a${at}`, {
            ...(kind === undefined ? {} : { kind }),
            ...(hundredths === undefined ? {} : { effortDays: Number(`${hundredths}e-2`) }),
            ...(cents === undefined ? {} : { effect: { sales: Number(`${cents}e-2`) } }),
          }),
        );
        const sums = (actions: ToldAction[]) =>
          kinds(...actions)
            .map(({ kind, sales, days, withSales, actions: own }) => [kind ?? '', sales, days, withSales, own.length])
            .sort();
        const byHand = ['visit', 'pilot', ''].flatMap((kind) => {
          const own = all.filter((each) => (each.kind?.toLowerCase() ?? '') === kind);
          const cents = own.flatMap((each) => (each.cents === undefined ? [] : [each.cents]));
          const hundredths = own.flatMap((each) => (each.hundredths === undefined ? [] : [each.hundredths]));
          const sum = (parts: readonly number[]) =>
            parts.length === 0 ? undefined : Number(parts.reduce((total, part) => total + BigInt(part), 0n));
          const days = sum(hundredths);
          return own.length === 0
            ? []
            : [[kind, sum(cents), days === undefined ? undefined : Number(`${days}e-2`), cents.length, own.length]];
        });
        expect(sums(told)).toEqual(byHand.sort());
        expect(sums([...told].reverse())).toEqual(byHand.sort());
      }),
      { numRuns: 50 },
    );
  });
});

test('kinds of which a change followed equally often stand by sales, then by number, then by name, without a kind last', () => {
  const effect = moved(['trouble', 'growth']);
  const order = (...actions: ToldAction[]) => kinds(...actions).map(({ kind }) => kind);
  // One of two against two of four, one of four: in proportion, not in number.
  expect(
    order(
      ...['a1', 'a2', 'a3', 'a4'].map((id, at) => action(id, { kind: 'visit', effect: at === 0 ? effect : undefined })),
      ...['b1', 'b2'].map((id, at) => action(id, { kind: 'call', effect: at === 0 ? effect : undefined })),
      ...['c1', 'c2', 'c3', 'c4'].map((id, at) => action(id, { kind: 'pilot', effect: at < 2 ? effect : undefined })),
    ),
  ).toEqual(['pilot', 'call', 'visit']);
  expect(order(action('a1'), action('a2', { kind: 'visit' }), action('a3', { kind: 'call' }))).toEqual([
    'call',
    'visit',
    undefined,
  ]);
});

test('moves that are equally frequent stand by where they began, then by where they led', () => {
  const [visit] = kinds(
    action('a1', {
      kind: 'visit',
      effect: moved(['trouble', 'growth'], ['growth', 'trouble'], ['growth', 'even-keel']),
    }),
  );
  expect(visit?.moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'growth even-keel',
    'growth trouble',
    'trouble growth',
  ]);
});

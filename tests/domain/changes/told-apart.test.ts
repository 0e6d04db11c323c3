import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#domain/checks/problem.ts';
import { flagChanges } from '#domain/changes/flag-changes.ts';
import { labelOf } from '#domain/changes/labels.ts';
import { membersAmong } from '#domain/changes/members-among.ts';
import { rowChanges } from '#domain/changes/row-changes.ts';

describe('red flags are the same where rule, place and words are', () => {
  const flag = (more: object = {}): Problem =>
    ({
      rule: 'no-coach',
      grade: 'red-flag',
      account: 'mill',
      facts: { account: 'Mill' },
      ...more,
    }) as unknown as Problem;
  const changed = (before: Problem[], after: Problem[], renamed: [string, string][] = []) => {
    const { opened, closed } = flagChanges(before, after, new Map(renamed));
    return [opened.length, closed.length];
  };

  test.each<[string, Problem, [number, number]]>([
    ['itself', flag(), [0, 0]],
    ['another figure in its words', flag({ facts: { account: 'Mill', percent: 12 } }), [0, 0]],
    ['more words', flag({ facts: { names: ['a'], account: 'Mill' } }), [1, 1]],
    ['another rule', flag({ rule: 'idea-without-offering' }), [1, 1]],
    ['another account', flag({ account: 'works' }), [1, 1]],
    ['another segment', flag({ segment: 'key' }), [1, 1]],
    ['another plan for new customers', flag({ newCustomerPlan: 'lakes' }), [1, 1]],
    ['other words', flag({ facts: { account: 'Works' } }), [1, 1]],
    ['no flag any more but a hint', flag({ grade: 'hint' }), [0, 1]],
  ])('%s', (_, other, expected) => {
    expect(changed([flag()], [other])).toEqual(expected);
  });

  test('the order of what is told of it tells nothing apart, the words of a list do', () => {
    const [ab, ba] = [flag({ facts: { a: 'x', b: ['y'] } }), flag({ facts: { b: ['y'], a: 'x' } })];
    expect(changed([ab], [ba])).toEqual([0, 0]);
    expect(changed([ab], [flag({ facts: { a: 'x', b: ['z'] } })])).toEqual([1, 1]);
  });

  test('of a renamed account it is the same flag, of another that took its id it is not', () => {
    expect(changed([flag()], [flag({ account: 'works' })], [['account/mill', 'works']])).toEqual([0, 0]);
    expect(changed([flag()], [flag()], [['account/mill', 'works']])).toEqual([1, 1]);
    expect(changed([flag({ account: undefined })], [flag({ account: undefined })], [['account/mill', 'x']])).toEqual([
      0, 0,
    ]);
  });

  test('as many open and close as there are more of the same on a side', () => {
    const some = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(some, some, (was, is) => {
        const times = (count: number) => Array.from({ length: count }, () => flag());
        expect(changed(times(was), times(is))).toEqual([Math.max(0, is - was), Math.max(0, was - is)]);
      }),
    );
  });
});

describe('rows of actuals are told apart by what they say', () => {
  const row = (account: string, amount: number, line = 2) => ({
    account,
    month: '2026-08',
    amount,
    place: { file: 'a.csv', line, column: 1 },
  });
  const actuals = (sales: object[], more: object = {}) =>
    ({ sales, unmatchedSales: [], investmentUsed: [], unmatchedInvestment: [], ...more }) as never;

  test('their order and lines tell nothing', () => {
    expect(rowChanges(actuals([row('a', 1), row('b', 2)]), actuals([row('b', 2, 7), row('a', 1, 9)]))).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
    });
  });

  test('what came and what went is counted, the same row as often as it stands', () => {
    expect(rowChanges(actuals([row('a', 1), row('a', 1), row('b', 2)]), actuals([row('a', 1), row('c', 3)]))).toEqual({
      added: 1,
      removed: 2,
      changed: 0,
    });
    const rows = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, (was, is) => {
        const count = (list: string[], name: string) => list.filter((each) => each === name).length;
        const more = (one: string[], other: string[]) =>
          ['a', 'b', 'c'].reduce((sum, name) => sum + Math.max(0, count(one, name) - count(other, name)), 0);
        const of = (names: string[]) => actuals(names.map((name, at) => row(name, 1, at)));
        expect(rowChanges(of(was), of(is))).toEqual({ added: more(is, was), removed: more(was, is), changed: 0 });
      }),
    );
  });

  test('rows of every kind count, the same ones left alone with their file cost nothing', () => {
    const kept = row('a', 1);
    const kinds = ['unmatchedSales', 'investmentUsed', 'unmatchedInvestment'];
    const with_ = (kind: string) => actuals([kept], { [kind]: [row('b', 2)] });
    for (const kind of kinds)
      expect(rowChanges(actuals([kept]), with_(kind))).toEqual({ added: 1, removed: 0, changed: 0 });
    for (const kind of kinds)
      expect(rowChanges(with_(kind), with_(kind))).toEqual({ added: 0, removed: 0, changed: 0 });
    expect(rowChanges(actuals([kept, kept]), actuals([kept]))).toEqual({ added: 0, removed: 1, changed: 0 });
    expect(rowChanges(actuals([kept, row('b', 2)]), actuals([kept, row('c', 3)]))).toEqual({
      added: 1,
      removed: 1,
      changed: 0,
    });
  });

  test('a row with another figure has changed, one of another month or customer has not', () => {
    const [was, other] = [row('a', 1), { ...row('a', 2), month: '2026-07' }];
    expect(rowChanges(actuals([was]), actuals([row('a', 2, 9)]))).toEqual({ added: 0, removed: 0, changed: 1 });
    expect(rowChanges(actuals([was]), actuals([other]))).toEqual({ added: 1, removed: 1, changed: 0 });
    expect(rowChanges(actuals([was]), actuals([row('a', 2), row('a', 3)]))).toEqual({
      added: 1,
      removed: 0,
      changed: 1,
    });
    const used = (money: number, hours: number) =>
      actuals([], { investmentUsed: [{ account: 'a', quarter: '2026-Q3', money, hours, place: was.place }] });
    expect(rowChanges(used(1, 2), used(2, 3))).toEqual({ added: 0, removed: 0, changed: 1 });
  });

  test('whatever changes, rows before and what came are rows after and what went', () => {
    const rows = fc.array(fc.record({ name: fc.constantFrom('a', 'b'), amount: fc.nat(2) }), { maxLength: 6 });
    const of = (list: { name: string; amount: number }[]) => actuals(list.map(({ name, amount }) => row(name, amount)));
    fc.assert(
      fc.property(rows, rows, (was, is) => {
        const [there, back] = [rowChanges(of(was), of(is)), rowChanges(of(is), of(was))];
        expect(was.length + there.added).toBe(is.length + there.removed);
        expect(back).toEqual({ added: there.removed, removed: there.added, changed: there.changed });
        // What is about the same customer and month changes before anything comes or goes.
        for (const name of ['a', 'b']) {
          const mine = (list: typeof was) => list.filter((each) => each.name === name);
          const alone = rowChanges(of(mine(was)), of(mine(is)));
          expect(Math.min(alone.added, alone.removed)).toBe(0);
        }
      }),
    );
  });
});

test('an item of a list is called by the words that a reader knows it by', () => {
  expect([
    labelOf('actions', { action: 'Trial', id: 'a1', name: 'N' }),
    labelOf('trust', { quarter: '2026-Q2' }),
    labelOf('finances', { year: 2025 }),
    labelOf('people', { name: 'Eero', id: 'e' }),
    labelOf('actions', { id: 'a1', name: 'N' }),
    labelOf('actions', { id: 'a1' }),
    labelOf('people', { id: 'e' }),
    labelOf('people', { name: ['Eero'] }),
    labelOf('people', {}),
  ]).toEqual(['Trial', '2026-Q2', '2025', 'Eero', 'N', 'a1', 'e', undefined, undefined]);
});

test('who wrote something is known by name, by account of the address, or by handle', () => {
  const of = (id: string, name: string, handle?: string) => [id, { id, name, handle }] as const;
  const members = new Map([of('anna-aho', 'Anna Aho'), of('bo', 'Bo Berg', 'BoBerg'), of('cai', 'Cai Carp')]);
  const by = (name: string, email: string) => membersAmong([{ name, email }], { members });
  expect(by('Anna Aho', 'someone@x')).toEqual(['anna-aho']);
  expect(by('A. Aho', 'Anna-Aho@kaarnavesi.example')).toEqual(['anna-aho']);
  expect(by('B', '123+boberg@users.noreply.host')).toEqual(['bo']);
  expect(by('B', 'bo@x')).toEqual(['bo']);
  expect([by('anna aho', 'aho@x'), by('B', 'x123+bo@x'), by('B', 'bo7+@x'), by('B', '')]).toEqual([[], [], [], []]);
  const two = [
    { name: 'Cai Carp', email: '' },
    { name: '', email: 'bo@x' },
  ];
  expect(membersAmong(two, { members })).toEqual(['bo', 'cai']);
  expect(membersAmong([], { members })).toEqual([]);
});

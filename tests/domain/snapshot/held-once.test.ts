import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { listenWith, type Keeper } from '#domain/reads.ts';
import { holdOnce, holdSealsOnce } from '#domain/snapshot/held-once.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

afterEach(() => listenWith(undefined));

const stateOf = (quarter: string, title: string): Snapshot =>
  takeSnapshot(
    kaarnavesi({
      accounts: {
        'havulinna-paper': {
          people: [
            { id: 'liisa', name: 'Liisa Virta', title, roles: ['user'] },
            { id: 'matti', name: 'Matti Koski', title: 'Buyer', roles: ['decision-maker'] },
          ],
        },
        'meritar-foods': {},
      },
    }),
    [],
    quarter,
    '2026-07-07',
  );

const value = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('', 'north', 'south', 0, 1, true, null),
    fc.array(tie('one'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('id', 'rule', 'place', 'text', 'owner'), tie('one'), { maxKeys: 4 }),
  ),
})).one;
const state = fc.record({
  accounts: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), people: value, figures: value }), {
    selector: ({ id }) => id,
  }),
  flags: fc.array(value, { maxLength: 4 }),
});

test('two states say to the letter what they said, whatever is held once for both', () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const said = JSON.stringify([before, after]);
      holdOnce(before as unknown as Snapshot, after as unknown as Snapshot);
      expect(JSON.stringify([before, after])).toBe(said);
    }),
  );
});

test('what an account has as it had it is held once, also where others came before it', () => {
  const [before, after] = [stateOf('2026-Q1', 'Head of water'), stateOf('2026-Q2', 'Head of energy')];
  const [was, is] = [before, after].map(({ accounts: [paper] }) => paper);
  is?.people.reverse();
  holdOnce(before, after);
  const of = (id: string, account: typeof was) => account?.people.find((person) => person.id === id);
  expect(of('matti', is)).toBe(of('matti', was));
  expect(of('liisa', is)).not.toBe(of('liisa', was));
  expect(of('liisa', is)?.title).toEqual(['Head of energy']);
  expect(of('liisa', is)?.roles).toBe(of('liisa', was)?.roles);
});

test('of a row of seals each shares with the one before it, in whatever order they were read', () => {
  const seals = ['2026-Q2', '2025-Q4', '2026-Q1'].map((id) => ({ id, snapshot: stateOf(id, 'Head of water') }));
  holdSealsOnce(seals);
  const people = seals.map(({ snapshot }) => snapshot.accounts[0]?.people);
  expect(people[0]).toBe(people[1]);
  expect(people[2]).toBe(people[1]);
});

test('what says the same in another order of its fields is not the same', () => {
  const [before, after] = [
    { accounts: [], flags: [{ rule: 'a', owner: 'b' }] },
    { accounts: [], flags: [{ owner: 'b', rule: 'a' }] },
  ];
  holdOnce(before as unknown as Snapshot, after as unknown as Snapshot);
  expect(Object.keys(after.flags[0] ?? {})).toEqual(['owner', 'rule']);
});

test('what an earlier build has kept of both is not gone through again', () => {
  const [before, after] = [stateOf('2026-Q1', 'Head of water'), stateOf('2026-Q2', 'Head of water')];
  const [was, is] = [before, after].map(({ accounts: [paper] }) => paper);
  const kept = new Set<unknown>([was, is]);
  listenWith({ isOfBefore: (part) => kept.has(part) } as Partial<Keeper> as Keeper);
  holdOnce(before, after);
  expect(is?.people).not.toBe(was?.people);
  kept.delete(is);
  holdOnce(before, after);
  expect(is?.people).toBe(was?.people);
});

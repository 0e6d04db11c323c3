import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import { joined } from '#domain/snapshot/joined.ts';
import type { SealedAccount, SealedAction, Snapshot } from '#domain/snapshot/snapshot.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { placeFrom, writtenPlace } from '#domain/snapshot/written-place.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

test('fields stand in the order of their names, one a line, and what is not set does not stand there', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 'x' }, null, 'y'], a: undefined, B: false, aa: { z: undefined } })).toBe(
    [
      '{',
      ' "B": false,',
      ' "aa": {},',
      ' "b": [',
      '  {',
      '   "c": "x",',
      '   "d": 1',
      '  },',
      '  null,',
      '  "y"',
      ' ]',
      '}',
      '',
    ].join('\n'),
  );
  expect(canonicalJson('text')).toBe('"text"\n');
});

test('the same value in any order of its fields is the same text, and reads back as itself', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 100 },
  );
});

test('a place is sealed as its file and line, and read back without its column', () => {
  expect(writtenPlace({ file: 'actuals/a:b.csv', line: 41, column: 7 })).toBe('actuals/a:b.csv:41');
  expect(placeFrom('actuals/a:b.csv:41')).toEqual({ file: 'actuals/a:b.csv', line: 41, column: 1 });
});

test('states joined are the last one, with earlier actions and closed flags that only the earlier quarters speak of', () => {
  const action = (id: string, stage: 'planned' | 'done'): SealedAction => ({
    id,
    text: [id],
    owner: 'petri-salmela',
    due: '2026-05',
    stage,
    isMajor: false,
  });
  const flag = (what: string) => ({
    severity: 'low' as const,
    what: [what],
    opened: '2026-05-01',
    closed: '2026-05-02',
  });
  const state = (quarter: string, ...accounts: [id: string, actions: SealedAction[], flags: string[]][]): Snapshot => {
    const taken = takeSnapshot(
      kaarnavesi({ accounts: Object.fromEntries(accounts.map(([id]) => [id, {}])) }),
      [],
      quarter,
      '2026-12-31',
    );
    return {
      ...taken,
      accounts: taken.accounts.map((each): SealedAccount => {
        const [, actions = [], flags = []] = accounts.find(([id]) => id === each.id) ?? [];
        return { ...each, actions, closedFlags: flags.map(flag) };
      }),
    };
  };
  const all = joined([
    state('2026-Q1', ['a', [action('only-first', 'done'), action('both', 'planned')], ['first']], ['gone', [], []]),
    state('2026-Q2', ['a', [action('both', 'done'), action('second', 'planned')], ['second']]),
    state('2026-Q3', ['a', [action('third', 'planned')], []], ['new', [action('own', 'planned')], ['own']]),
  ]);
  expect(all.quarter).toBe('2026-Q3');
  expect(
    all.accounts.map(({ id, actions, closedFlags }) => [
      id,
      actions.map((each) => `${each.id} ${each.stage}`),
      closedFlags.map(({ what }) => what[0]),
    ]),
  ).toEqual([
    ['a', ['only-first done', 'both done', 'second planned', 'third planned'], ['first', 'second']],
    ['new', ['own planned'], ['own']],
  ]);
});

import { describe, expect, test } from 'vitest';
import { changesBetween } from '#domain/snapshot/changes.ts';
import { flagChanges } from '#domain/snapshot/flag-changes.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import type { SealedFlag, Snapshot } from '#domain/snapshot/snapshot.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

/** The second and the third quarter of a company, as they stood on their last days. */
function states(told: Told): [Snapshot, Snapshot] {
  const portfolio = kaarnavesi(told);
  const at = (quarter: string, day: string) => takeSnapshot(portfolio, judgedOn(portfolio, day), quarter, day);
  return [at('2026-Q2', '2026-06-30'), at('2026-Q3', '2026-09-30')];
}
const raised = (opened: string, closed?: string) => {
  const [before, after] = states({
    accounts: { 'havulinna-paper': { redFlags: [{ severity: 'high', what: 'Late payments', opened, closed }] } },
  });
  const { opened: open, closed: shut, passing } = flagChanges(before, after, after.accounts[0]);
  const byHand = (flags: SealedFlag[]) => flags.filter(({ rule }) => rule === 'raised-by-hand').length;
  return { opened: byHand(open), closed: byHand(shut), passing: passing.length };
};

describe('a flag raised by hand', () => {
  test('in the quarter and still open is opened', () => {
    expect(raised('2026-07-01')).toEqual({ opened: 1, closed: 0, passing: 0 });
    expect(raised('2026-09-30')).toEqual({ opened: 1, closed: 0, passing: 0 });
  });

  test('on the day of the earlier seal stands in it: closed later, it is closed and has not passed by', () => {
    expect(raised('2026-06-30', '2026-08-01')).toEqual({ opened: 0, closed: 1, passing: 0 });
  });

  test('and closed between the two, up to the later one’s own day, has passed by', () => {
    expect(raised('2026-07-01', '2026-08-01')).toEqual({ opened: 0, closed: 0, passing: 1 });
    expect(raised('2026-07-01', '2026-09-30')).toEqual({ opened: 0, closed: 0, passing: 1 });
    expect(raised('2026-07-01', '2026-10-01')).toEqual({ opened: 1, closed: 0, passing: 0 });
  });
});

const flag = (told: Partial<SealedFlag> = {}): SealedFlag => ({
  rule: 'fact-too-old',
  severity: 'low',
  account: 'havulinna-paper',
  facts: { block: [['profile']], days: 12 },
  place: 'accounts/havulinna-paper.mdx:1',
  ...told,
});
const between = (was: SealedFlag[], is: SealedFlag[]) => {
  const [before, after] = states({ accounts: { 'havulinna-paper': {} } });
  const { opened, closed } = flagChanges(
    { ...before, flags: was },
    { ...after, flags: is },
    { ...after.accounts[0]!, closedFlags: [] },
  );
  return [opened.length, closed.length];
};

describe('two flags of one rule', () => {
  test('are the same while their words are; a number in them may move', () => {
    expect(between([flag()], [flag({ facts: { days: 104, block: [['profile']] } })])).toEqual([0, 0]);
    expect(between([flag()], [flag({ facts: { block: [['needs']], days: 12 } })])).toEqual([1, 1]);
    expect(between([flag({ facts: { block: ['profile'] } })], [flag({ facts: { block: ['needs'] } })])).toEqual([1, 1]);
  });

  test('are the same in whatever order their words were sealed', () => {
    expect(between([flag({ facts: { a: ['x'], b: ['y'] } })], [flag({ facts: { b: ['y'], a: ['x'] } })])).toEqual([
      0, 0,
    ]);
  });

  test('of another rule or segment are others', () => {
    expect(between([flag()], [flag({ rule: 'no-coach' })])).toEqual([1, 1]);
    expect(between([flag()], [flag({ segment: 'key-accounts' })])).toEqual([1, 1]);
  });

  test('count as often as they are there', () => {
    expect(between([flag()], [flag(), flag(), flag()])).toEqual([2, 0]);
    expect(between([flag(), flag()], [flag()])).toEqual([0, 1]);
  });
});

test('flags of an account stand with it; those of the company and its segments stand apart', () => {
  const [before, after] = states({ accounts: { 'havulinna-paper': {} } });
  const [ours, theirs] = [flag({ account: undefined, segment: 'key-accounts' }), flag()];
  const changes = changesBetween({ ...before, flags: [] }, { ...after, flags: [ours, theirs] });
  expect(changes.flags.opened).toEqual([ours]);
  expect(changes.accounts.map((each) => each.flags.opened)).toEqual([[theirs]]);
});

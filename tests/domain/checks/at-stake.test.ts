import { expect, test } from 'vitest';
import fc from 'fast-check';
import { atStake, groupedFlags } from '#domain/checks/at-stake.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { noPlaces, placeOf } from '#domain/place.ts';

const place = placeOf({ file: 'accounts/north-oy.mdx', places: noPlaces() }, []);
const gap = (euros: number, severity: Problem['severity'], since?: string): Problem => ({
  rule: 'gap-over-threshold',
  grade: 'red-flag',
  severity,
  since,
  place,
  facts: { quarter: '2026-Q3', gap: -euros * 100, target: 100_000_00, limit: 8, of: 'account' },
});
const overdue = (severity: Problem['severity'], since?: string): Problem =>
  ({ rule: 'action-overdue', grade: 'red-flag', severity, since, place, facts: {} }) as unknown as Problem;

test('a flag’s money has no sign, and a rule that speaks of none has none', () => {
  expect(atStake(gap(35_000, 'high'))).toBe(35_000_00);
  expect(atStake(overdue('high'))).toBeUndefined();
});

test('each rule that speaks of money has that money at stake, without its sign', () => {
  const of = (rule: string, facts: object) => atStake({ rule, grade: 'red-flag', place, facts } as unknown as Problem);
  expect([
    of('gap-over-threshold', { gap: -5 }),
    of('deviation-uncommented', { difference: -6 }),
    of('forecast-falling', { from: 9, to: 2 }),
    of('forecast-falling', { from: -2, to: -9 }),
    of('budget-on-dropped-idea', { sales: 8 }),
  ]).toEqual([5, 6, 7, 7, 8]);
  for (const rule of [
    'actuals-unmatched',
    'budget-after-end',
    'customer-in-no-plan',
    'customers-without-budget',
    'customers-without-owner',
    'customers-without-segment',
  ])
    expect([rule, of(rule, { amount: -3 }), of(rule, {})]).toEqual([rule, 3, undefined]);
  expect([of('gap-over-threshold', {}), of('no-coach', { amount: 3 })]).toEqual([undefined, undefined]);
});

test('what nobody has graded is least severe, and less money stands behind more in whatever order it comes', () => {
  const groups = groupedFlags([overdue(undefined), overdue('medium')]);
  expect(groups.map(({ severity }) => severity)).toEqual(['medium', 'low']);
  for (const flags of [
    [gap(1, 'low'), gap(2, 'low')],
    [gap(2, 'low'), gap(1, 'low')],
  ])
    expect(groupedFlags(flags)[0]?.flags.map(atStake)).toEqual([200, 100]);
  for (const flags of [
    [overdue('low'), gap(2, 'low')],
    [gap(2, 'low'), overdue('low')],
  ])
    expect(groupedFlags(flags).map(({ rule }) => rule)).toEqual(['gap-over-threshold', 'action-overdue']);
  expect(groupedFlags([])).toEqual([]);
});

test('the most severe rules come first, among them the one with most money, in it the account with most', () => {
  const groups = groupedFlags([
    gap(10_000, 'medium', '2026-07-01'),
    overdue('high', '2026-09-01'),
    gap(90_000, 'medium', '2026-08-01'),
    gap(20_000, 'high', '2026-09-10'),
  ]);
  expect(groups.map(({ rule, severity, flags }) => [rule, severity, flags.map((flag) => atStake(flag))])).toEqual([
    ['gap-over-threshold', 'high', [20_000_00]],
    ['action-overdue', 'high', [undefined]],
    ['gap-over-threshold', 'medium', [90_000_00, 10_000_00]],
  ]);
});

test('without money, what is open longest comes first; since nobody knows when, last', () => {
  const [group] = groupedFlags([overdue('low'), overdue('low', '2026-09-01'), overdue('low', '2026-03-01')]);
  expect(group?.flags.map(({ since }) => since)).toEqual(['2026-03-01', '2026-09-01', undefined]);
  const [turned] = groupedFlags([overdue('low', '2026-03-01'), overdue('low'), overdue('low', '2026-09-01')]);
  expect(turned?.flags.map(({ since }) => since)).toEqual(['2026-03-01', '2026-09-01', undefined]);
});

test('whatever is flagged, each flag stands once, and severity never falls back', () => {
  const flag = fc.oneof(
    fc
      .tuple(fc.nat(1e6), fc.constantFrom('high', 'medium', 'low'))
      .map(([euros, severity]) => gap(euros, severity as never)),
    fc.constantFrom('high', 'medium', 'low').map((severity) => overdue(severity as never)),
  );
  fc.assert(
    fc.property(fc.array(flag), (flags) => {
      const groups = groupedFlags(flags);
      expect(new Set(groups.flatMap((group) => group.flags))).toEqual(new Set(flags));
      expect(groups.reduce((sum, group) => sum + group.flags.length, 0)).toBe(flags.length);
      const grades = groups.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
      expect(grades).toEqual([...grades].sort());
    }),
  );
});

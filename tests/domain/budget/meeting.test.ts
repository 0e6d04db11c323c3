import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf, type Amount } from '#domain/money/money.ts';
import { openBook } from '#domain/budget/figures.ts';
import { meetingByGroup, meetingByOrganisation, meetingBySegment, type Meeting } from '#domain/budget/meeting.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { plannedQuarters } from '#domain/budget/targets.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { companyOf, madeUpCompanies } from '../arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({ confidence: 'secure' as const, sales });
const sum = (amounts: readonly (Amount | undefined)[]) => {
  const set = amounts.map((amount) => minorOf(amount)).filter((amount) => amount !== undefined);
  return set.length === 0 ? undefined : set.reduce((all, amount) => all + amount, 0);
};

test('the basis of a target stands beside it, with the place it is written at', () => {
  const book = openBook(
    kaarnavesi({
      company: { targets: { [Q]: 1_000_000 }, targetBasis: 'Sales of 2025 and five per cent.' },
      segments: { 'key-accounts': { targets: { [Q]: 700_000 }, targetBasis: 'Sales of 2025.' } },
      accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] } },
    }),
    AS_OF,
  );
  const meeting = meetingBySegment(Q, book);
  expect([meeting, meeting.parts[0]].map((part) => [part?.written?.source.file, part?.written?.basis])).toEqual([
    ['company.yaml', 'Sales of 2025 and five per cent.'],
    ['segments/key-accounts.yaml', 'Sales of 2025.'],
  ]);
  expect([meeting, ...meeting.parts].map((part) => part.written?.base)).toEqual([[], []]);
  expect(meeting.unallocated).toBe(30_000_000);
});

test('customers of no group are a part of their own, and a company without groups has no such path', () => {
  const book = openBook(
    kaarnavesi({
      accounts: {
        'norrvik-energi': { budget: [line({ [Q]: 310_000 })] },
        'lounatuuli-power': { parent: 'norrvik-energi', budget: [line({ [Q]: 114_000 })] },
        'havulinna-paper': { budget: [line({ [Q]: 480_000 })] },
      },
    }),
    AS_OF,
  );
  expect(meetingByGroup(Q, book)?.parts.map(({ level, id, figures }) => [level, id, figures.budget])).toEqual([
    ['group', 'norrvik-energi', 42_400_000],
    ['rest', 'rest', 48_000_000],
  ]);
  expect(meetingByGroup(Q, openBook(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), AS_OF))).toBeUndefined();
});

test('what groups have not been given is the target of the rest and not unallocated', () => {
  const book = openBook(
    kaarnavesi({
      company: { targets: { [Q]: 1_000 } },
      accounts: {
        'norrvik-energi': { targets: { [Q]: 300 } },
        'lounatuuli-power': { parent: 'norrvik-energi', targets: { [Q]: 100 } },
        'havulinna-paper': {},
      },
    }),
    AS_OF,
  );
  const meeting = meetingByGroup(Q, book);
  expect(meeting?.unallocated).toBeUndefined();
  expect(meeting?.parts.map(({ target, unallocated }) => [target.amount, unallocated])).toEqual([
    [40_000, undefined],
    [60_000, undefined],
  ]);
  expect(meetingBySegment(Q, book).unallocated).toBe(60_000);
});

describe('in any company, every way down', () => {
  test('leads to the same company, and parts and what is unallocated add up to the whole at every step', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const book = openBook(companyOf(madeUp), AS_OF);
        for (const quarter of plannedQuarters(book)) {
          const whole = companyQuarter(quarter, book);
          for (const meetingBy of [meetingByOrganisation, meetingBySegment, meetingByGroup]) {
            const meeting = meetingBy(quarter, book);
            if (!meeting) continue;
            expect({ figures: meeting.figures, gap: meeting.gap, target: meeting.target.amount }).toEqual({
              figures: whole.figures,
              gap: whole.gap,
              target: whole.target.amount,
            });
            addsUp(meeting);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function addsUp(meeting: Meeting): void {
  const { parts } = meeting;
  if (parts.length === 0) return;
  for (const measure of ['budget', 'forecast', 'actual'] as const)
    expect(sum(parts.map(({ figures }) => figures[measure]))).toBe(meeting.figures[measure]);
  expect(sum(parts.map(({ priorYear }) => priorYear.amount))).toBe(meeting.priorYear.amount);
  expect(parts.flatMap(plannedIn).sort(byId)).toEqual(plannedIn(meeting).sort(byId));
  const missing = (each: Meeting) => each.totals.budget.missing.length;
  expect(parts.reduce((all, part) => all + missing(part), 0)).toBe(missing(meeting));
  if (meeting.target.amount !== undefined)
    expect((sum(parts.map(({ target }) => target.amount)) ?? 0) + (meeting.unallocated ?? 0)).toBe(
      meeting.target.amount,
    );
  parts.forEach(addsUp);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

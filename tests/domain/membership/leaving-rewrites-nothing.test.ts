import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { addDays } from '#domain/calendar/dates.ts';
import { judge } from '#domain/checks/judge.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import { customersOn } from '#domain/membership/customers.ts';
import { isGone } from '#domain/membership/presence.ts';
import { roleCoverage } from '#domain/people/role-coverage.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { heldBy } from '#domain/team/handover.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const QUARTER = '2026-Q2';
const LAST_DAY = '2026-06-30';
const SEALED_ON = '2026-07-07';
const TODAY = '2026-11-15';

/** A day of the half-year after the sealed quarter, or nothing. */
const end = fc.option(
  fc.integer({ min: 0, max: 180 }).map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10)),
  { nil: undefined },
);
const ends = fc.record({
  people: fc.array(end, { minLength: 6, maxLength: 6 }),
  members: fc.array(end, { minLength: 3, maxLength: 3 }),
  customers: fc.array(end, { minLength: 3, maxLength: 3 }),
  /** After how many days each customer comes back; it ends for good where nothing is said. */
  returns: fc.array(fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }), { minLength: 3, maxLength: 3 }),
});
type Ends = ReturnType<typeof ends.generate>['value'];

const IDS = ['aallokko-dairy', 'havulinna-paper', 'meritar-foods'];
const MEMBERS = ['petri-salmela', 'sanna-rintala', 'lauri-ahola'];

/** An end for good, or a break of some days. */
function endOf(until: string | undefined, days: number | undefined) {
  if (until === undefined) return {};
  return days === undefined
    ? { status: 'lost' as const, until }
    : { breaks: [{ from: until, until: addDays(until, days), reason: 'Another supplier' }] };
}

/** Three customers with two people each, kept by three of ours; with these ends written, and nothing else changed. */
function company({ people, members, customers, returns }: Ends): Portfolio {
  const accounts = IDS.map((id, at): [string, NonNullable<Told['accounts']>[string]] => [
    id,
    {
      name: id,
      kam: MEMBERS[at] ?? '',
      ...endOf(customers[at], returns[at]),
      people: (['decision-maker', 'user'] as const).map((role, number) => ({
        id: `person-${number}`,
        name: `Person ${at} ${number}`,
        roles: [role],
        influence: 'high',
        attitude: 'trouble',
        asOf: '2026-04-01',
        lastContact: '2026-04-01',
        until: people[at * 2 + number],
        counterpart: MEMBERS[(at + 1) % 3],
      })),
      actions: [
        { id: 'a1', action: 'Visit', owner: MEMBERS[(at + 2) % 3] ?? '', due: '2026-12-01', stage: 'planned' },
        { id: 'a2', action: 'Survey', owner: MEMBERS[at] ?? '', due: '2026-05-01', stage: 'planned' },
      ],
      targets: { '2026-Q2': 90 + at, '2026-Q4': 50 },
      budget: [{ line: 'Service', confidence: 'secure', sales: { '2026-Q2': 100 + at, '2026-Q4': 70 } }],
    },
  ]);
  return kaarnavesi({
    segments: {
      'key-accounts': { required: ['people'], reviewEveryMonths: 3, shelfLives: { judgement: 60, contact: 60 } },
    },
    units: {
      process: {
        people: MEMBERS.map((id, at) => ({
          id,
          name: id,
          until: members[at],
          targets: { '2026-Q2': 80, '2027-Q1': 80 },
        })),
      },
    },
    accounts: Object.fromEntries(accounts),
    sales: IDS.map((id, at) => [id, '2026-05', 9_000 + at] as const),
  });
}

const NOBODY: Ends = {
  people: [],
  members: [],
  customers: [],
  returns: [],
};
const stateOf = (portfolio: Portfolio) => takeSnapshot(portfolio, judgedOn(portfolio, LAST_DAY), QUARTER, SEALED_ON);

describe('whoever leaves after a quarter', () => {
  test('leaves its figures, its people and its flags as they were, and restates nothing', () => {
    const sealed = stateOf(company(NOBODY));
    fc.assert(
      fc.property(ends, (written) => {
        const portfolio = company(written);
        const { accounts, flags, company: whole, segments, organisation } = stateOf(portfolio);
        expect({ whole, segments, organisation }).toEqual({
          whole: sealed.company,
          segments: sealed.segments,
          organisation: sealed.organisation,
        });
        expect(accounts).toEqual(sealed.accounts);
        expect(flags.map(({ rule, account, owner }) => [rule, account, owner])).toEqual(
          sealed.flags.map(({ rule, account, owner }) => [rule, account, owner]),
        );
        expect(restatementsOf(sealed, portfolio)).toEqual([]);
      }),
    );
  });

  test('is in no role and on no flag of a later day, and holds nothing without a flag', () => {
    fc.assert(
      fc.property(ends, (written) => {
        const portfolio = company(written);
        const found = judge(openBook(portfolio, TODAY));
        for (const account of portfolio.accounts) {
          const there = peopleOn(account, TODAY);
          expect(roleCoverage(account, TODAY).flatMap(({ holders }) => holders)).toEqual(there);
          const gone = account.people.filter((person) => !there.includes(person)).map(({ name }) => name);
          for (const { account: about, facts } of found) {
            if (about === account.id) expect(gone.filter((name) => JSON.stringify(facts).includes(name))).toEqual([]);
          }
        }
        const ended = portfolio.accounts.filter((account) => !customersOn(portfolio, TODAY).includes(account));
        const stays = ['action-overdue', 'budget-after-end', 'owner-has-left'];
        const rules = ended.flatMap(({ id }) => found.filter(({ account }) => account === id).map(({ rule }) => rule));
        expect(rules.filter((rule) => !stays.includes(rule))).toEqual([]);
        for (const member of portfolio.members.values()) {
          const hasLeft = isGone(member, TODAY);
          const own = found.filter(
            ({ rule, facts }) => rule === 'owner-has-left' && 'person' in facts && facts.person === member.name,
          );
          const counted = own.reduce((sum, { facts }) => sum + ('count' in facts ? Number(facts.count) : 0), 0);
          expect(counted).toBe(hasLeft ? heldBy(member, portfolio, TODAY).length : 0);
          if (hasLeft) expect(found.map(({ owner }) => owner)).not.toContain(member.id);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf } from '#domain/money/money.ts';
import { MEASURES, openBook, type FigureBook } from '#domain/budget/figures.ts';
import { groupQuarter, groupsIn } from '#domain/budget/groups.ts';
import { organisationOf } from '#domain/budget/organisation.ts';
import { organisationQuarter, priorYearActual, type OrganisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { yearOutlook } from '#domain/budget/outlook.ts';
import { companyQuarter, segmentQuarter, type TargetedRollUp } from '#domain/budget/roll-up.ts';
import { quartersOfYear } from '#domain/calendar/quarters.ts';
import { accountsOf, always, membersDay, membersOver } from '#domain/membership/members.ts';
import { plannedIn } from '#domain/portfolio.ts';
import {
  companyOf,
  MADE_UP_GROUPS,
  MADE_UP_KEEPERS,
  MADE_UP_QUARTERS,
  MADE_UP_SEGMENTS,
  madeUpCompanies,
  parentOf,
  type MadeUpCompany,
  type MadeUpMembership,
  type MadeUpUnits,
} from '../arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
/** Around the ends of quarters of any fiscal year, on them, and after the day that is looked at. */
const DAYS = [
  '2025-11-15',
  '2025-12-31',
  '2026-01-01',
  '2026-03-31',
  '2026-04-01',
  '2026-07-20',
  '2026-09-18',
  '2026-11-02',
];
const POSTS = [
  { unit: 'unit-a', team: 'team-a' },
  { unit: 'unit-a', team: 'none' },
  { unit: 'unit-b', team: 'team-b' },
  { unit: 'unit-b', team: 'team-c' },
  { unit: 'unit-c', team: 'none' },
];
const PEOPLE = [...MADE_UP_KEEPERS, 'person-e'];

/** Where something is from a day on; the first is where it was before all. */
type Steps<T> = readonly { from: string; is: T }[];
const steps = <T>(state: fc.Arbitrary<T>): fc.Arbitrary<Steps<T>> =>
  fc
    .tuple(state, fc.subarray(DAYS), fc.infiniteStream(state))
    .map(([first, days, states]) => [
      { from: '', is: first },
      ...days.map((from) => ({ from, is: states.next().value as T })),
    ]);
const on = <T>(of: Steps<T>, day: string): T => of.findLast(({ from }) => from <= day)!.is;
const today = <T>(of: Steps<T>): T => of.at(-1)!.is;
const earlier = <T extends object>(of: Steps<T>) =>
  of.slice(0, -1).map(({ is }, at) => ({ until: of[at + 1]!.from, ...is }));

/** A company with a history of moves: of its customers, of the keepers of its new-customer plans and of its people. */
interface History {
  company: MadeUpCompany;
  accounts: readonly Steps<{ segment: string; kam: string; parent: string }>[];
  owners: readonly Steps<{ owner: string }>[];
  posts: readonly Steps<{ unit: string; team: string }>[];
}

const histories: fc.Arbitrary<History> = fc
  .record({
    company: madeUpCompanies,
    accounts: fc.array(
      steps(
        fc.record({
          segment: fc.constantFrom(...MADE_UP_SEGMENTS),
          kam: fc.constantFrom(...MADE_UP_KEEPERS),
          parent: fc.nat(8 + MADE_UP_GROUPS.length),
        }),
      ),
      { minLength: 9, maxLength: 9 },
    ),
    owners: fc.array(steps(fc.record({ owner: fc.constantFrom(...MADE_UP_KEEPERS) })), { minLength: 2, maxLength: 2 }),
    posts: fc.array(steps(fc.constantFrom(...POSTS)), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
  })
  .map(({ accounts, ...rest }) => ({
    ...rest,
    accounts: accounts.map((of, at) =>
      of.map(({ from, is }) => ({ from, is: { ...is, parent: parentOf(at, is.parent) ?? 'none' } })),
    ),
  }));

/** The company as it is written today, with what was before under `earlier`. */
function written({ company, accounts, owners, posts }: History): MadeUpCompany {
  return {
    ...standing({ company, accounts, owners, posts }, '9999-12-31'),
    accounts: company.accounts.map((account, at) => ({
      ...account,
      ...withParent(today(accounts[at]!)),
      earlier: earlier(accounts[at]!) as MadeUpMembership[],
    })),
    newCustomers: company.newCustomers.map((plan, at) => ({
      ...plan,
      ...today(owners[at]!),
      earlier: earlier(owners[at]!),
    })),
    posts: Object.fromEntries(PEOPLE.map((id, at) => [id, earlier(posts[at]!)])),
  };
}

/** The company as it would have been written on a day, by people who knew of no move. */
function standing({ company, accounts, owners, posts }: History, day: string): MadeUpCompany {
  const at = (unit: string, team: string) =>
    PEOPLE.filter((_, nth) => {
      const post = on(posts[nth]!, day);
      return post.unit === unit && post.team === team;
    });
  const units: MadeUpUnits = {
    'unit-a': { teams: { 'team-a': at('unit-a', 'team-a') }, people: at('unit-a', 'none') },
    'unit-b': {
      teams: { 'team-b': at('unit-b', 'team-b'), 'team-c': at('unit-b', 'team-c') },
      people: at('unit-b', 'none'),
    },
    'unit-c': { teams: {}, people: at('unit-c', 'none') },
  };
  return {
    ...company,
    units,
    accounts: company.accounts.map((account, nth) => ({ ...account, ...withParent(on(accounts[nth]!, day)) })),
    newCustomers: company.newCustomers.map((plan, nth) => ({ ...plan, ...on(owners[nth]!, day) })),
  };
}

function withParent<T extends { parent: string }>({ parent, ...rest }: T) {
  return { ...rest, parent: parent === 'none' ? undefined : parent };
}

/** Every sum of a quarter, by name. */
function sumsOf(book: FigureBook, quarter: string): Record<string, unknown> {
  const told = (sum: TargetedRollUp) => ({
    figures: sum.figures,
    gap: sum.gap,
    target: sum.target.amount,
    members: plannedIn(sum).map(({ id }) => id),
    priorYear: priorYearActual(plannedIn(sum), quarter, book).amount,
  });
  const organisation = (sum: OrganisationQuarter): [string, unknown][] => [
    [`${sum.part.level} ${sum.part.id}`, told(sum)],
    ...sum.parts.flatMap(organisation),
  ];
  return Object.fromEntries([
    ...organisation(organisationQuarter(organisationOf(book.portfolio), quarter, book)),
    ...book.portfolio.segments.map((segment) => [segment.id, told(segmentQuarter(segment, quarter, book))]),
    ...groupsIn(quarter, book).map((group) => [`group ${group.parent.id}`, told(groupQuarter(group, quarter, book))]),
  ]);
}

const runs = { numRuns: 40 };

describe('any history of moves', () => {
  test('leaves every sum of every quarter as it was before them', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const book = openBook(companyOf(written(history)), AS_OF);
        for (const quarter of MADE_UP_QUARTERS) {
          const then = openBook(companyOf(standing(history, membersDay(quarter, book))), AS_OF);
          expect(sumsOf(book, quarter)).toEqual(sumsOf(then, quarter));
        }
      }),
      runs,
    );
  });

  test('account = segment = company and account = person = team = unit = company in every quarter', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const book = openBook(companyOf(written(history)), AS_OF);
        for (const quarter of [...MADE_UP_QUARTERS, '2026-Q4']) {
          const company = companyQuarter(quarter, book);
          const whole = organisationQuarter(organisationOf(book.portfolio), quarter, book);
          for (const measure of MEASURES.filter((each) => each !== 'target')) {
            const add = (sums: readonly TargetedRollUp[]) => {
              const set = sums.flatMap(({ figures }) => figures[measure] ?? []);
              return set.length === 0 ? undefined : set.reduce((sum, each) => sum + minorOf(each), 0);
            };
            const { newCustomers } = company;
            expect(add([...company.segments, ...(newCustomers ? [newCustomers] : [])])).toBe(company.figures[measure]);
            const look = (sum: OrganisationQuarter) => {
              if (sum.part.level !== 'person') expect(add(sum.parts)).toBe(sum.figures[measure]);
              sum.parts.forEach(look);
            };
            look(whole);
            expect(whole.figures[measure]).toBe(company.figures[measure]);
          }
        }
      }),
      runs,
    );
  });

  test('leaves the outlook of the year of all segments together what it is for the company', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const book = openBook(companyOf(written(history)), AS_OF);
        const { accounts, segments } = book.portfolio;
        const bySegment = segments.flatMap((segment) => {
          const membersIn = (quarter: string) => accountsOf(segment, quarter, book);
          return yearOutlook(membersOver(quartersOfYear(2026), membersIn), 2026, book, membersIn).amount ?? [];
        });
        const whole = yearOutlook(accounts, 2026, book, always(accounts));
        expect(bySegment.reduce((sum, each) => sum + minorOf(each), 0)).toBe(whole.amount ?? 0);
      }),
      runs,
    );
  });

  test('is told in any portfolio that is looked at: today’s members are those of the day, also before a move to come', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...DAYS, AS_OF), (history, day) => {
        const moved = openBook(companyOf(written(history)), day).portfolio;
        const then = companyOf(standing(history, day));
        const belongs = ({ accounts, newCustomerPlans, members }: typeof moved) => [
          accounts.map(({ id, segment, kam, parent }) => [id, segment.id, kam.id, parent?.id]),
          newCustomerPlans.map(({ id, owner }) => [id, owner.id]),
          [...members.values()].map(({ id, unit, team }) => [id, unit.id, team].join(' ')).sort(),
        ];
        expect(belongs(moved)).toEqual(belongs(then));
      }),
      runs,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { always, accountsOf, membersDay, membersOver, ofCompany, onceInEachTime } from '#domain/membership/members.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const PORTFOLIO = kaarnavesi({
  segments: { 'key-accounts': {}, 'growth-accounts': { name: 'Growth' } },
  accounts: {
    'meritar-foods': { earlier: [{ until: '2026-08-15', segment: 'growth-accounts' }] },
    'havulinna-paper': {},
  },
  newCustomers: { dairies: {} },
});
const on = (asOf: string) => openBook(PORTFOLIO, asOf);

describe('the day whose members a quarter’s sums are made of', () => {
  test.each([
    ['is the last of a quarter that is over', '2026-Q2', '2026-09-18', '2026-06-30'],
    ['is the day that is looked at while the quarter runs', '2026-Q3', '2026-09-18', '2026-09-18'],
    ['is the last one on that day itself', '2026-Q3', '2026-09-30', '2026-09-30'],
    ['is the last one on the day after it', '2026-Q3', '2026-10-01', '2026-09-30'],
    ['is the day that is looked at before the quarter has begun', '2026-Q4', '2026-09-18', '2026-09-18'],
  ])('%s', (_, quarter, asOf, day) => {
    expect(membersDay(quarter, on(asOf))).toBe(day);
  });

  test('gives a segment the customers of that day', () => {
    const [key, growth] = PORTFOLIO.segments.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    const ids = (segment: typeof key, quarter: string, asOf: string) =>
      accountsOf(segment!, quarter, on(asOf)).map(({ id }) => id);
    expect(ids(key, '2026-Q3', '2026-09-18')).toEqual(['havulinna-paper', 'meritar-foods']);
    expect(ids(key, '2026-Q3', '2026-08-14')).toEqual(['havulinna-paper']);
    expect(ids(growth, '2026-Q3', '2026-08-14')).toEqual(['meritar-foods']);
    expect(ids(growth, '2026-Q2', '2026-09-18')).toEqual(['meritar-foods']);
  });
});

test('who belonged to something over some quarters stands once, customers before plans for new ones, each by id', () => {
  const [havulinna, meritar] = PORTFOLIO.accounts;
  const [dairies] = PORTFOLIO.newCustomerPlans;
  const byQuarter: Record<string, readonly (typeof havulinna | typeof dairies)[]> = {
    '2026-Q2': [dairies, meritar],
    '2026-Q3': [meritar, havulinna],
  };
  const over = membersOver(Object.keys(byQuarter), (quarter) => byQuarter[quarter]!.map((planned) => planned!));
  expect(over).toEqual([havulinna, meritar, dairies]);
  expect(membersOver([], always([]))).toEqual([]);
});

test('the company’s sums are made of everybody, in any quarter', () => {
  expect(ofCompany(on('2026-09-18'))('2020-Q1')).toEqual(plannedIn(PORTFOLIO));
});

describe('what is worked out once in each time', () => {
  test('is worked out anew where anybody moves: a customer, an owner of a plan, one of our people', () => {
    const portfolio = kaarnavesi({
      units: {
        process: {
          people: [{ id: 'petri-salmela', name: 'Petri Salmela', earlier: [{ until: '2026-02-01', team: 'mills' }] }],
          teams: [{ id: 'mills', name: 'Mills', people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }] }],
        },
      },
      accounts: { 'havulinna-paper': { earlier: [{ until: '2026-03-01', kam: 'sanna-rintala' }] } },
      salesPlans: {
        south: {
          customers: [{ id: 'kivikko-bakery', name: 'Kivikko' }],
          earlier: [{ until: '2026-04-01', owner: 'petri-salmela' }],
        },
      },
      newCustomers: { dairies: { earlier: [{ until: '2026-05-01', owner: 'petri-salmela' }] } },
    });
    const days: string[] = [];
    const once = onceInEachTime((_, day) => days.push(day));
    for (const day of [
      '2026-01-31',
      '2026-02-01',
      '2026-02-28',
      '2026-03-01',
      '2026-04-15',
      '2026-05-01',
      '2027-01-01',
    ])
      once(portfolio, day);
    expect(days).toEqual(['0000-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']);
  });
});

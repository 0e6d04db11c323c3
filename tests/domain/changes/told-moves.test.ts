import { expect, test } from 'vitest';
import type { Told } from '../../sample-company/company.ts';
import { PETRI, SANNA, asText, compared, type Account } from './told.ts';

/** Changes with the days that they are of. The company is looked at on 18 September 2026. */
const moves = (before: Told, after: Told) =>
  compared(before, after).changes.map((change) => {
    const days = change.days && `${change.days.from ?? ''}..${change.days.upTo ?? ''}`;
    return [asText(change), ...(days === undefined ? [] : [`on ${days}`])].join(' ');
  });
const mill = (more: Account): Told => ({
  segments: { 'key-accounts': { name: 'Key' }, growth: { name: 'Growth' } },
  accounts: { mill: { name: 'Mill', kam: PETRI, ...more } },
});

test('a move that lies ahead is told with its day, of each respect, in the line of the field', () => {
  const ahead = mill({
    ...{ kam: SANNA, segment: 'growth', team: [{ person: PETRI, function: 'sales' }] },
    earlier: [{ until: '2026-12-01', kam: PETRI, segment: 'key-accounts', team: [] }],
  });
  expect(moves(mill({}), ahead)).toEqual([
    'account Mill: segment changed segment "key-accounts" → "growth" at accounts/mill segment on 2026-12-01..',
    `account Mill: keeper changed member "${PETRI}" → "${SANNA}" at accounts/mill kam on 2026-12-01..`,
    `account Mill: team changed "${PETRI}" function – → "sales" at accounts/mill team on 2026-12-01..`,
  ]);
  expect(moves(ahead, ahead)).toEqual([]);
});

test('a move that is put off, or taken back, is told with the days in which it is otherwise', () => {
  const from = (day: string) => mill({ kam: SANNA, earlier: [{ until: day, kam: PETRI }] });
  expect(moves(from('2026-12-01'), from('2027-01-01'))).toEqual([
    `account Mill: keeper changed member "${SANNA}" → "${PETRI}" at accounts/mill kam on 2026-12-01..2026-12-31`,
  ]);
  expect(moves(from('2026-12-01'), mill({}))).toEqual([
    `account Mill: keeper changed member "${SANNA}" → "${PETRI}" at accounts/mill kam on 2026-12-01..`,
  ]);
});

test('one that has happened is told as what holds today, and what is said anew of the past with its days', () => {
  const since = mill({ kam: SANNA, earlier: [{ until: '2026-09-18', kam: PETRI }] });
  expect(moves(mill({}), since)).toEqual([
    `account Mill: keeper changed member "${PETRI}" → "${SANNA}" at accounts/mill kam`,
  ]);
  expect(moves(mill({}), mill({ earlier: [{ until: '2026-04-01', kam: SANNA }] }))).toEqual([
    `account Mill: keeper changed member "${PETRI}" → "${SANNA}" at accounts/mill kam on ..2026-03-31`,
  ]);
});

test('a sales plan that moves is told once, not of each customer; a new-customer plan, and one of ours, too', () => {
  const of = (owner: string, unit: string, earlier?: { until: string }): Told => ({
    units: {
      process: {
        name: 'Process',
        people: [
          { id: PETRI, name: 'Petri Salmela' },
          { id: SANNA, name: 'Sanna Rintala' },
          ...(unit === 'process' ? [{ id: 'new-one', name: 'New One' }] : []),
        ],
      },
      north: {
        name: 'North',
        people:
          unit === 'north' ? [{ id: 'new-one', name: 'New One', earlier: [{ ...earlier!, unit: 'process' }] }] : [],
      },
    },
    salesPlans: {
      south: {
        ...{ name: 'South', owner, customers: [{ id: 'small', name: 'Small' }] },
        ...(earlier && { earlier: [{ ...earlier, owner: PETRI }] }),
      },
    },
    newCustomers: { lakes: { name: 'Lakes', owner, ...(earlier && { earlier: [{ ...earlier, owner: PETRI }] }) } },
  });
  const found = moves(of(PETRI, 'process'), of(SANNA, 'north', { until: '2026-12-01' }));
  expect(found.filter((line) => line.includes(' on '))).toEqual([
    'member New One: unit changed unit "process" → "north" at team/north people.0 on 2026-12-01..',
    `sales-plan South: keeper changed member "${PETRI}" → "${SANNA}" at sales-plans/south owner on 2026-12-01..`,
    `new-customer-plan Lakes: keeper changed member "${PETRI}" → "${SANNA}" at new-customers/lakes owner on 2026-12-01..`,
  ]);
  expect(found.filter((line) => line.includes('Small'))).toEqual([]);
});

test('one of ours who leaves is told with the day', () => {
  const leaves = (more: object): Told => ({
    units: {
      process: {
        name: 'Process',
        people: [
          { id: PETRI, name: 'Petri' },
          { id: 'new-one', name: 'New One', ...more },
        ],
      },
    },
  });
  const { changes } = compared(leaves({}), leaves({ until: '2026-12-01', untilReason: 'Retires' }));
  expect(changes.map(asText)).toEqual([
    'member New One: until changed day – → "2026-12-01" because Retires at team/process people.1.until',
  ]);
});

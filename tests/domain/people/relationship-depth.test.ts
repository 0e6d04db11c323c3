import { expect, test } from 'vitest';
import { relationshipDepth } from '#domain/people/relationship-depth.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
const depthOf = (mill: NonNullable<Told['accounts']>[string], told: Told = {}, day = DAY) => {
  const portfolio = kaarnavesi({ ...told, accounts: { mill } });
  const [account] = portfolio.accounts;
  if (!account) throw new Error('Expected an account, got none.');
  return relationshipDepth(account, day, portfolio);
};
const person = (id: string, now?: number, wanted?: number) => ({
  id,
  name: id,
  ...(now !== undefined && wanted !== undefined && { relationship: { now, wanted } }),
});

test('levels are counted of people who have one, at the wanted level or nearer', () => {
  const people = [person('a', 2, 3), person('b', 3, 3), person('c', 4, 3), person('d', 0, 0), person('e')];
  expect(depthOf({ people })).toMatchObject({ levelled: 4, reached: 3 });
  expect(depthOf({})).toMatchObject({ levelled: 0, reached: 0 });
});

test('who has left does not count, from the day on which they are gone', () => {
  const people = [{ ...person('a', 1, 1), until: DAY }, person('b', 1, 1)];
  expect(depthOf({ people }).levelled).toBe(1);
  expect(depthOf({ people }, {}, '2026-09-17').levelled).toBe(2);
});

const UNITS = {
  process: {
    people: [
      { id: 'petri-salmela', name: 'Petri Salmela', functions: ['sales' as const] },
      { id: 'henna-koivu', name: 'Henna Koivu' },
      { id: 'jari-mattila', name: 'Jari Mattila', until: DAY },
    ],
  },
};

test('ours are the owner and the team, each once, with what they do for the customer', () => {
  const service = { person: 'henna-koivu', function: 'service' as const };
  const delivery = { person: 'jari-mattila', function: 'delivery' as const };
  const units = { units: UNITS };
  expect(depthOf({ kam: 'petri-salmela' }, units)).toMatchObject({ ours: 1, functions: ['sales'] });
  expect(depthOf({ kam: 'petri-salmela', team: [service, delivery] }, units)).toMatchObject({
    ours: 2,
    functions: ['sales', 'service'],
  });
  expect(depthOf({ kam: 'petri-salmela', team: [service, delivery] }, units, '2026-09-17')).toMatchObject({
    ours: 3,
    functions: ['sales', 'service', 'delivery'],
  });
});

test('an owner who stands in the team does what the team says of them', () => {
  const team = [
    { person: 'petri-salmela', function: 'technical' as const },
    { person: 'henna-koivu', function: 'technical' as const },
  ];
  expect(depthOf({ kam: 'petri-salmela', team }, { units: UNITS })).toMatchObject({
    ours: 2,
    functions: ['technical'],
  });
});

test('an owner who has left is nobody of ours any more', () => {
  expect(depthOf({ kam: 'jari-mattila' }, { units: UNITS })).toMatchObject({ ours: 0, functions: [] });
});

import { expect, test } from 'vitest';
import { nextContactOf } from '#domain/people/next-contact.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
type Mill = NonNullable<Told['accounts']>[string];
const PEOPLE = [
  { id: 'eero-kallas', name: 'Eero Kallas' },
  { id: 'outi-valkama', name: 'Outi Valkama', until: '2026-11-01' },
];
const nextOf = (person: string, mill: Mill) => {
  const portfolio = kaarnavesi({ accounts: { mill: { people: PEOPLE, ...mill } } });
  const account = portfolio.accounts.find(({ id }) => id === 'mill');
  const stakeholder = account?.people.find(({ id }) => id === person);
  if (!account || !stakeholder) throw new Error(`Expected ${person} in the plan of a mill, got none.`);
  const next = nextContactOf(account, stakeholder, DAY, portfolio.fiscalYear);
  return next && [next.due, next.owner, ...(next.isLate ? ['late'] : [])].join(' ');
};
const action = (words: string, due: string, more: object = {}) => ({
  id: `a-${due.toLowerCase()}`,
  action: words,
  owner: 'petri-salmela',
  due,
  stage: 'planned' as const,
  ...more,
});
const promise = (to: string, due: string, more: object = {}) => ({
  promise: 'Report',
  to,
  by: 'petri-salmela',
  due,
  ...more,
});

test('the first open action that names somebody, in full, by last name or in Finnish forms, in its words or its aim', () => {
  for (const words of ['Meet Eero Kallas', 'Visit to Mr Kallas', 'Tavataan Eero Kallaksen luona', 'Kallas: permit'])
    expect(nextOf('eero-kallas', { actions: [action(words, '2026-10-06')] })).toBe('2026-10-06 petri-salmela');
  expect(nextOf('eero-kallas', { actions: [action('Payback', '2026-Q4', { aim: 'E. Kallas as ally' })] })).toBe(
    '2026-Q4 petri-salmela',
  );
  const two = [action('Meet Eero Kallas', '2026-12'), action('Call Eero Kallas', '2026-11-02')];
  expect(nextOf('eero-kallas', { actions: two })).toBe('2026-11-02 petri-salmela');
});

test('a first name alone, somebody else, and what is done or dropped is none', () => {
  expect(nextOf('eero-kallas', { actions: [action('Meet Eero', '2026-10-06')] })).toBeUndefined();
  expect(nextOf('outi-valkama', { actions: [action('Meet Eero Kallas', '2026-10-06')] })).toBeUndefined();
  for (const stage of ['done', 'dropped'])
    expect(nextOf('eero-kallas', { actions: [action('Meet Eero Kallas', '2026-10-06', { stage })] })).toBeUndefined();
});

test('an open promise to somebody counts as well; what is kept or broken does not', () => {
  const actions = [action('Meet Eero Kallas', '2026-10-06')];
  expect(nextOf('eero-kallas', { actions, promises: [promise('eero-kallas', '2026-10-01')] })).toBe(
    '2026-10-01 petri-salmela',
  );
  for (const over of [{ keptOn: '2026-09-10' }, { brokenOn: '2026-09-10' }])
    expect(nextOf('eero-kallas', { promises: [promise('eero-kallas', '2026-10-01', over)] })).toBeUndefined();
});

test('what is overdue is told only where nothing else is agreed; on its day it is in time', () => {
  const late = action('Meet Eero Kallas', '2026-09-17');
  expect(nextOf('eero-kallas', { actions: [late] })).toBe('2026-09-17 petri-salmela late');
  expect(nextOf('eero-kallas', { actions: [late, action('Call Kallas', '2026-12')] })).toBe('2026-12 petri-salmela');
  expect(nextOf('eero-kallas', { actions: [action('Meet Eero Kallas', DAY)] })).toBe(`${DAY} petri-salmela`);
});

test('nobody is met after they have left', () => {
  expect(nextOf('outi-valkama', { actions: [action('Meet Outi Valkama', '2026-11-01')] })).toBeUndefined();
  expect(nextOf('outi-valkama', { actions: [action('Meet Outi Valkama', '2026-10-31')] })).toBe(
    '2026-10-31 petri-salmela',
  );
});

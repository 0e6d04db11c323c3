import { expect, test } from 'vitest';
import { heldBy, type HeldItem } from '#domain/team/handover.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const DAY = '2026-09-18';
const PETRI = 'petri-salmela';
const SANNA = 'sanna-rintala';

/** What Petri holds: the thing, the file, the field on whose line it is moved, and what it is. */
function held(told: Told, day = DAY): string[] {
  const portfolio = kaarnavesi(told);
  markPlaces(portfolio, told);
  const petri = portfolio.members.get(PETRI) ?? expect.unreachable();
  return heldBy(petri, portfolio, day).map(asText);
}

function asText({ thing, place, what }: HeldItem): string {
  const file = place.file.replace(/^\w+-?\w*\//, '').replace(/\..*$/, '');
  return [thing, file, wayTo(place.line), what].filter((part) => part !== undefined && part !== '').join(' ');
}

const due = '2026-10-02';
const sales = (owner: string, ends: (string | undefined)[]) => ({
  owner,
  customers: ends.map((until, at) => ({
    id: `small-${at}`,
    name: `Small ${at}`,
    ...(until === undefined ? {} : { status: 'lost' as const, until, untilReason: 'Closed' }),
  })),
});

test('holds what is open in their name, each on the line that moves it, and nothing of anybody else', () => {
  const both = <T>(make: (owner: string, at: string) => T) => [make(SANNA, 's'), make(PETRI, 'p')];
  expect(
    held({
      accounts: {
        mill: {
          kam: PETRI,
          team: both((person) => ({ person, function: 'service' as const })),
          people: [
            { id: 'a', name: 'Aino Aho', counterpart: SANNA },
            { id: 'b', name: 'Bo Berg', counterpart: PETRI },
            { id: 'c', name: 'Cai Carp', counterpart: PETRI, until: '2026-09-01' },
            { id: 'd', name: 'Disa Dal' },
          ],
          actions: [
            ...both((owner, at) => ({ id: `o${at}`, action: `Open ${at}`, owner, due, stage: 'planned' as const })),
            { id: 'd1', action: 'Done', owner: PETRI, due, stage: 'done' },
          ],
          promises: [
            ...both((by, at) => ({ promise: `Word ${at}`, to: 'a', by, due })),
            { promise: 'Kept', to: 'a', by: PETRI, due, keptOn: '2026-09-01' },
            { promise: 'Broken', to: 'a', by: PETRI, due, brokenOn: '2026-09-01' },
          ],
          openQuestions: [
            ...both((owner, at) => ({ question: `Who ${at}?`, owner, due })),
            { question: 'Answered', owner: PETRI, due, answeredOn: '2026-09-01' },
          ],
        },
        other: { kam: SANNA },
      },
      newCustomers: { lakes: { owner: PETRI }, hills: { owner: SANNA } },
    }),
  ).toEqual([
    'plan mill kam',
    'plan lakes owner',
    'team mill team.1.person',
    'counterpart mill people.1.counterpart Bo Berg',
    'action mill actions.1.owner Open p',
    'promise mill promises.1.by Word p',
    'question mill openQuestions.1.owner Who p?',
  ]);
});

test('of a customer that has ended only open actions are handed over', () => {
  const mill = {
    kam: PETRI,
    people: [{ id: 'b', name: 'Bo Berg', counterpart: PETRI }],
    actions: [{ id: 'a1', action: 'Take the pumps back', owner: PETRI, due, stage: 'planned' as const }],
    promises: [{ promise: 'Figures', to: 'b', by: PETRI, due }],
    openQuestions: [{ question: 'Who?', owner: PETRI, due }],
    status: 'lost' as const,
    until: '2026-09-18',
    untilReason: 'Bought by another',
  };
  const actions = ['action mill actions.0.owner Take the pumps back'];
  expect(held({ accounts: { mill } })).toEqual(actions);
  expect(held({ accounts: { mill } }, '2026-09-17').map((line) => line.split(' ')[0])).toEqual([
    'plan',
    'counterpart',
    'action',
    'promise',
    'question',
  ]);
});

test('a sales plan is held until the last of its customers has ended', () => {
  const plans = (salesPlans: Told['salesPlans']) =>
    held({ salesPlans } as Told).filter((line) => line.startsWith('plan'));
  expect(plans({ south: sales(PETRI, ['2026-09-01', undefined]) })).toEqual(['plan south owner']);
  expect(plans({ south: sales(PETRI, ['2026-09-01', '2026-09-18']) })).toEqual([]);
  expect(plans({ south: sales(PETRI, ['2026-09-01', '2026-09-19']) })).toEqual(['plan south owner']);
  expect(plans({ south: sales(SANNA, [undefined]) })).toEqual([]);
});

test('a customer in somebody else’s sales plan is held as a customer, and in their own as part of the plan', () => {
  const customers = [{ id: 'small', name: 'Small', owner: PETRI }];
  expect(held({ salesPlans: { south: { owner: SANNA, customers } } })).toEqual(['customer south customers.0.owner']);
  expect(held({ salesPlans: { south: { owner: PETRI, customers } } })).toEqual(['plan south owner']);
});

test('targets of quarters that begin when they are gone are handed over, in the order of time', () => {
  const unit = (until: string | undefined) => ({
    units: {
      process: {
        people: [
          {
            id: PETRI,
            name: 'Petri Salmela',
            ...(until === undefined ? {} : { until }),
            targets: { '2027-Q1': 5, '2026-Q2': 2, '2026-Q4': 4, '2026-Q3': 3 },
          },
          { id: SANNA, name: 'Sanna Rintala', manager: PETRI },
          { id: 'left', name: 'Left Before', manager: PETRI, until: '2026-09-01' },
          { id: 'other', name: 'Other Person', manager: SANNA },
        ],
      },
    },
  });
  const report = 'report process people.1.manager Sanna Rintala';
  const target = (quarter: string) => `target process people.0.targets.${quarter} ${quarter}`;
  expect(held(unit(undefined))).toEqual([report]);
  expect(held(unit('2026-09-30'))).toEqual([target('2026-Q4'), target('2027-Q1'), report]);
  // The quarter that begins on the day of the end is the first without them.
  expect(held(unit('2026-10-01'))).toEqual([target('2026-Q4'), target('2027-Q1'), report]);
  expect(held(unit('2026-10-02'))).toEqual([target('2027-Q1'), report]);
  // Quarters that are over stay as they were, whenever the end was.
  expect(held(unit('2026-01-01'))).toEqual([target('2026-Q3'), target('2026-Q4'), target('2027-Q1'), report]);
  expect(held(unit('2026-01-01'), '2026-12-31')).toEqual([target('2026-Q4'), target('2027-Q1'), report]);
});

test('what reviews have decided is handed over while it is open, of customers that are there and of segments', () => {
  const decisions = [
    { id: 'd0', decision: 'Of another', owner: SANNA, due },
    { id: 'd1', decision: 'Meet Outi', owner: PETRI, due },
    { id: 'd2', decision: 'Kept', owner: PETRI, due, keptOn: '2026-09-01' },
  ];
  const ended = { status: 'lost' as const, until: '2026-09-01', untilReason: 'Closed' };
  expect(
    held({
      accounts: { mill: { kam: SANNA }, gone: { kam: SANNA, ...ended } },
      reviews: {
        '2026-Q2/mill': { decisions },
        '2026-Q2/gone': { decisions },
        '2026-Q2/key-accounts': { decisions },
      },
    }),
  ).toEqual([
    'decision 2026-Q2/key-accounts decisions.1.owner Meet Outi',
    'decision 2026-Q2/mill decisions.1.owner Meet Outi',
  ]);
});

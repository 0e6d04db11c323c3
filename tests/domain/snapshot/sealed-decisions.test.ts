import { expect, test } from 'vitest';
import { viewOf } from '#domain/snapshot/viewed.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { Q2, SEALED_ON, havulinna, seal } from './sealed-on.ts';

test('sales of the year are those of the quarters that were over, and of the sealed one once it is', () => {
  const told: Told = {
    accounts: { 'havulinna-paper': { budget: [{ confidence: 'secure', sales: { '2026-Q1': 10, [Q2]: 5 } }] } },
    sales: [
      ['havulinna-paper', '2026-02', 900],
      ['havulinna-paper', '2026-06', 600],
    ],
  };
  expect(seal(told).accounts[0]?.yearToDate).toEqual({ quarters: ['2026-Q1', Q2], plan: 1_500, actual: 1_500 });
  expect(seal(told, '2026-06-30').accounts[0]?.yearToDate).toEqual({ quarters: ['2026-Q1'], plan: 1_000, actual: 900 });
});

test('the forecast of the quarter is the newest before its last day, with the place of that revision', () => {
  const forecast = (madeOn: string, euros: number) => ({ madeOn, sales: { [Q2]: euros } });
  expect(havulinna({ forecast: [forecast('2026-05-01', 1), forecast('2026-06-01', 2)] }).forecast).toEqual({
    madeOn: '2026-06-01',
    amount: 200,
    place: 'accounts/havulinna-paper.mdx:1',
  });
  expect(havulinna({ forecast: [forecast('2026-07-01', 1)] }).forecast).toBeUndefined();
});

test('the effect of an action is sealed with what was learned, people’s names taken out', () => {
  const [action] = havulinna({
    people: [{ id: 'eero', name: 'Eero Kallas' }],
    actions: [
      {
        id: 'a1',
        action: 'Show Eero Kallas the pilot',
        owner: 'petri-salmela',
        function: 'technical',
        due: '2026-06-20',
        slippedFrom: '2026-05-20',
        closedOn: '2026-06-21',
        stage: 'done',
        major: true,
        effortDays: 0.25,
        aim: 'Trust',
        reason: 'Late',
        effect: {
          sales: 12.5,
          learned: 'Eero Kallas decides.',
          relationship: [{ person: 'eero', from: 'trouble', to: 'growth' }],
        },
      },
    ],
  }).actions;
  const eero = { person: 'havulinna-paper/eero', part: 'name' };
  expect(action).toEqual({
    id: 'a1',
    text: ['Show ', eero, ' the pilot'],
    owner: 'petri-salmela',
    function: 'technical',
    due: '2026-06-20',
    slippedFrom: '2026-05-20',
    closedOn: '2026-06-21',
    stage: 'done',
    isMajor: true,
    effortDays: 0.25,
    goal: undefined,
    idea: undefined,
    aim: ['Trust'],
    reason: ['Late'],
    effect: {
      relationship: [{ person: 'eero', from: 'trouble', to: 'growth' }],
      sales: 1_250,
      learned: [eero, ' decides.'],
    },
  });
});

test('decisions of a review are kept or dropped as they were on the day of the seal', () => {
  const decision = (id: string, more = {}) => ({ id, decision: id, owner: 'petri-salmela', due: '2026-08', ...more });
  const { accounts, segments } = seal({
    accounts: { 'havulinna-paper': {} },
    reviews: {
      '2026-Q2/havulinna-paper': {
        on: SEALED_ON,
        decisions: [
          decision('kept', { keptOn: SEALED_ON }),
          decision('kept-later', { keptOn: '2026-07-08' }),
          decision('dropped', { droppedOn: SEALED_ON }),
          decision('dropped-later', { droppedOn: '2026-07-08' }),
        ],
        nextQuarter: [{ change: 'Ask about trust', block: 'trust' }, { change: 'Meet more' }],
      },
      '2026-Q1/havulinna-paper': { on: '2026-04-02' },
    },
  });
  const [review, ...others] = accounts[0]!.reviews;
  expect(others).toEqual([]);
  expect(review?.tookPart).toEqual(['petri-salmela']);
  expect(
    review?.decisions.map(({ id, text, owner, due, keptOn, droppedOn }) => [id, text, owner, due, keptOn, droppedOn]),
  ).toEqual([
    ['kept', ['kept'], 'petri-salmela', '2026-08', SEALED_ON, undefined],
    ['kept-later', ['kept-later'], 'petri-salmela', '2026-08', undefined, undefined],
    ['dropped', ['dropped'], 'petri-salmela', '2026-08', undefined, SEALED_ON],
    ['dropped-later', ['dropped-later'], 'petri-salmela', '2026-08', undefined, undefined],
  ]);
  expect(review?.nextQuarter).toEqual([
    { text: ['Ask about trust'], block: 'trust' },
    { text: ['Meet more'], block: undefined },
  ]);
  expect(segments[0]?.reviews).toEqual([]);
});

// A unit in which a budget is covered by no target has none.
test('sales plans, new-customer plans, units, teams and our people stand in it with their figures, people nameless', () => {
  const { salesPlans, newCustomerPlans, organisation, accounts, segments } = seal({
    units: {
      process: {
        name: 'Unit of Petri Salmela',
        teams: [{ id: 'mills', name: 'Mills', people: [{ id: 'petri-salmela', name: 'Petri Salmela' }] }],
        people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }],
      },
    },
    accounts: { 'norrvik-energi': {}, 'lounatuuli-power': { parent: 'norrvik-energi', targets: { [Q2]: 3 } } },
    salesPlans: { south: { name: 'South', customers: [{ id: 'row', name: 'Row' }] } },
    newCustomers: {
      lakes: {
        name: 'Lakes',
        wanted: { [Q2]: 3, '2026-Q3': 9 },
        won: { [Q2]: 1 },
        budget: [{ confidence: 'secure', sales: { [Q2]: 5 } }],
      },
    },
  });
  expect(salesPlans).toEqual([{ id: 'south', name: ['South'], owner: 'sanna-rintala' }]);
  expect(newCustomerPlans).toEqual([
    { id: 'lakes', name: ['Lakes'], owner: 'sanna-rintala', figures: { [Q2]: { budget: 500 } }, wanted: 3, won: 1 },
  ]);
  expect(organisation.map(({ level, id, within, name, figures }) => [level, id, within, name, figures[Q2]])).toEqual([
    ['unit', 'process', undefined, ['Unit of ', { person: 'petri-salmela', part: 'name' }], { budget: 500 }],
    ['team', 'mills', 'process', ['Mills'], { target: 300 }],
    ['person', 'petri-salmela', 'mills', undefined, { target: 300 }],
    ['person', 'sanna-rintala', 'process', undefined, { budget: 500 }],
  ]);
  expect(
    accounts.map(({ id, parent, salesPlan, segment, kam, status }) => [id, parent, salesPlan, segment, kam, status]),
  ).toEqual([
    ['lounatuuli-power', 'norrvik-energi', undefined, 'key-accounts', 'petri-salmela', 'active'],
    ['norrvik-energi', undefined, undefined, 'key-accounts', 'petri-salmela', 'active'],
    ['row', undefined, 'south', 'key-accounts', 'sanna-rintala', 'active'],
  ]);
  expect(segments.map(({ id, name, code, planType }) => [id, name, code, planType])).toEqual([
    ['key-accounts', ['Key accounts'], 'A', 'account'],
  ]);
});

test('the quarters of a view end with its own where nothing is planned beyond it', () => {
  const accounts = { 'havulinna-paper': { budget: [{ confidence: 'secure' as const, sales: { '2026-Q2': 5 } }] } };
  const last = (quarter: string) => viewOf(kaarnavesi({ accounts }), quarter, '2027-07-07').quarters.at(-1);
  expect([last('2027-Q1'), last('2026-Q2'), last('2026-Q1')]).toEqual(['2027-Q1', '2026-Q2', '2026-Q2']);
});

test('a view of who shows it alone ends after so many quarters, but for new-customer plans', () => {
  const sales = { '2026-Q2': 5, '2027-Q1': 5 };
  const accounts = { 'havulinna-paper': { budget: [{ confidence: 'secure' as const, sales }] } };
  const lasts = (ahead?: number) => {
    const view = viewOf(kaarnavesi({ accounts }), '2026-Q2', '2026-07-07', ahead);
    return [view.quarters, view.quartersOfPlans, view.quartersOfParts].map((quarters) => quarters.at(-1));
  };
  expect(lasts()).toEqual(['2027-Q1', '2027-Q1', '2027-Q1']);
  expect(lasts(1)).toEqual(['2026-Q3', '2027-Q1', undefined]);
  expect(lasts(9)).toEqual(['2027-Q1', '2027-Q1', undefined]);
});

test('an investment names the lines of its own quarter alone', () => {
  const [money, hours] = [{ '2026-Q2': 7 }, { '2026-Q2': 3 }];
  const investment = [
    { line: 'Pilot', money: { '2026-Q1': 5 } },
    { line: 'Visits', money },
    { line: 'Training', hours },
  ];
  expect(havulinna({ investment }).investment.places).toHaveLength(2);
});

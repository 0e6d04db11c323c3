import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { VERSIONS } from '#domain/snapshot/versions.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { Q2, sealed } from './restated.ts';

const restated = (seal: Snapshot, told: Told) =>
  restatementsOf(seal, kaarnavesi(told)).map(({ level, figure, sealed: was, today }) => [level, figure, was, today]);

const hoursOf = (...hours: number[]): Told => ({
  accounts: { 'havulinna-paper': { investment: hours.map((each) => ({ line: `${each} h`, hours: { [Q2]: each } })) } },
});

describe('hours', () => {
  test('moving a line in a plan restates nothing', () => {
    const seal = sealed(hoursOf(0.1, 0.2, 0.3));
    expect(seal.accounts[0]?.investment.hours.plan).toBe(0.6);
    expect(restated(seal, hoursOf(0.3, 0.2, 0.1))).toEqual([]);
  });

  test('a seal from before sums were exact stays valid and is not restated by its tail', () => {
    const seal = sealed(hoursOf(0.1, 0.2, 0.3));
    const [account] = seal.accounts;
    const {
      sealedBefore: _before,
      withoutActuals: _without,
      inLanguages: _said,
      ...first
    } = JSON.parse(canonicalJson(seal)) as Snapshot;
    const older = VERSIONS[1]?.read({
      ...first,
      schema: 1,
      accounts: [
        {
          ...(JSON.parse(canonicalJson(account)) as Snapshot['accounts'][number]),
          investment: { money: {}, hours: { plan: 0.1 + 0.2 + 0.3 }, places: [] },
        },
      ],
    });
    expect(older?.accounts[0]?.investment.hours.plan).toBe(0.6000000000000001);
    expect(older && restated(older, hoursOf(0.1, 0.2, 0.3))).toEqual([]);
    expect(older && restated(older, hoursOf(0.1, 0.2, 0.31))).toEqual([
      ['account', 'hoursPlanned', 0.6000000000000001, 0.61],
    ]);
  });
});

test('hours used that an older seal holds with a tail are not restated by it, nor money, which is whole', () => {
  const used = (...hours: number[]): Told => ({
    accounts: { 'havulinna-paper': {} },
    used: hours.map((each) => ['havulinna-paper', Q2, 100, each]),
  });
  const seal = sealed(used(0.1, 0.2, 0.3));
  const [account] = seal.accounts;
  const withTail: Snapshot = {
    ...seal,
    accounts: [
      { ...account!, investment: { ...account!.investment, hours: { plan: undefined, actual: 0.1 + 0.2 + 0.3 } } },
    ],
  };
  expect(withTail.accounts[0]?.investment.hours.actual).toBe(0.6000000000000001);
  expect(restated(withTail, used(0.1, 0.2, 0.3))).toEqual([]);
  expect(restated(withTail, used(0.1, 0.2, 0.3001))).toEqual([['account', 'hoursUsed', 0.6000000000000001, 0.6001]]);
});

test('each of the four numbers is restated by its own name, of the plan and of every sum above it', () => {
  const told = (target: number, budget: number, forecast: number, sold: number): Told => ({
    accounts: {
      'havulinna-paper': {
        targets: { [Q2]: target },
        budget: [{ id: 'l1', confidence: 'secure', sales: { [Q2]: budget } }],
        forecast: [{ madeOn: '2026-06-01', sales: { [Q2]: forecast } }],
      },
    },
    newCustomers: {
      lakes: {
        targets: { [Q2]: target },
        budget: [{ id: 'l1', confidence: 'secure', sales: { [Q2]: budget } }],
        forecast: [{ madeOn: '2026-06-01', sales: { [Q2]: forecast } }],
      },
    },
    sales: [['havulinna-paper', '2026-05', sold]],
  });
  const seal = sealed(told(1, 2, 3, 4));
  const figures = (one: Told, figure: string) =>
    restatementsOf(seal, kaarnavesi(one))
      .filter((each) => each.figure === figure)
      .map(({ level }) => level)
      .sort();
  const everywhere = ['account', 'company', 'newCustomerPlan', 'segment'];
  const withPeople = (levels: string[]) => levels.filter((level) => !['unit', 'team', 'person'].includes(level));
  expect(withPeople(figures(told(9, 2, 3, 4), 'target'))).toEqual(everywhere);
  expect(withPeople(figures(told(1, 9, 3, 4), 'budget'))).toEqual(everywhere);
  expect(withPeople(figures(told(1, 2, 9, 4), 'forecast'))).toEqual(everywhere);
  expect(withPeople(figures(told(1, 2, 3, 9), 'actual'))).toEqual(['account', 'company', 'segment']);
  for (const one of [told(9, 2, 3, 4), told(1, 9, 3, 4), told(1, 2, 9, 4), told(1, 2, 3, 9)])
    expect(new Set(restatementsOf(seal, kaarnavesi(one)).map(({ figure }) => figure)).size).toBe(1);
});

test('what was put in is sealed as planned and used, money and hours each by themselves', () => {
  const seal = sealed({
    accounts: {
      'havulinna-paper': {
        investment: [
          { line: 'Pilot', money: { [Q2]: 12_000 }, hours: { [Q2]: 40.5 } },
          { line: 'Training', money: { [Q2]: 3_000 } },
        ],
      },
      'meritar-foods': { name: 'Meritar Foods', investment: [{ line: 'Visit', hours: { [Q2]: 8 } }] },
    },
    used: [
      ['havulinna-paper', Q2, 1_100_000, 31.25],
      ['havulinna-paper', Q2, undefined, 4.5],
      ['havulinna-paper', '2026-Q3', 999, 9],
    ],
  });
  expect(seal.accounts.map(({ id, investment: { money, hours } }) => [id, money, hours])).toEqual([
    ['havulinna-paper', { plan: 1_500_000, actual: 1_100_000 }, { plan: 40.5, actual: 35.75 }],
    ['meritar-foods', { plan: undefined, actual: undefined }, { plan: 8, actual: undefined }],
  ]);
});

test('each figure put in that finance or the plan gives otherwise today is restated by its own name', () => {
  const told = (euros: number, hours: number, cents: number, used: number): Told => ({
    accounts: {
      'havulinna-paper': { investment: [{ line: 'Pilot', money: { [Q2]: euros }, hours: { [Q2]: hours } }] },
    },
    used: [['havulinna-paper', Q2, cents, used]],
  });
  const seal = sealed(told(100, 10, 9_000, 9));
  expect(restated(seal, told(110, 11, 8_000, 8))).toEqual([
    ['account', 'moneyPlanned', 10_000, 11_000],
    ['account', 'moneyUsed', 9_000, 8_000],
    ['account', 'hoursPlanned', 10, 11],
    ['account', 'hoursUsed', 9, 8],
  ]);
  expect(restated(seal, { ...told(100, 10, 0, 0), used: [] })).toEqual([
    ['account', 'moneyUsed', 9_000, undefined],
    ['account', 'hoursUsed', 9, undefined],
  ]);
});

/** A customer with budget, investment and invoices as a test makes them up; hours in hundredths, money in cents. */
const madeUp = fc.record({
  lines: fc.array(fc.record({ cents: fc.integer({ min: 0, max: 99_999_999 }), isSure: fc.boolean() }), {
    maxLength: 4,
  }),
  investment: fc.array(fc.record({ cents: fc.nat(9_999_999), hundredths: fc.nat(999_999) }), { maxLength: 4 }),
  used: fc.array(fc.tuple(fc.nat(9_999_999), fc.nat(999_999)), { maxLength: 4 }),
  sales: fc.array(fc.tuple(fc.constantFrom('2026-04', '2026-05', '2026-06'), fc.nat(99_999_999)), { maxLength: 4 }),
});

const companies = fc
  .array(madeUp, { minLength: 1, maxLength: 3 })
  .map((accounts) => accounts.map((account, at) => ({ id: `customer-${at}`, ...account })));

type MadeUp = Parameters<Parameters<typeof companies.map>[0]>[0];

function toldOf(accounts: MadeUp): Told {
  return {
    accounts: Object.fromEntries(
      accounts.map(({ id, lines, investment }) => [
        id,
        {
          budget: lines.map(({ cents, isSure }) => ({
            confidence: isSure ? 'secure' : 'at-risk',
            sales: { [Q2]: Number(`${cents}e-2`) },
          })),
          investment: investment.map(({ cents, hundredths }) => ({
            line: 'Time and money',
            money: { [Q2]: Number(`${cents}e-2`) },
            hours: { [Q2]: Number(`${hundredths}e-2`) },
          })),
        },
      ]),
    ),
    sales: accounts.flatMap(({ id, sales }) => sales.map(([month, cents]) => [id, month, cents] as const)),
    used: accounts.flatMap(({ id, used }) =>
      used.map(([cents, hundredths]) => [id, Q2, cents, Number(`${hundredths}e-2`)] as const),
    ),
  };
}

test('the order of lines, rows, files and accounts changes no sum and restates nothing', () => {
  fc.assert(
    fc.property(companies, (accounts) => {
      const turned = [...accounts].reverse().map((account) => ({
        ...account,
        lines: [...account.lines].reverse(),
        investment: [...account.investment].reverse(),
        used: [...account.used].reverse(),
        sales: [...account.sales].reverse(),
      }));
      const [seal, other] = [sealed(toldOf(accounts)), sealed(toldOf(turned))];
      expect(restatementsOf(seal, kaarnavesi(toldOf(turned)))).toEqual([]);
      const sums = ({ company, segments, organisation, accounts: own }: Snapshot) => ({
        company: company.figures,
        segments: segments.map(({ figures }) => figures),
        organisation: organisation.map(({ figures }) => figures),
        own: own.map(({ id, figures, confidence, investment: { money, hours } }) => [
          id,
          figures,
          confidence,
          money,
          hours,
        ]),
      });
      expect(sums(other)).toEqual(sums(seal));
      for (const { id, investment, used } of accounts) {
        const { hours } = seal.accounts.find((each) => each.id === id)!.investment;
        const inHundredths = (all: readonly number[]) =>
          all.length === 0 ? undefined : Number(`${all.reduce((sum, each) => sum + each, 0)}e-2`);
        expect(hours.plan).toBe(inHundredths(investment.map(({ hundredths }) => hundredths)));
        expect(hours.actual).toBe(inHundredths(used.map(([, hundredths]) => hundredths)));
      }
    }),
    { numRuns: 60 },
  );
});

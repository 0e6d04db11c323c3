import fc from 'fast-check';
import { CONFIDENCES, type Confidence } from '#domain/plan/vocabulary.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { kaarnavesi } from '../sample-company/company.ts';

/** One customer as a test makes it up. All amounts are in cents. */
export interface MadeUpAccount {
  id: string;
  segment: string;
  /** Whether it is a row of the sales plan instead of a plan of its own. */
  inSalesPlan: boolean;
  lines: readonly Readonly<Record<string, number>>[];
  targets: Readonly<Record<string, number>> | undefined;
  forecast: Readonly<Record<string, number>> | undefined;
  sales: readonly (readonly [month: string, cents: number])[];
}

export const MADE_UP_SEGMENTS = ['segment-a', 'segment-b', 'segment-c'];
/** Quarters in which made-up accounts have figures. */
export const MADE_UP_QUARTERS = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const MONTHS = ['2025-11', '2026-01', '2026-03', '2026-04', '2026-08', '2026-09'];

const cents = fc.integer({ min: -100_000_000, max: 100_000_000_000 });
const byQuarter = fc.dictionary(fc.constantFrom(...MADE_UP_QUARTERS), cents, { maxKeys: 4 });

/** Customers of a whole company: none to nine, in any segment, with and without lines, targets, forecasts and sales. */
export const madeUpAccounts: fc.Arbitrary<MadeUpAccount[]> = fc
  .array(
    fc.record({
      segment: fc.constantFrom(...MADE_UP_SEGMENTS),
      inSalesPlan: fc.boolean(),
      lines: fc.array(byQuarter, { maxLength: 4 }),
      targets: fc.option(byQuarter, { nil: undefined }),
      forecast: fc.option(byQuarter, { nil: undefined }),
      sales: fc.array(fc.tuple(fc.constantFrom(...MONTHS), cents), { maxLength: 6 }),
    }),
    { maxLength: 9 },
  )
  .map((accounts) => accounts.map((account, at): MadeUpAccount => ({ id: `customer-${at}`, ...account })));

/** The portfolio of made-up accounts, read in the order given. */
export function portfolioOf(accounts: readonly MadeUpAccount[]): Portfolio {
  const rows = accounts.filter(({ inSalesPlan }) => inSalesPlan);
  return kaarnavesi({
    segments: Object.fromEntries(MADE_UP_SEGMENTS.map((id) => [id, { name: id, planType: 'account' as const }])),
    accounts: Object.fromEntries(
      accounts
        .filter(({ inSalesPlan }) => !inSalesPlan)
        .map((account) => [account.id, { segment: account.segment, ...blocksOf(account) }]),
    ),
    salesPlans:
      rows.length === 0
        ? {}
        : {
            south: {
              segment: 'segment-a',
              customers: rows.map((account) => ({
                id: account.id,
                name: account.id,
                segment: account.segment,
                ...blocksOf(account),
              })),
            },
          },
    sales: accounts.flatMap(({ id, sales }) => sales.map(([month, amount]) => [id, month, amount] as const)),
  });
}

/** A new-customer plan as a test makes it up, with the sales of its one prospect. */
export type MadeUpNewCustomers = Pick<MadeUpAccount, 'id' | 'lines' | 'targets' | 'forecast' | 'sales'> & {
  owner: string;
  earlier?: readonly { until: string; owner: string }[];
};

/** Where a made-up account belonged until a day. */
export interface MadeUpMembership {
  until: string;
  segment?: string;
  kam?: string;
  parent?: string;
}

/** Where people stand, by unit. */
export type MadeUpUnits = Readonly<
  Record<string, { teams: Readonly<Record<string, readonly string[]>>; people: readonly string[] }>
>;

/**
 * A whole company as a test makes it up: its organisation, targets at every level, groups, its year and its currency.
 */
export interface MadeUpCompany {
  accounts: readonly (MadeUpAccount & {
    kam: string;
    parent: string | undefined;
    earlier?: readonly MadeUpMembership[];
  })[];
  newCustomers: readonly MadeUpNewCustomers[];
  /** Where people stand, when it is not as in `MADE_UP_UNITS`, and where they stood before. */
  units?: MadeUpUnits;
  posts?: Readonly<Record<string, readonly { until: string; unit: string; team: string }[]>>;
  /** Targets set on the company, a segment, a unit, a team or a person, by id; amounts in minor units. */
  targets: Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;
  fiscalYear: { firstMonth: number; namedBy: 'start' | 'end' };
  currency: { code: string; decimals: number };
}

/** Units with their teams and people; `person-c` is in no team, `person-e` keeps no account and `unit-c` has nobody. */
export const MADE_UP_UNITS = {
  'unit-a': { teams: { 'team-a': ['person-a', 'person-b'] }, people: ['person-c'] },
  'unit-b': { teams: { 'team-b': ['person-d'], 'team-c': ['person-e'] }, people: [] },
  'unit-c': { teams: {}, people: [] },
} as const;
/** Groups that are written down and buy nothing themselves. */
export const MADE_UP_GROUPS = ['holding-a', 'holding-b'];
export const MADE_UP_KEEPERS = ['person-a', 'person-b', 'person-c', 'person-d'];
const PLACES = [
  'company',
  ...MADE_UP_SEGMENTS,
  'unit-a',
  'unit-b',
  'team-a',
  'team-b',
  'team-c',
  ...MADE_UP_KEEPERS,
  'person-e',
];
const CURRENCIES = [
  { code: 'EUR', decimals: 2 },
  { code: 'JPY', decimals: 0 },
  { code: 'KWD', decimals: 3 },
];

const madeUpNewCustomers: fc.Arbitrary<MadeUpNewCustomers[]> = fc
  .array(
    fc.record({
      owner: fc.constantFrom(...MADE_UP_KEEPERS),
      lines: fc.array(byQuarter, { maxLength: 2 }),
      targets: fc.option(byQuarter, { nil: undefined }),
      forecast: fc.option(byQuarter, { nil: undefined }),
      sales: fc.array(fc.tuple(fc.constantFrom(...MONTHS), cents), { maxLength: 3 }),
    }),
    { maxLength: 2 },
  )
  .map((plans) => plans.map((plan, at) => ({ id: `group-${at}`, ...plan })));

export const madeUpCompanies: fc.Arbitrary<MadeUpCompany> = fc
  .record({
    accounts: madeUpAccounts,
    newCustomers: madeUpNewCustomers,
    kams: fc.array(fc.constantFrom(...MADE_UP_KEEPERS), { minLength: 9, maxLength: 9 }),
    parents: fc.array(fc.option(fc.nat(8 + MADE_UP_GROUPS.length), { nil: undefined }), {
      minLength: 9,
      maxLength: 9,
    }),
    targets: fc.dictionary(fc.constantFrom(...PLACES), byQuarter),
    fiscalYear: fc.record({
      firstMonth: fc.integer({ min: 1, max: 12 }),
      namedBy: fc.constantFrom('start' as const, 'end' as const),
    }),
    currency: fc.constantFrom(...CURRENCIES),
  })
  .map(({ accounts, kams, parents, ...company }) => ({
    ...company,
    accounts: accounts.map((account, at) => ({
      ...account,
      kam: kams[at] ?? 'person-a',
      parent: parentOf(at, parents[at]),
    })),
  }));

/**
 * What the nth of nine customers has above it, by a number: one of the customers before it, so that nobody is their own
 * parent, a group that is written down from 9 on, else nothing.
 */
export function parentOf(at: number, parent: number | undefined): string | undefined {
  if (parent === undefined) return undefined;
  return parent < at ? `customer-${parent}` : MADE_UP_GROUPS[parent - 9];
}

/** The portfolio of a made-up company, its accounts read in the order given. */
export function companyOf({
  accounts,
  newCustomers,
  targets,
  fiscalYear,
  currency,
  units = MADE_UP_UNITS,
  posts = {},
}: MadeUpCompany): Portfolio {
  const majors = (amounts: Readonly<Record<string, number>> | undefined) =>
    amounts && inMajors(amounts, currency.decimals);
  const person = (id: string) => ({
    id,
    name: id,
    targets: majors(targets[id]),
    earlier: [...(posts[id] ?? [])],
  });
  const planOf = ({ segment, parent, earlier = [], ...account }: MadeUpCompany['accounts'][number]) => ({
    segment,
    parent,
    earlier: [...earlier],
    ...blocksOf(account, currency.decimals),
  });
  const rows = accounts.filter(({ inSalesPlan }) => inSalesPlan);
  return kaarnavesi({
    company: { currency: currency.code, fiscalYear, targets: majors(targets['company']) },
    groups: Object.fromEntries(MADE_UP_GROUPS.map((id) => [id, { name: id }])),
    segments: Object.fromEntries(
      MADE_UP_SEGMENTS.map((id) => [id, { name: id, planType: 'account' as const, targets: majors(targets[id]) }]),
    ),
    units: Object.fromEntries(
      Object.entries(units).map(([id, { teams, people }]) => [
        id,
        {
          name: id,
          targets: majors(targets[id]),
          people: people.map(person),
          teams: Object.entries(teams).map(([team, members]) => ({
            id: team,
            name: team,
            targets: majors(targets[team]),
            people: members.map(person),
          })),
        },
      ]),
    ),
    accounts: Object.fromEntries(
      accounts
        .filter(({ inSalesPlan }) => !inSalesPlan)
        .map((account) => [account.id, { kam: account.kam, ...planOf(account) }]),
    ),
    salesPlans:
      rows.length === 0
        ? {}
        : {
            south: {
              segment: 'segment-a',
              owner: 'person-d',
              customers: rows.map((account) => ({
                id: account.id,
                name: account.id,
                owner: account.kam,
                ...planOf(account),
              })),
            },
          },
    newCustomers: Object.fromEntries(
      newCustomers.map(({ id, owner, earlier = [], ...plan }) => [
        id,
        {
          owner,
          earlier: [...earlier],
          ...blocksOf(plan, currency.decimals),
          prospects: [{ id: `prospect-of-${id}`, name: id }],
        },
      ]),
    ),
    sales: [...accounts, ...newCustomers.map(({ id, sales }) => ({ id: `prospect-of-${id}`, sales }))].flatMap(
      ({ id, sales }) => sales.map(([month, amount]) => [id, month, amount] as const),
    ),
  });
}

function blocksOf({ lines, targets, forecast }: Pick<MadeUpAccount, 'lines' | 'targets' | 'forecast'>, decimals = 2) {
  return {
    budget: lines.map((sales, at) => ({ confidence: confidenceOf(at), sales: inMajors(sales, decimals) })),
    targets: targets && inMajors(targets, decimals),
    forecast: forecast ? [{ madeOn: '2026-09-01', sales: inMajors(forecast, decimals) }] : [],
  };
}

/** How sure a made-up line is: the first is secure, the next at risk, the third new growth, and so on. */
export function confidenceOf(line: number): Confidence {
  return CONFIDENCES[line % CONFIDENCES.length] ?? 'secure';
}

function inMajors(amounts: Readonly<Record<string, number>>, decimals: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(amounts).map(([quarter, amount]) => [quarter, Number(`${amount}e-${decimals}`)]),
  );
}

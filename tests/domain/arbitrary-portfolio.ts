import fc from 'fast-check';
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
export const madeUpAccounts: fc.Arbitrary<MadeUpAccount[]> = fc.array(fc.record({
  segment: fc.constantFrom(...MADE_UP_SEGMENTS),
  inSalesPlan: fc.boolean(),
  lines: fc.array(byQuarter, { maxLength: 4 }),
  targets: fc.option(byQuarter, { nil: undefined }),
  forecast: fc.option(byQuarter, { nil: undefined }),
  sales: fc.array(fc.tuple(fc.constantFrom(...MONTHS), cents), { maxLength: 6 }),
}), { maxLength: 9 }).map((accounts) => accounts.map((account, at): MadeUpAccount => ({ id: `customer-${at}`, ...account })));

/** The portfolio of made-up accounts, read in the order given. */
export function portfolioOf(accounts: readonly MadeUpAccount[]): Portfolio {
  const rows = accounts.filter(({ inSalesPlan }) => inSalesPlan);
  return kaarnavesi({
    segments: Object.fromEntries(MADE_UP_SEGMENTS.map((id) => [id, { name: id, planType: 'account' as const }])),
    accounts: Object.fromEntries(accounts.filter(({ inSalesPlan }) => !inSalesPlan).map((account) => [account.id, { segment: account.segment, ...blocksOf(account) }])),
    salesPlans: rows.length === 0 ? {} : { south: { segment: 'segment-a', customers: rows.map((account) => ({ id: account.id, name: account.id, segment: account.segment, ...blocksOf(account) })) } },
    sales: accounts.flatMap(({ id, sales }) => sales.map(([month, amount]) => [id, month, amount] as const)),
  });
}

function blocksOf({ lines, targets, forecast }: MadeUpAccount) {
  return {
    budget: lines.map((sales) => ({ confidence: 'secure' as const, sales: inEuros(sales) })),
    targets: targets && inEuros(targets),
    forecast: forecast ? [{ madeOn: '2026-09-01', sales: inEuros(forecast) }] : [],
  };
}

function inEuros(amounts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).map(([quarter, amount]) => [quarter, Number(`${amount}e-2`)]));
}

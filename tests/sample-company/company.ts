import type { z } from 'zod';
import { openBook } from '#domain/budget/figures.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import type { Currency } from '#domain/money/money.ts';
import { LANGUAGES } from '#words/languages.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Language } from '#domain/plan/company.ts';
import { noPlaces } from '#domain/place.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
import type { WrittenFile } from '#loading/written.ts';
import { gatherFacts, siteIn, type Site } from '#views/site.ts';

const schemasIn = (currency: Currency) => ({
  account: accountPlanSchema(currency),
  company: companySchema(currency, LANGUAGES),
  segment: segmentSchema(currency, LANGUAGES),
  group: holdingSchema(LANGUAGES),
  salesPlan: salesPlanSchema(currency),
  newCustomers: newCustomerPlanSchema(currency),
  unit: unitSchema(currency, LANGUAGES),
  review: reviewSchema(),
});
type Schemas = ReturnType<typeof schemasIn>;
/** Made once a currency: making them takes longer than reading with them. */
const schemasByCurrency = new Map<string, Schemas>();

/**
 * What a test says of the sample company; the rest is as little as a portfolio needs. Amounts are in euros, unless the
 * company says another currency.
 */
export interface Told {
  company?: Partial<z.input<Schemas['company']>>;
  segments?: Record<string, Partial<z.input<Schemas['segment']>>>;
  /** Groups whose parent buys nothing itself, by id. */
  groups?: Record<string, z.input<Schemas['group']>>;
  accounts?: Record<string, Partial<z.input<Schemas['account']>>>;
  salesPlans?: Record<
    string,
    Partial<z.input<Schemas['salesPlan']>> & Pick<z.input<Schemas['salesPlan']>, 'customers'>
  >;
  newCustomers?: Record<string, Partial<z.input<Schemas['newCustomers']>>>;
  /** Units with their teams and people, in place of the one unit of Petri Salmela and Sanna Rintala. */
  units?: Record<string, Partial<z.input<Schemas['unit']>>>;
  /** Reviews by quarter and name: `2026-Q2/havulinna-paper`. The name is whom they judge, unless `of` says another. */
  reviews?: Record<string, Partial<z.input<Schemas['review']>>>;
  /** Invoiced sales: account, month, amount in cents, and the day where finance says it. */
  sales?: readonly (readonly [account: string, month: string, cents: number, day?: string])[];
  /** What finance counted as put in: account, quarter, money in cents and hours; either may be missing. */
  used?: readonly (readonly [account: string, quarter: string, cents: number | undefined, hours: number | undefined])[];
}

const PROCESS = {
  people: [
    { id: 'petri-salmela', name: 'Petri Salmela', title: 'Key account manager' },
    { id: 'sanna-rintala', name: 'Sanna Rintala' },
  ],
};

/** Kaarnavesi, as small as the test wants it: Petri Salmela and Sanna Rintala keep its plans. */
export function kaarnavesi(told: Told): Portfolio {
  const currency = currencyIn(told.company);
  const schemas = schemasByCurrency.get(currency.code) ?? schemasIn(currency);
  schemasByCurrency.set(currency.code, schemas);
  const { account, company, segment, group, salesPlan, newCustomers, unit, review } = schemas;
  const at = (file: string) => ({ file, places: noPlaces() });
  const files: WrittenFile[] = [
    {
      kind: 'company',
      id: 'company',
      data: company.parse({ name: 'Kaarnavesi Oy', currency: 'EUR', languages: LANGUAGES, ...told.company }),
      source: at('company.yaml'),
    },
  ];
  for (const [id, own] of Object.entries(told.units ?? { process: PROCESS })) {
    files.push({
      kind: 'unit',
      id,
      source: at(`team/${id}.yaml`),
      data: unit.parse({ name: 'Process industry', ...own }),
    });
  }
  for (const [id, own] of Object.entries(told.segments ?? { 'key-accounts': {} })) {
    files.push({
      kind: 'segment',
      id,
      data: segment.parse({ name: 'Key accounts', code: 'A', planType: 'account', ...own }),
      source: at(`segments/${id}.yaml`),
    });
  }
  for (const [id, own] of Object.entries(told.groups ?? {}))
    files.push({ kind: 'group', id, data: group.parse(own), source: at(`groups/${id}.yaml`) });
  for (const [id, own] of Object.entries(told.accounts ?? {})) {
    files.push({
      kind: 'account',
      id,
      data: account.parse({ name: 'Havulinna Paper', segment: 'key-accounts', kam: 'petri-salmela', ...own }),
      body: [],
      source: at(`accounts/${id}.mdx`),
    });
  }
  for (const [id, own] of Object.entries(told.salesPlans ?? {})) {
    files.push({
      kind: 'sales-plan',
      id,
      data: salesPlan.parse({ name: 'South', segment: 'key-accounts', owner: 'sanna-rintala', ...own }),
      body: [],
      source: at(`sales-plans/${id}.mdx`),
    });
  }
  for (const [id, own] of Object.entries(told.reviews ?? {})) {
    files.push({
      kind: 'review',
      id,
      data: review.parse({
        of: id.slice(id.indexOf('/') + 1),
        on: '2026-07-02',
        tookPart: ['petri-salmela'],
        judgement: 'A quiet quarter.',
        ...own,
      }),
      body: [],
      source: at(`reviews/${id}.mdx`),
    });
  }
  for (const [id, own] of Object.entries(told.newCustomers ?? {})) {
    files.push({
      kind: 'new-customer-plan',
      id,
      source: at(`new-customers/${id}.mdx`),
      body: [],
      data: newCustomers.parse({
        name: 'Data centres',
        owner: 'sanna-rintala',
        targetGroup: { who: 'Data centres by a lake', criteria: ['Cools with lake water'] },
        wanted: {},
        ...own,
      }),
    });
  }
  files.push({
    kind: 'actuals',
    id: 'sales',
    source: at('actuals/sales.csv'),
    investmentUsed: (told.used ?? []).map(([of, quarter, money, hours]) => ({
      account: of,
      quarter,
      money,
      hours,
      place: { file: 'actuals/investment.csv', line: 2, column: 1 },
    })),
    sales: (told.sales ?? []).map(([of, month, amount, day]) => ({
      account: of,
      month,
      day,
      amount,
      salesperson: undefined,
      offering: undefined,
      place: { file: 'actuals/sales.csv', line: 2, column: 1 },
    })),
  });
  const { portfolio, problems } = assemble(files);
  if (!portfolio || problems.length > 0)
    throw new Error(`Expected a sound sample company, got ${JSON.stringify(problems)}.`);
  return portfolio;
}

/** The same as a site: what a view takes. */
export function siteOf(
  portfolio: Portfolio,
  asOf: IsoDate,
  { language = 'en', flags = [], base = '/' }: { language?: Language; flags?: readonly Problem[]; base?: string } = {},
): Site {
  return siteIn(language, gatherFacts(openBook(portfolio, asOf), flags), base);
}

import { openBook } from '#domain/budget/figures.ts';
import { askedYes, type AskedYes } from '#domain/changes/guardrails.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

export type Guardrails = NonNullable<Told['company']>['guardrails'];

export const DAY = '2026-09-18';

export const plan = (budget: number | undefined, more: NonNullable<Told['accounts']>[string] = {}) => ({
  budget: budget === undefined ? [] : [{ id: 'l1', confidence: 'secure' as const, sales: { '2026-Q4': budget } }],
  ...more,
});

export const company = (guardrails: Guardrails, accounts: Told['accounts'], asOf = DAY, more: Told['company'] = {}) => {
  const portfolio = kaarnavesi({ company: { guardrails, ...more }, accounts });
  return { book: openBook(portfolio, asOf), problems: [], portfolio };
};

export const asked = (was: ReturnType<typeof company>, is: ReturnType<typeof company>, by: string[] = []): AskedYes[] =>
  askedYes(portfolioChanges(was, is), was.portfolio, is.portfolio, by);

export const guards = (found: readonly AskedYes[]) => found.map(({ why }) => why.guard);

export const person = (attitude: 'growth' | 'trouble', counterpart: string | undefined = 'sanna-rintala') => ({
  people: [
    { id: 'eero', name: 'Eero', attitude, asOf: '2026-09-01', basis: 'Seen.', ...(counterpart && { counterpart }) },
  ],
});

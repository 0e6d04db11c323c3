import { type MEASURES, openBook } from '#domain/budget/figures.ts';
import type { Planned } from '#domain/portfolio.ts';
import { companyOf, type MadeUpCompany } from '../arbitrary-portfolio.ts';
import { addedUp, saidOf, type MadeUp } from './added-up-by-hand.ts';

export const AS_OF = '2026-09-18';

export const runs = { numRuns: 50 };

/** A made-up company with its book, and by the side what each plan was made of. */
export function opened(madeUp: MadeUpCompany, asOf = AS_OF) {
  const book = openBook(companyOf(madeUp), asOf);
  const everyone: readonly MadeUp[] = [...madeUp.accounts, ...madeUp.newCustomers];
  const madeUpOf = (planned: Planned) => everyone.find(({ id }) => id === planned.id)!;
  const said = (of: readonly MadeUp[], quarter: string, measure: (typeof MEASURES)[number]) =>
    addedUp(of.map((each) => saidOf(each, quarter, measure, madeUp.fiscalYear)));
  return { book, everyone, madeUpOf, said };
}

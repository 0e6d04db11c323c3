import type { Account } from '#domain/portfolio.ts';
import { column, type ColumnOf } from './data-table.ts';

/** A thing of a plan, with the account whose plan it is. */
export interface Of<T> {
  account: Account;
  item: T;
}

/** The columns by which a row says whose it is. */
export const ACCOUNT: readonly ColumnOf<{ account: Account }>[] = [
  column('account', 'id', ({ account }) => account.id),
  column('crmId', 'key', ({ account }) => account.crm?.id),
];

/** What some accounts have of a kind, one after the other. */
export function each<T>(accounts: readonly Account[], of: (account: Account) => readonly T[]): Of<T>[] {
  return accounts.flatMap((account) => of(account).map((item) => ({ account, item })));
}

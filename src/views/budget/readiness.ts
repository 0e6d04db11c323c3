import { customersOn } from '#domain/membership/customers.ts';
import { readinessOf, type Condition, type Readiness } from '#domain/budget/readiness.ts';
import { completenessOf } from '#domain/health/completeness.ts';
import type { Account } from '#domain/portfolio.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { missingFieldName } from '../health/missing-field-name.ts';
import type { Messages } from '#words/messages.ts';
import type { Site } from '../site.ts';
import { few } from './causes.ts';

/** What makes the budget from below reliable. */
export type ConditionName = keyof Messages['budget']['conditions'];

/** The conditions of reliable bottom-up figures, in the order they are to be met. */
export const CONDITIONS: readonly ConditionName[] = ['classed', 'complete', 'teamed'];

export type ReadinessView = ReturnType<typeof readinessView>;

const MOST = 8;

/** Whether the bottom-up figures may be called reliable, by segment, and what is still open by name. */
export function readinessView(site: Site) {
  const { portfolio, book } = site;
  const whole = readinessOf(customersOn(portfolio, book.asOf), book);
  const segments = portfolio.segments.map((segment) => ({
    segment,
    accounts: customersOn(portfolio, book.asOf).filter((account) => account.segment === segment),
  }));
  return {
    isReady: whole.isReady,
    rows: segments
      .filter(({ accounts }) => accounts.length > 0)
      .map(({ segment, accounts }) =>
        row({ text: segment.name, href: site.url(`/segments/${segment.id}/`) }, readinessOf(accounts, book)),
      ),
    company: row({ text: site.t.budget.company }, whole),
    open: CONDITIONS.filter((name) => whole[name].open.length > 0).map((name) => ({
      name,
      accounts: few(whole[name].open, MOST, (account) => openAccount(site, name, account)),
    })),
  };
}

function row(name: Linked, readiness: Readiness) {
  const count = ({ met, open }: Condition) => ({ done: met.length, of: met.length + open.length });
  return {
    name,
    isReady: readiness.isReady,
    conditions: CONDITIONS.map((condition) => ({ name: condition, ...count(readiness[condition]) })),
  };
}

function openAccount(
  site: Site,
  condition: ConditionName,
  account: Account,
): { account: Linked; missing: string | undefined } {
  const missing =
    condition === 'complete'
      ? completenessOf(account, site.book)
          .missing.map((field) => missingFieldName(site, field))
          .join(', ')
      : undefined;
  return { account: { text: account.name, href: accountHref(site, account) }, missing };
}

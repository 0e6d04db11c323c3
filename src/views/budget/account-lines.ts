import { staleText } from '../figures/stale-text.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { byText } from '#domain/order.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { byAmount } from '#domain/money/money.ts';
import { isAccount, type Planned } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { largest } from '../list/largest.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import { linesAnchor, linesPanel, type LinesPanel } from '../segments/lines-panel.ts';
import { collatorOf } from '#words/languages.ts';
import type { Site } from '../site.ts';

/**
 * An account or new-customer plan among those that somebody answers for: this quarter's figures, budgets ahead, and its
 * lines.
 */
export interface AccountLines extends FigureTexts {
  name: string;
  href: string;
  segment: string;
  /** Budgets of the quarters ahead, with their gap where the account has a target of its own. */
  ahead: { budget: string; gap: string | undefined; isShort: boolean }[];
  /** Anchor at which its lines stand under this row; nothing where it has none. */
  opens: string | undefined;
  /** The lines themselves, where they stand under this row. */
  lines: LinesPanel | undefined;
}

export type AccountsTable = ReturnType<typeof accountsTable>;

/**
 * Where a page cannot carry every account behind its rows: so many of them stand under each, the others where it leads.
 */
export interface AccountsBound {
  most: number;
  href: string;
}

/**
 * The accounts and new-customer plans behind a row's figures, the most short of its target first, those without a gap
 * last by name. Each account's lines stand once in the page, under its row. Bounded, the smaller ones are one row, and
 * lines stand on the accounts' own pages.
 */
export function accountsTable(
  site: Site,
  accounts: readonly Planned[],
  quarters: readonly Quarter[],
  bound?: AccountsBound,
) {
  const [quarter = ''] = quarters;
  const ahead = quarters.slice(1);
  const collator = collatorOf(site.language);
  const gapIn = (account: Planned) => figuresOf([account], quarter, site.book).gap.difference;
  const { shown, rest } = largest(accounts, bound?.most ?? accounts.length, (account) => {
    const { budget, target } = site.book.figuresOf(account, quarter);
    return budget ?? target;
  });
  const rows = shown.sort(
    (a, b) => byAmount(gapIn(a), gapIn(b)) || collator.compare(a.name, b.name) || byText(a.id, b.id),
  );
  const figures = (...some: Planned[]) => ({
    ...figureTexts(site, figuresOf(some, quarter, site.book), staleText(site, some, quarter)),
    ahead: ahead.map((each) => budgetAndGap(site, some, each)),
  });
  return {
    quarter,
    /** The quarters ahead that rows show. */
    ahead,
    rows: rows.map((account): AccountLines => {
      const hasLines = !bound && account.budget.some(({ sales }) => quarters.some((each) => sales[each] !== undefined));
      return {
        name: account.name,
        href: plannedHref(site, account),
        segment: isAccount(account) ? (account.segment.code ?? account.segment.name) : site.t.newCustomers.plan,
        ...figures(account),
        opens: hasLines ? linesAnchor(account) : undefined,
        lines: bound ? undefined : linesPanel(site, account, quarters),
      };
    }),
    /** Those beyond the bound, added up. */
    rest:
      bound && rest.length > 0
        ? {
            name: site.t.figures.smaller(rest.length),
            href: bound.href,
            segment: '',
            ...figures(...rest),
            opens: undefined,
            lines: undefined,
          }
        : undefined,
  };
}

function budgetAndGap(site: Site, accounts: readonly Planned[], quarter: Quarter): AccountLines['ahead'][number] {
  const { budget, gap } = figuresOf(accounts, quarter, site.book);
  const side = site.format.side(gap.difference);
  return {
    budget: site.format.figure(budget),
    gap: side === undefined || side === 'equal' ? undefined : site.format.signed(gap.difference),
    isShort: side === 'short',
  };
}

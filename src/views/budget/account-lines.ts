import { figuresOf } from '#domain/budget/roll-up.ts';
import { byText } from '#domain/order.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { byAmount } from '#domain/money/money.ts';
import { isAccount, type Planned } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import { linesAnchor, linesPanel, type LinesPanel } from '../segments/lines-panel.ts';
import { collatorOf } from '#words/languages.ts';
import type { Site } from '../site.ts';

/** An account or new-customer plan among those that somebody answers for: this quarter's figures, budgets ahead, and its lines. */
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
 * The accounts and new-customer plans behind a row's figures, the most short of its target first, those without a gap last by name. Each
 * account's lines stand once in the page, under its row.
 */
export function accountsTable(site: Site, accounts: readonly Planned[], quarters: readonly Quarter[]) {
  const [quarter = ''] = quarters;
  const ahead = quarters.slice(1);
  const collator = collatorOf(site.language);
  const gapIn = (account: Planned) => figuresOf([account], quarter, site.book).gap.difference;
  const rows = [...accounts].sort(
    (a, b) => byAmount(gapIn(a), gapIn(b)) || collator.compare(a.name, b.name) || byText(a.id, b.id),
  );
  return {
    quarter,
    /** The quarters ahead that rows show. */
    ahead,
    rows: rows.map((account) => {
      const hasLines = account.budget.some(({ sales }) => quarters.some((each) => sales[each] !== undefined));
      return {
        name: account.name,
        href: plannedHref(site, account),
        segment: isAccount(account) ? (account.segment.code ?? account.segment.name) : site.t.newCustomers.plan,
        ...figureTexts(site, figuresOf([account], quarter, site.book)),
        ahead: ahead.map((each) => budgetAndGap(site, account, each)),
        opens: hasLines ? linesAnchor(account) : undefined,
        lines: linesPanel(site, account, quarters),
      };
    }),
  };
}

function budgetAndGap(site: Site, account: Planned, quarter: Quarter): AccountLines['ahead'][number] {
  const { budget, gap } = figuresOf([account], quarter, site.book);
  const side = site.format.side(gap.difference);
  return {
    budget: site.format.figure(budget),
    gap: side === undefined || side === 'equal' ? undefined : site.format.signed(gap.difference),
    isShort: side === 'short',
  };
}

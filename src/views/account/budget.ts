import { horizonOf, type Quarter } from '#domain/calendar/quarters.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import type { Account, Planned } from '#domain/portfolio.ts';
import { anchorOf } from '../links/account-links.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import type { Site } from '../site.ts';
import { referencesOf, shownId } from './references.ts';

export type BudgetView = ReturnType<typeof budgetOf>;

/** Whether the plan says anything of money: lines, investment, forecasts or comments. */
export function hasMoney(account: Planned): boolean {
  return account.budget.length + account.investment.length + account.forecast.length + account.comments.length > 0;
}

/** Budget, investment and forecasts over the rolling horizon; earlier quarters are on the pages of their own. */
export function budgetOf(site: Site, account: Planned) {
  const { t, format, portfolio } = site;
  const names = referencesOf(site, account);
  const quarters = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  const cells = (
    figures: Readonly<Record<Quarter, number>> | undefined,
    text: (figure: number | undefined) => string,
  ) => quarters.map((quarter) => text(figures?.[quarter]));
  return {
    quarters,
    now: quarters[0] ?? '',
    lines: account.budget.map((line, at) => ({
      anchor: anchorOf(account, 'line', line.id ?? String(at + 1)),
      id: shownId(line.id ?? String(at + 1)),
      line: line.line ?? (line.offering === undefined ? t.account.budget.unnamed : names.offering(line.offering)),
      offering: line.offering === undefined ? undefined : names.offering(line.offering),
      serves: [
        ...(line.need === undefined ? [] : [{ ...names.need(line.need), text: shownId(line.need) }]),
        ...(line.idea === undefined ? [] : [{ ...names.idea(line.idea), text: shownId(line.idea) }]),
      ],
      confidence: line.confidence,
      cells: cells(line.sales, format.figure),
    })),
    totals: quarters.map((quarter) => format.figure(site.book.figuresOf(account, quarter).budget)),
    investment: account.investment.flatMap((line) => {
      const idea = line.idea === undefined ? undefined : { ...names.idea(line.idea), text: shownId(line.idea) };
      /** Money and hours of a line stand under one name: over two rows, or one where only one is set. */
      const rows = line.money && line.hours ? 2 : 1;
      return [
        ...(line.money
          ? [{ line: line.line, idea, unit: t.account.budget.money, rows, cells: cells(line.money, format.figure) }]
          : []),
        ...(line.hours
          ? [
              {
                line: line.line,
                idea,
                rows: rows === 1 ? 1 : 0,
                unit: t.account.budget.hours,
                cells: cells(line.hours, (hours) => format.number(hours, 1)),
              },
            ]
          : []),
      ];
    }),
    comments: [...account.comments]
      .sort((a, b) => (a.quarter < b.quarter ? 1 : -1))
      .map((comment) => ({
        quarter: comment.quarter,
        on: t.vocabulary.measure[comment.on],
        comment: comment.comment,
        written: [format.date(comment.writtenOn), comment.by && names.memberShort(comment.by)]
          .filter(Boolean)
          .join(', '),
      })),
  };
}

export interface QuarterRow extends FigureTexts {
  quarter: Quarter;
  href: string;
  state: 'past' | 'now' | 'ahead';
  deviation: string;
  isBelow: boolean;
}

/** Quarters of an account that have a page of their own: from the first with figures to the end of the horizon. */
export function accountQuarters(site: Pick<Site, 'book' | 'asOf' | 'portfolio'>, account: Account): Quarter[] {
  const horizon = horizonOf(site.asOf, site.portfolio.company.horizonQuarters, site.portfolio.fiscalYear);
  const last = horizon.at(-1) ?? '';
  return [...new Set([...site.book.quartersOf(account), ...horizon])].filter((quarter) => quarter <= last).sort();
}

/** One row for each quarter that has a page, newest first. */
export function quarterRowsOf(site: Site, account: Account): QuarterRow[] {
  const { format } = site;
  const now = horizonOf(site.asOf, 0, site.portfolio.fiscalYear)[0] ?? '';
  return accountQuarters(site, account)
    .reverse()
    .map((quarter) => {
      const figures = figuresOf([account], quarter, site.book);
      const deviation = quarter < now ? figures.deviation.difference : undefined;
      return {
        quarter,
        href: site.url(`/accounts/${account.id}/${quarter.toLowerCase()}/`),
        state: quarter < now ? 'past' : quarter === now ? 'now' : 'ahead',
        ...figureTexts(site, figures),
        deviation: format.signed(deviation),
        isBelow: format.side(deviation) === 'short',
      };
    });
}

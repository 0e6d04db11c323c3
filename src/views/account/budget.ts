import { staleText } from '../figures/stale-text.ts';
import { addQuarters, horizonOf, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { confidenceSplit } from '#domain/budget/confidence.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { CONFIDENCES } from '#domain/plan/vocabulary.ts';
import type { Account, Planned } from '#domain/portfolio.ts';
import { anchorOf } from '../links/account-links.ts';
import { lineName } from '../figures/figure-parts.ts';
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
  return {
    quarters,
    now: quarters[0] ?? '',
    lines: account.budget.map((line, at) => ({
      anchor: anchorOf(account, 'line', line.id ?? String(at + 1)),
      id: shownId(line.id ?? String(at + 1)),
      line: lineName(site, account, at),
      offering: line.offering === undefined ? undefined : names.offering(line.offering),
      serves: [
        ...(line.need === undefined ? [] : [{ ...names.need(line.need), text: shownId(line.need) }]),
        ...(line.idea === undefined ? [] : [{ ...names.idea(line.idea), text: shownId(line.idea) }]),
      ],
      confidence: line.confidence,
      cells: cellsAt(quarters, line.sales, format.figure),
    })),
    /** The budget of the current quarter by how sure its lines are, those kinds that it has. */
    sums: confidenceSums(site, account, quarters[0]),
    totals: quarters.map((quarter) => format.figure(site.book.figuresOf(account, quarter).budget)),
    investment: investmentRows(site, account, quarters),
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

function confidenceSums(site: Site, account: Planned, quarter: Quarter | undefined) {
  if (quarter === undefined) return [];
  const split = confidenceSplit([account], quarter);
  return CONFIDENCES.flatMap((confidence) => {
    const amount = split[confidence];
    return amount === undefined ? [] : [{ confidence, text: site.format.figure(amount) }];
  });
}

/** Money and hours that we put in: two rows a line, or one where only one of them is set. */
function investmentRows(site: Site, account: Planned, quarters: readonly Quarter[]) {
  const { t, format } = site;
  const names = referencesOf(site, account);
  return account.investment.flatMap(({ line, idea: id, money, hours }) => {
    const idea = id === undefined ? undefined : { ...names.idea(id), text: shownId(id) };
    /** Money and hours of a line stand under one name: over two rows, or one where only one is set. */
    const rows = money && hours ? 2 : 1;
    const inHours = (figure: number | undefined) => format.number(figure, 1);
    return [
      ...(money
        ? [{ line, idea, unit: t.account.budget.money, rows, cells: cellsAt(quarters, money, format.figure) }]
        : []),
      ...(hours
        ? [
            {
              line,
              idea,
              unit: t.account.budget.hours,
              rows: rows === 1 ? 1 : 0,
              cells: cellsAt(quarters, hours, inHours),
            },
          ]
        : []),
    ];
  });
}

function cellsAt(
  quarters: readonly Quarter[],
  figures: Readonly<Record<Quarter, number>> | undefined,
  text: (figure: number | undefined) => string,
): string[] {
  return quarters.map((quarter) => text(figures?.[quarter]));
}

/**
 * The lines of the budget and of what we put in, in the quarters that are not on the horizon; nothing where there are
 * none.
 */
export function otherQuartersOf(site: Site, account: Planned) {
  const { horizonQuarters } = site.portfolio.company;
  const shown = horizonOf(site.asOf, horizonQuarters, site.portfolio.fiscalYear);
  const others = (figures: readonly (Readonly<Record<Quarter, number>> | undefined)[]) =>
    [...new Set(figures.flatMap((one) => Object.keys(one ?? {})))].filter((quarter) => !shown.includes(quarter)).sort();
  const budget = others(account.budget.map(({ sales }) => sales));
  const investment = others(account.investment.flatMap(({ money, hours }) => [money, hours]));
  if (budget.length + investment.length === 0) return undefined;
  return {
    budget: {
      quarters: budget,
      lines: account.budget.map((line, at) => ({
        id: shownId(line.id ?? String(at + 1)),
        line: lineName(site, account, at),
        cells: cellsAt(budget, line.sales, site.format.figure),
      })),
    },
    investment: { quarters: investment, rows: investmentRows(site, account, investment) },
    count: new Set([...budget, ...investment]).size,
  };
}

export interface QuarterRow extends FigureTexts {
  quarter: Quarter;
  /** Its own page; nothing where it says no more than the plan does. */
  href: string | undefined;
  state: 'past' | 'now' | 'ahead';
  deviation: string;
  isBelow: boolean;
}

type Where = Pick<Site, 'asOf' | 'portfolio'>;

/** Quarters of an account: from the first with figures to the end of the horizon. */
export function accountQuarters(site: Where & Pick<Site, 'book'>, account: Account): Quarter[] {
  const horizon = horizonOf(site.asOf, site.portfolio.company.horizonQuarters, site.portfolio.fiscalYear);
  const last = horizon.at(-1) ?? '';
  return [...new Set([...site.book.quartersOf(account), ...horizon])].filter((quarter) => quarter <= last).sort();
}

/**
 * Whether a quarter says no more than the plan itself does: it comes after the next one, and nothing is due in it,
 * forecast for it or said of it. Its budget stands in the plan line by line, and no page repeats it.
 */
export function repeatsPlan({ asOf, portfolio: { fiscalYear } }: Where, account: Account, quarter: Quarter): boolean {
  return (
    quarter > addQuarters(quarterOf(asOf, fiscalYear), 1) &&
    !account.actions.some(({ due }) => quarterOf(due, fiscalYear) === quarter) &&
    !account.forecast.some(({ sales }) => quarter in sales) &&
    !account.comments.some((comment) => comment.quarter === quarter)
  );
}

/** One row for each quarter, newest first. */
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
        href: repeatsPlan(site, account, quarter)
          ? undefined
          : site.url(`/accounts/${account.id}/${quarter.toLowerCase()}/`),
        state: quarter < now ? 'past' : quarter === now ? 'now' : 'ahead',
        ...figureTexts(site, figures, staleText(site, [account], quarter)),
        deviation: format.signed(deviation),
        isBelow: format.side(deviation) === 'short',
      };
    });
}

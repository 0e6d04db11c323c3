import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Comparison } from '#domain/budget/comparison.ts';
import { investmentOf, isOver, usedOfBudget, type Investment, type UsedOfBudget } from '#domain/budget/investment.ts';
import { companyQuarter, figuresOf, newCustomersQuarter, segmentQuarter } from '#domain/budget/roll-up.ts';
import { accountsOf, always, ofCompany } from '#domain/membership/members.ts';
import { plannedIn, type Planned } from '#domain/portfolio.ts';
import { accountHref } from '../links/account-links.ts';
import type { Site } from '../site.ts';

export interface InvestmentRow {
  name: string;
  href: string | undefined;
  level: 'whole' | 'segment' | 'account';
  money: string;
  moneyUsed: string;
  hours: string;
  hoursUsed: string;
  hoursShare: string;
  isOver: boolean;
  nextMoney: string;
  nextHours: string;
  /** Sales budget for each unit of money put in. */
  salesPerUnit: string;
}

export type InvestmentTable = NonNullable<ReturnType<typeof investmentTable>>;

/** What we put in, beside what it is to bring: by segment and for new customers, with the accounts that have used more than their budget. */
export function investmentTable(site: Site, quarter: Quarter) {
  const { portfolio, book } = site;
  const next = addQuarters(quarter, 1);
  const rows = portfolio.segments.flatMap((segment) => {
    const accounts = accountsOf(segment, quarter, book);
    const now = investmentOf(accounts, [segment], quarter, book);
    if (isNothing(now)) return [];
    const over = accounts.flatMap((account) => {
      const own = investmentOf([account], [], quarter, book);
      const used = usedOfBudget(always([account]), [], [quarter], book);
      return isOver(used)
        ? [
            row(
              site,
              'account',
              account.name,
              accountHref(site, account),
              own,
              used,
              investmentOf([account], [], next, book),
              figuresOf([account], quarter, book),
            ),
          ]
        : [];
    });
    return [
      row(
        site,
        'segment',
        segment.name,
        site.url(`/segments/${segment.id}/`),
        now,
        usedOfBudget(always(accounts), [segment], [quarter], book),
        investmentOf(accountsOf(segment, next, book), [segment], next, book),
        segmentQuarter(segment, quarter, book).figures,
      ),
      ...over,
    ];
  });
  const { newCustomerPlans } = portfolio;
  const winning = investmentOf(newCustomerPlans, [], quarter, book);
  const newCustomers = isNothing(winning)
    ? []
    : [
        row(
          site,
          'segment',
          site.t.site.newCustomers,
          site.url('/new-customers/'),
          winning,
          usedOfBudget(always(newCustomerPlans), [], [quarter], book),
          investmentOf(newCustomerPlans, [], next, book),
          newCustomersQuarter(quarter, book).figures,
        ),
      ];
  if (rows.length + newCustomers.length === 0) return undefined;
  const all = (of: Quarter) => investmentOf(plannedIn(portfolio), portfolio.segments, of, book);
  return {
    next,
    rows: [
      ...rows,
      ...newCustomers,
      row(
        site,
        'whole',
        site.t.segments.company,
        undefined,
        all(quarter),
        usedOfBudget(ofCompany(book), portfolio.segments, [quarter], book),
        all(next),
        companyQuarter(quarter, book).figures,
      ),
    ],
  };
}

function row(
  site: Site,
  level: InvestmentRow['level'],
  name: string,
  href: string | undefined,
  now: Investment,
  used: UsedOfBudget,
  next: Investment,
  figures: ComparedFigures<Planned>,
): InvestmentRow {
  const { format } = site;
  return {
    name,
    href,
    level,
    money: format.figure(now.money),
    moneyUsed: format.figure(now.moneyUsed),
    hours: format.number(now.hours),
    hoursUsed: format.number(now.hoursUsed),
    hoursShare: format.percent(used.hours.share),
    isOver: used.hours.isMore,
    nextMoney: format.figure(next.money),
    nextHours: format.number(next.hours),
    salesPerUnit: format.times(new Comparison(figures.sum('budget'), used.money.against).share),
  };
}

function isNothing(investment: Investment): boolean {
  return Object.values(investment).every((amount) => amount === undefined);
}

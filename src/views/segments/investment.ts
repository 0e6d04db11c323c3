import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Comparison } from '#domain/budget/comparison.ts';
import { investmentOf, isOver, usedOfBudget } from '#domain/budget/investment.ts';
import { companyQuarter, figuresOf, newCustomersQuarter, segmentQuarter } from '#domain/budget/roll-up.ts';
import { accountsOf, always, ofCompany, type MembersIn } from '#domain/membership/members.ts';
import type { Planned, Segment } from '#domain/portfolio.ts';
import type { OfSome } from '../figures/figure-texts.ts';
import { investedOfSome, type InvestedOfSome } from '../figures/invested-of-some.ts';
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
  /** Of how many of its accounts each sum is, where some have none. */
  ofSome: InvestedOfSome & OfSome<'nextMoney' | 'nextHours'>;
}

export type InvestmentTable = NonNullable<ReturnType<typeof investmentTable>>;

/**
 * What we put in, beside what it is to bring: by segment and for new customers, with the accounts that have used more
 * than their budget.
 */
export function investmentTable(site: Site, quarter: Quarter) {
  const { portfolio, book } = site;
  const segments = portfolio.segments.flatMap((segment) => {
    const own: Invested = {
      level: 'segment',
      name: segment.name,
      href: site.url(`/segments/${segment.id}/`),
      membersIn: (each) => accountsOf(segment, each, book),
      segments: [segment],
      figures: segmentQuarter(segment, quarter, book).figures,
    };
    if (isNothing(site, own, quarter)) return [];
    const over = accountsOf(segment, quarter, book).flatMap((account): Invested[] =>
      isOver(usedOfBudget(always([account]), [], [quarter], book))
        ? [
            {
              level: 'account',
              name: account.name,
              href: accountHref(site, account),
              membersIn: always([account]),
              segments: [],
              figures: figuresOf([account], quarter, book),
            },
          ]
        : [],
    );
    return [own, ...over];
  });
  const winning: Invested = {
    level: 'segment',
    name: site.t.site.newCustomers,
    href: site.url('/new-customers/'),
    membersIn: always(portfolio.newCustomerPlans),
    segments: [],
    figures: newCustomersQuarter(quarter, book).figures,
  };
  const parts = isNothing(site, winning, quarter) ? segments : [...segments, winning];
  if (parts.length === 0) return undefined;
  const whole: Invested = {
    level: 'whole',
    name: site.t.segments.company,
    href: undefined,
    membersIn: ofCompany(book),
    segments: portfolio.segments,
    figures: companyQuarter(quarter, book).figures,
  };
  return { next: addQuarters(quarter, 1), rows: [...parts, whole].map((each) => row(site, each, quarter)) };
}

/** Whose investment a row tells, with the sales figures that it is held against. */
interface Invested extends Pick<InvestmentRow, 'level' | 'name' | 'href'> {
  membersIn: MembersIn;
  segments: readonly Segment[];
  figures: ComparedFigures<Planned>;
}

function row(
  site: Site,
  { level, name, href, membersIn, segments, figures }: Invested,
  quarter: Quarter,
): InvestmentRow {
  const { format, book } = site;
  const next = addQuarters(quarter, 1);
  const sums = investmentOf(membersIn(quarter), segments, quarter, book);
  const after = investmentOf(membersIn(next), segments, next, book);
  const used = usedOfBudget(membersIn, segments, [quarter], book);
  const ofNext = investedOfSome(site, usedOfBudget(membersIn, segments, [next], book));
  return {
    name,
    href,
    level,
    money: format.figure(sums.money),
    moneyUsed: format.figure(sums.moneyUsed),
    hours: format.number(sums.hours),
    hoursUsed: format.number(sums.hoursUsed),
    hoursShare: format.percent(used.hours.share),
    isOver: used.hours.isMore,
    nextMoney: format.figure(after.money),
    nextHours: format.number(after.hours),
    salesPerUnit: format.times(new Comparison(figures.sum('budget'), used.money.against).share),
    ofSome: { ...investedOfSome(site, used), nextMoney: ofNext.money, nextHours: ofNext.hours },
  };
}

function isNothing({ book }: Site, { membersIn, segments }: Invested, quarter: Quarter): boolean {
  const invested = investmentOf(membersIn(quarter), segments, quarter, book);
  return Object.values(invested).every((amount) => amount === undefined);
}

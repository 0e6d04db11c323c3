import { isOver } from '#domain/budget/investment.ts';
import { returnOver, type Return } from '#domain/budget/return.ts';
import { quartersOfYear, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf, always, membersOver, ofCompany, type MembersIn } from '#domain/membership/members.ts';
import { isAccount, placeIn, type Planned } from '#domain/portfolio.ts';
import { ofSome, type OfSome } from '../figures/figure-texts.ts';
import { investedOfSome, type InvestedOfSome } from '../figures/invested-of-some.ts';
import { plannedHref, type Linked } from '../links/account-links.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { largest } from '../list/largest.ts';
import { editHref } from '../links/edit-link.ts';
import { filesAndLines } from '../quarters/sources.ts';
import type { Site } from '../site.ts';

export interface ReturnRow {
  id: string;
  name: Linked;
  money: string;
  moneyUsed: string;
  hours: string;
  hoursUsed: string;
  isOver: boolean;
  sales: string;
  /** Of how many of its accounts each sum is, where some have none. */
  ofSome: InvestedOfSome & OfSome<'sales'>;
  /** Sales for each unit of money used, and for each hour; both terms stand beside them. */
  salesPerMoney: string;
  salesPerHour: string;
  /** Where the planned and the used amounts were written. */
  places: Linked[];
  accounts: ReturnRow[];
  /** How many accounts it is of, and those that a page cannot carry, added up. */
  count: number;
  rest: ReturnRow | undefined;
}

export type ReturnView = NonNullable<ReturnType<typeof returnView>>;

/**
 * What we put in this fiscal year to date and what was sold: by segment, each opened to its accounts. Nothing when
 * nobody put anything in.
 */
export function returnView(site: Site, now: Quarter) {
  const { portfolio, book } = site;
  const quarters = quartersOfYear(yearOf(now)).filter((quarter) => quarter <= now);
  const rows = portfolio.segments.flatMap((segment): ReturnRow[] => {
    const membersIn = (quarter: Quarter) => accountsOf(segment, quarter, book);
    const own = returnOver(membersIn, [segment], quarters, book);
    if (isNothing(own)) return [];
    return [
      {
        ...row(site, `return-${segment.id}`, { text: segment.name, href: site.url(`/segments/${segment.id}/`) }, own),
        ...accountRows(site, membersOver(quarters, membersIn), quarters, membersIn, {
          id: `return-rest-of-${segment.id}`,
          href: accountsHref(site, { segment: segment.id }),
        }),
      },
    ];
  });
  const { newCustomerPlans } = portfolio;
  const winning = returnOver(always(newCustomerPlans), [], quarters, book);
  if (!isNothing(winning)) {
    rows.push({
      ...row(
        site,
        'return-new-customers',
        { text: site.t.site.newCustomers, href: site.url('/new-customers/') },
        winning,
      ),
      ...accountRows(site, newCustomerPlans, quarters, always(newCustomerPlans), {
        id: 'return-rest-of-new-customers',
        href: site.url('/new-customers/'),
      }),
    });
  }
  if (rows.length === 0) return undefined;
  const whole = returnOver(ofCompany(book), portfolio.segments, quarters, book);
  return {
    year: yearOf(now),
    /** The quarters counted: from the year's first to the current one. */
    quarters,
    rows,
    company: row(site, 'return-company', { text: site.t.budget.company }, whole),
    withoutSales: whole.withoutSales.length,
  };
}

/** So many accounts are read under a row. */
const MOST = 30;

/** What was put into a row's accounts and came back: the largest by money, and one row of the others. */
function accountRows(
  site: Site,
  planned: readonly Planned[],
  quarters: readonly Quarter[],
  membersIn: MembersIn,
  list: { id: string; href: string },
): Pick<ReturnRow, 'accounts' | 'count' | 'rest'> {
  const ownIn = (account: Planned) => quarters.filter((quarter) => membersIn(quarter).includes(account));
  const invested = planned
    .map((account) => ({ account, own: returnOver(always([account]), [], ownIn(account), site.book) }))
    .filter(({ own }) => !isNothing(own));
  const { shown, rest } = largest(invested, MOST, ({ own }) => own.investment.moneyUsed ?? own.investment.money);
  const others = new Set(rest.map(({ account }) => account));
  return {
    accounts: shown.map(({ account, own }) => accountRow(site, account, ownIn(account), own)),
    count: invested.length,
    rest:
      rest.length === 0
        ? undefined
        : row(
            site,
            list.id,
            { text: site.t.figures.smaller(rest.length), href: list.href },
            returnOver((quarter) => membersIn(quarter).filter((each) => others.has(each)), [], quarters, site.book),
          ),
  };
}

/** What was put into one of a row's accounts in the quarters in which it belonged to the row. */
function accountRow(site: Site, account: Planned, quarters: readonly Quarter[], own: Return): ReturnRow {
  const planned = account.investment.flatMap((line, at) =>
    quarters.some((quarter) => line.money?.[quarter] !== undefined || line.hours?.[quarter] !== undefined)
      ? [placeIn(account, ['investment', at])]
      : [],
  );
  const ids = isAccount(account)
    ? [account.id]
    : account.prospects.filter(({ id }) => site.portfolio.planOfProspect.get(id) === account).map(({ id }) => id);
  const used = site.portfolio.actuals.investmentUsed
    .filter((each) => ids.includes(each.account) && quarters.includes(each.quarter))
    .map(({ place }) => place);
  return {
    ...row(
      site,
      isAccount(account) ? `return-${account.id}` : `return-of-plan-${account.id}`,
      { text: account.name, href: plannedHref(site, account) },
      own,
    ),
    places: [
      ...planned.map((place) => ({
        text: `${place.file.split('/').at(-1)}:${place.line}`,
        href: editHref(site, place.file, place.line),
      })),
      ...filesAndLines(used).map((text) => ({ text })),
    ],
  };
}

function row(site: Site, id: string, name: Linked, of: Return): ReturnRow {
  const { format } = site;
  const { perMoney, perHour, used } = of;
  const { money, moneyUsed, hours, hoursUsed } = of.investment;
  return {
    id,
    name,
    places: [],
    accounts: [],
    count: 0,
    rest: undefined,
    money: format.figure(money),
    moneyUsed: format.figure(moneyUsed),
    hours: format.number(hours),
    hoursUsed: format.number(hoursUsed),
    isOver: isOver(used),
    sales: format.figure(of.sales),
    ofSome: { ...investedOfSome(site, used), sales: ofSome(site, perMoney.of) },
    salesPerMoney: format.times(perMoney.share, 1),
    salesPerHour: format.perUnit(perHour.share),
  };
}

function isNothing({ investment }: Return): boolean {
  return Object.values(investment).every((amount) => amount === undefined);
}

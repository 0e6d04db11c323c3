import { Share } from '#domain/budget/comparison.ts';
import { topOf } from '#domain/budget/groups.ts';
import { yearSales } from '#domain/budget/year-sales.ts';
import { oncePer } from '#domain/once-per.ts';
import type { Finances } from '#domain/plan/account.ts';
import { marginChange, operatingMargin, salesChange } from '#domain/plan/customer-figures.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { groupHref } from '../links/group-link.ts';
import { movesOfAccount } from '../segments/moves.ts';
import type { Site } from '../site.ts';
import { ageSince, type FactAge } from './ages.ts';

export interface Fact {
  name: string;
  value: Linked;
  age: FactAge | undefined;
}

/** The customer's own figures, a column a year. */
export type CustomerFigures = NonNullable<ReturnType<typeof customerFiguresOf>>;

/** Basic facts as rows; only what is written, and what follows from it. */
export function factsOf(site: Site, account: Account): Fact[] {
  const { t, format } = site;
  const words = t.account.facts;
  const { profile, segment } = account;
  const profileAge = ageSince(site, profile?.asOf, segment.shelfLives.profile);
  const model = account.operatingModel ?? site.portfolio.company.operatingModel;
  const fact = (name: string, text: string | undefined, age?: FactAge, href?: string): Fact[] =>
    text === undefined || text === ''
      ? []
      : [{ name, value: { text, href }, age: age?.days === undefined ? undefined : age }];
  return [
    ...fact(words.status, statusOf(site, account)),
    ...fact(words.since, account.since && format.date(account.since)),
    ...fact(words.breaks, breaksOf(site, account)),
    ...fact(words.industry, profile?.industry, profileAge),
    ...fact(words.sites, profile?.sites.join('; '), profileAge),
    ...fact(words.businessId, profile?.businessId),
    ...fact(words.parent, account.parent?.name, undefined, account.parent && groupHref(site, topOf(account))),
    ...fact(words.members, membersUnder(site, account), undefined, groupHref(site, topOf(account))),
    ...fact(words.moved, movesOfAccount(site, account).join(' ')),
    ...fact(words.customerSince, profile?.customerSince === undefined ? undefined : String(profile.customerSince)),
    ...fact(words.contract, profile?.contract, profileAge),
    ...fact(
      words.operatingModel,
      model &&
        `${t.vocabulary.operatingModel[model.model]}. ${account.operatingModel ? model.reason : words.asCompany(model.reason)}`,
    ),
    ...fact(t.account.jointPlan, jointPlanOf(site, account)),
  ];
}

/** What of the plan the customer sees, and when they confirmed it. */
function jointPlanOf({ t, format, asOf }: Site, { shared, customerConfirmed }: Account): string {
  const words = t.account.facts;
  return [
    shared.length > 0 && `${words.shared}: ${shared.map((block) => words.block[block]).join(', ')}.`,
    customerConfirmed && `${t.account.confirmedBy(format.due(customerConfirmed.on, asOf), customerConfirmed.by)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How it stands with the customer, where that is not what a reader expects: with the day and the reason of the end. */
export function statusOf(site: Site, account: Account): string | undefined {
  const { status, endKnownOn } = account;
  if (status === 'active') return undefined;
  const said = endOf(site, account);
  return endKnownOn === undefined ? said : site.t.account.facts.knownSince(said, site.format.date(endKnownOn));
}

/**
 * Since when somebody is no customer, or is to be none any more, in lists of customers; nothing of those of whom no end
 * is known.
 */
export function endsOf(site: Site, account: Account): string | undefined {
  const away = account.breaks.find(({ from, until }) => from <= site.asOf && site.asOf < until);
  if (away) return awayIn(site, { ...away, reason: undefined });
  return account.until && endOf(site, { ...account, untilReason: undefined });
}

/** The times in which somebody was no customer or will be none, with their reasons. */
export function breaksOf(site: Site, { breaks }: Account): string {
  return breaks.map((each) => awayIn(site, each)).join('; ');
}

function awayIn({ t, format }: Site, { from, until, reason }: Account['breaks'][number]): string {
  return t.account.facts.away(format.date(from), format.date(until), reason);
}

function endOf(site: Site, { status, until, untilReason }: Account): string {
  const name = site.t.vocabulary.status[status];
  return until === undefined ? name : site.t.account.facts.ended(name, site.format.date(until), untilReason);
}

/** The accounts right under each account or holding. */
const membersByParent = oncePer(({ accounts }: Site['portfolio']) => Map.groupBy(accounts, ({ parent }) => parent));

/** The names of the accounts right under one: of a parent, its own. */
function membersUnder({ portfolio }: Site, account: Account): string {
  return (membersByParent(portfolio).get(account) ?? []).map(({ name }) => name).join(', ');
}

/** The customer's yearly figures with the ratios that follow from them; nothing when none are written. */
export function customerFiguresOf(site: Site, account: Account) {
  const { format } = site;
  const words = site.t.account.facts;
  const years = [...account.finances].sort((a, b) => a.year - b.year);
  const latest = years.at(-1);
  if (!latest) return undefined;
  const unit = 10 ** site.portfolio.company.currencyUnit.decimals;
  const inMillions = years.some((year) => Math.abs(year.netSales ?? 0) >= 10_000_000 * unit);
  const money = (amount: number | undefined) => (inMillions ? format.millions(amount) : format.figure(amount));
  const row = (name: string, cell: (year: Finances) => string, drawn?: (year: Finances) => number | undefined) => ({
    name,
    cells: years.map(cell),
    /** What is drawn of the row as a line: where two years or more are set. */
    line: lineOf(drawn && years.map(drawn)),
  });
  const ourSales = (year: number) => yearSales(site.book, account, year);
  const written = (field: keyof Finances) => years.some((year) => year[field] !== undefined);
  return {
    caption: words.figuresCaption(inMillions ? words.millions(format.currency) : format.unit),
    years: years.map((year) => String(year.year)),
    rows: [
      row(
        words.netSales,
        (year) => money(year.netSales),
        (year) => year.netSales,
      ),
      row(words.operatingResult, (year) => money(year.operatingResult)),
      row(
        words.operatingMargin,
        (year) => format.percent(operatingMargin(year)),
        (year) => {
          const margin = operatingMargin(year);
          return margin && margin.part / margin.whole;
        },
      ),
      ...(written('equityRatio')
        ? [row(words.equityRatio, (year) => format.percent(Share.ofHundred(year.equityRatio)))]
        : []),
      ...(written('employees') ? [row(words.employees, (year) => format.number(year.employees))] : []),
      ...(years.some(({ year }) => ourSales(year) !== undefined)
        ? [row(words.ourSales, ({ year }) => money(ourSales(year)))]
        : []),
      ...(written('shareOfWallet')
        ? [row(words.shareOfWallet, (year) => format.percent(Share.ofHundred(year.shareOfWallet)))]
        : []),
    ],
    sources: sourcesOf(site, years),
    trend: trendOf(site, years),
    age: ageSince(site, latest.asOf, account.segment.shelfLives.finances),
  };
}

function lineOf(figures: readonly (number | undefined)[] | undefined) {
  return figures && figures.filter((figure) => figure !== undefined).length > 1 ? figures : undefined;
}

/** Where the figures are from; those that were true on the same day share it. */
function sourcesOf({ t, format }: Site, years: readonly Finances[]): string {
  const words = t.account.facts;
  return [...new Set(years.map(({ asOf }) => asOf))]
    .map((asOf) =>
      words.source(
        [...new Set(years.filter((year) => year.asOf === asOf).map(({ source }) => source))].join(', '),
        format.date(asOf),
      ),
    )
    .join(' ');
}

/** How the newest year differs from the one before it; nothing when there is no such pair. */
function trendOf(site: Site, years: readonly Finances[]): string | undefined {
  const [before, latest] = years.slice(-2);
  const change = before && latest && salesChange(before, latest);
  if (!change) return undefined;
  const points = marginChange(before, latest);
  return site.t.account.facts.trend(
    String(latest.year),
    site.format.signedPercent(change),
    points === undefined ? undefined : site.format.signedPoints(points),
  );
}

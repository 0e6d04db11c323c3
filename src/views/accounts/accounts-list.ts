import { topOf } from '#domain/budget/groups.ts';
import { quarterMiss, type Miss, type PlannedMiss } from '#domain/budget/miss.ts';
import { daysPassed, type Passed } from '#domain/budget/pace.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { hasEndedOn } from '#domain/membership/customers.ts';
import { byAmount, type Amount } from '#domain/money/money.ts';
import { oncePer } from '#domain/once-per.ts';
import { byText } from '#domain/order.ts';
import type { Severity } from '#domain/plan/vocabulary.ts';
import { isAccount, type Account } from '#domain/portfolio.ts';
import { collatorOf } from '#words/languages.ts';
import { oldestJudgement } from '../account/ages.ts';
import { endsOf } from '../account/facts.ts';
import type { GapScale } from '../figures/gap-bar.ts';
import { missScale } from '../figures/miss-bar.ts';
import { missTexts, missTogether, type MissDrawn } from '../figures/miss-texts.ts';
import { aroundMean, sparkLine, sparkScale, type AroundMean } from '../figures/spark-line.ts';
import { staleNote, staleText } from '../figures/stale-text.ts';
import { nextStep } from '../home/next-step.ts';
import { groupChoices } from '../groups/choices.ts';
import { accountHref } from '../links/account-links.ts';
import { memberName, memberShortLink } from '../links/company-links.ts';
import type { Paging } from '../list/parts.ts';
import type { Site } from '../site.ts';
import { hasAny, listLede, sumRows, sumTexts } from './list-sums.ts';

/** How many customers a page has: a row is 1.5 kB. */
export const ACCOUNTS_PAGING: Paging = { first: 28, further: 31 };

/** One customer of the list. */
export type ListedAccount = ReturnType<typeof listedAccount>;

/** Customers who are counted together: those of a manager, those of a segment. */
export type ListGroup = ReturnType<typeof groupsBy>[number];

/** A row of the list before it is written: whose, and how far from what was asked. */
export interface Listed {
  account: Account;
  /** Nothing where the account has no part in the quarter. */
  of: PlannedMiss | undefined;
}

/**
 * Who stands in the list: everybody who is there in the quarter or still a customer, by miss. `others` have no part in
 * it.
 */
function accountsInList({ portfolio, book, asOf }: Pick<Site, 'portfolio' | 'book' | 'asOf'>) {
  const miss = quarterMiss(quarterOf(asOf, portfolio.fiscalYear), book);
  const present = miss.rows.flatMap((of): Listed[] => (isAccount(of.planned) ? [{ account: of.planned, of }] : []));
  const isPresent = new Set(present.map(({ account }) => account));
  const others = portfolio.accounts
    .filter((account) => !isPresent.has(account))
    .map((account) => ({ account, of: undefined }));
  return { miss, present, others, rows: [...present, ...others.filter(({ account }) => !hasEndedOn(account, asOf))] };
}

/** Every customer by its expected miss, the largest first, with what they add up to; worked out once a language. */
export const accountsList = oncePer((site: Site) => {
  const { portfolio, book, asOf } = site;
  const quarter = quarterOf(asOf, portfolio.fiscalYear);
  const passed = daysPassed(quarter, asOf, portfolio.fiscalYear);
  const { miss, present, others, rows } = accountsInList(site);
  const scale = missScale(present.flatMap(({ of }) => of ?? []));
  const lines = new Map(rows.map(({ account }) => [account, aroundMean(account, quarter, book)]));
  const widest = sparkScale([...lines.values()].filter((line) => line !== undefined));
  const drawn = { passed, scale };
  const written = ({ account, of }: Listed) =>
    listedAccount(site, { account, of }, { quarter, drawn, line: lines.get(account), widest });
  return {
    quarter,
    passed,
    count: rows.length,
    lede: listLede(site, miss, rows.length),
    rows: rows.map(written),
    ended: others.filter(({ account }) => hasEndedOn(account, asOf)).map(written),
    sums: sumRows(site, miss, rows.length, passed),
    managers: groupsBy(site, rows, passed, ({ kam }) => ({
      id: kam.id,
      name: memberName(site, kam),
      href: site.url(`/team/${kam.id}/`),
    })),
    segments: groupsBy(site, rows, passed, ({ segment }) => ({
      id: segment.id,
      name: segment.code === undefined ? segment.name : `${segment.code} ${segment.name}`,
      href: site.url(`/segments/${segment.id}/`),
    })),
    /** What the mark below an old forecast means, where one has it. */
    notes: staleNote(
      site,
      rows.map(({ account }) => account),
      quarter,
    ),
    /** Corporate groups that one can narrow the list down to: all of them, where one is larger than its page. */
    groups: groupChoices(site),
    around: site.format.percentage(Math.round(widest * 100)),
  };
});

/** How many customers the list counts; worked out once. */
export const listedAccounts = oncePer(
  (site: Site) => accountsInList(site).rows.length,
  ({ book }) => book,
);

/** Where a page of the list stands. */
export function partPath(part: number): string {
  return part === 1 ? '/accounts/' : `/account-list/${part}/`;
}

interface RowMakings {
  quarter: Quarter;
  drawn: MissDrawn & { scale: GapScale };
  line: AroundMean | undefined;
  widest: number;
}

function listedAccount(site: Site, { account, of }: Listed, { quarter, drawn, line, widest }: RowMakings) {
  const { segment, kam } = account;
  const flags = site.redFlagsOf(account.id);
  return {
    id: account.id,
    name: account.name,
    href: accountHref(site, account),
    segment: { id: segment.id, code: segment.code, name: segmentName(site, segment.name) },
    manager: { id: kam.id, ...memberShortLink(site, kam.id) },
    group: topOf(account).id,
    ends: endsOf(site, account),
    ...missTexts(site, { ...missOf(of), stale: staleText(site, [account], quarter) }, drawn),
    budget: site.format.figure(of?.figures.budget),
    spark: line && sparkLine(line, widest),
    next: nextStep(site, account, quarter),
    flags: { count: flags.length, worst: worstOf(flags) },
    judgement: oldestJudgement(site, account),
  };
}

/** A row's miss with its actual; nothing of it is set for who has no part in the quarter. */
function missOf(of: PlannedMiss | undefined): Miss & { actual: Amount | undefined; isBudget: boolean } {
  return {
    asked: of?.asked,
    forecast: of?.forecast,
    miss: of?.miss,
    neverPlanned: of?.neverPlanned,
    slipped: of?.slipped,
    actual: of?.figures.actual,
    isBudget: of?.against === 'budget',
  };
}

function worstOf(flags: readonly Problem[]): Severity | undefined {
  return (
    (['high', 'medium'] as const).find((each) => flags.some(({ severity }) => severity === each)) ??
    (flags.length > 0 ? 'low' : undefined)
  );
}

/** A segment's name without the word that all segments end with: Key, Growth, Named *accounts*. */
function segmentName(site: Site, name: string): string {
  const names = site.portfolio.segments.map((segment) => segment.name);
  const end = /\s+\S+$/.exec(name)?.[0];
  return end !== undefined && names.length > 1 && names.every((each) => each.endsWith(end) && each !== end)
    ? name.slice(0, -end.length)
    : name;
}

function groupsBy(
  site: Site,
  rows: readonly Listed[],
  passed: Passed,
  keyOf: (account: Account) => { id: string; name: string; href: string },
) {
  const collator = collatorOf(site.language);
  return [...Map.groupBy(rows, ({ account }) => keyOf(account).id).values()]
    .map((members) => {
      const of = members.flatMap((member) => (member.of && hasAny(member.of) ? member.of : []));
      const sum = missTogether(of);
      return {
        ...keyOf((members[0] as Listed).account),
        members: members.length,
        amount: sum.miss,
        ...sumTexts(site, sum, of, passed),
      };
    })
    .sort((a, b) => byAmount(a.amount, b.amount) || collator.compare(a.name, b.name) || byText(a.id, b.id));
}

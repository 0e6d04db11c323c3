import { Sum } from '#domain/budget/comparison.ts';
import type { Miss, PlannedMiss, QuarterMiss } from '#domain/budget/miss.ts';
import type { Passed } from '#domain/budget/pace.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { isAccount } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import { staleText } from '../figures/stale-text.ts';
import { ofSome } from '../figures/figure-texts.ts';
import { missTexts, missTogether, type MissSums, type MissTexts } from '../figures/miss-texts.ts';
import type { Linked } from '../links/account-links.ts';
import { plannedHref } from '../links/account-links.ts';
import { areBudgets } from '../home/miss-lines.ts';
import type { Site } from '../site.ts';

/** A row at the foot of the list, with what it is made of in words. */
export interface SumRow extends MissTexts {
  name: string;
  href?: string | undefined;
  budget: string;
  budgetOfSome: string | undefined;
  words: readonly Linked[];
}

/** So many of a row of several are named. */
const NAMED = 3;

/** Whether a row has any figure to be held against another: one without takes no part in a sum. */
export function hasAny({ asked, forecast }: Miss): boolean {
  return asked !== undefined || forecast !== undefined;
}

/**
 * How many accounts will miss the quarter and by how much, and what the others are over; nothing where no miss can be
 * told.
 */
export function listLede({ t, format }: Site, miss: QuarterMiss, count: number): Phrase | undefined {
  const accounts = miss.rows.filter((row) => isAccount(row.planned));
  const told = accounts.filter((row) => row.miss !== undefined);
  if (told.length === 0) return undefined;
  const sum = (rows: readonly PlannedMiss[]) => Sum.over(rows, (row) => row.miss).amount ?? 0;
  const short = told.filter((row) => format.side(row.miss) === 'short');
  const others = told.filter((row) => format.side(row.miss) !== 'short');
  return t.accounts.missLede(
    short.length,
    count,
    miss.quarter,
    format.size(sum(short)),
    others.length,
    format.side(sum(others)) === 'over' ? 'over' : 'equal',
    format.size(sum(others)),
    count - told.length,
  );
}

/** What the figures of several rows are together: their budget beside what every table of misses prints. */
export function sumTexts(
  site: Site,
  of: Miss & { sums?: MissSums; isBudget?: boolean },
  rows: readonly PlannedMiss[],
  passed: Passed,
): MissTexts & { budget: string; budgetOfSome: string | undefined } {
  const [budget, toDate] = (['budget', 'actual'] as const).map((measure) =>
    Sum.over(rows, ({ figures }) => figures[measure]),
  ) as [Sum<PlannedMiss>, Sum<PlannedMiss>];
  return {
    budget: site.format.figure(budget.amount),
    budgetOfSome: ofSome(site, budget),
    ...missTexts(
      site,
      {
        ...of,
        sums: { ...of.sums, toDate },
        actual: toDate.amount,
        isBudget: of.isBudget ?? areBudgets(rows),
        stale: staleText(
          site,
          rows.map(({ planned }) => planned),
          quarterOf(site.asOf, site.portfolio.fiscalYear),
        ),
      },
      { passed },
    ),
  };
}

/** The foot of the list: all accounts, targets that none of them carries, new customers, the company. They add up. */
export function sumRows(site: Site, miss: QuarterMiss, count: number, passed: Passed): SumRow[] {
  const { t, format } = site;
  const unasked = new Set(miss.uncarried.flatMap((each) => each.unasked));
  const accounts = miss.rows.filter((row) => isAccount(row.planned) && !unasked.has(row.planned) && hasAny(row));
  const newPlans = miss.rows.filter((row) => !isAccount(row.planned) && !unasked.has(row.planned) && hasAny(row));
  const row = (
    name: Linked,
    of: Miss & { sums?: MissSums; isBudget?: boolean },
    rows: readonly PlannedMiss[],
    words: readonly Linked[],
  ): SumRow => ({ name: name.text, href: name.href, words, ...sumTexts(site, of, rows, passed) });
  const named = (text: string, of: Miss, href?: string): Linked => ({
    text: `${text} ${format.signed(of.miss)}`,
    href,
  });
  const asked = (against: PlannedMiss['against']) =>
    Sum.over(
      accounts.filter((each) => each.against === against),
      (each) => each.asked,
    ).amount;
  const [targets, budgets] = [asked('target'), asked('budget')];
  return [
    row({ text: t.accounts.count(count) }, missTogether(accounts), accounts, [
      ...(targets !== undefined && budgets !== undefined
        ? [{ text: t.accounts.madeOf(format.figure(targets), format.figure(budgets)) }]
        : []),
    ]),
    ...(miss.uncarried.length === 0
      ? []
      : [
          row(
            { text: t.accounts.uncarried },
            { ...missTogether(miss.uncarried), forecast: Sum.over(miss.uncarried, (each) => each.forecast).amount },
            [],
            miss.uncarried.map((each) =>
              named(
                each.segment?.name ?? t.home.company,
                each,
                site.url(each.segment ? `/segments/${each.segment.id}/` : '/budget/'),
              ),
            ),
          ),
        ]),
    ...(newPlans.length === 0
      ? []
      : [
          row(
            { text: t.accounts.newCustomers(newPlans.length), href: site.url('/new-customers/') },
            missTogether(newPlans),
            newPlans,
            [
              ...newPlans
                .slice(0, NAMED)
                .map((each) => named(each.planned.name, each, plannedHref(site, each.planned))),
              ...(newPlans.length > NAMED ? [{ text: t.miss.more(newPlans.length - NAMED) }] : []),
            ],
          ),
        ]),
    row(
      { text: t.home.company },
      {
        asked: miss.miss.against.amount,
        forecast: miss.miss.of.amount,
        miss: miss.miss.difference,
        neverPlanned: miss.neverPlanned.difference,
        slipped: miss.slipped.difference,
        sums: { asked: miss.miss.against, forecast: miss.miss.of },
        isBudget: miss.standsIn.length > 0 && miss.uncarried.length === 0 && areBudgets(miss.rows),
      },
      miss.rows,
      miss.neverPlanned.difference === undefined || miss.slipped.difference === undefined
        ? []
        : [
            {
              text: t.accounts.parts(
                format.signed(miss.neverPlanned.difference),
                format.signed(miss.slipped.difference),
              ),
            },
          ],
    ),
  ];
}

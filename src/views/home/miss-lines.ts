import { Sum } from '#domain/budget/comparison.ts';
import type { Miss, PlannedMiss, QuarterMiss, UncarriedTarget } from '#domain/budget/miss.ts';
import { staleForecasts } from '#domain/budget/stale-forecast.ts';
import { lastDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import { byAmount, type Amount } from '#domain/money/money.ts';
import { isAccount } from '#domain/portfolio.ts';
import { missTexts, type MissDrawn, type MissSums } from '../figures/miss-texts.ts';
import { roundedSum } from '../figures/rounded-parts.ts';
import { staleText } from '../figures/stale-text.ts';
import { plannedHref, type Linked } from '../links/account-links.ts';
import { plannedLinks, type FigureLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { whyTexts, type WhyTexts } from './why-missed.ts';

/** A row of who will miss: of somebody, of several together, or of the company. */
export type MissRow = ReturnType<typeof rowOf>;

/** So many of a row of several are named. */
export const NAMED = 3;

/** A line that can miss: an account, a new-customer plan, or a target that no account carries. */
export type Line = Miss & { source: PlannedMiss | UncarriedTarget };

interface LineTexts {
  name: Linked;
  under?: string;
  isBudget?: boolean;
  next?: NextStep;
  action?: string;
  why?: WhyTexts | undefined;
  links?: FigureLinks;
  /** How long nobody has touched the forecast. */
  stale?: string | undefined;
  staleDays?: string | undefined;
}

/** A row as printed. */
export function rowOf(
  site: Site,
  { name, under, isBudget = false, next, action, why, links, stale, staleDays }: LineTexts,
  line: Miss & { sums?: MissSums },
  actual: Sum<unknown> | Amount | undefined,
  drawn: MissDrawn,
) {
  const [toDate, amount] = actual instanceof Sum ? [actual, actual.amount] : [undefined, actual];
  const sums = { ...line.sums, toDate };
  return {
    name,
    under,
    next,
    action,
    why,
    links,
    ...missTexts(site, { ...line, sums, actual: amount, isBudget, stale }, drawn),
    // The table has no room for more than the days below a figure; its note says what they are.
    ...(staleDays !== undefined && { stale: staleDays }),
  };
}

/** What a line says beside its figures: whose it is, why, and what is done next. */
export function lineTexts(site: Site, { source }: Line, quarter: Quarter): LineTexts {
  const { t } = site;
  if ('planned' in source) {
    const { planned, against } = source;
    const [stale] = staleForecasts([planned], quarter, site.book);
    return {
      name: { text: planned.name, href: plannedHref(site, planned) },
      under: isAccount(planned) ? planned.segment.name : t.miss.newCustomerPlan,
      isBudget: against === 'budget',
      next: nextStep(site, planned, quarter),
      why: whyTexts(site, planned, quarter, source),
      links: plannedLinks(site, planned, quarter),
      stale: staleText(site, [planned], quarter),
      staleDays: stale && site.format.days(stale.days),
    };
  }
  const { segment, asked, unasked } = source;
  return {
    name: segment
      ? { text: segment.name, href: site.url(`/segments/${segment.id}/`) }
      : { text: t.home.company, href: site.url('/budget/') },
    under: [
      asked < 0 ? t.miss.carriedMore : t.miss.withoutAccount,
      ...(unasked.length === 0 ? [] : [t.miss.withUnasked(unasked.slice(0, NAMED).map(({ name }) => name))]),
    ].join('. '),
    next: {
      action: undefined,
      day: undefined,
      due: undefined,
      owner: undefined,
      isLate: false,
      isInTime: false,
      isActed: false,
    },
    why: segment && whyTexts(site, segment, quarter, source),
  };
}

/** What is booked of a line. */
export function actualOf({ source }: Line): Amount | undefined {
  return 'planned' in source ? source.figures.actual : undefined;
}

/** What is booked of several lines. */
export function actualTogether(some: readonly (Miss | Line)[]): Sum<Miss> {
  return Sum.over(some, (each) => ('source' in each ? actualOf(each) : (each as PlannedMiss).figures.actual));
}

/**
 * The first few with their misses, and what the others have together; `isOwn` where a target without an account is of
 * the segment that is told.
 */
export function namesOf({ t, format }: Site, lines: readonly Line[], isOwn = false): string {
  const named = lines.slice(0, NAMED).map(({ source, miss }) => {
    const name =
      'planned' in source
        ? source.planned.name
        : isOwn
          ? t.miss.withoutAccount
          : (source.segment?.name ?? t.home.company);
    // Whoever is on it to what the page rounds has nothing beside the name.
    return format.side(miss) === 'equal' ? name : `${name} ${format.signedMoney(miss)}`;
  });
  const others = lines.slice(NAMED);
  const sum = Sum.over(others, ({ miss }) => miss).amount;
  const together = format.side(sum) === 'equal' ? undefined : format.signedMoney(sum);
  return [...named, ...(others.length === 0 ? [] : [t.miss.other(others.length, together)])].join(', ');
}

/** Lines with the largest miss first, and who was asked or forecast something and whose miss cannot be told. */
export function linesOf(of: QuarterMiss, rows: readonly PlannedMiss[], uncarried: readonly UncarriedTarget[]) {
  const unasked = new Set(of.uncarried.flatMap((each) => each.unasked));
  return {
    lines: [...rows, ...uncarried]
      .map((source): Line => ({ ...source, source }))
      .filter(({ miss }) => miss !== undefined)
      .sort((a, b) => byAmount(a.miss, b.miss)),
    untold: rows.filter(
      ({ miss, asked, forecast, planned }) =>
        miss === undefined && (asked !== undefined || forecast !== undefined) && !unasked.has(planned),
    ),
  };
}

/** Whether what several lines are held against are budgets, and no target among them. */
export function areBudgets(some: readonly (Line | PlannedMiss)[]): boolean {
  const asked = some.map((line) => ('source' in line ? line.source : line)).filter((each) => each.asked !== undefined);
  return asked.length > 0 && asked.every((each) => 'planned' in each && each.against === 'budget');
}

/** Who is short, and the others, those over most first. */
export function sides({ format }: Site, lines: readonly Line[]) {
  return {
    short: lines.filter(({ miss }) => format.side(miss) === 'short'),
    others: lines.filter(({ miss }) => format.side(miss) !== 'short').reverse(),
  };
}

/** How many of the rows have an action in time. */
export function withAction({ t, format, portfolio }: Site, rows: readonly MissRow[], quarter: Quarter): string {
  const having = rows.filter(({ next }) => next?.isActed).length;
  return t.miss.withAction(having, rows.length, format.shortDate(lastDayOf(quarter, portfolio.fiscalYear)));
}

/** Where rounded rows add up to another figure than their rounded total. */
export function roundedNotes(site: Site, rows: readonly Miss[], whole: Miss): string[] {
  const { t } = site;
  const parts = (['asked', 'forecast', 'miss'] as const).flatMap((each) =>
    roundedSum(
      site,
      rows.map((row) => row[each]),
      whole[each],
    ).map(
      (sum) => `${each === 'miss' ? t.miss.miss : t.vocabulary.measure[each === 'asked' ? 'target' : each]} ${sum}`,
    ),
  );
  return parts.length === 0 ? [] : [t.figures.roundedParts(parts)];
}

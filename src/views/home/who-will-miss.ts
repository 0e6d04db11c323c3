import { Sum } from '#domain/budget/comparison.ts';
import { quarterMiss, type Miss, type PlannedMiss, type UncarriedTarget } from '#domain/budget/miss.ts';
import { daysPassed } from '#domain/budget/pace.ts';
import { lastDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import { byAmount, type Amount } from '#domain/money/money.ts';
import { isAccount, plannedIn } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import { missScale } from '../figures/miss-bar.ts';
import { missTexts, missTogether, type MissDrawn, type MissSums } from '../figures/miss-texts.ts';
import { staleNote, staleText } from '../figures/stale-text.ts';
import { stillToComeText } from '../figures/still-to-come.ts';
import { plannedHref, type Linked } from '../links/account-links.ts';
import { companyFigureHref, figureLinks, plannedLinks, type FigureLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { whyTexts, type WhyTexts } from './why-missed.ts';
import { shortList, type ShortList } from './short-list.ts';

/** A row of who will miss: of somebody, of several together, or of the company. */
export type MissRow = ReturnType<typeof rowOf>;

/** So many rows stand by themselves; the rest of the misses are one row. */
const SHOWN = 8;
/** So many of a row of several are named. */
const NAMED = 3;

type Line = Miss & { source: PlannedMiss | UncarriedTarget };

/**
 * The first question of a director: who will miss the quarter, by how much, and what is done about it next (R86 of
 * .github/requirements.md). Nothing where nobody was asked for anything or nobody has a forecast.
 */
export function whoWillMiss(site: Site, quarter: Quarter) {
  const { t, format, book, portfolio } = site;
  const of = quarterMiss(quarter, book);
  const lines: Line[] = [...of.rows, ...of.uncarried]
    .map((source): Line => ({ ...source, source }))
    .filter(({ miss }) => miss !== undefined)
    .sort((a, b) => byAmount(a.miss, b.miss));
  if (lines.length === 0) return undefined;
  const passed = daysPassed(quarter, site.asOf, portfolio.fiscalYear);
  const short = lines.filter(({ miss }) => format.side(miss) === 'short');
  const others = lines.filter(({ miss }) => format.side(miss) !== 'short').reverse();
  const [shown, more] = [short.slice(0, SHOWN), short.slice(SHOWN)];
  const unasked = new Set(of.uncarried.flatMap((each) => each.unasked));
  const untold = of.rows.filter(
    ({ miss, asked, forecast, planned }) =>
      miss === undefined && (asked !== undefined || forecast !== undefined) && !unasked.has(planned),
  );
  const scale = missScale(shown);
  const single = (line: Line) => rowOf(site, lineTexts(site, line, quarter), line, actualOf(line), { passed, scale });
  const rows = shown.map(single);
  const together = (name: string, some: readonly Miss[], action: string) =>
    some.length === 0
      ? []
      : [rowOf(site, { name: { text: name }, action }, missTogether(some), actualTogether(some), { passed })];
  const having = rows.filter(({ next }) => next?.isInTime).length;
  return {
    rows,
    sums: [
      ...together(t.miss.more(more.length), more, namesOf(site, more)),
      ...together(t.miss.onOrOver(others.length), others, namesOf(site, others)),
      ...together(
        t.miss.notTold(untold.length),
        untold,
        t.miss.notToldWhy(untold.slice(0, NAMED).map(({ planned }) => planned.name)),
      ),
    ],
    company: rowOf(
      site,
      {
        name: { text: t.home.company },
        links: figureLinks((measure) => companyFigureHref(site, measure, quarter)),
        action:
          rows.length === 0
            ? ''
            : t.miss.withAction(having, rows.length, format.shortDate(lastDayOf(quarter, portfolio.fiscalYear))),
      },
      {
        asked: of.miss.against.amount,
        forecast: of.miss.of.amount,
        miss: of.miss.difference,
        neverPlanned: of.neverPlanned.difference,
        slipped: of.slipped.difference,
        sums: { asked: of.miss.against, forecast: of.miss.of },
      },
      of.actual,
      { passed },
    ),
    rest: shortList([...more, ...others], 0, single) satisfies ShortList<MissRow>,
    passed,
    notes: [
      t.miss.note(rows.some(({ isBudget }) => isBudget)),
      ...staleNote(site, plannedIn(portfolio), quarter),
      ...(of.miss.difference === undefined ? [t.miss.notCompared(of.miss.missing.length)] : []),
    ],
    toCome: stillToComeText(
      site,
      { planned: plannedIn(portfolio), forecast: of.miss.of, actual: of.actual },
      quarter,
      passed,
    ),
  } satisfies Record<string, unknown> & { toCome: Phrase | undefined };
}

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
}

function rowOf(
  site: Site,
  { name, under, isBudget = false, next, action, why, links, stale }: LineTexts,
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
  };
}

function lineTexts(site: Site, { source }: Line, quarter: Quarter): LineTexts {
  const { t } = site;
  if ('planned' in source) {
    const { planned, against } = source;
    return {
      name: { text: planned.name, href: plannedHref(site, planned) },
      under: isAccount(planned) ? planned.segment.name : t.miss.newCustomerPlan,
      isBudget: against === 'budget',
      next: nextStep(site, planned, quarter),
      why: whyTexts(site, planned, quarter, source),
      links: plannedLinks(site, planned, quarter),
      stale: staleText(site, [planned], quarter),
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
    next: { action: undefined, day: undefined, due: undefined, owner: undefined, isLate: false, isInTime: false },
    why: segment && whyTexts(site, segment, quarter, source),
  };
}

function actualOf({ source }: Line): Amount | undefined {
  return 'planned' in source ? source.figures.actual : undefined;
}

function actualTogether(some: readonly (Miss | Line)[]): Sum<Miss> {
  return Sum.over(some, (each) => ('source' in each ? actualOf(each) : (each as PlannedMiss).figures.actual));
}

/** The first few with their misses, and what the others have together. */
function namesOf({ t, format }: Site, lines: readonly Line[]): string {
  const named = lines.slice(0, NAMED).map(({ source, miss }) => {
    const name = 'planned' in source ? source.planned.name : (source.segment?.name ?? t.home.company);
    return `${name} ${format.signedMoney(miss)}`;
  });
  const others = lines.slice(NAMED);
  const sum = Sum.over(others, ({ miss }) => miss).amount;
  return [...named, ...(others.length === 0 ? [] : [t.miss.other(others.length, format.signedMoney(sum))])].join(', ');
}

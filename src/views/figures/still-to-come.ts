import type { Sum } from '#domain/budget/comparison.ts';
import {
  type BroughtAtTheEnd,
  broughtAtTheEnd,
  broughtThisMonth,
  stillToCome,
  type Passed,
} from '#domain/budget/pace.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Planned } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/** Whose forecast waits for sales, and what is booked of it. */
interface Awaited<Member> {
  planned: readonly Planned[];
  forecast: Sum<Member>;
  actual: Sum<Member>;
}

/**
 * What is still to come in a quarter and how much a day, beside what this month has brought a day, and what the last
 * days of earlier quarters brought where finance says days. Nothing where nothing is to come.
 */
export function stillToComeText<Member>(
  site: Site,
  { planned, forecast, actual }: Awaited<Member>,
  quarter: Quarter,
  passed: Passed,
): Phrase | undefined {
  const { t, format, book } = site;
  const toCome = stillToCome(forecast, actual, passed);
  if (!toCome) return undefined;
  const isNow = quarter === quarterOf(site.asOf, site.portfolio.fiscalYear);
  const brought = isNow ? broughtThisMonth(planned, book) : undefined;
  const atTheEnd = isNow ? broughtAtTheEnd(planned, quarter, passed, book) : [];
  return [
    ...t.miss.toCome(format.money(toCome.amount), passed.left, format.money(toCome.daily)),
    ...(brought ? [' ', t.miss.brought(format.month(brought.month), format.money(brought.daily))] : []),
    ...endsText(site, atTheEnd, passed.left),
  ];
}

function endsText({ t, format }: Site, atTheEnd: readonly BroughtAtTheEnd[], days: number): string[] {
  const [first, ...others] = atTheEnd.map((each) => ({
    ...each,
    said: t.miss.inQuarter(each.quarter, format.money(each.amount)),
  }));
  if (!first) return [];
  if (atTheEnd.every(({ amount }) => amount === 0))
    return [' ', t.miss.broughtNothing(days, [first.quarter, ...others.map(({ quarter }) => quarter)])];
  return [' ', t.miss.broughtAtTheEnd(days, [first.said, ...others.map(({ said }) => said)])];
}

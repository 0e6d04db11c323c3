import {
  bestMonth,
  broughtByMonth,
  dailyOf,
  daysPassed,
  endAtPace,
  stillToCome,
  type MonthBrought,
} from '#domain/budget/pace.ts';
import { monthOf } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { stillToComeText } from '../figures/still-to-come.ts';
import type { Site } from '../site.ts';
import { ofTheCompany } from './whose-miss.ts';

/** The drawing over the table: its size, and how far the highest month reaches. */
export const MONTHS_DRAWN = { width: 480, height: 112, highest: 96 };

/**
 * How fast the company sells in the quarter that runs: what is still to come, what the days of its months have brought,
 * and where it ends when it goes on so. Nothing where nothing is forecast and nothing booked.
 */
export function companyPace(site: Site, quarter: Quarter) {
  const { t, format, asOf } = site;
  const of = ofTheCompany(site, quarter);
  const passed = daysPassed(quarter, asOf, site.portfolio.fiscalYear);
  const months = broughtByMonth(of.planned, quarter, site.book);
  const best = bestMonth(months, asOf);
  const said = stillToComeText(site, of, quarter, passed);
  const isBooked = months.some(({ amount }) => amount !== undefined);
  if (!said && !isBooked) return undefined;
  const running = months.find(({ month }) => month === monthOf(asOf));
  const toCome = stillToCome(of.forecast, of.actual, passed)?.amount;
  return {
    said,
    more: [
      ...bestText(site, best),
      ...(running ? endText(site, running, endAtPace(of.forecast, of.actual, running, passed)) : []),
    ],
    until: t.miss.paceTo(format.shortDate(asOf), passed.left),
    columns: isBooked ? months.map((each) => columnOf(site, each, quarter)) : [],
    /** What is to come is of the month that runs and of those after it. */
    toCome:
      toCome === undefined
        ? undefined
        : { text: format.figure(toCome), columns: months.length - ahead(months, running) },
    drawing: drawn(months, { best, toCome: running === months.at(-1) ? toCome : undefined, quarter }),
    note: best && t.miss.paceNote(format.month(best.month)),
  };
}

function ahead(months: readonly MonthBrought[], running: MonthBrought | undefined): number {
  return running ? months.indexOf(running) : 0;
}

function bestText({ t, format }: Site, best: MonthBrought | undefined): string[] {
  const daily = best && dailyOf(best);
  return best && daily !== undefined ? [t.miss.bestMonth(format.month(best.month), format.money(daily))] : [];
}

/** Where the quarter ends when it goes on as this month does, beside the forecast. */
function endText({ t, format }: Site, running: MonthBrought, end: ReturnType<typeof endAtPace>): string[] {
  if (!end) return [];
  const { amount, fromForecast } = end;
  const side = format.side(fromForecast) ?? 'equal';
  return [t.miss.endsAt(format.month(running.month), format.money(amount), format.size(fromForecast), side)];
}

function columnOf({ format }: Site, of: MonthBrought, quarter: Quarter) {
  const daily = dailyOf(of);
  return {
    year: of.month.slice(0, 4),
    month: format.shortMonth(of.month),
    isNow: of.quarter === quarter,
    booked: of.amount === undefined ? '' : format.figure(of.amount),
    daily: daily === undefined ? '' : format.figure(daily),
  };
}

interface Drawn {
  best: MonthBrought | undefined;
  toCome: number | undefined;
  quarter: Quarter;
}

/** Where the months lie in their drawing; what takes more back than it brought has no height. */
function drawn(months: readonly MonthBrought[], { best, toCome = 0, quarter }: Drawn) {
  const { width, height, highest } = MONTHS_DRAWN;
  const room = width / months.length;
  const amounts = months.map(({ amount = 0 }) => Math.max(0, amount));
  const most = Math.max(1, ...amounts, (amounts.at(-1) ?? 0) + toCome);
  const tall = (drawn: number) => Math.round((drawn / most) * highest * 10) / 10;
  return {
    bars: amounts.map((amount, at) => ({
      x: Math.round((at + 0.26) * room),
      width: Math.round(room * 0.48),
      tall: tall(amount),
    })),
    toCome: tall(toCome),
    best: best && height - tall(best.amount ?? 0),
    now: Math.round(months.findIndex((each) => each.quarter === quarter) * room),
  };
}

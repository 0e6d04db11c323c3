import { differenceOf, endedQuartersOfYear, forecastOf, hasEnded, investmentOf, salesOver, type PlanAndActual } from '#domain/budget/against-plan.ts';
import { addDays } from '#domain/calendar/dates.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { addQuarters, firstDayOf, lastDayOf, quarterOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Attitude } from '#domain/plan/vocabulary.ts';
import { placeIn, type Account } from '#domain/portfolio.ts';
import { attitudeChanges } from '#domain/review/attitudes.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { accountQuarters } from './account/budget.ts';
import { flagsOfQuarter, type FlagRow } from './account/flags.ts';
import { segmentName } from './account/header.ts';
import { shownId } from './account/references.ts';
import { actionsOf, type ActionRow } from './account/work.ts';
import { shortName } from './names.ts';
import type { Site } from './site.ts';
import { filesAndLines } from './snapshot/sources.ts';

export interface AgainstPlanRow {
  name: string;
  /** Letter of the note that says where the figures come from. */
  source: 'a' | 'b' | 'c';
  plan: string;
  actual: string;
  difference: string;
  percent: string;
  isBelow: boolean;
}

export interface AttitudeRow {
  name: string;
  position: string | undefined;
  before: Attitude;
  after: Attitude;
  seen: string;
}

export interface AccountQuarterPage {
  quarter: Quarter;
  title: string;
  line: string;
  path: string;
  state: 'past' | 'now' | 'ahead';
  sealBy: string;
  againstPlan: AgainstPlanRow[];
  againstPlanNote: string;
  actions: ActionRow[];
  actionCounts: string;
  next: Quarter;
  nextActions: ActionRow[];
  before: Quarter;
  attitudes: AttitudeRow[];
  attitudeCounts: string;
  /** Those whose attitude did not move, in one sentence. */
  same: string | undefined;
  flags: FlagRow[];
  flagCounts: string;
  sources: { letter: string; text: string; files: string[] }[];
  quarters: { quarter: Quarter; href: string; isCurrent: boolean }[];
}

/** The snapshot of one account and quarter, derived from dated facts: preliminary until the quarter is sealed. */
export function accountQuarterPage(site: Site, account: Account, quarter: Quarter): AccountQuarterPage {
  const { t, portfolio } = site;
  const words = t.snapshot;
  const { fiscalYear } = portfolio;
  const now = quarterOf(site.asOf, fiscalYear);
  const next = addQuarters(quarter, 1);
  const actions = actionsOf(site, account).filter((action) => touches(site, action, quarter));
  const done = actions.filter((action) => action.stage === 'done').length;
  const slipped = actions.filter((action) => action.isOpen && action.slippedFrom !== undefined).length;
  const isOver = hasEnded(quarter, site.book);
  const flags = flagsOfQuarter(site, account, firstDayOf(quarter, fiscalYear), lastDayOf(quarter, fiscalYear));
  return {
    quarter,
    title: account.name,
    line: words.line(segmentName(account.segment), account.kam.name),
    path: `/accounts/${account.id}/${quarter.toLowerCase()}/`,
    state: quarter < now ? 'past' : quarter === now ? 'now' : 'ahead',
    sealBy: sealBy(quarter, portfolio),
    againstPlan: againstPlan(site, account, quarter),
    againstPlanNote: isOver ? words.differenceNote : words.notOver,
    actions,
    actionCounts: words.actionCounts(actions.length, done, slipped),
    next,
    nextActions: actionsOf(site, account).filter((action) => action.isOpen && touches(site, action, next)),
    before: addQuarters(quarter, -1),
    ...attitudesOf(site, account, quarter),
    flags,
    flagCounts: words.flagsOpen(flags.filter((flag) => !flag.isClosed).length, flags.filter((flag) => flag.isClosed).length),
    sources: sourcesOf(site, account, quarter),
    quarters: accountQuarters(site, account).reverse().map((other) => ({ quarter: other, href: site.url(`/accounts/${account.id}/${other.toLowerCase()}/`), isCurrent: other === quarter })),
  };
}

/** Whether an action was due in a quarter, before or after it slipped, or was closed in it. */
function touches(site: Site, { written }: ActionRow, quarter: Quarter): boolean {
  const { fiscalYear } = site.portfolio;
  const days = [written.due, written.slippedFrom, written.closedOn].flatMap((due) => (due === undefined ? [] : lastDayInTime(due, fiscalYear)));
  return days.some((day) => quarterOf(day, fiscalYear) === quarter);
}

function againstPlan(site: Site, account: Account, quarter: Quarter): AgainstPlanRow[] {
  const { format, book } = site;
  const words = site.t.snapshot;
  const isOver = hasEnded(quarter, book);
  const row = (name: string, source: AgainstPlanRow['source'], pair: PlanAndActual, isEnded: boolean, inHours = false): AgainstPlanRow => {
    const difference = isEnded ? differenceOf(pair) : undefined;
    const hours = (value: number | undefined) => format.number(value, 1);
    return {
      name, source,
      plan: inHours ? hours(pair.plan) : format.figure(pair.plan),
      actual: inHours ? hours(pair.actual) : format.figure(pair.actual),
      difference: inHours ? format.signedNumber(difference) : format.signed(difference),
      percent: format.signedPercent(difference, pair.plan),
      isBelow: source !== 'c' && difference !== undefined && difference < 0,
    };
  };
  const figures = book.figuresOf(account, quarter);
  const ended = endedQuartersOfYear(quarter, book);
  const forecast = forecastOf(account, quarter, book);
  const investment = investmentOf(account, quarter, book);
  const rows = [row(isOver ? words.sales(quarter) : words.salesToDate(quarter), 'a', { plan: figures.budget, actual: figures.actual }, isOver)];
  if (ended.length > (isOver ? 1 : 0)) rows.push(row(words.salesOfYear(String(yearOf(quarter)), ended.at(-1) ?? quarter), 'a', salesOver(account, ended, book), true));
  if (forecast) rows.push(row(words.forecastMade(format.due(forecast.madeOn, site.asOf)), 'b', { plan: forecast.amount, actual: figures.actual }, isOver));
  if (investment.money.plan !== undefined || investment.money.actual !== undefined) rows.push(row(words.investmentMoney, 'c', investment.money, isOver));
  if (investment.hours.plan !== undefined || investment.hours.actual !== undefined) rows.push(row(words.investmentHours, 'c', investment.hours, isOver, true));
  return rows;
}

function attitudesOf(site: Site, account: Account, quarter: Quarter): Pick<AccountQuarterPage, 'attitudes' | 'attitudeCounts' | 'same'> {
  const { fiscalYear } = site.portfolio;
  const words = site.t.snapshot;
  const last = lastDayOf(quarter, fiscalYear);
  const changes = attitudeChanges(account.people, addDays(firstDayOf(quarter, fiscalYear), -1), last < site.asOf ? last : site.asOf);
  const shown = changes.filter((change) => change.before !== change.after || change.judged !== undefined);
  const same = changes.filter((change) => !shown.includes(change));
  const moved = changes.filter((change) => change.before !== change.after).length;
  return {
    attitudes: shown.map(({ person, before, after, judged }) => ({
      name: person.name,
      position: person.title,
      before,
      after,
      seen: [judged?.basis?.replace(/\.$/, ''), judged && site.format.due(judged.asOf, site.asOf)].filter(Boolean).join(', '),
    })),
    attitudeCounts: words.attitudeCounts(moved, changes.length - moved),
    same: same.length === 0 ? undefined : words.same(same.map(({ person, after }) => `${shortName(person.name)} ${site.t.vocabulary.attitude[after].toLocaleLowerCase(site.language)}`).join(', ')),
  };
}

/** Where the figures come from: files and lines of actuals, of the budget's lines, of the forecast and the investment. */
function sourcesOf(site: Site, account: Account, quarter: Quarter): AccountQuarterPage['sources'] {
  const { book, format } = site;
  const words = site.t.snapshot;
  const lines = account.budget.map((line, at) => ({ line, place: placeIn(account, ['budget', at]) })).filter(({ line }) => line.sales[quarter] !== undefined);
  const figures = book.figuresOf(account, quarter);
  const forecasts = account.forecast.map((revision, at) => ({ revision, place: placeIn(account, ['forecast', at]) })).filter(({ revision }) => revision.sales[quarter] !== undefined);
  const investment = account.investment.map((line, at) => ({ line, place: placeIn(account, ['investment', at]) })).filter(({ line }) => line.money?.[quarter] !== undefined || line.hours?.[quarter] !== undefined);
  const used = site.portfolio.actuals.investmentUsed.filter((row) => row.account === account.id && row.quarter === quarter);
  const sums = lines.map(({ line }, at) => `${shownId(line.id ?? String(at + 1))} ${format.figure(line.sales[quarter])}`);
  return [
    { letter: 'a', text: lines.length === 0 ? words.sourceActual : `${words.sumOfLines(format.figure(figures.budget), lines.length, sums.join(', '))} ${words.sourceActual}`,
      files: filesAndLines([...lines.map(({ place }) => place), ...book.salesRowsOf(account, quarter).map((row) => row.place)]) },
    { letter: 'b', text: words.sourceForecast, files: filesAndLines(forecasts.map(({ place }) => place)) },
    { letter: 'c', text: words.sourceInvestment, files: filesAndLines([...investment.map(({ place }) => place), ...used.map((row) => row.place)]) },
  ].filter((source) => source.files.length > 0);
}

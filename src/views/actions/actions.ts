import { addQuarters, horizonOf, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { byText } from '#domain/order.ts';
import { FUNCTIONS, isOpen, STAGES, type Stage, type TeamFunction } from '#domain/plan/vocabulary.ts';
import { actionsByQuarter, type PlannedAction } from '#domain/team/actions-by-quarter.ts';
import { companyLoad, workWithoutDays, type DaysAndCapacity } from '#domain/team/company-load.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { actionRowOf, type ActionRow } from '../account/work.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/** An action among those of all accounts. */
export interface ListedAction extends Omit<ActionRow, 'owner'> {
  account: Linked;
  owner: Linked;
  ownerId: string;
  function: TeamFunction | undefined;
  days: string;
}

/** Actions of one function in one quarter, with what they take of its days. */
export interface FunctionGroup {
  name: string;
  anchor: string;
  actions: ListedAction[];
}

export type QuarterGroup = ReturnType<typeof quarterGroup>;

export interface LoadCell {
  text: string;
  share: string;
  isOver: boolean;
}

export interface LoadRow {
  name: string;
  cells: LoadCell[];
}

export interface ActionsPage {
  lede: Phrase;
  load: { quarters: Quarter[]; functions: { name: string; whole: LoadRow; units: LoadRow[] }[]; withoutDays: number };
  owners: { id: string; link: Linked; open: number; late: number }[];
  functions: { id: TeamFunction; name: string }[];
  stages: Stage[];
  count: number;
  /** The current quarter and those to come, then those that are over, newest first. */
  quarters: QuarterGroup[];
  csvHref: string;
}

/** More than so many actions of one quarter are not read on a page. */
const MOST_LISTED = 300;

/** All actions by quarter and function, who owns them, and the days they take against the capacity of each function. */
export function actionsPage(site: Site): ActionsPage {
  const { portfolio, asOf } = site;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const quarters = actionsByQuarter(portfolio);
  const all = quarters.flatMap(({ actions }) => actions);
  const open = all.filter(({ action }) => isOpen(action));
  const inOrder = [
    ...quarters.filter(({ quarter }) => quarter >= now),
    ...quarters.filter(({ quarter }) => quarter < now).reverse(),
  ];
  return {
    lede: site.t.actions.lede(
      open.length,
      open.filter(({ lastDay }) => lastDay < asOf).length,
      all.length - open.length,
    ),
    load: loadOfCompany(site),
    owners: ownersOf(site, open),
    functions: FUNCTIONS.filter((name) => all.some((planned) => planned.function === name)).map((id) => ({
      id,
      name: site.t.vocabulary.function[id],
    })),
    stages: STAGES.filter((stage) => all.some(({ action }) => action.stage === stage)),
    count: all.length,
    quarters: inOrder.map(({ quarter, actions }) => quarterGroup(site, quarter, actions)),
    csvHref: site.dataFile('actions.csv'),
  };
}

function quarterGroup(site: Site, quarter: Quarter, actions: readonly PlannedAction[]) {
  const listed = actions.slice(0, MOST_LISTED);
  const anchor = `q-${quarter.toLowerCase()}`;
  const stages = STAGES.map(
    (stage) => [stage, actions.filter(({ action }) => action.stage === stage).length] as const,
  ).filter(([, count]) => count > 0);
  return {
    quarter,
    anchor,
    counts: stages.map(([stage, count]) => `${site.t.vocabulary.stage[stage]} ${count}`).join(', '),
    functions: [...FUNCTIONS, undefined].flatMap((name): FunctionGroup[] => {
      const own = listed.filter((planned) => planned.function === name);
      if (own.length === 0) return [];
      return [
        {
          name: name ? site.t.vocabulary.function[name] : site.t.actions.noFunction,
          anchor: `${anchor}-${name ?? 'none'}`,
          actions: own.map((planned) => listedAction(site, planned)),
        },
      ];
    }),
    /** So many more are not listed; the data file holds all. */
    more: actions.length - listed.length,
  };
}

function listedAction(site: Site, { account, action, function: name }: PlannedAction): ListedAction {
  return {
    ...actionRowOf(site, account, action),
    account: { text: account.name, href: accountHref(site, account) },
    owner: memberShortLink(site, action.owner),
    ownerId: action.owner,
    function: name,
    days: site.format.number(action.effortDays, 1),
  };
}

/** Days by function over the last, the current and the coming quarters, as far as anybody has work or capacity. */
function loadOfCompany(site: Site): ActionsPage['load'] {
  const { portfolio, format, t } = site;
  const horizon = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  const asked = [addQuarters(horizon[0] ?? '', -1), ...horizon];
  const load = companyLoad(asked, portfolio);
  const quarters = asked.filter((_, at) =>
    load.some((each) => (each.quarters[at]?.days ?? 0) > 0 || each.quarters[at]?.capacity !== undefined),
  );
  const row = (name: string, cells: readonly DaysAndCapacity[]): LoadRow => ({
    name,
    cells: cells
      .filter(({ quarter }) => quarters.includes(quarter))
      .map(({ days, capacity, taken }) => ({
        text: taken.isAlike
          ? t.actions.daysOf(format.number(days, 1), format.number(capacity, 1))
          : format.number(days, 1),
        share: taken.isAlike
          ? format.percent(taken.share)
          : capacity === undefined
            ? ''
            : t.actions.withoutCapacity(taken.missing.length),
        isOver: taken.isMore,
      })),
  });
  return {
    quarters,
    functions: load.map((each) => ({
      name: each.function ? t.vocabulary.function[each.function] : t.actions.noFunction,
      whole: row(t.actions.allUnits, each.quarters),
      units: each.units.length < 2 ? [] : each.units.map((unit) => row(unit.unit.name, unit.quarters)),
    })),
    withoutDays: workWithoutDays(quarters, portfolio),
  };
}

/** Who has open actions, the most first. */
function ownersOf(site: Site, open: readonly PlannedAction[]): ActionsPage['owners'] {
  const ids = [...new Set(open.map(({ action }) => action.owner))];
  return ids
    .map((id) => {
      const own = open.filter(({ action }) => action.owner === id);
      return {
        id,
        link: memberShortLink(site, id),
        open: own.length,
        late: own.filter(({ lastDay }) => lastDay < site.asOf).length,
      };
    })
    .sort((a, b) => b.open - a.open || byText(a.id, b.id));
}

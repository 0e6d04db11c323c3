import { lastDayInTime } from '#domain/calendar/due.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { SealedAccount, SealedAction } from '#domain/snapshot/snapshot.ts';
import { aheadOf, type Ahead } from './ahead.ts';
import { thingHref } from '../links/account-links.ts';
import type { QuarterView } from './quarter-view.ts';

/** An action as a quarter's page tells it. */
export type QuarterActionRow = ReturnType<typeof quarterActionRow>;

/** The actions that a quarter speaks of: due in it, before or after they slipped, or closed in it. */
export function actionsIn(view: QuarterView, account: SealedAccount, quarter: Quarter): SealedAction[] {
  return account.actions.filter((action) =>
    [action.due, action.slippedFrom, action.closedOn].some(
      (time) => time !== undefined && quarterOfDue(view, time) === quarter,
    ),
  );
}

/** The quarter that a due time falls in. */
export function quarterOfDue({ snapshot: { fiscalYear } }: Pick<QuarterView, 'snapshot'>, due: string): Quarter {
  return quarterOf(lastDayInTime(due, fiscalYear), fiscalYear);
}

/** One action in words, with today's names. */
export function quarterActionRow(view: QuarterView, { id: accountId }: SealedAccount, action: SealedAction) {
  const { site, names, seal, snapshot } = view;
  const { format } = site;
  const day = (time: string | undefined) => (time === undefined ? undefined : format.due(time, snapshot.asOf));
  const plan = seal ? undefined : site.portfolio.accountById.get(accountId);
  const sales = action.effect?.sales;
  return {
    due: format.due(action.due, snapshot.asOf),
    slippedFrom: day(action.slippedFrom),
    closedOn: day(action.closedOn),
    action: names.text(action.text),
    /** Its place in the plan; none on a sealed page, which does not lean on what the plan says today. */
    href: plan && thingHref(site, plan, 'action', action.id),
    owner: names.memberShort(action.owner),
    stage: action.stage,
    isOpen: isOpen(action),
    relationship: (action.effect?.relationship ?? []).map(({ person, from, to }) => ({
      person: names.person(accountId, person).short,
      from,
      to,
    })),
    sales: sales === 'none' ? site.t.account.actions.noSales : sales === undefined ? undefined : format.money(sales),
    learned: names.maybe(action.effect?.learned),
    aim: names.maybe(action.aim),
    reason: names.maybe(action.reason),
  };
}

/** The actions of an account's quarter in words: the open ones by when they are due, then those that ended. */
export function quarterActionsAhead(
  view: QuarterView,
  account: SealedAccount,
  actions: readonly SealedAction[],
): Ahead<QuarterActionRow> {
  const { groups, closed, looksAhead } = aheadOf(
    view,
    actions.map((action) => ({ action })),
  );
  const rowsOf = (rows: typeof closed) => rows.map(({ action }) => quarterActionRow(view, account, action));
  return { groups: groups.map(({ head, rows }) => ({ head, rows: rowsOf(rows) })), closed: rowsOf(closed), looksAhead };
}

import { byText } from '#domain/order.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { addQuarters, horizonOf, type Quarter } from '#domain/calendar/quarters.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { Amount } from '#domain/money/money.ts';
import type { SealedAccount, SealedAction } from '#domain/snapshot/snapshot.ts';
import { sealedCompany, sealedSegment, sealedTogether } from '#domain/snapshot/sealed-figures.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { accountHref } from '../links/account-links.ts';
import { quarterPath, quartersOnTape } from '../frame/frame.ts';
import type { ActionRow } from '../home/coming-actions.ts';
import { ledeOf } from '../home/lede.ts';
import { missLede } from '../home/miss-lede.ts';
import { movedText, movesIn } from '../segments/moves.ts';
import { quarterFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import { totalPanelOf, type TotalPart } from '../figures/total-panels.ts';
import type { Site } from '../site.ts';
import { quarterOfDue } from './quarter-actions.ts';
import { companyQuarterLinks } from './quarter-links.ts';
import { offPlan } from './off-plan.ts';
import { aheadOf, type Ahead } from './ahead.ts';
import { SHOWN, type QuarterView } from './quarter-view.ts';
import { resultNotes, resultsOf } from './results.ts';
import { quarterSegmentTable } from './segment-table.ts';

export type CompanyQuarterPage = ReturnType<typeof companyQuarterPage>;

/** Quarters that have a page: those on the tape, every sealed one, and every one in which anybody has a figure. */
export function companyQuarters(site: Pick<Site, 'asOf' | 'portfolio' | 'book'>): Quarter[] {
  const horizon = horizonOf(site.asOf, site.portfolio.company.horizonQuarters, site.portfolio.fiscalYear);
  return [
    ...new Set([
      ...quartersOnTape(site),
      ...horizon,
      ...site.book.quarters,
      ...site.portfolio.snapshots.map(({ quarter }) => quarter),
    ]),
  ].sort();
}

/** So many actions of a quarter are named, by due day. */
const MOST_ACTIONS = 100;

/** The company's quarter: plans, actions, results; as it was sealed, or as the plans say while it is open. */
export function companyQuarterPage(view: QuarterView) {
  const { site, quarter, snapshot, isOver } = view;
  const due = actionsDue(view);
  const results = resultsOf(view);
  const state: 'past' | 'now' | 'ahead' = isOver ? 'past' : snapshot.firstDay <= snapshot.asOf ? 'now' : 'ahead';
  return {
    quarter,
    title: site.t.snapshot.quarterTitle(quarter),
    path: quarterPath(quarter),
    state,
    sealBy: sealBy(quarter, site.portfolio),
    isOver,
    lede: (state === 'now' ? missLede(site, quarter) : undefined) ?? ledeOf(site, ledeFigures(view)),
    figure: companyFigureOf(view),
    segments: quarterSegmentTable(view),
    offPlan: offPlan(view),
    results,
    resultNotes: resultNotes(view, results),
    actions: actionsAhead(view, due),
    /** How many more are due than the page names. */
    moreActions: Math.max(0, due.length - MOST_ACTIONS),
    actionCounts: {
      done: due.filter(({ action }) => action.stage === 'done').length,
      of: due.length,
      slipped: due.filter(({ action }) => action.slippedFrom !== undefined && isOpen(action)).length,
    },
    /** Who moved in the quarter, as the plans tell it while it is open. */
    moved: movesIn(site, quarter, snapshot.stateOn).map((moved) => movedText(site, moved)),
    quarters: companyQuarterLinks(view, companyQuarters(site)),
  };
}

function ledeFigures({ snapshot, names, quarter, isOver }: QuarterView): Parameters<typeof ledeOf>[1] {
  return {
    quarter,
    company: sealedCompany(snapshot, quarter),
    segments: snapshot.segments.map(({ id, code, name }) => ({
      code,
      name: names.text(name),
      figures: sealedSegment(snapshot, id, quarter),
    })),
    newCustomers: sealedTogether(snapshot.newCustomerPlans, quarter),
    isOver,
  };
}

/** The company's figure; its budgets open to its segments. */
function companyFigureOf(view: QuarterView): QuarterFigureView {
  const { site, names, snapshot, quarter, now, isOver } = view;
  const part = (id: string, name: string, amount: Amount | undefined): TotalPart[] =>
    amount === undefined ? [] : [{ id, name, href: undefined, amount, opens: undefined }];
  const panelOf = totalPanelOf(site, {
    of: names.text(snapshot.company.name),
    kind: 'segment',
    partsOf: (measure, each) => [
      ...snapshot.segments.flatMap((segment) =>
        part(segment.code ?? '', names.text(segment.name), segment.figures[each]?.[measure]),
      ),
      ...part('', site.t.site.newCustomers, sealedTogether(snapshot.newCustomerPlans, each)[measure]),
    ],
  });
  return quarterFigure(site, (each) => sealedCompany(snapshot, each), {
    id: 'company-sales',
    of: names.text(snapshot.company.name),
    from: addQuarters(quarter, -SHOWN.back),
    to: addQuarters(quarter, SHOWN.ahead),
    now,
    isOver,
    panelOf,
  });
}

/** Every action of every plan that is due in the quarter, by due day. */
function actionsDue(view: QuarterView): { account: SealedAccount; action: SealedAction; last: string }[] {
  const { fiscalYear } = view.snapshot;
  return view.snapshot.accounts
    .flatMap((account) =>
      account.actions.map((action) => ({ account, action, last: lastDayInTime(action.due, fiscalYear) })),
    )
    .filter(({ action }) => quarterOfDue(view, action.due) === view.quarter && action.stage !== 'dropped')
    .sort((a, b) => byText(a.last, b.last));
}

/** The open ones by when they are due, then those that ended; no more of both than a page names. */
function actionsAhead(view: QuarterView, due: ReturnType<typeof actionsDue>): Ahead<ActionRow> {
  const open = due.filter(({ action }) => isOpen(action));
  const named = [...open, ...due.filter(({ action }) => !isOpen(action))].slice(0, MOST_ACTIONS);
  const { groups, closed, looksAhead } = aheadOf(view, named);
  const rowsOf = (rows: typeof named) => rows.map(({ account, action }) => actionRow(view, account, action));
  return { groups: groups.map(({ head, rows }) => ({ head, rows: rowsOf(rows) })), closed: rowsOf(closed), looksAhead };
}

function actionRow(
  { site, names, snapshot, seal, quarter }: QuarterView,
  account: SealedAccount,
  action: SealedAction,
): ActionRow {
  const plan = site.portfolio.accountById.get(account.id);
  const sealedHref =
    account.salesPlan === undefined ? site.url(`/accounts/${account.id}/${quarter.toLowerCase()}/`) : undefined;
  return {
    due: site.format.due(action.due, snapshot.asOf),
    action: names.text(action.text),
    account: { name: names.text(account.name), href: seal ? sealedHref : plan && accountHref(site, plan) },
    owner: names.memberShort(action.owner),
    stage: action.stage,
    hasSlipped: action.slippedFrom !== undefined,
    aim: names.maybe(action.aim),
  };
}

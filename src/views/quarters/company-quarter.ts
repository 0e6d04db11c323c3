import { gapOf } from '#domain/budget/figures.ts';
import { byText } from '#domain/order.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { addQuarters, horizonOf, type Quarter } from '#domain/calendar/quarters.ts';
import { add } from '#domain/money/money.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { SealedAccount, SealedAction } from '#domain/snapshot/snapshot.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { accountHref } from '../links/account-links.ts';
import type { FigurePart } from '../figures/figure-parts.ts';
import { quarterPath, quartersOnTape } from '../frame/frame.ts';
import type { ActionRow } from '../home/coming-actions.ts';
import { ledeOf } from '../home/lede.ts';
import type { Phrase } from '#words/phrase.ts';
import { quarterFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import type { Site } from '../site.ts';
import { quarterOfDue } from './quarter-actions.ts';
import { companyQuarterLinks, figuresAt, sumOfFigures, type QuarterLink } from './quarter-links.ts';
import type { QuarterView } from './quarter-view.ts';
import { resultsOf, type ResultGroup } from './results.ts';
import { quarterSegmentTable, type QuarterSegmentTable } from './segment-table.ts';

export interface CompanyQuarterPage {
  quarter: Quarter;
  title: string;
  path: string;
  state: 'past' | 'now' | 'ahead';
  sealBy: string;
  isOver: boolean;
  lede: Phrase;
  figure: QuarterFigureView;
  segments: QuarterSegmentTable;
  results: ResultGroup[];
  actions: ActionRow[];
  actionCounts: { done: number; of: number; slipped: number };
  quarters: QuarterLink[];
}

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

/** The company's quarter: plans, actions, results; as it was sealed, or as the plans say while it is open. */
export function companyQuarterPage(view: QuarterView): CompanyQuarterPage {
  const { site, quarter, snapshot, isOver } = view;
  const due = actionsDue(view);
  return {
    quarter,
    title: site.t.snapshot.quarterTitle(quarter),
    path: quarterPath(quarter),
    state: isOver ? 'past' : snapshot.firstDay <= snapshot.asOf ? 'now' : 'ahead',
    sealBy: sealBy(quarter, site.portfolio),
    isOver,
    lede: ledeOf(site, ledeFigures(view)),
    figure: companyFigureOf(view),
    segments: quarterSegmentTable(view),
    results: resultsOf(view),
    actions: due.map(({ account, action }) => actionRow(view, account, action)),
    actionCounts: {
      done: due.filter(({ action }) => action.stage === 'done').length,
      of: due.length,
      slipped: due.filter(({ action }) => action.slippedFrom !== undefined && isOpen(action)).length,
    },
    quarters: companyQuarterLinks(view, companyQuarters(site)),
  };
}

function ledeFigures({ snapshot, names, quarter, isOver }: QuarterView): Parameters<typeof ledeOf>[1] {
  const company = figuresAt(snapshot.company.figures, quarter);
  const planned = [...snapshot.accounts, ...snapshot.newCustomerPlans];
  const budgeted = planned
    .map(({ figures }) => figuresAt(figures, quarter))
    .filter(({ budget }) => budget !== undefined);
  const compared = budgeted.filter(({ forecast }) => forecast !== undefined);
  return {
    quarter,
    budget: company.budget,
    actual: company.actual,
    gap: gapOf(company),
    segments: snapshot.segments.map(({ code, name, figures }) => {
      const own = figuresAt(figures, quarter);
      return { code, name: names.text(name), target: own.target, budget: own.budget, gap: gapOf(own) };
    }),
    newCustomersGap: gapOf(sumOfFigures(snapshot.newCustomerPlans.map(({ figures }) => figuresAt(figures, quarter)))),
    forecast:
      compared.length === 0
        ? undefined
        : {
            amount: add(compared.map(({ forecast = 0, budget = 0 }) => forecast - budget)),
            without: budgeted.length - compared.length,
          },
    unbudgeted: planned.length - budgeted.length,
    isOver,
  };
}

/** The company's figure; its budgets open to its segments. */
function companyFigureOf(view: QuarterView): QuarterFigureView {
  const { site, names, snapshot, quarter, now, isOver } = view;
  const part = (id: string, name: string, amount: number | undefined): FigurePart => ({
    id,
    name,
    href: undefined,
    confidence: undefined,
    text: site.format.figure(amount),
    place: undefined,
  });
  const partsOf = (each: Quarter): FigurePart[] => {
    const wanted = sumOfFigures(snapshot.newCustomerPlans.map(({ figures }) => figuresAt(figures, each))).budget;
    return [
      ...snapshot.segments.map((segment) =>
        part(segment.code ?? '', names.text(segment.name), segment.figures[each]?.budget),
      ),
      ...(wanted === undefined ? [] : [part('', site.t.site.newCustomers, wanted)]),
    ];
  };
  return quarterFigure(site, (each) => figuresAt(snapshot.company.figures, each), {
    id: 'company-sales',
    of: names.text(snapshot.company.name),
    from: addQuarters(quarter, -4),
    to: addQuarters(quarter, 3),
    now,
    isOver,
    partsOf,
    partKind: 'segment',
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

import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import { isOpen, type Attitude } from '#domain/plan/vocabulary.ts';
import { sealedTogether } from '#domain/snapshot/sealed-figures.ts';
import type { SealedAccount, SealedReview } from '#domain/snapshot/snapshot.ts';
import { placeFrom } from '#domain/snapshot/written-place.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import type { Phrase } from '#words/phrase.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import type { FlagRow } from '../account/flags.ts';
import { shownId } from '../account/references.ts';
import { quarterFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import { accountLede } from './account-lede.ts';
import { againstPlan, type AgainstPlanRow } from './against-plan.ts';
import { flagRowsOf } from './flag-rows.ts';
import { accountQuarterLinks, type QuarterLink } from './quarter-links.ts';
import { SHOWN, type QuarterView } from './quarter-view.ts';
import type { Ahead } from './ahead.ts';
import {
  actionsIn,
  quarterActionRow,
  quarterActionsAhead,
  quarterOfDue,
  type QuarterActionRow,
} from './quarter-actions.ts';
import { filesAndLines } from './sources.ts';

export interface AttitudeRow {
  name: string;
  position: string | undefined;
  before: Attitude;
  after: Attitude;
  seen: string;
}

/** What the review of the quarter said. */
export type ReviewPart = ReturnType<typeof reviewParts>[number];

export interface AccountQuarterPage {
  quarter: Quarter;
  title: string;
  line: string;
  lede: Phrase | undefined;
  path: string;
  plan: Linked;
  sealBy: string;
  /** The quarterly review, then those held out of turn. */
  reviews: ReviewPart[];
  figure: QuarterFigureView;
  againstPlan: AgainstPlanRow[];
  againstPlanNote: string;
  actions: Ahead<QuarterActionRow>;
  actionCounts: string;
  next: Quarter;
  nextActions: QuarterActionRow[];
  before: Quarter;
  attitudes: AttitudeRow[];
  attitudeCounts: string;
  /** Those whose attitude did not move, in one sentence. */
  same: string | undefined;
  flags: FlagRow[];
  flagCounts: string;
  /** Whether the quarter has not begun: then nothing can have been open or assessed in it. */
  isAhead: boolean;
  sources: { letter: string; text: string; files: string[] }[];
  quarters: QuarterLink[];
}

/** The snapshot of one account and quarter, as it was sealed, or derived from dated facts while the quarter is open. */
export function accountQuarterPage(view: QuarterView, account: SealedAccount): AccountQuarterPage {
  const { site, quarter, names, snapshot, isOver } = view;
  const words = site.t.snapshot;
  const next = addQuarters(quarter, 1);
  const segment = snapshot.segments.find(({ id }) => id === account.segment);
  const actions = actionsIn(view, account, quarter);
  const flags = flagRowsOf(view, account);
  const closed = flags.filter((flag) => flag.isClosed).length;
  const name = names.text(account.name);
  const plan = site.portfolio.accountById.get(account.id);
  return {
    quarter,
    title: name,
    line: words.line(
      segment ? [segment.code, names.text(segment.name)].filter(Boolean).join(', ') : account.segment,
      names.member(account.kam),
    ),
    lede: accountLede(view, account),
    path: `/accounts/${account.id}/${quarter.toLowerCase()}/`,
    plan: { text: name, href: plan && accountHref(site, plan) },
    sealBy: sealBy(quarter, site.portfolio),
    reviews: reviewParts(view, account),
    figure: quarterFigure(site, (each) => sealedTogether([account], each), {
      id: 'sales',
      of: name,
      from: addQuarters(quarter, -SHOWN.back),
      to: addQuarters(quarter, SHOWN.ahead),
      now: view.now,
      isOver,
    }),
    againstPlan: againstPlan(view, account),
    againstPlanNote: isOver ? words.differenceNote : words.notOver,
    actions: quarterActionsAhead(view, account, actions),
    actionCounts: words.actionCounts(
      actions.length,
      actions.filter(({ stage }) => stage === 'done').length,
      actions.filter((action) => isOpen(action) && action.slippedFrom !== undefined).length,
    ),
    next,
    nextActions: account.actions
      .filter((action) => isOpen(action) && quarterOfDue(view, action.due) === next)
      .map((action) => quarterActionRow(view, account, action)),
    before: addQuarters(quarter, -1),
    ...attitudesOf(view, account),
    flags,
    flagCounts: words.flagsOpen(flags.length - closed, closed),
    isAhead: snapshot.firstDay > snapshot.asOf,
    sources: sourcesOf(view, account),
    quarters: accountQuarterLinks(view, account),
  };
}

function reviewParts({ site, names, snapshot: { asOf } }: QuarterView, account: SealedAccount) {
  const { reviewBy, decisionBy, outOfTurn } = site.t.snapshot;
  const isOutOfTurn = ({ change }: SealedReview) => change !== undefined;
  return [...account.reviews]
    .sort((a, b) => Number(isOutOfTurn(a)) - Number(isOutOfTurn(b)))
    .map((review) => {
      const trust = isOutOfTurn(review) ? undefined : account.trust?.score;
      const by = reviewBy(
        names.member(review.tookPart[0] ?? ''),
        site.format.due(review.on, asOf),
        account.trustBefore,
        trust,
      );
      return {
        judgement: names.text(review.judgement),
        /** Who held it, when, and the trust that was judged. */
        by: isOutOfTurn(review) ? `${by} ${outOfTurn}` : by,
        decisions: review.decisions.map(({ text, owner, due }) => ({
          text: names.text(text),
          who: decisionBy(names.memberShort(owner), site.format.due(due, asOf)),
        })),
        nextQuarter: review.nextQuarter.map(({ text }) => names.text(text)),
      };
    });
}

function attitudesOf(
  view: QuarterView,
  account: SealedAccount,
): Pick<AccountQuarterPage, 'attitudes' | 'attitudeCounts' | 'same'> {
  const { site, names, snapshot } = view;
  const words = site.t.snapshot;
  const shown = account.people.filter((person) => person.attitude !== person.attitudeBefore || person.judged);
  const same = account.people.filter((person) => !shown.includes(person));
  const moved = account.people.filter((person) => person.attitude !== person.attitudeBefore).length;
  return {
    attitudes: shown.map((person) => {
      const { name, isRemoved } = names.person(account.id, person.id);
      // Of somebody who is to be forgotten nothing is told that could say who it was.
      const [title, basis] = isRemoved
        ? [undefined, undefined]
        : [names.maybe(person.title), names.maybe(person.judged?.basis)];
      return {
        name,
        position: title,
        before: person.attitudeBefore,
        after: person.attitude,
        seen: [basis?.replace(/\.$/, ''), person.judged && site.format.due(person.judged.on, snapshot.asOf)]
          .filter(Boolean)
          .join(', '),
      };
    }),
    attitudeCounts: words.attitudeCounts(moved, account.people.length - moved),
    same:
      same.length === 0
        ? undefined
        : words.same(
            same
              .map(
                (person) =>
                  `${names.person(account.id, person.id).short} ${site.t.vocabulary.attitude[person.attitude].toLocaleLowerCase(site.language)}`,
              )
              .join(', '),
          ),
  };
}

/**
 * Where the figures come from: files and lines of actuals, of the budget's lines, of the forecast and the investment.
 */
function sourcesOf(
  { site, quarter }: QuarterView,
  { lines, sales, forecast, investment, figures }: SealedAccount,
): AccountQuarterPage['sources'] {
  const { format } = site;
  const words = site.t.snapshot;
  const from = (places: readonly string[]) => filesAndLines(places.map(placeFrom));
  const sums = lines.map(({ id, amount }) => `${shownId(id)} ${format.money(amount)}`);
  return [
    {
      letter: 'a',
      text:
        lines.length === 0
          ? words.sourceActual
          : `${words.sumOfLines(format.figure(figures[quarter]?.budget), lines.length, sums.join(', '))} ${words.sourceActual}`,
      files: from([...lines, ...sales].map(({ place }) => place)),
    },
    { letter: 'b', text: words.sourceForecast, files: forecast ? from([forecast.place]) : [] },
    { letter: 'c', text: words.sourceInvestment, files: from(investment.places) },
  ].filter((source) => source.files.length > 0);
}

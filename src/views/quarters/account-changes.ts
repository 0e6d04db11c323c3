import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Attitude } from '#domain/plan/vocabulary.ts';
import {
  isNothing,
  movedBy,
  type AccountChanges,
  type FigureChange,
  type FigureName,
} from '#domain/snapshot/changes.ts';
import type { SealedAction, Snapshot } from '#domain/snapshot/snapshot.ts';
import { accountMoved, type Respect } from '#domain/membership/who-moved.ts';
import { placeNamed } from '../segments/moves.ts';
import { accountChangesOf } from './compared-states.ts';
import type { QuarterView } from './quarter-view.ts';
import { openFlagRow } from './flag-rows.ts';

/** One thing that changed, in words: what it is, from what to what, and what else is to be said. */
export interface ChangeLine {
  what: string;
  /** "Done", "Opened", "New among the people". */
  how?: string | undefined;
  attitude?: { from: Attitude; to: Attitude } | undefined;
  values?: { from: string; to: string; by: string | undefined; isLess: boolean } | undefined;
  note?: string | undefined;
}

const CHANGE_AREAS = [
  'figures',
  'attitudes',
  'people',
  'flags',
  'actions',
  'ideas',
  'promises',
  'trust',
  'belongs',
] as const;
export type ChangeArea = (typeof CHANGE_AREAS)[number];

export interface ChangeGroup {
  area: ChangeArea;
  name: string;
  lines: ChangeLine[];
}

export interface AccountChangesView {
  before: Quarter;
  /** Whether the earlier state knows the account. */
  isNew: boolean;
  /** Areas in which anything changed. */
  groups: ChangeGroup[];
}

/** What changed for an account from an earlier state to the one that a view shows; names are today's. */
export function accountChangesView(view: QuarterView, before: Snapshot, id: string): AccountChangesView {
  const changes = accountChangesOf(before, view.snapshot, id);
  if (!changes || isNothing(changes)) return { before: before.quarter, isNew: changes === undefined, groups: [] };
  const lines = linesOf(view, before, changes);
  const groups = CHANGE_AREAS.map(
    (area): ChangeGroup => ({ area, name: view.site.t.changes.area[area], lines: lines[area] }),
  );
  return { before: before.quarter, isNew: false, groups: groups.filter((group) => group.lines.length > 0) };
}

function linesOf(
  view: QuarterView,
  before: Snapshot,
  { account, figures, attitudes, peopleIn, peopleOut, flags, actions, ideas, promises, trust, belongs }: AccountChanges,
): Record<ChangeArea, ChangeLine[]> {
  const {
    site: { t, format },
    names,
  } = view;
  const words = t.changes;
  const person = (id: string) => names.person(account, id).name;
  const action = (one: SealedAction, how: string): ChangeLine => ({
    what: names.text(one.text),
    how,
    note: effectOf(view, account, one) ?? names.maybe(one.reason),
  });
  const flag =
    (how: string) =>
    (one: Parameters<typeof openFlagRow>[1]): ChangeLine => ({ what: openFlagRow(view, one).what, how });
  const score = (value: number | undefined) => (value === undefined ? '–' : words.trustOf(value));
  return {
    figures: figureLines(view, before, figures),
    attitudes: attitudes.map(({ person: { id, judged }, from, to }) => ({
      what: person(id),
      attitude: { from, to },
      note: names.maybe(judged?.basis),
    })),
    people: [
      ...peopleIn.map(({ id, title }) => ({ what: person(id), how: words.newPerson, note: names.maybe(title) })),
      ...peopleOut.map(({ id, title }) => ({ what: person(id), how: words.goneFrom, note: names.maybe(title) })),
    ],
    flags: [
      ...flags.opened.map(flag(words.flagOpened)),
      ...flags.closed.map(flag(words.flagClosed)),
      ...flags.passing.map(({ what }) => ({ what: names.text(what), how: words.flagPassing })),
    ],
    actions: [
      ...actions.done.map((one) => action(one, words.done)),
      ...actions.slipped.map(({ action: one, from }) => ({
        ...action(one, words.slipped),
        values: {
          from: format.due(from, view.snapshot.asOf),
          to: format.due(one.due, view.snapshot.asOf),
          by: undefined,
          isLess: false,
        },
      })),
      ...actions.dropped.map((one) => action(one, words.dropped)),
      ...actions.reopened.map((one) => action(one, words.reopened)),
    ],
    ideas: [
      ...ideas.moved.map(({ idea, from, to }) => ({
        what: names.text(idea.text),
        how: words.idea,
        values: { from: t.vocabulary.stage[from], to: t.vocabulary.stage[to], by: undefined, isLess: false },
        note: to === 'dropped' ? names.maybe(idea.reason) : undefined,
      })),
      ...ideas.revalued.map(({ idea, from, to }) => ({
        what: names.text(idea.text),
        how: words.ideaValue,
        values: valuesOf(view, from, to),
      })),
      ...ideas.added.map((idea) => ({
        what: names.text(idea.text),
        how: words.ideaAdded,
        note: idea.value === undefined ? undefined : format.money(idea.value),
      })),
      ...ideas.removed.map((idea) => ({ what: names.text(idea.text), how: words.ideaRemoved })),
    ],
    promises: [
      ...promises.kept.map(({ text }) => ({ what: names.text(text), how: words.kept })),
      ...promises.broken.map(({ text }) => ({ what: names.text(text), how: words.broken })),
      ...promises.given.map(({ text, due }) => ({
        what: names.text(text),
        how: words.given,
        note: format.due(due, view.snapshot.asOf),
      })),
    ],
    belongs: belongs.map(({ respect, from, to }) => ({
      what: words.respect[respect],
      values: {
        from: placeNamed(view.site, respect, from),
        to: placeNamed(view.site, respect, to),
        by: undefined,
        isLess: false,
      },
      note: sinceDay(view, before, account, respect, to),
    })),
    // A quarter whose trust nobody has judged yet has not lost it.
    trust:
      trust?.to !== undefined
        ? [
            {
              what: words.area.trust,
              values: { from: score(trust.from), to: score(trust.to), by: undefined, isLess: false },
            },
          ]
        : [],
  };
}

/**
 * Since when somebody belongs where they do, as far as the plans tell; a seal does not, and a sealed page says no more.
 */
function sinceDay({ site, seal, snapshot }: QuarterView, before: Snapshot, id: string, respect: Respect, to?: string) {
  if (seal) return undefined;
  const account = site.portfolio.accountById.get(id);
  const moves = account ? accountMoved(account, snapshot.stateOn) : [];
  const moved = moves.findLast(
    ({ since, ...each }) => since > before.stateOn && each.respect === respect && each.to === to,
  );
  return moved && site.t.changes.sinceDay(site.format.date(moved.since));
}

/**
 * Figures that moved. What was invoiced in the quarter itself is news of that quarter and stands on its page; of
 * earlier ones it is a late invoice. `note` adds what is to be said of a sum.
 */
export function figureLines(
  view: QuarterView,
  before: Snapshot,
  changes: readonly FigureChange[],
  note: (figure: FigureName, quarter: Quarter) => string | undefined = () => undefined,
): ChangeLine[] {
  const words = view.site.t.changes;
  return (['budget', 'forecast', 'target', 'actual'] as const).flatMap((figure) =>
    changes
      .filter(
        (change) =>
          change.figure === figure &&
          (figure === 'actual' ? change.quarter <= before.quarter : change.quarter >= before.quarter),
      )
      .map(({ quarter, from, to }) => ({
        what: words.figureOf(words.figure[figure], quarter),
        values: valuesOf(view, from, to),
        note: note(figure, quarter),
      })),
  );
}

function valuesOf(
  { site: { format } }: QuarterView,
  from: number | undefined,
  to: number | undefined,
): ChangeLine['values'] {
  const by = movedBy({ from, to });
  return {
    from: format.figure(from),
    to: format.figure(to),
    by: by === undefined ? undefined : format.signed(by),
    isLess: format.side(by) === 'short',
  };
}

/** What a closed action did to people and to sales; nothing while it is not said. */
function effectOf(
  { site: { t, format }, names }: QuarterView,
  account: string,
  { effect }: SealedAction,
): string | undefined {
  if (!effect) return undefined;
  const attitude = t.vocabulary.attitude;
  const effects = [
    ...effect.relationship.map(({ person, from, to }) =>
      t.changes.moves(names.person(account, person).short, attitude[from], attitude[to]),
    ),
    ...(effect.sales === undefined
      ? []
      : [effect.sales === 'none' ? t.changes.noSales : t.changes.onSales(format.money(effect.sales))]),
  ];
  return effects.length === 0 ? undefined : t.changes.effectOn(effects.join('; '));
}

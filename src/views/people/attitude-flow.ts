import { squareSide } from '#charts/square.ts';
import type { Attitude } from '#domain/plan/vocabulary.ts';
import { attitudeFlow } from '#domain/review/attitude-flow.ts';
import type { AttitudeMove } from '#domain/review/attitude-history.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** The side of the largest square; the others by their area. */
export const MOST_SIDE = 28;
/** Who moved is named as long as a panel is read; the others stand on the pages of their accounts. */
const MOST_NAMED = 40;

/** Moves from one attitude to another: how many, how large a square, and whose they are. */
export interface FlowCell {
  to: Attitude;
  text: string;
  side: number;
  /** What the count opens to; nothing where nobody moved. */
  panel: { id: string; title: string; people: { person: Linked; account: Linked; on: string }[]; more: number };
}

export type FlowRow = ReturnType<typeof flowTable>['rows'][number];

/** How attitudes moved, from and to, as a table of counts; first judgements are no moves and have their own row. */
export function flowTable(site: Site, moves: readonly AttitudeMove[]) {
  const { rows, columns, moved, judgedFirst } = attitudeFlow(moves);
  const largest = Math.max(0, ...rows.flatMap(({ to }) => [...to.values()].map(({ length }) => length)));
  return {
    moved,
    judgedFirst,
    columns,
    rows: rows.map(({ from, isFirst, to, all }) => ({
      from,
      isFirst,
      all: site.format.number(all),
      cells: columns.map((attitude): FlowCell | undefined => {
        const there = to.get(attitude);
        if (!there) return undefined;
        return {
          to: attitude,
          text: site.format.number(there.length),
          side: squareSide(there.length, largest, MOST_SIDE),
          panel: panelOf(site, isFirst ? 'first' : from, attitude, there),
        };
      }),
    })),
  };
}

function panelOf(site: Site, from: Attitude | 'first', to: Attitude, moves: readonly AttitudeMove[]) {
  const { t, format, asOf } = site;
  const name = t.vocabulary.attitude;
  return {
    id: `${from}-to-${to}`,
    title:
      from === 'first'
        ? t.attitudes.firstAs(name[to], moves.length)
        : t.attitudes.fromTo(name[from], name[to], moves.length),
    people: moves.slice(0, MOST_NAMED).map(({ account, person, judged }) => ({
      person: { text: person.name, href: thingHref(site, account, 'person', person.id) },
      account: { text: account.name, href: accountHref(site, account) },
      on: format.due(judged.asOf, asOf),
    })),
    more: Math.max(0, moves.length - MOST_NAMED),
  };
}

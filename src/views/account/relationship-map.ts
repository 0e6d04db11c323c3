import { BOX, relationshipLayout, type RelationshipLayout } from '#charts/relationship-map/layout.ts';
import { brokenInto, cutTo, textWidth } from '#charts/text-width.ts';
import { peopleOn, superiorOn } from '#domain/membership/customers-people.ts';
import { isGone } from '#domain/membership/presence.ts';
import { tiesOf } from '#domain/people/ties.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Attitude, Influence } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { initials, shortName } from '../links/names.ts';
import type { Site } from '../site.ts';

/** One person's box, with texts that fit it. */
export interface MapBox {
  x: number;
  y: number;
  name: string;
  position: string[];
  attitude: Attitude;
  influence: Influence | undefined;
  /** Initials of our counterpart, in brackets when they have left. */
  counterpart: string | undefined;
  isCounterpartGone: boolean;
  /** Whether the person begins only later. */
  isComing: boolean;
}

export interface RelationshipMap extends Pick<RelationshipLayout, 'width' | 'height' | 'lines'> {
  boxes: MapBox[];
  kinds: RelationshipLayout['lines'][number]['kind'][];
}

/** Type of the texts in a box, in pixels; where they begin, and what the marks at the right edge take. */
export const BOX_TEXT = { left: 36, right: 10, bars: 30, initials: 28, name: 15, position: 14 };
/** More people than this are not drawn: a map of them could not be read. Their table is above. */
const MOST_ON_A_MAP = 40;

/**
 * Who there is, who reports to whom, who listens to whom and who follows whom; nothing while there is no tie to draw.
 */
export function relationshipMap(site: Site, account: Account): RelationshipMap | undefined {
  const ties = tiesOf(account, site.asOf);
  const people = peopleOn(account, site.asOf).map((person) => ({
    person,
    reportsTo: superiorOn(account, person, site.asOf),
  }));
  const isTied = ties.length > 0 || people.some(({ reportsTo }) => reportsTo !== undefined);
  if (!isTied || people.length > MOST_ON_A_MAP || site.leftOut.has('charts')) return undefined;
  const { boxes, lines, width, height } = relationshipLayout(
    people.map(({ person, reportsTo }) => ({ id: person.id, reportsTo })),
    ties,
  );
  const personOf = new Map(people.map(({ person }) => [person.id, person]));
  return {
    width,
    height,
    lines,
    boxes: boxes.flatMap(({ id, x, y }) => {
      const person = personOf.get(id);
      return person ? [{ x, y, ...boxOf(site, person) }] : [];
    }),
    kinds: (['reports', 'listened', 'followed'] as const).filter((kind) => lines.some((line) => line.kind === kind)),
  };
}

function boxOf(site: Site, person: Stakeholder): Omit<MapBox, 'x' | 'y'> {
  const room = BOX.width - BOX_TEXT.left - BOX_TEXT.right;
  const nameRoom = room - BOX_TEXT.bars + BOX_TEXT.right;
  const name = textWidth(person.name, BOX_TEXT.name, 600) <= nameRoom ? person.name : shortName(person.name);
  const keeper = person.counterpart === undefined ? undefined : site.portfolio.members.get(person.counterpart);
  const isCounterpartGone = keeper !== undefined && isGone(keeper, site.asOf);
  return {
    name: cutTo(name, nameRoom, BOX_TEXT.name, 600),
    position: brokenInto(
      person.title ?? person.unit ?? '',
      [room, keeper === undefined ? room : room - BOX_TEXT.initials],
      BOX_TEXT.position,
      400,
    ),
    attitude: person.attitude,
    influence: person.influence,
    counterpart: keeper && (isCounterpartGone ? `(${initials(keeper.name)})` : initials(keeper.name)),
    isCounterpartGone,
    isComing: person.since !== undefined && person.since > site.asOf,
  };
}

import { arrow, attitudeMark } from '#components/marks/marks.tsx';
import type { Attitude } from '#domain/plan/vocabulary.ts';
import type { Site } from '#views/site.ts';

interface Move {
  from: Attitude;
  to: Attitude;
}

/** A move of attitude: from and to. */
export function oneMove(site: Site, { from, to }: Move) {
  return (
    <span class="one-move">
      {attitudeMark(site, from)} {arrow(site.t.account.people.to)} {attitudeMark(site, to)}
    </span>
  );
}

/** Moves of attitude, each with whose it is. */
export function moves(site: Site, all: readonly (Move & { person: string })[]) {
  return all.map((move) => (
    <span class="each">
      {move.person}: {oneMove(site, move)}
    </span>
  ));
}

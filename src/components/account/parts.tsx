import type { Attitude } from '#domain/plan/vocabulary.ts';
import type { Html } from '#jsx/html.ts';
import { arrow, attitudeMark } from '#components/marks/marks.tsx';
import type { Site } from '#views/site.ts';

/** Both sides' win under the name of a goal, an idea or an action. */
export function wins(site: Site, customer: string | undefined, ours: string | undefined): Html | undefined {
  const t = site.t.account.ideas;
  if (customer === undefined && ours === undefined) return undefined;
  return (
    <span class="under">
      {customer && (
        <>
          <b>{t.customerWin}</b> {customer}
          {ours && '. '}
        </>
      )}
      {ours && (
        <>
          <b>{t.ourWin}</b> {ours}
        </>
      )}
    </span>
  );
}

/** Moves of attitude: whose, from and to. */
export function moves(site: Site, all: readonly { person: string; from: Attitude; to: Attitude }[]): Html[] {
  return all.map((move) => (
    <span class="each">
      {move.person}:{' '}
      <span class="one-move">
        {attitudeMark(site, move.from)} {arrow(site.t.account.people.to)} {attitudeMark(site, move.to)}
      </span>
    </span>
  ));
}

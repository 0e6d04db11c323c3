import { section } from '#components/frame/section.tsx';
import type { Site } from '#views/site.ts';

/** The same in a section of its own. */
export function whoMovedPart(site: Site, moves: readonly string[]) {
  return moves.length > 0 && section(site, { id: 'who-moved', title: site.t.changes.whoMoved }, whoMoved(moves));
}

/** Who moved, from where and since when, below the table whose sums the moves changed; nothing where nobody did. */
export function whoMoved(moves: readonly string[]) {
  return (
    moves.length > 0 && (
      <ul class="caption moves">
        {moves.map((move) => (
          <li>{move}</li>
        ))}
      </ul>
    )
  );
}

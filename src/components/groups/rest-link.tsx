import { linkedText } from '#components/text/linked-text.tsx';
import type { Bounded } from '#views/groups/group.ts';

/** Where those stand for whom a page has no room. */
export function restLink({ rest }: Bounded<unknown>) {
  return rest && <p class="caption">{linkedText(rest)}</p>;
}

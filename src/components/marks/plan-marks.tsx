import { Drawing } from './drawing.tsx';
import { flag } from './marks.tsx';
import type { Site } from '#views/site.ts';

/** Says quietly that the customer sees this in the joint plan; in a list, in one word. */
export function sharedMark(site: Site, isShort = false) {
  return (
    <span class="shared-mark" title={isShort ? site.t.account.sharedMark : undefined}>
      <Drawing width={12} lines={1.2}>
        <circle cx="4" cy="6" r="3.2" />
        <circle cx="8" cy="6" r="3.2" />
      </Drawing>
      {isShort ? site.t.account.sharedShort : site.t.account.sharedMark}
    </span>
  );
}

/** How many red flags: a half-filled flag and the count, with the word for those who hear it. */
export function flagCount(site: Site, count: number) {
  return (
    <span class="flag-count">
      {flag('medium')}
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{site.t.account.flagCount(count)}</span>
    </span>
  );
}

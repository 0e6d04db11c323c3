import { Drawing } from './drawing.tsx';
import { flag } from './marks.tsx';
import type { Site } from '#views/site.ts';

/** Says quietly that the customer sees this in the joint plan. */
export function sharedMark(site: Site) {
  return (
    <span class="shared-mark">
      <Drawing width={12} lines={1.2}>
        <circle cx="4" cy="6" r="3.2" />
        <circle cx="8" cy="6" r="3.2" />
      </Drawing>
      {site.t.account.sharedMark}
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

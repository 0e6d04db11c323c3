import type { Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';

/** Says quietly that the customer sees this in the joint plan. */
export function sharedMark(site: Site) {
  return (
    <span class="shared-mark">
      <svg
        aria-hidden="true"
        width="12"
        height="12"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        stroke-width="1.2"
      >
        <circle cx="4" cy="6" r="3.2" />
        <circle cx="8" cy="6" r="3.2" />
      </svg>
      {site.t.account.sharedMark}
    </span>
  );
}

/** How many red flags: a half-filled flag and the count, with the word for those who hear it. */
export function flagCount(site: Site, count: number): Html {
  return (
    <span class="flag-count">
      <svg
        aria-hidden="true"
        width="13"
        height="14"
        viewBox="0 0 13 14"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      >
        <path d="M1.75 1v13" />
        <path d="M2 2.5h9.5L9.5 5.5l2 3H2z" stroke-linejoin="round" />
        <path d="M2.5 5.5h7l1.6 2.6H2.5z" fill="currentColor" stroke="none" opacity="0.45" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{site.t.account.flagCount(count)}</span>
    </span>
  );
}

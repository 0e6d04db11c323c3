import { Drawing } from './drawing.tsx';
/** Before the words of a link that leads to an edit. */
export const PENCIL = (
  <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
    <path
      d="M2 12l.7-3L9.6 2.1a1 1 0 0 1 1.4 0l.9.9a1 1 0 0 1 0 1.4L5 11.3z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    />
  </svg>
);

/** After the words of a link that leads out of the site. */
export const OUTSIDE = (
  <Drawing class="outside" width={11} lines={1.3}>
    <path d="M4.5 1.5h-3v8h8v-3M6.5 1h3.5v3.5M10 1 5 6" />
  </Drawing>
);

/** A magnifying glass, before a search. */
export function magnifier(lines: number) {
  return (
    <Drawing width={16} lines={lines}>
      <circle cx="6.8" cy="6.8" r="4.8" />
      <path d="m10.4 10.4 4.2 4.2" />
    </Drawing>
  );
}

/** Before the words of a link that downloads a file. */
export const DOWNLOAD = icon('M7 1.5v7M4 6l3 3 3-3M2 12h10');

/** Before the words of a button that prints the page. */
export const PRINTER = icon('M4 5V1.5h6V5M4 10H1.5V5h11v5H10M4 8h6v4.5H4z');

/** Before the words of a link that a calendar subscribes to. */
export const CALENDAR = icon('M1.5 2.5h11v10h-11zM1.5 5.5h11M4.5 1v3M9.5 1v3');

/** A drawing of one line in a square of 14. */
function icon(line: string) {
  return (
    <Drawing width={14} lines={1.3}>
      <path d={line} />
    </Drawing>
  );
}

/** That it adds up. */
export const TICK = icon('M2.5 7.5 5.5 10.5 11.5 3.5');

/** What opens a part that is closed. */
export const CHEVRON = (
  <Drawing class="chevron" width={12} height={8} lines={1.6}>
    <path d="M1 1.5 6 6.5 11 1.5" />
  </Drawing>
);

/** The sign of the product: quarters that are over, this one, and those to come. */
export const BRAND = (
  <svg aria-hidden="true" width="27" height="18" viewBox="0 0 27 18">
    <g fill="currentColor">
      <rect x="0" y="4" width="4" height="10" />
      <rect x="6" y="4" width="4" height="10" />
      <rect class="now" x="12" y="1" width="4" height="16" />
    </g>
    <g fill="none" stroke="currentColor">
      <rect x="18.5" y="4.5" width="3" height="9" />
      <rect x="23.5" y="4.5" width="3" height="9" />
    </g>
  </svg>
);

/** Light and dark. */
export const HALF_DARK = (
  <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
    <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
  </svg>
);

/** A tick for a role that somebody holds; a line for one that nobody does. */
export function covered(isCovered: boolean) {
  return (
    <Drawing width={12} lines={1.5}>
      <path d={isCovered ? 'M2 6.5 5 9.5 10.5 3' : 'M2 6h8'} />
    </Drawing>
  );
}

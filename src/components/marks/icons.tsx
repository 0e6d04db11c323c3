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
  <svg
    class="outside"
    aria-hidden="true"
    width="11"
    height="11"
    viewBox="0 0 11 11"
    fill="none"
    stroke="currentColor"
    stroke-width="1.3"
  >
    <path d="M4.5 1.5h-3v8h8v-3M6.5 1h3.5v3.5M10 1 5 6" />
  </svg>
);

/** Before the words of a link that downloads a file. */
export const DOWNLOAD = icon('M7 1.5v7M4 6l3 3 3-3M2 12h10');

/** Before the words of a button that prints the page. */
export const PRINTER = icon('M4 5V1.5h6V5M4 10H1.5V5h11v5H10M4 8h6v4.5H4z');

/** Before the words of a link that a calendar subscribes to. */
export const CALENDAR = icon('M1.5 2.5h11v10h-11zM1.5 5.5h11M4.5 1v3M9.5 1v3');

/** A drawing of one line in a square of 14. */
function icon(line: string) {
  return (
    <svg
      aria-hidden="true"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
    >
      <path d={line} />
    </svg>
  );
}

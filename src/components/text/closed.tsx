import type { Html, Printable } from '#jsx/html.ts';

/** Rows that stand closed under their count, on the page and not on paper. */
export function closed(summary: Printable, content: Printable): Html {
  return (
    <details class="closed">
      <summary>{summary}</summary>
      {content}
    </details>
  );
}

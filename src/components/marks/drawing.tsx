import type { Printable } from '#jsx/html.ts';

interface Drawn {
  class?: string;
  width: number;
  height?: number;
  /** How thick its lines are, in the colour of the text; 0 where each line says so itself. */
  lines: number;
  children: Printable;
}

/** A small drawing of lines, for those who see it: words beside it say the same. A square where no height is named. */
export function Drawing({ class: own, width, height = width, lines, children }: Drawn) {
  return (
    <svg
      class={own}
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      stroke="currentColor"
      stroke-width={lines || undefined}
    >
      {children}
    </svg>
  );
}

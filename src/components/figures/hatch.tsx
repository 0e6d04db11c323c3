import { HATCH } from '#charts/quarter-chart.ts';

/** The pattern of what is expected, once for all drawings of a page. */
export function hatch() {
  return hatched(HATCH, 'var(--ink2)');
}

/** A pattern of a name of its own: lines of a colour that rise, on the ground of the paper. */
export function hatched(id: string, colour: string) {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <pattern id={id} width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path fill="var(--paper)" d="M0 0h4.5v4.5h-4.5z" />
        <path fill={colour} d="M0 0h1.7v4.5h-1.7z" />
      </pattern>
    </svg>
  );
}

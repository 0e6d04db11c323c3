import type { Attitude } from '#domain/plan/vocabulary.ts';
import type { Html } from '#jsx/html.ts';

const ATTITUDES: Readonly<Record<Attitude, Html>> = {
  growth: (
    <>
      <rect width="18" height="18" rx="2" fill="currentColor" />
      <path class="on-fill" d="M7 5h6v6V5L5 13" stroke-width="1.8" />
    </>
  ),
  trouble: (
    <>
      <rect width="18" height="18" rx="2" fill="currentColor" />
      <path class="on-fill" d="M3.5 6h2.7L9 12.5 11.8 6h2.7" stroke-width="1.8" />
    </>
  ),
  'even-keel': (
    <>
      <rect x="0.75" y="0.75" width="16.5" height="16.5" rx="3" stroke="currentColor" stroke-width="1.5" />
      <path d="M4.5 9h9" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  overconfident: (
    <>
      <rect x="1.1" y="1.1" width="15.8" height="15.8" rx="3" stroke="currentColor" stroke-width="2.2" />
      <path d="M4.5 12.5h1C7 12.5 7 5.5 9 5.5s2 7 3.5 7h1" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
  unknown: (
    <>
      <rect
        x="0.75"
        y="0.75"
        width="16.5"
        height="16.5"
        rx="3"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-dasharray="2.6 2"
      />
      <path d="M6.8 7.2a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.8-1.1 1.7M9 13.2v.1" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
};

/** The sign of an attitude without its word, for a drawing: shapes in a square of 18. */
export function attitudeSign(attitude: Attitude) {
  return ATTITUDES[attitude];
}

/** The sign of an attitude as a drawing of its own. */
export function attitudeDrawing(attitude: Attitude, size = 18) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {ATTITUDES[attitude]}
    </svg>
  );
}

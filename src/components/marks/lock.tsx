/** A closed lock; the word beside it says the rest. */
export function lock() {
  return (
    <svg class="lock" aria-hidden="true" width="10" height="11" viewBox="0 0 10 11">
      <path d="M2.5 5V3.2a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <rect x="0.75" y="4.75" width="8.5" height="6" rx="1" fill="currentColor" />
    </svg>
  );
}

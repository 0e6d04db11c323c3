import type { Linked } from '#views/links/account-links.ts';

/** A text that leads somewhere when it has an address. */
export function linkedText(to: Linked, className?: string) {
  return to.href === undefined ? (
    <span class={className} lang={to.lang}>
      {to.text}
    </span>
  ) : (
    <a class={className} href={to.href} lang={to.lang}>
      {to.text}
    </a>
  );
}

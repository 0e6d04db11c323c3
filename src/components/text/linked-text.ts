import { attribute, html, type Html } from '#components/html.ts';
import type { Linked } from '#views/links/account-links.ts';

/** A text that leads somewhere when it has an address. */
export function linkedText(to: Linked, className?: string): Html {
  return to.href === undefined
    ? html`<span${attribute('class', className)}>${to.text}</span>`
    : html`<a${attribute('class', className)} href="${to.href}">${to.text}</a>`;
}

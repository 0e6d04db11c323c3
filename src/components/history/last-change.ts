import { attribute, html, type Html } from '#components/html.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { ShownChange } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';

/** When and by whom something was changed last, and why in the author's own words: untrusted text, printed as text. */
export function lastChange(site: Site, change: ShownChange, withCommit = false): Html {
  const t = site.t.history;
  return html`<span class="last-change">${change.said}${change.why && html`: ${t.quoteOpen}<span${attribute('lang', writtenLanguage(site))}>${change.why}</span>${t.quoteClose}`}${
    withCommit && change.commit && html` <code>${change.commit}</code>`
  }</span>`;
}

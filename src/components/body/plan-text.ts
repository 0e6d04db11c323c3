import { linkedText } from '#components/text/linked-text.ts';
import { sharedMark } from '#components/marks/plan-marks.ts';
import { quarterFigure } from '#components/figures/quarter-figure.ts';
import { html, Html } from '#components/html.ts';
import type { BodyPart } from '#views/text/body.ts';
import type { Site } from '#views/site.ts';

/** A plan's text: checked HTML runs, and components as live figures and references. */
export function planText(site: Site, parts: readonly BodyPart[]): Html[] {
  return parts.map((part) => {
    switch (part.kind) {
      case 'html':
        return new Html(part.html);
      case 'reference':
        return linkedText(part.to);
      case 'figure':
        return html`<a class="live-figure" href="${part.href}" title="${part.title}">${part.text}</a>`;
      case 'chart':
        return html`<div class="sales-chart" lang="${site.language}">${quarterFigure(site, part.figure)}</div>`;
      case 'note':
        return html`<div class="plan-note ${part.note}" role="note" aria-label="${part.label}"><p class="note-label" lang="${site.language}">${part.label}</p>${planText(site, part.parts)}</div>`;
      case 'shared':
        return html`<div class="shared">${sharedMark(site)}${planText(site, part.parts)}</div>`;
    }
  });
}

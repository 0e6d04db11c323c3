import { linkedText } from './linked-text.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { raw, type Html } from '#jsx/html.ts';
import type { BodyPart } from '#views/text/body.ts';
import type { Site } from '#views/site.ts';

/** A plan's text: checked HTML runs, and components as live figures and references. */
export function planText(site: Site, parts: readonly BodyPart[]): Html[] {
  return parts.map((part) => {
    switch (part.kind) {
      case 'html':
        return raw(part.html);
      case 'reference':
        return linkedText(part.to);
      case 'figure':
        return (
          <a class="live-figure" href={part.href} title={part.title}>
            {part.text}
          </a>
        );
      case 'chart':
        return (
          <div class="sales-chart" lang={site.language}>
            {quarterFigure(site, part.figure)}
          </div>
        );
      case 'drawn-above':
        return (
          <p class="drawn-above" lang={site.language}>
            {linkedText(part.chart)}: {part.where}
          </p>
        );
      case 'note':
        return (
          <div class={['plan-note', part.note]} role="note" aria-label={part.label}>
            <p class="note-label" lang={site.language}>
              {part.label}
            </p>
            {planText(site, part.parts)}
          </div>
        );
      case 'shared':
        return (
          <div class="shared">
            {sharedMark(site)}
            {planText(site, part.parts)}
          </div>
        );
    }
  });
}

import { linkedText } from '#components/text/linked-text.tsx';
import { raw, type Html } from '#jsx/html.ts';
import type { OwnPart } from '#views/handbook/own-page.ts';
import type { Site } from '#views/site.ts';
import { fieldTable } from './field-table.tsx';
import { workedYearPart } from './worked-year.tsx';

/** The text of a handbook page that is data, as MethodText prints one that is compiled. */
export function ownPageText(site: Site, parts: readonly OwnPart[]) {
  return <div class="prose handbook-text">{printed(site, parts)}</div>;
}

function printed(site: Site, parts: readonly OwnPart[]): Html[] {
  return parts.map((part) => {
    switch (part.kind) {
      case 'html':
        return raw(part.html);
      case 'link':
        return <a href={part.href}>{printed(site, part.parts)}</a>;
      case 'rule':
        return linkedText(part.rule);
      case 'term':
        return <dfn>{printed(site, part.parts)}</dfn>;
      case 'fields':
        return fieldTable(site, part.table);
      case 'worked-year':
        return workedYearPart(site);
      case 'figure':
        return (
          <a class="live-figure" href={part.href} title={part.title}>
            {part.text}
          </a>
        );
      case 'note':
        return (
          <div class={['plan-note', part.note]} role="note" aria-label={part.label}>
            <p class="note-label">{part.label}</p>
            {printed(site, part.parts)}
          </div>
        );
    }
  });
}

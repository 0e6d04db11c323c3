import { table } from '#components/table/table.tsx';
import { joined, links } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { fieldId, type FieldTable } from '#views/handbook/field-tables.ts';
import type { Named } from '#views/handbook/field-uses.ts';
import type { Site } from '#views/site.ts';

/**
 * All fields of one kind of file: name, what it holds, what it means. Under a heading that says the same, the caption
 * is for those who hear the page.
 */
export function fieldTable(site: Site, { id, title, where, fields }: FieldTable, isCaptionShown = true) {
  const words = site.t.handbook;
  return table(site, {
    class: 'field-table',
    caption: `${title} ${where}`,
    shownCaption: isCaptionShown && [<strong>{title}</strong>, ' ', <code>{where}</code>],
    rows: fields,
    row: ({ depth, path }) => ({
      class: `depth-${Math.min(depth, 3)}`,
      id: depth === 0 && !isCaptionShown ? fieldId(id, path) : undefined,
    }),
    columns: [
      { head: words.field, cell: ({ path }) => <code>{path}</code> },
      {
        head: words.holds,
        cell: ({ holds, words: allowed, note }) => [
          holds,
          allowed.length > 0 && ' ',
          joined(allowed.map(({ written, said }) => [<code>{written}</code>, said !== undefined && ` (${said})`])),
          note !== '' && <span class="field-note">{note}</span>,
        ],
      },
      {
        head: words.description,
        cell: ({ meaning, example, sameAs, shown, rules }) => [
          meaning,
          sameAs && <span class="field-use">{linkedText(sameAs, 'quiet-link')}</span>,
          usesLine(words.shownOn, shown, words.andMorePages),
          usesLine(words.readBy, rules, words.andMoreRules),
          example !== undefined && (
            <pre data-unsearched tabindex={0} aria-label={words.exampleOf(example.split(':', 1)[0] ?? '')}>
              <code>{example}</code>
            </pre>
          ),
        ],
      },
    ],
  });
}

/** Where a field is shown, or which rules judge by it, in one line. */
function usesLine(label: string, { links: all, more }: Named, counted: (more: number) => string) {
  return (
    all.length > 0 && (
      <span class="field-use">
        {label} {links(all, 'quiet-link')} {more > 0 && counted(more)}
      </span>
    )
  );
}

/** Words as they are written in a file. */
export function codes(words: readonly string[]) {
  return joined(words.map((word) => <code>{word}</code>));
}

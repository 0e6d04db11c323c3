import { table } from '#components/table/table.tsx';
import { joined } from '#components/text/lines.tsx';
import { fieldId } from '#views/handbook/field-place.ts';
import type { FieldTable } from '#views/handbook/handbook.ts';
import type { Site } from '#views/site.ts';

/**
 * All fields of one kind of file: name, what it holds, what it means. Under a heading that says the same, the caption is
 * for those who hear the page.
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
        cell: ({ meaning, example }) => [
          meaning,
          example !== undefined && (
            <pre data-pagefind-ignore>
              <code>{example}</code>
            </pre>
          ),
        ],
      },
    ],
  });
}

/** Words as they are written in a file. */
export function codes(words: readonly string[]) {
  return joined(words.map((word) => <code>{word}</code>));
}

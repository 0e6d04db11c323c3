import type { ChangedLine } from '#editing/changed-lines.ts';
import type { PriceTagView } from '#views/changes/price-tag.ts';
import type { TagSection } from '#views/changes/tag-section.ts';
import type { EditorTools } from './words.ts';

/** What an edit does: the answer first, the tables that prove it, and the lines of the file for those who know them. */
export function priceTag(tools: EditorTools, view: PriceTagView, lines: readonly ChangedLine[], day: string) {
  const words = tools.t.editing;
  return (
    <>
      <p data-lead>
        <b>{view.lead}</b> {view.sentences.join(' ')}
      </p>
      {tagTables(view)}
      {linesOf(tools, lines)}
      <p class="caption">{words.sameRules(day)}</p>
    </>
  );
}

/** The lines that differ, closed. */
export function linesOf({ t }: EditorTools, lines: readonly ChangedLine[]) {
  return (
    lines.length > 0 && (
      <details class="edit-lines">
        <summary>
          {t.editing.inFile(
            Math.max(lines.filter(({ sign }) => sign === '+').length, lines.filter(({ sign }) => sign === '-').length),
          )}
        </summary>
        <pre tabindex={0}>{lines.map(({ sign, text }) => `${sign} ${text}\n`).join('')}</pre>
      </details>
    )
  );
}

/** The tables that prove it. */
export function tagTables({ sections }: PriceTagView) {
  return sections.map(tagTable);
}

function tagTable({ title, head, rows, figuresFrom, note }: TagSection) {
  return (
    <div class="edit-scroll" role="group" tabindex={0} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((one, at) => (
              <th scope="col" class={at >= figuresFrom && 'num'}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((one, at) =>
                at === 0 ? <th scope="row">{one}</th> : <td class={at >= figuresFrom && 'num'}>{one}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="caption">{note}</p>}
    </div>
  );
}

import { linesOf } from './price-tag.tsx';
import type { ChangedLine } from '#editing/changed-lines.ts';
import type { PriceTagView } from '#views/changes/price-tag.ts';
import { tagTables } from './price-tag.tsx';
import type { EditorTools } from './words.ts';

/** One of the reader's own edits. */
export interface MineView {
  key: string;
  number: number;
  name: string;
  reason: string;
  /** What of it does not fit its file any more, or is not clear yet. */
  trouble: string | undefined;
  /** Where it was proposed. */
  sent: string | undefined;
}

/** The edits of one file, with what they do to it. */
export interface FileOfMine {
  file: string;
  name: string;
  href: string | undefined;
  edits: readonly MineView[];
  tag: PriceTagView | undefined;
  lines: readonly ChangedLine[];
  /** What has to be right first. */
  errors: readonly string[];
}

export interface MyEditsView {
  files: readonly FileOfMine[];
  waiting: readonly MineView[];
  day: string;
  canKeep: boolean;
}

/** The edits of this browser by file, and their price tags. */
export function myEdits(tools: EditorTools, { files, waiting, day, canKeep }: MyEditsView) {
  const words = tools.t.editing;
  const count = files.reduce((sum, { edits }) => sum + edits.length, 0);
  return (
    <>
      {count === 0 ? (
        <p>
          <b>{words.noEdits}</b> {words.noEditsText}
        </p>
      ) : (
        <p class="lede">{words.lead(count, files.length)}</p>
      )}
      {!canKeep && <p class="edit-wrong">{words.cannotKeep}</p>}
      {count > 0 && (
        <section class="edit-mine" aria-labelledby="mine-title">
          <h2 id="mine-title">{words.whatChanged}</h2>
          {files.map((file) => fileOfMine(tools, file, day))}
          <p>
            <button type="button" class="as-link" data-undo-all>
              {words.undoAll}
            </button>{' '}
            <span class="caption">{words.undoKept}</span>
          </p>
        </section>
      )}
      <p data-undone role="status" />
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title">{words.waiting}</h2>
          <ul class="edit-waiting">
            {waiting.map(({ key, name, sent }) => (
              <li>
                {sent?.startsWith('http') ? <a href={sent}>{name}</a> : name}{' '}
                <button type="button" class="as-link" data-undo-one={key}>
                  {words.dropSent}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function fileOfMine(tools: EditorTools, { file, name, href, edits, tag, lines, errors }: FileOfMine, day: string) {
  const words = tools.t.editing;
  return (
    <div class="edit-file">
      <h3>
        {href === undefined ? name : <a href={href}>{name}</a>} <code>{file}</code>
      </h3>
      <ol>
        {edits.map((edit) => (
          <li value={edit.number}>
            <b>{edit.name}</b>
            {edit.reason !== '' && <p class="person">{edit.reason}</p>}
            {edit.trouble !== undefined && <p class="edit-wrong">{edit.trouble}</p>}
            <button
              type="button"
              class="as-link"
              data-undo-one={edit.key}
              aria-label={words.undoOne(edit.number, edit.name)}
            >
              {words.undoWord}
            </button>
          </li>
        ))}
      </ol>
      {errors.length > 0 && (
        <div class="edit-wrong">
          <p>{words.errorsFirst(errors.length)}</p>
          <ul>
            {errors.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {tag && (
        <div class="edit-tag">
          <h4>{words.priceTag}</h4>
          <p>
            <b>{tag.lead}</b> {tag.sentences.join(' ')}
          </p>
          {tagTables(tag)}
          {linesOf(tools, lines)}
          <p class="caption">{words.sameRules(day)}</p>
        </div>
      )}
    </div>
  );
}

import type { ChangedLine } from '#editing/changed-lines.ts';
import type { PriceTagView } from '#views/changes/price-tag.ts';
import { asksOf, linesOf, tagTables } from './price-tag.tsx';
import { type EditorTools, handInWords } from './words.ts';

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
  edits: readonly MineView[];
  lines: readonly ChangedLine[];
  /** What has to be right first. */
  errors: readonly string[];
}

export interface MyEditsView {
  files: readonly FileOfMine[];
  waiting: readonly MineView[];
  /** What all of it does together. */
  tag: PriceTagView | undefined;
  /** By what that is worked out. */
  foot: string;
  canKeep: boolean;
}

/** The edits of this browser by file, and their price tags. */
export function myEdits(tools: EditorTools, { files, waiting, tag, foot, canKeep }: MyEditsView) {
  const words = handInWords(tools);
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
        <div class="edit-mine">
          <section aria-labelledby="mine-title">
            <h2 id="mine-title">{words.whatChanged}</h2>
            {files.map((file) => fileOfMine(tools, file))}
            <p>
              <button type="button" class="as-link" data-undo-all="">
                {words.undoAll}
              </button>{' '}
              <span class="caption">{words.undoKept}</span>
            </p>
          </section>
          {tag && (
            <section class="edit-tag" aria-labelledby="mine-tag">
              <h2 id="mine-tag">{words.priceTagOf(count)}</h2>
              <p data-lead>
                <b>{tag.lead}</b> {tag.sentences.join(' ')}
              </p>
              {asksOf(tag)}
              {tagTables(tag)}
              <p class="caption">{foot}</p>
            </section>
          )}
        </div>
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

function fileOfMine(tools: EditorTools, { file, name, edits, lines, errors }: FileOfMine) {
  const words = handInWords(tools);
  return (
    <div class="edit-file">
      <h3>
        {name} <code>{file}</code>
      </h3>
      <ol>
        {edits.map((edit) => (
          <li value={edit.number}>
            <b>{edit.name}</b>
            {edit.reason !== '' && <p class="person">{edit.reason}</p>}
            {edit.trouble !== undefined && <p class="edit-wrong">{edit.trouble}</p>}{' '}
            <button
              type="button"
              class="as-link"
              data-change-one={edit.key}
              aria-label={words.changeOne(edit.number, edit.name)}
            >
              {words.changeIt}
            </button>{' '}
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
      {linesOf(tools, lines)}
    </div>
  );
}

/** Other edits point at what is undone. */
export function leaningOf(tools: EditorTools, name: string, others: readonly { name: string }[]) {
  const words = handInWords(tools);
  return (
    <p class="edit-wrong">
      {words.leansOn(
        name,
        others.map((one) => one.name),
      )}{' '}
      <button type="button" class="button" data-undo-both>
        {words.undoThem(others.length + 1)}
      </button>
    </p>
  );
}

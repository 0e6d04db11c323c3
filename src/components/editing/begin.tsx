import type { Asked } from '#editing/begun-text.ts';
import type { Choice } from '#editing/choices.ts';
import { panelHead } from './form.tsx';
import type { EditorTools } from './words.ts';

/** What is asked before a plan has a file of its own. */
export interface BeginView {
  id: string;
  level: number;
  kind: string;
  asked: readonly Asked[];
  /** Segments that such a plan may be of, where there are several; the first is chosen. */
  segments: readonly Choice[];
}

/** What a plan is called, and what it cannot be begun without. */
export function beginForm(tools: EditorTools, { id, level, kind, asked, segments }: BeginView) {
  const words = tools.t.editing;
  return (
    <>
      {panelHead(tools, { id, level, title: beginName(tools, kind), of: '' })}
      <form class="edit-form" novalidate>
        <div class="edit-fields">
          {asked.map((one) => (
            <div class="edit-field is-line" data-field={one}>
              <label for={`${id}-${one}`}>{words.asks[one]}</label>
              <input
                type="text"
                id={`${id}-${one}`}
                name={one}
                autocomplete="off"
                aria-describedby={`${id}-${one}-said`}
              />
              <div class="edit-said" id={`${id}-${one}-said`} role="alert" />
            </div>
          ))}
          {segments.length > 1 && (
            <div class="edit-field" data-field="segment">
              <label for={`${id}-segment`}>{words.asks.segment}</label>
              <select id={`${id}-segment`} name="segment">
                {segments.map((one) => (
                  <option value={one.id}>{one.name}</option>
                ))}
              </select>
            </div>
          )}
        </div>
        <div class="edit-out">
          <p class="caption">{words.beginText}</p>
          <div class="edit-buttons">
            <button type="submit" class="button primary">
              {words.beginIt}
            </button>
          </div>
        </div>
      </form>
    </>
  );
}

/** What it is called to begin a file of a kind. */
export function beginName({ t }: EditorTools, kind: string): string {
  const known = t.editing.begin as unknown as Readonly<Record<string, string>>;
  return known[kind] ?? kind;
}

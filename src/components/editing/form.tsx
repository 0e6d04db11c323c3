import type { Printable } from '#jsx/html.ts';
import { type FieldView, formField } from './field.tsx';
import type { EditorTools } from './words.ts';

/**
 * The name of the field that asks why an edit is made; things have fields of their own that are called reason or why.
 */
export const WHY = 'edit:why';

/** Rows of a small list within a thing. */
export interface RowsView {
  rel: string;
  /** What one row is called. */
  name: string;
  rows: readonly { at: number; fields: readonly FieldView[]; more?: Printable }[];
}

/** The form of one thing, in the place where it was opened. */
export interface FormView {
  id: string;
  /** The level of its heading on the page. */
  level: number;
  title: string;
  of: string;
  first: readonly (FieldView | RowsView)[];
  /** Behind "More". */
  more: readonly (FieldView | RowsView)[];
  isMoreOpen: boolean;
  reason: string;
  /** Where the file itself is opened. */
  hostHref: string | undefined;
  host: string;
  canRemove: boolean;
  /** Whether keeping it is what one mostly does with it: hands are full in a car park. */
  isKeptFirst: boolean;
  /** How the text that it is made from stands to the file as it is now. */
  age: string | undefined;
}

/** A form with its price tag before its buttons: one hears the price before one pays. */
export function editForm(tools: EditorTools, view: FormView) {
  const words = tools.t.editing;
  const { id } = view;
  return (
    <>
      {panelHead(tools, view)}
      {view.age !== undefined && <p class="edit-note">{view.age}</p>}
      <form class="edit-form" novalidate>
        <div class="edit-fields">
          {view.first.map((one) => fieldOrRows(tools, one, id))}
          {view.more.length > 0 && (
            <details class="edit-more" open={view.isMoreOpen}>
              <summary>{words.more}</summary>
              {view.more.map((one) => fieldOrRows(tools, one, id))}
            </details>
          )}
          <div class="edit-field is-paragraph" data-field={WHY}>
            <label for={`${id}-edit-why`}>{words.why}</label>
            <p class="edit-hint" id={`${id}-edit-why-hint`}>
              {words.whyHint}
            </p>
            <textarea
              id={`${id}-edit-why`}
              name={WHY}
              rows={2}
              aria-describedby={`${id}-edit-why-hint ${id}-edit-why-said`}
            >
              {view.reason}
            </textarea>
            <div class="edit-said" id={`${id}-edit-why-said`} />
          </div>
        </div>
        <section class="edit-tag" aria-labelledby={`${id}-tag`}>
          <p class="edit-title" role="heading" aria-level={view.level + 1} id={`${id}-tag`}>
            {words.priceTag}
          </p>
          <div data-tag>
            <p>{words.counting}</p>
          </div>
          <div data-shown />
        </section>
        <div class="edit-out">
          <div data-summary tabindex={-1} />
          <div class="edit-buttons">
            <button type="submit" class={['button', !view.isKeptFirst && 'primary']}>
              {words.handIn}
            </button>
            <button type="button" class={['button', view.isKeptFirst && 'primary']} data-keep>
              {words.keep}
            </button>
            <button type="button" class="as-link" data-undo>
              {words.undo}
            </button>
            {view.canRemove && (
              <button type="button" class="as-link" data-remove>
                {words.remove}
              </button>
            )}
            {view.hostHref !== undefined && (
              <a class="edit-host" href={view.hostHref} target="_blank" rel="noopener">
                {words.openAtHost(view.host)}
              </a>
            )}
          </div>
          <p class="caption" data-kept role="status" />
        </div>
      </form>
      <p class="visually-hidden" role="status" data-announced />
    </>
  );
}

/** The line above a form or a list of things: what it is of, and the way out that loses nothing. */
export function panelHead(
  { t }: EditorTools,
  { id, level, title, of }: { id: string; level: number; title: string; of: string },
) {
  return (
    <div class="edit-head">
      <p class="edit-title" role="heading" aria-level={level} id={`${id}-head`} tabindex={-1}>
        {title} <span class="ink2">{of}</span>
      </p>
      <button type="button" class="as-link" data-hide>
        {t.editing.hide} <kbd aria-hidden="true">{t.editing.escapeKey}</kbd>
      </button>
    </div>
  );
}

function fieldOrRows(tools: EditorTools, one: FieldView | RowsView, id: string): Printable {
  if (!('rows' in one)) return formField(tools, one);
  const words = tools.t.editing;
  return (
    <div class="edit-rows" data-rows={one.rel}>
      {one.rows.map(({ at, fields, more }) => (
        <fieldset class="edit-row" data-row={`${one.rel}.${at}`}>
          <legend>
            {one.name} {at + 1}
          </legend>
          {fields.map((field) => formField(tools, field))}
          {more}
          <button type="button" class="as-link" data-row-gone={`${one.rel}.${at}`}>
            {words.removeRow(one.name, at + 1)}
          </button>
        </fieldset>
      ))}
      <button type="button" class="button" id={`${id}-add-${one.rel.replaceAll('.', '-')}`} data-row-new={one.rel}>
        {words.addRow(one.name)}
      </button>
    </div>
  );
}

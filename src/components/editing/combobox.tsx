import type { Choice } from '#editing/choices.ts';
import type { EditorTools } from './words.ts';

/** A reference by name: typed words narrow the list; what is chosen is the id. */
export function combobox(
  { t }: EditorTools,
  { id, rel, value, choices }: { id: string; rel: string; value: string; choices: readonly Choice[] },
  label: string,
) {
  const chosen = choices.find((one) => one.id === value);
  return (
    <div class="edit-combo" data-combo={rel} data-value={value}>
      <input
        type="text"
        id={id}
        name={`${rel}:search`}
        value={chosen?.name ?? value}
        role="combobox"
        aria-expanded="false"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-hint ${id}-said`}
        autocomplete="off"
        placeholder={t.editing.search}
      />
      <div class="edit-list" id={`${id}-list`} role="listbox" aria-label={label} hidden />
    </div>
  );
}

/** The lines of a list that is open: each a choice, with a few words that tell it from the others. */
export function comboOptions(
  { t }: EditorTools,
  id: string,
  choices: readonly Choice[],
  mayBeNobody: boolean,
  typed: string,
) {
  return (
    <>
      {choices.map((one, at) => (
        <div role="option" id={`${id}-option-${at}`} data-id={one.id} aria-selected="false">
          <b>{one.name}</b> {one.about && <span class="ink2">{one.about}</span>} <span class="part-id">{one.id}</span>
        </div>
      ))}
      {mayBeNobody && (
        <div role="option" id={`${id}-option-none`} data-id="" aria-selected="false">
          {t.editing.nobodyYet}
        </div>
      )}
      {choices.length === 0 && <p class="edit-none">{t.editing.noMatch(typed)}</p>}
    </>
  );
}

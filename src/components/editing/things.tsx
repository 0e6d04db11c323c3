import { panelHead } from './form.tsx';
import type { EditorTools } from './words.ts';

/** Things that can be changed, by kind. */
export interface ThingsView {
  id: string;
  level: number;
  of: string;
  kinds: readonly {
    thing: string;
    name: string;
    things: readonly { key: string; title: string; closeKey?: string | undefined; isEdited: boolean }[];
    add: { key: string; text: string } | undefined;
  }[];
  hostHref: string | undefined;
  host: string;
  /** Of a file that was only begun here: where it is handed in. */
  handIn: string | undefined;
}

/** What a section's "Suggest an edit" opens: its things, each with a way to correct it, and what can be added. */
export function thingsList(tools: EditorTools, { id, level, of, kinds, hostHref, host, handIn }: ThingsView) {
  const words = tools.t.editing;
  return (
    <>
      {panelHead(tools, { id, level, title: words.chooseThing, of })}
      {handIn !== undefined && (
        <p class="edit-note">
          {words.begunHere} <a href={handIn}>{words.handIn}</a>
        </p>
      )}
      {adding(tools, kinds)}
      {kinds.map(({ name, things, add }) =>
        kinds.length === 1 ? (
          listOf(tools, things)
        ) : (
          <details class="edit-kind">
            <summary>
              {name} <span class="ink3">{things.length}</span>
            </summary>
            {listOf(tools, things)}
            {add && (
              <p>
                <button type="button" class="as-link" data-open={add.key}>
                  {add.text}
                </button>
              </p>
            )}
          </details>
        ),
      )}
      {hostHref !== undefined && (
        <p>
          <a href={hostHref} target="_blank" rel="noopener">
            {words.openAtHost(host)}
          </a>
        </p>
      )}
    </>
  );
}

/** What is added most, each by one press. */
function adding({ t }: EditorTools, kinds: ThingsView['kinds']) {
  const common = Object.keys(t.editing.add);
  const all = kinds.flatMap(({ thing, add }) => {
    const at = common.indexOf(thing.slice(thing.lastIndexOf('.') + 1).replace('[]', ''));
    return add && (at >= 0 || kinds.length === 1) ? [{ ...add, at }] : [];
  });
  return (
    all.length > 0 && (
      <p class="edit-buttons">
        {all
          .sort((a, b) => a.at - b.at)
          .map(({ key, text }) => (
            <button type="button" class="button" data-open={key}>
              {text}
            </button>
          ))}
      </p>
    )
  );
}

function listOf({ t }: EditorTools, things: ThingsView['kinds'][number]['things']) {
  const words = t.editing;
  return (
    things.length > 0 && (
      <ul class="edit-things">
        {things.map(({ key, title, closeKey, isEdited }) => (
          <li class={isEdited && 'is-edited'}>
            <span class="edit-name">
              {title} {isEdited && <em>{words.edited}</em>}
            </span>
            <button type="button" class="as-link" data-open={key} aria-label={`${words.correct}: ${title}`}>
              {words.correct}
            </button>
            {closeKey !== undefined && (
              <button type="button" class="as-link" data-open={closeKey} aria-label={`${words.close}: ${title}`}>
                {words.close}
              </button>
            )}
          </li>
        ))}
      </ul>
    )
  );
}

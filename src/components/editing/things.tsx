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
      {mostFirst(tools, kinds).map(({ thing, name, things, add }) =>
        kinds.length === 1 ? (
          listOf(tools, things)
        ) : (
          <details class="edit-kind" open={isOpenAtOnce(thing, things.length)}>
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

/** What is edited most stands first, in the order in which it is offered to be added; all else as the file has it. */
function mostFirst(tools: EditorTools, kinds: ThingsView['kinds']) {
  const rank = ({ thing }: ThingsView['kinds'][number]) => {
    const at = placeAmongCommon(tools, thing);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return [...kinds].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

function placeAmongCommon({ t }: EditorTools, thing: string): number {
  return Object.keys(t.editing.add).indexOf(lastOf(thing));
}

const lastOf = (thing: string) => thing.slice(thing.lastIndexOf('.') + 1).replace('[]', '');

/** People are judged and actions closed most: they need no press more, while they are few. */
const OPEN_AT_ONCE: ReadonlySet<string> = new Set(['people', 'actions']);
const MOST_OPEN = 24;

function isOpenAtOnce(thing: string, count: number): boolean {
  return OPEN_AT_ONCE.has(lastOf(thing)) && count > 0 && count <= MOST_OPEN;
}

/** What is added most, each by one press. */
function adding(tools: EditorTools, kinds: ThingsView['kinds']) {
  const all = kinds.flatMap(({ thing, add }) => {
    const at = placeAmongCommon(tools, thing);
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

/** What can still be closed before what was. */
function openFirst(things: ThingsView['kinds'][number]['things']) {
  return [...things].sort((a, b) => Number(a.closeKey === undefined) - Number(b.closeKey === undefined));
}

function listOf({ t }: EditorTools, things: ThingsView['kinds'][number]['things']) {
  const words = t.editing;
  return (
    things.length > 0 && (
      <ul class="edit-things">
        {openFirst(things).map(({ key, title, closeKey, isEdited }) => (
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

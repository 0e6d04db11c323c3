import type { FormField } from '#editing/form-fields.ts';
import type { EditorMessages, HandInMessages } from '#words/editor-words.ts';
import { fieldHint } from '#words/field-hint.ts';
import type { Formatter } from '#words/format.ts';

/** What forms are written with. */
export interface EditorTools {
  /** On the page of one's own edits it has the words of handing in as well. */
  t: EditorMessages & Partial<HandInMessages>;
  format: Formatter;
  /** What a word that somebody typed is put between. */
  quotes: readonly [string, string];
}

/** The words of handing in, together with those of forms. */
export function handInWords({ t: { editing, handInWords: handIn } }: EditorTools) {
  if (!handIn) throw new Error('Expected the words of handing in, which the page of my edits fetches; got none.');
  return { ...editing, ...handIn };
}

type Words = Readonly<Record<string, unknown>>;

/** What a field is called; an own name where the same word means something else in its group. */
export function labelOf({ t }: EditorTools, { name, path }: Pick<FormField, 'name' | 'path'>): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const [group, own] =
    name === undefined ? ['', ''] : [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  const special = (t.editing.labelOf as Words)[group] as Words | undefined;
  return String(special?.[own] ?? (t.editing.label as Words)[last] ?? last);
}

/** What a field is for, in one sentence; the words that a file holds are those that the reader chooses among. */
export function hintOf(
  tools: EditorTools,
  { name, path, allowed }: Pick<FormField, 'name' | 'path' | 'allowed'>,
): string | undefined {
  const hint = fieldHint(tools.t.fields, name);
  if (hint === undefined || allowed.length === 0) return hint;
  const said = wordsOfChoices(tools, { path, allowed });
  const words = [...allowed].sort((a, b) => b.length - a.length).join('|');
  // A word of a list: what follows it ends it, explains it in brackets, or joins it to the next.
  const inList = new RegExp(
    `(?<![\\p{L}-])(${words})(?=[,.;)]| \\(| …|$| \\p{L}+ (?:${words})(?![\\p{L}-]))(?: \\(([^)]*)\\))?`,
    'gu',
  );
  return hint.replace(inList, (_, word: string, explained: string | undefined, at: number) => {
    const shown = said.get(word) ?? word;
    const isSame = explained === undefined || explained.toLowerCase() === shown.toLowerCase();
    return `${at === 0 ? shown : shown.toLowerCase()}${isSame ? '' : ` (${explained})`}`;
  });
}

/** What a kind of thing is called: `people[]` is a person. */
export function thingName({ t }: EditorTools, thing: string): string {
  const last = thing.slice(thing.lastIndexOf('.') + 1).replace('[]', '');
  return String((t.editing.thing as Words)[last === '' ? 'top' : last] ?? last);
}

/** What the link says that adds a thing of a kind. */
export function addingName(tools: EditorTools, thing: string): string {
  const last = thing.slice(thing.lastIndexOf('.') + 1).replace('[]', '');
  const own = (tools.t.editing.add as Words)[last];
  return typeof own === 'string' ? own : tools.t.editing.addOf(thingName(tools, thing));
}

/** The words of a closed list, each for what the file holds: those of the method, else those of forms. */
export function wordsOfChoices(
  { t }: EditorTools,
  { path, allowed }: Pick<FormField, 'path' | 'allowed'>,
): ReadonlyMap<string, string> {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const vocabulary = t.vocabulary as unknown as Readonly<Record<string, Words>>;
  const groups = [
    vocabulary[last],
    vocabulary[last.replace(/s$/, '')],
    ...Object.values(vocabulary).filter((group) => Object.keys(group).length === allowed.length),
    t.editing.choice as Words,
    t.editing.thing as Words,
  ];
  const fitting = groups.find(
    (group) => group !== undefined && !Array.isArray(group) && allowed.every((one) => Object.hasOwn(group, one)),
  );
  return new Map(allowed.map((one) => [one, String(fitting?.[one] ?? one)]));
}

/** More than this of something typed is not said back. */
const LONGEST_QUOTED = 60;

/** Something typed, as a sentence quotes it: of a long one its beginning. */
export function quoted({ quotes }: EditorTools, typed: string): string {
  const all = typed.trim();
  return quotes.join(all.length > LONGEST_QUOTED ? `${all.slice(0, LONGEST_QUOTED).toWellFormed()}…` : all);
}

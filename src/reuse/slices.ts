import { hashOfBytes } from './hash-of-bytes.ts';
import {
  answerTo,
  isListening,
  recorded,
  tellRead,
  type Keeper,
  type Reads,
  type Shelf,
  type Slice,
} from '#domain/reads.ts';
import { NOTHING_KNOWN, type KnownBefore, type PartsMade, type TakenApart } from './known-before.ts';
import { BETWEEN, partsOfName } from './slice-names.ts';
import { isHeard, ListeningMap, listenTo, WHOLE_MAP } from './listening.ts';
import { valueText } from './value-text.ts';

/** What a slice is of: a thing, and what is asked of it: a field, a key, or which fields it has. */
type Ask = (what: string) => unknown;

/** Asked of a thing: which fields it has. */
const FIELDS = '';
/** Asked of a part of a state, which is read as one. */
const ALL_OF_IT = '*';
const ANSWER = 'answer';
/** Whether a slice, by its name, is an answer to a question. */
export function isAnswerTo(question: string): (slice: string) => boolean {
  const begin = `${ANSWER}${BETWEEN}[${JSON.stringify(question)},`;
  return (slice) => slice.startsWith(begin);
}

/** Of so many things, such as the accounts of a large company, each is read as one; of fewer, each field by itself. */
const MANY = 20;

/**
 * All slices of one build. A thing is made to listen where it stands, so that whoever has it tells of what is read of
 * it, whichever way it came there; a slice's hash is that of its value.
 */
export class Slices implements Keeper {
  readonly #names = new WeakMap<object, string>();
  readonly #things = new Map<string, { thing: object; ask: Ask }>();
  readonly #slices = new Map<string, Map<string, Slice>>();
  readonly #hashes = new Map<string, string>();
  readonly #shapes = new Map<string, string>();
  readonly #wholes = new Map<string, object | string>();
  readonly states = new Map<string, TakenApart>();
  readonly answers = new Map<string, Reads>();
  /** Makes a state by its name, of which a slice is asked before any page has shown it. */
  remake: (state: string) => void = () => undefined;
  known: KnownBefore = NOTHING_KNOWN;
  readonly partsMade = new Map<string, PartsMade>();
  /** Parts that are those of the earlier build. */
  readonly #partsBefore = new WeakSet<object>();

  /** Gives a thing a name, by which slices of it are asked for. */
  name(thing: object, name: string, ask: Ask = () => undefined): void {
    this.#names.set(thing, name);
    this.#things.set(name, { thing, ask });
  }

  call(thing: object, name: string): void {
    // Made of facts that nobody hears, it is another thing under the same name.
    if (isHeard(thing)) this.name(thing, name);
  }

  slice(thing: string, what: string): Slice {
    return sliceAmong(this.#slicesOf(thing), thing, what);
  }

  /** What tells a slice of a thing by what is asked of it, for who asks by the thousand. */
  slicesOf(thing: string): (what: string) => Slice {
    const all = this.#slicesOf(thing);
    return (what) => sliceAmong(all, thing, what);
  }

  #slicesOf(thing: string): Map<string, Slice> {
    const known = this.#slices.get(thing) ?? new Map<string, Slice>();
    if (known.size === 0) this.#slices.set(thing, known);
    return known;
  }

  /** A slice by its whole name. */
  named(name: string): Slice {
    return this.slice(...partsOfName(name));
  }

  /**
   * Makes the fields of an object tell of being read, but for its id and those that are silent, which tell by
   * themselves.
   */
  listen(object: object, name: string, silent: readonly string[] = []): void {
    if (this.#names.has(object)) return;
    const values = listenTo(object, (field) => this.slice(name, field ?? FIELDS), ['id', ...silent]);
    const fields = Object.keys(values).sort();
    if (silent.length === 0) this.#wholes.set(name, values);
    // Who copies an object reads which fields it has, and cannot be heard: so each of its slices says that, too.
    this.name(object, name, (what) => (what === FIELDS ? fields : [this.#shapeOf(fields), values[what]]));
  }

  /** One short text for the same fields: thousands of things have them. */
  #shapeOf(fields: readonly string[]): string {
    const joined = fields.join(BETWEEN);
    const known = this.#shapes.get(joined);
    if (known !== undefined) return known;
    const shape = this.hash(fields);
    this.#shapes.set(joined, shape);
    return shape;
  }

  /** A map that tells which of its keys are asked for. */
  listeningMap<V>(map: ReadonlyMap<string, V>, name: string): ReadonlyMap<string, V> {
    const listening = new ListeningMap(map, (what) => this.slice(name, what));
    this.name(listening, name, (what) => (what === WHOLE_MAP ? [...map] : map.get(what.slice(1))));
    return listening;
  }

  /** A function that tells what it is asked of a thing. */
  listeningTo<A extends readonly unknown[], V>(
    thing: string,
    what: (...args: A) => string,
    ask: (...args: A) => V,
  ): (...args: A) => V {
    return (...args) => {
      if (!isListening()) return ask(...args);
      tellRead(this.slice(thing, what(...args)));
      return recorded(() => ask(...args)).made;
    };
  }

  answer(question: string, thing: object, names: readonly string[], reads: Reads): Slice | undefined {
    const name = this.#names.get(thing);
    if (name === undefined) return undefined;
    const slice = this.slice(ANSWER, JSON.stringify([question, name, ...names]));
    this.answers.set(slice.name, reads);
    return slice;
  }

  shelfFor(what: string, thing: object, key: string): Shelf | undefined {
    const state = this.#stateOf(what, thing);
    if (state === undefined) return undefined;
    const parts: PartsMade['parts'] = new Map();
    this.partsMade.set(state, { key, parts });
    return {
      before: (id) => {
        const known = this.known.part(state, key, id);
        if (known) this.#partsBefore.add(known.made);
        return known;
      },
      keep: (id, made, reads) => void parts.set(id, { made, reads }),
    };
  }

  /** Forgets what was made or hashed with what an earlier build knew, and that. */
  forgetKnown(): void {
    this.known = NOTHING_KNOWN;
    for (const made of [this.states, this.partsMade, this.answers, this.#hashes]) made.clear();
  }

  isOfBefore(part: object): boolean {
    return this.#partsBefore.has(part);
  }

  #stateOf(what: string, thing: object): string | undefined {
    const owner = this.#names.get(thing);
    return owner === undefined ? undefined : `state ${owner} ${what}`;
  }

  takeApart(what: string, thing: object, value: object, reads: Reads): boolean {
    const state = this.#stateOf(what, thing);
    if (state === undefined) return false;
    const lists = Object.entries(value).flatMap(([field, list]) =>
      withIds(list).map((item, _, { length }) => ({
        item,
        name: `${state}/${field}/${item.id}`,
        isMany: length > MANY,
      })),
    );
    if (!this.states.has(state)) this.states.set(state, { reads, parts: this.#hashesOf(state, value, lists) });
    for (const { item, name, isMany } of lists)
      listenTo(item, (field) => this.slice(name, isMany ? ALL_OF_IT : (field ?? FIELDS)), ['id']);
    listenTo(value, (field) => this.slice(state, field ?? FIELDS), []);
    return true;
  }

  #hashesOf(
    state: string,
    value: object,
    lists: readonly { item: object; name: string; isMany: boolean }[],
  ): Map<string, string> {
    const parts = new Map<string, string>();
    const take = (name: string, part: object) => {
      const fields = Object.keys(part).sort();
      for (const [field, held] of Object.entries(part))
        parts.set(`${name}${BETWEEN}${field}`, this.hash([fields, held]));
      parts.set(`${name}${BETWEEN}${FIELDS}`, this.hash(fields));
    };
    for (const { item, name, isMany } of lists)
      if (isMany) parts.set(`${name}${BETWEEN}${ALL_OF_IT}`, this.#hashOfPart(state, name, item));
      else take(name, item);
    for (const { item, name } of lists) this.#names.set(item, name);
    take(state, value);
    return parts;
  }

  /** What is the earlier build's has the hash that it had there. */
  #hashOfPart(state: string, name: string, item: object): string {
    const slice = `${name}${BETWEEN}${ALL_OF_IT}`;
    const before = this.isOfBefore(item) ? this.known.hashInState(state, slice) : undefined;
    return before ?? this.hash(item);
  }

  /** The hash of a slice's value as it is in this build; nothing where there is no such thing any more. */
  hashOf(name: string): string | undefined {
    const kept = this.#hashes.get(name);
    if (kept !== undefined) return kept;
    const worked = this.#worked(name);
    if (worked !== undefined) this.#hashes.set(name, worked);
    return worked;
  }

  /** What is answered now, by the name of a slice that is an answer; nothing where its thing is no more. */
  answerNow(slice: string): unknown {
    return this.#answer(slice.slice(ANSWER.length + BETWEEN.length))?.is;
  }

  /** The hash of all that a thing of fields says: while it is the same, so are its slices. Other things have none. */
  wholeOf(thing: string): string | undefined {
    const values = this.#wholes.get(thing);
    if (typeof values !== 'object') return values;
    const hash = this.hash(values);
    this.#wholes.set(thing, hash);
    return hash;
  }

  /** The hash of any value, in which named things stand by their names. */
  hash(value: unknown): string {
    return hashOfBytes(valueText(value, (thing) => this.#names.get(thing)));
  }

  #worked(name: string): string | undefined {
    const [owner, what] = partsOfName(name);
    if (owner === ANSWER) return this.known.answer(name) ?? this.#answered(what);
    const state = /^state [^/]+/.exec(owner)?.[0];
    if (state !== undefined) return this.#partOf(state, name);
    const found = this.#things.get(owner);
    return found && this.hash(found.ask(what));
  }

  #answered(what: string): string | undefined {
    const answer = this.#answer(what);
    return answer && this.hash(answer.is);
  }

  #answer(what: string): { is: unknown } | undefined {
    const [question = '', name = '', ...names] = JSON.parse(what) as string[];
    const found = this.#things.get(name);
    return found && { is: answerTo(question, found.thing, names) };
  }

  #partOf(state: string, part: string): string | undefined {
    const made = this.states.get(state)?.parts;
    if (made) return made.get(part);
    const known = this.known.state(state);
    if (known) return known[part];
    this.remake(state);
    return this.states.get(state)?.parts.get(part);
  }
}

function sliceAmong(all: Map<string, Slice>, thing: string, what: string): Slice {
  const known = all.get(what);
  if (known) return known;
  const slice = { name: `${thing}${BETWEEN}${what}`, told: 0 };
  all.set(what, slice);
  return slice;
}

/** The things of a list that are told apart by their ids; none of a list in which two have the same. */
function withIds(list: unknown): { id: string }[] {
  if (!Array.isArray(list)) return [];
  const ids = new Set(list.map((item) => (item as { id?: unknown } | null)?.id));
  return ids.size === list.length && [...ids].every((id) => typeof id === 'string') ? (list as { id: string }[]) : [];
}

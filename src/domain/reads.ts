/**
 * What is read while something is made, so that it need not be made again while all of that stays the same. Whoever is
 * read tells of it here, by a slice of the content: a field of a plan, a figure of a quarter, the day. Nothing is told,
 * and nothing costs anything, while nobody listens.
 */

/** A part of the content that can be asked for by itself, under a name that is the same from one build to the next. */
export interface Slice {
  readonly name: string;
  /** Which of all makings told of it last, so that one that reads it a thousand times tells of it once. */
  told: number;
}

/** Everything that was read while something was made: slices, and the reads of whatever was made once for many. */
export interface Reads {
  readonly slices: readonly Slice[];
  readonly parts: readonly Reads[];
}

interface Making {
  number: number;
  slices: Slice[];
  parts: Set<Reads>;
}

/** Who knows values by their names, while somebody listens. */
export interface Keeper {
  /** Gives a thing a name. */
  call(thing: object, name: string): void;
  /** The slice that is an answer about a thing, where that thing has a name: see `knownByValue`. */
  answer(question: string, thing: object, names: readonly string[], reads: Reads): Slice | undefined;
  /** Takes a value apart into slices under a name of its thing's; false where the thing has none. */
  takeApart(name: string, thing: object, value: object, reads: Reads): boolean;
  /** Where the parts of a state are kept that is made part by part under a key; nothing where its thing has no name. */
  shelfFor(name: string, thing: object, key: string): Shelf | undefined;
  /** Whether a part of a state was taken from the earlier build. */
  isOfBefore(part: object): boolean;
}

/** Where parts of a state are kept from one build to the next, by the ids of what they are of. */
export interface Shelf {
  /** A part as an earlier build made it, where all that was read for it says the same. */
  before(id: string): { made: object; reads: Reads } | undefined;
  keep(id: string, made: object, reads: Reads): void;
}

let making: Making | undefined;
let makings = 0;
let keeper: Keeper | undefined;

/** From here on what is read is known by these names; by none when nothing is given. */
export function listenWith(names: Keeper | undefined): void {
  keeper = names;
}

/** Whether anything is being made whose reads are wanted. */
export function isListening(): boolean {
  return making !== undefined;
}

/** Says that a slice is read by what is being made. */
export function tellRead(slice: Slice): void {
  if (!making || slice.told === making.number) return;
  slice.told = making.number;
  making.slices.push(slice);
}

/** Says that what is being made reads what was made before, and with it all that was read for that. */
export function tellReads(reads: Reads): void {
  making?.parts.add(reads);
}

/** Makes something and comes back with what was read for it. Whatever is being made around it is not told. */
export function recorded<T>(make: () => T): { made: T; reads: Reads } {
  const around = making;
  const own = begin();
  try {
    return { made: make(), reads: readsOf(own) };
  } finally {
    making = around;
  }
}

/** The same of something that takes its time, while nothing else is made meanwhile. */
export async function recordedInTime<T>(make: () => Promise<T>): Promise<{ made: T; reads: Reads }> {
  const around = making;
  const own = begin();
  try {
    const made = await make();
    return { made, reads: readsOf(own) };
  } finally {
    making = around;
  }
}

function begin(): Making {
  making = { number: ++makings, slices: [], parts: new Set() };
  return making;
}

function readsOf({ slices, parts }: Making): Reads {
  return { slices: [...new Set(slices)], parts: [...parts] };
}

/**
 * Something that a few ask for, one after the other, and nobody afterwards: it is made for the first and let go with
 * the last, and each has read all that was read for it.
 */
export function madeForFew<T>(few: number, make: () => T): () => T {
  let kept: { made: T; reads: Reads | undefined } | undefined;
  let asked = 0;
  return () => {
    const before = kept;
    if (++asked % few === 0) kept = undefined;
    // What was made while nobody listened says nothing of its reads.
    const isKnown = before !== undefined && (!making || before.reads !== undefined);
    const { made, reads } = isKnown ? before : making ? recorded(make) : { made: make(), reads: undefined };
    if (!isKnown && asked % few !== 0) kept = { made, reads };
    if (reads) tellReads(reads);
    return made;
  };
}

/** A thing with a name of its own, for who listens. */
export function called<T extends object>(name: string, thing: T): T {
  keeper?.call(thing, name);
  return thing;
}

type Question = (thing: object, ...names: string[]) => unknown;
const questions = new Map<string, Question>();

/** What `knownByValue` answers under a name, for who asks by the name. */
export function answerTo(question: string, thing: object, names: readonly string[]): unknown {
  const ask = questions.get(question);
  if (!ask) throw new Error(`Expected a question called ${question}, got none.`);
  return ask(thing, ...names);
}

/**
 * A question whose answer pages know by its value, and not by all that was read for it: how many plans there are stays
 * the same when a plan says something else. Answers are plain values.
 */
export function knownByValue<K extends object, N extends readonly string[], V>(
  question: string,
  ask: (thing: K, ...names: N) => V,
): (thing: K, ...names: N) => V {
  questions.set(question, ask as unknown as Question);
  return (thing, ...names) => {
    if (!making) return ask(thing, ...names);
    const { made, reads } = recorded(() => ask(thing, ...names));
    const slice = keeper?.answer(question, thing, names, reads);
    if (slice) tellRead(slice);
    else tellReads(reads);
    return made;
  };
}

/**
 * Makes a state that many pages show parts of, such as that of a quarter: each page then reads the parts that it shows,
 * under the state's name and its thing's, and not all that the state was made from.
 */
export function inParts<T extends object>(name: string, thing: object, make: () => T): T {
  if (!making || !keeper) return make();
  const around = state;
  state = { name, thing };
  try {
    const { made, reads } = recorded(make);
    if (!keeper.takeApart(name, thing, made, reads)) tellReads(reads);
    return made;
  } finally {
    state = around;
  }
}

/** The state that is being made. */
let state: { name: string; thing: object } | undefined;

/**
 * Parts of the state that is being made, one for each of some things. What an earlier build made of a thing is taken as
 * it is while all that was read for it says the same, and `key`: what a part hangs on that tells nobody of being read.
 * Plain values, which may be shared.
 */
export function partByPart<K extends { id: string }, T extends object>(
  key: string,
  things: readonly K[],
  make: (thing: K) => T,
): T[] {
  const shelf = making && state && keeper?.shelfFor(state.name, state.thing, key);
  if (!shelf) return things.map((thing) => make(thing));
  return things.map((thing) => {
    const own = () => {
      tellReadsFor(thing);
      return make(thing);
    };
    const { made, reads } = shelf.before(thing.id) ?? recorded(own);
    tellReads(reads);
    shelf.keep(thing.id, made, reads);
    return made as T;
  });
}

/** Whether a part of a state is as an earlier build made it. */
export function isOfBefore(part: object): boolean {
  return keeper?.isOfBefore(part) === true;
}

const readFor = /* @__PURE__ */ new WeakMap<object, Reads>();

/**
 * Makes a thing out of others that tell of being read, such as a customer as it stood on a day. It tells nothing by
 * itself: whoever makes something of it alone tells what was read for it by `tellReadsFor`.
 */
export function derived<T extends object>(make: () => T): T {
  if (!making) return make();
  const { made, reads } = recorded(make);
  readFor.set(made, reads);
  tellReads(reads);
  return made;
}

/** Says that what was read for a derived thing is read by what is being made. */
export function tellReadsFor(thing: object): void {
  const reads = making && readFor.get(thing);
  if (reads) tellReads(reads);
}

/** Another thing that is the same but for what is given; what tells of being read goes on telling. */
export function like<T extends object, More extends object>(thing: T, more: More): Omit<T, keyof More> & More {
  return Object.create(Object.getPrototypeOf(thing) as object, {
    ...Object.getOwnPropertyDescriptors(thing),
    ...Object.getOwnPropertyDescriptors(more),
  }) as Omit<T, keyof More> & More;
}

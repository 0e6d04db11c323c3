import { isListening, tellRead, type Slice } from '#domain/reads.ts';

/** The slice of a field; without one, of which fields there are. */
type SliceOf = (field: string | undefined) => Slice;

const HELD = Symbol('held');
interface Listening {
  [HELD]: { values: Record<string, unknown>; sliceOf: SliceOf; told: Record<string, Slice> };
}

/**
 * Makes an object's fields tell of being read, where it stands; comes back with their values, which tell nothing.
 * Whatever copies the object reads all of its fields. A field that is not there is told of as well: one day it may be.
 */
export function listenTo(object: object, sliceOf: SliceOf, silent: readonly string[]): Record<string, unknown> {
  const held = (object as Partial<Listening>)[HELD];
  if (held) return held.values;
  const values: Record<string, unknown> = { ...object };
  Object.defineProperty(object, HELD, { value: { values, sliceOf, told: {} } });
  for (const field of Object.keys(values))
    if (!silent.includes(field))
      Object.defineProperty(object, field, { get: getterOf(field), enumerable: true, configurable: true });
  Object.setPrototypeOf(object, ABSENT);
  return values;
}

/** Whether an object tells of being read, or is like one that does. */
export function isHeard(object: object): boolean {
  return (object as Partial<Listening>)[HELD] !== undefined;
}

/** One getter for each name of a field, so that objects with the same fields are alike for the engine. */
const GETTERS = new Map<string, () => unknown>();

function getterOf(field: string): () => unknown {
  const known = GETTERS.get(field);
  if (known) return known;
  const getter = function (this: Listening): unknown {
    const held = this[HELD];
    if (isListening()) tellRead((held.told[field] ??= held.sliceOf(field)));
    return held.values[field];
  };
  GETTERS.set(field, getter);
  return getter;
}

/** Asked for what an object does not have: that it has not is read as well. */
const ABSENT: object = new Proxy(Object.prototype, {
  get(target, field, receiver: Partial<Listening>): unknown {
    if (typeof field === 'string' && !(field in target) && isListening()) {
      const held = receiver[HELD];
      if (held) tellRead(held.sliceOf(undefined));
    }
    return Reflect.get(target, field, receiver);
  },
});

/** Of a map: all of it, in its order. */
export const WHOLE_MAP = '*';

/** A map that tells which key is asked for, or that all of it is. */
export class ListeningMap<V> extends Map<string, V> {
  readonly #sliceOf: (what: string) => Slice;

  constructor(map: ReadonlyMap<string, V>, sliceOf: (what: string) => Slice) {
    super(map);
    this.#sliceOf = sliceOf;
  }

  override get(key: string): V | undefined {
    this.#tell(`=${key}`);
    return super.get(key);
  }
  override has(key: string): boolean {
    this.#tell(`=${key}`);
    return super.has(key);
  }
  override get size(): number {
    this.#tell(WHOLE_MAP);
    return super.size;
  }
  override forEach(each: (value: V, key: string, map: Map<string, V>) => void): void {
    this.#tell(WHOLE_MAP);
    super.forEach(each);
  }
  override keys() {
    this.#tell(WHOLE_MAP);
    return super.keys();
  }
  override values() {
    this.#tell(WHOLE_MAP);
    return super.values();
  }
  override entries() {
    this.#tell(WHOLE_MAP);
    return super.entries();
  }
  override [Symbol.iterator]() {
    this.#tell(WHOLE_MAP);
    return super[Symbol.iterator]();
  }

  #tell(what: string): void {
    if (isListening()) tellRead(this.#sliceOf(what));
  }
}

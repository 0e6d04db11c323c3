import { isListening, recorded, tellReads, type Reads } from './reads.ts';

/** An answer that is kept, and what was read for it, where somebody listened. */
interface Kept<V> {
  made: V;
  reads: Reads | undefined;
}

/**
 * A function whose answer is worked out once for each thing that it is asked about, and for each of the names that come
 * with it, and kept as long as the thing itself. For what many pages ask of one portfolio, book or site. What several
 * things have in common is named by `of`: their answers are one. Whoever asks reads what was read for the answer.
 */
export function oncePer<K extends object, N extends readonly string[], V>(
  make: (thing: K, ...names: N) => V,
  of: (thing: K) => object = (thing) => thing,
): (thing: K, ...names: N) => V {
  const made = new WeakMap<object, Map<string, Kept<V>>>();
  return (thing, ...names) => {
    const owner = of(thing);
    const answers = made.get(owner) ?? new Map<string, Kept<V>>();
    made.set(owner, answers);
    const key = names.join(' ');
    const known = answers.get(key);
    const kept = isUsable(known) ? known : keep(() => make(thing, ...names));
    answers.set(key, kept);
    if (kept.reads) tellReads(kept.reads);
    return kept.made;
  };
}

/** The same of something that is named, in one place and for as long as the function that comes back. */
export function onceByName<V>(make: (name: string) => V): (name: string) => V {
  const ask = oncePer((_: object, name: string) => make(name));
  const place = {};
  return (name) => ask(place, name);
}

/** What was worked out while nobody listened does not tell what it read: it is worked out once more. */
function isUsable<V>(known: Kept<V> | undefined): known is Kept<V> {
  return known !== undefined && (known.reads !== undefined || !isListening());
}

function keep<V>(make: () => V): Kept<V> {
  return isListening() ? recorded(make) : { made: make(), reads: undefined };
}

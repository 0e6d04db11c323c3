/**
 * A function whose answer is worked out once for each thing that it is asked about, and for each of the names that come
 * with it, and kept as long as the thing itself. For what many pages ask of one portfolio, book or site. What several
 * things have in common is named by `of`: their answers are one.
 */
export function oncePer<K extends object, N extends readonly string[], V>(
  make: (thing: K, ...names: N) => V,
  of: (thing: K) => object = (thing) => thing,
): (thing: K, ...names: N) => V {
  const made = new WeakMap<object, Map<string, V>>();
  return (thing, ...names) => {
    const owner = of(thing);
    const answers = made.get(owner) ?? new Map<string, V>();
    made.set(owner, answers);
    const key = names.join(' ');
    if (!answers.has(key)) answers.set(key, make(thing, ...names));
    return answers.get(key) as V;
  };
}

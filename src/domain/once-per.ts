/**
 * A function whose answer is worked out once for each thing that it is asked about, and kept as long as the thing itself.
 * For what many pages ask of one portfolio, book or site.
 */
export function oncePer<K extends object, V>(make: (thing: K) => V): (thing: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (thing) => {
    const known = made.get(thing);
    if (known) return known.value;
    const value = make(thing);
    made.set(thing, { value });
    return value;
  };
}

/**
 * A value as a text that is the same whenever the value is: the order of names does not matter, that of lists does.
 * Things with a name of their own stand in it by that name, and not with all that hangs on them.
 */
export function valueText(value: unknown, nameOf: (thing: object) => string | undefined): string {
  const parts: string[] = [];
  const around = new Set<object>();
  write(value);
  return parts.join('');

  function write(one: unknown): void {
    if (typeof one === 'string') parts.push(JSON.stringify(one));
    else if (typeof one !== 'object' || one === null) parts.push(plain(one));
    else {
      const name = nameOf(one);
      if (name !== undefined) parts.push('@', JSON.stringify(name));
      else inside(one);
    }
  }

  function inside(one: object): void {
    if (around.has(one)) throw new Error('Expected a value without a circle, got one that holds itself.');
    around.add(one);
    if (Array.isArray(one)) all('[', one, write, ']');
    else if (one instanceof Set) all('set[', one, write, ']');
    else if (one instanceof Map) all('map[', one, entry, ']');
    else fields(one as Readonly<Record<string, unknown>>);
    around.delete(one);
  }

  function entry([key, item]: [unknown, unknown]): void {
    write(key);
    write(item);
  }

  function fields(one: Readonly<Record<string, unknown>>): void {
    const kind = (Object.getPrototypeOf(one) as { constructor?: { name?: string } } | null)?.constructor?.name;
    parts.push(kind === undefined || kind === 'Object' ? '{' : `${kind}{`);
    for (const field of Object.keys(one).sort()) {
      parts.push(JSON.stringify(field), ':');
      write(one[field]);
      parts.push(',');
    }
    parts.push('}');
  }

  function all<T>(open: string, items: Iterable<T>, item: (one: T) => void, close: string): void {
    parts.push(open);
    for (const one of items) {
      item(one);
      parts.push(',');
    }
    parts.push(close);
  }
}

function plain(one: unknown): string {
  if (typeof one === 'function' || typeof one === 'symbol')
    throw new Error(`Expected a value that can be written down, got a ${typeof one}.`);
  return Object.is(one, -0) ? '-0' : String(one);
}

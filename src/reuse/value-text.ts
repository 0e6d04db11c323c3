/** Deeper than anything that was written by somebody: what goes on for ever holds itself. */
const DEEPEST = 200;

/**
 * A value as a text that is the same whenever the value is: the order of names does not matter, that of lists does.
 * Things with a name of their own stand in it by that name, and not with all that hangs on them. Texts stand in it with
 * their length before them, so that none can be taken for what is around it.
 */
export function valueText(value: unknown, nameOf: (thing: object) => string | undefined): string {
  let text = '';
  let depth = 0;
  write(value);
  return text;

  function write(one: unknown): void {
    if (typeof one === 'string') text += `${one.length}:${one}`;
    else if (typeof one !== 'object' || one === null) text += plain(one);
    else {
      const name = nameOf(one);
      if (name !== undefined) text += `@${name.length}:${name}`;
      else inside(one);
    }
  }

  function inside(one: object): void {
    if (++depth > DEEPEST) throw new Error('Expected a value without a circle, got one that holds itself.');
    if (Array.isArray(one)) all('[', one, ']');
    else if (one instanceof Set) all('set[', one, ']');
    else if (one instanceof Map) all('map[', flat(one), ']');
    else fields(one as Readonly<Record<string, unknown>>);
    depth--;
  }

  function fields(one: Readonly<Record<string, unknown>>): void {
    const above = Object.getPrototypeOf(one) as { constructor?: { name?: string } } | null;
    const kind = above === Object.prototype ? undefined : above?.constructor?.name;
    text += kind === undefined || kind === 'Object' ? '{' : `${kind}{`;
    for (const field of inOrder(Object.keys(one))) {
      text += `${field.length}:${field}=`;
      write(one[field]);
      text += ',';
    }
    text += '}';
  }

  function all(open: string, items: Iterable<unknown>, close: string): void {
    text += open;
    for (const item of items) {
      write(item);
      text += ',';
    }
    text += close;
  }
}

function flat(map: ReadonlyMap<unknown, unknown>): unknown[] {
  const items: unknown[] = [];
  for (const [key, item] of map) items.push(key, item);
  return items;
}

/** Names in order; most come in it, and need no sorting. */
function inOrder(names: string[]): string[] {
  for (let at = 1; at < names.length; at++) if ((names[at - 1] ?? '') > (names[at] ?? '')) return names.sort();
  return names;
}

function plain(one: unknown): string {
  if (typeof one === 'function' || typeof one === 'symbol')
    throw new Error(`Expected a value that can be written down, got a ${typeof one}.`);
  return Object.is(one, -0) ? '-0' : String(one);
}

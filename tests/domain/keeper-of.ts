import type { Keeper, Reads, Slice } from '#domain/reads.ts';

export const slice = (name: string): Slice => ({ name, told: 0 });
export const namesIn = ({ slices }: Reads) => slices.map(({ name }) => name);

/** One who knows what has a name here, and notes what it was asked. */
export function keeperOf(named: Iterable<readonly [object, string]> = []) {
  const names = new Map<object, string>(named);
  const asked: { name: string; reads: string[] }[] = [];
  const keeper: Keeper = {
    call: (thing, name) => names.set(thing, name),
    answer(question, thing, more, reads) {
      const name = names.get(thing);
      if (name === undefined) return undefined;
      asked.push({ name: [question, name, ...more].join(' '), reads: namesIn(reads) });
      return slice([question, name, ...more].join(' '));
    },
    shelfFor: () => undefined,
    isOfBefore: () => false,
    takeApart(name, thing, value, reads) {
      const own = names.get(thing);
      if (own === undefined) return false;
      asked.push({ name: `${own} ${name} ${JSON.stringify(value)}`, reads: namesIn(reads) });
      return true;
    },
  };
  return { keeper, asked, names };
}

import { slugOf } from '#writing/slug-of.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields by which a person is named, from which an id is made. */
const NAMED = ['name'];

/**
 * The id of a new thing: from its name, or the next free number with the letter that its neighbours have (`p8` ->
 * `p9`). None that the list has, nor one of those that were `used` before.
 */
export function newId(list: string, items: readonly unknown[], value: Fields, used: readonly string[] = []): string {
  const ids = new Set([
    ...used,
    ...items.flatMap((item) => (typeof (item as Fields)['id'] === 'string' ? [String((item as Fields)['id'])] : [])),
  ]);
  const name = NAMED.map((field) => value[field]).find((one) => typeof one === 'string');
  const slug = typeof name === 'string' ? slugOf(name) : '';
  if (slug !== '') return firstFree(slug, (number) => `${slug}-${number}`, ids);
  const last = [...ids].findLast((id) => /^[a-z]+\d+$/.test(id));
  const letter = last?.replace(/\d+$/, '') ?? list.charAt(0).toLowerCase();
  const numbers = [...ids].flatMap((id) =>
    id.startsWith(letter) && /^\d+$/.test(id.slice(letter.length)) ? [Number(id.slice(letter.length))] : [],
  );
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

function firstFree(wanted: string, numbered: (number: number) => string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(numbered(number))) number++;
  return numbered(number);
}

/** Between a thing's name and what is asked of it, in the name of a slice. */
export const BETWEEN = '|';

/** The thing that a slice is of, and what is asked of it, by the slice's name. */
export function partsOfName(slice: string): [thing: string, what: string] {
  const cut = slice.indexOf(BETWEEN);
  return [slice.slice(0, cut), slice.slice(cut + 1)];
}

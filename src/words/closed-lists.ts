/** What the site says for the words that fields may hold, list by list. */
export type Vocabulary = Readonly<Record<string, unknown>>;

/** What is said for each word of a closed list: of the list that has all of them; nothing where there is none. */
export function saidFor(
  vocabulary: Vocabulary,
  allowed: readonly string[],
): Readonly<Record<string, string>> | undefined {
  return Object.values(vocabulary).find(
    (list): list is Readonly<Record<string, string>> =>
      typeof list === 'object' &&
      list !== null &&
      !Array.isArray(list) &&
      allowed.length > 0 &&
      allowed.every((word) => Object.hasOwn(list, word)),
  );
}

/**
 * The words of a closed list and the nearest of them, each with what the reader sees beside it where that is another
 * word.
 */
export function saidBeside(vocabulary: Vocabulary, allowed: readonly string[], nearest: string | undefined) {
  const said = saidFor(vocabulary, allowed);
  const beside = (word: string) => {
    const shown = said?.[word];
    return shown === undefined || letters(shown) === letters(word) ? word : `${word} (${shown.toLowerCase()})`;
  };
  return { allowed: allowed.map(beside), nearest: nearest === undefined ? undefined : beside(nearest) };
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, '');
}

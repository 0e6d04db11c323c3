/** A word or figure that stands out in a sentence; `short` is for what falls below its target. */
export interface Stressed {
  text: string;
  tone?: 'short' | undefined;
}

/** A sentence whose words are in the catalogue's order and some of which are stressed. */
export type Phrase = readonly (string | Stressed)[];

/** In a message `<b>…</b>` is stressed and `<short>…</short>` falls short. Values are never read for them. */
const TAGS: Readonly<Record<string, string>> = {
  '<b>': '\ufdd0',
  '<short>': '\ufdd1',
  '</b>': '\ufdd2',
  '</short>': '\ufdd2',
};
const STRESSED = /([\ufdd0\ufdd1])([^\ufdd2]*)\ufdd2/;

/** The words of a message with its tags replaced by signs that no text holds, so that values cannot bring tags in. */
export function marked(words: string): string {
  return words.replace(/<\/?(?:b|short)>/g, (tag) => TAGS[tag] ?? tag);
}

/** A finished sentence as a phrase. */
export function phraseOf(words: string): Phrase {
  const phrase: (string | Stressed)[] = [];
  const [before = '', ...parts] = words.split(STRESSED);
  if (before !== '') phrase.push(before);
  for (let at = 0; at < parts.length; at += 3) {
    const [mark, text = '', after = ''] = parts.slice(at, at + 3);
    phrase.push(mark === TAGS['<short>'] ? { text, tone: 'short' } : { text });
    if (after !== '') phrase.push(after);
  }
  return phrase;
}

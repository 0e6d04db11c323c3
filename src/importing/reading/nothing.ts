import words from './meanings/nothing.json' with { type: 'json' };

const NOTHING: ReadonlySet<string> = new Set(words.anywhere);
/** Words that are also names of places and people: only between brackets or dashes they mean nothing. */
const IN_BRACKETS: ReadonlySet<string> = new Set(words.inBrackets);
/** So many texts are remembered: a column says the same few again and again. */
const MOST = 5000;
const known = new Map<string, boolean>();

/**
 * Whether a text is what some system writes where nobody and nothing is set. A name or an id may be any of these: it is
 * not for them.
 */
export function meansNothing(text: string): boolean {
  if (text === '') return false;
  let answer = known.get(text);
  if (answer === undefined) {
    const bare = text
      .toLowerCase()
      .replace(/^[^\p{L}\p{N}#?]+|[^\p{L}\p{N}!?]+$/gu, '')
      .replace(/\s+/g, ' ');
    answer = bare === '' || NOTHING.has(bare) || (/^[([<-]/.test(text) && IN_BRACKETS.has(bare));
    if (known.size < MOST) known.set(text, answer);
  }
  return answer;
}

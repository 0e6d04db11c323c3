import { parse, type Token } from '@messageformat/parser';
import { signatureOf } from '#words/signature.ts';

/** Each letter with a mark on it: a reader sees the word, a test sees that it came from a folder of words. */
const MARKED = new Map(
  [...'aábḃcčdďeéfḟgğhĥiíjĵkķlľmṁnñoópṗqʠrřsštťuúvṽwŵxẋyýzž'].flatMap((letter, at, all) =>
    at % 2 === 0
      ? []
      : ([
          [all[at - 1] ?? '', letter],
          [(all[at - 1] ?? '').toUpperCase(), letter.toUpperCase()],
        ] as const),
  ),
);
/** What stands at both ends of a message: one that is cut, or put together of pieces, shows it. */
export const ENDS = ['⟦', '⟧'] as const;
/** The sign of each form of a plural, before the words of that form. */
export const FORMS: Readonly<Record<string, string>> = {
  zero: '⁰',
  one: '¹',
  two: '²',
  few: '³',
  many: '⁴',
  other: '⁵',
};
/** How much longer than in English a text may have to be in another language. */
const LONGER = 1 / 3;
/**
 * What stays as it is: the product's name, `{query}` in a text that a script fills in, `<b>` in one whose words are
 * stressed.
 */
const GAP = /(\{\w+\}|\bRulla\b)/;
const STRESS = /(<\/?\w+>|\bRulla\b)/;
const NAME = /(\bRulla\b)/;

/** A text of the English folder as a language that nobody speaks: marked letters, a third longer, both ends shown. */
export function pseudoText(key: string, text: string, locale: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const { parameters, isPhrase } = signatureOf(key);
  const words = parameters || isPhrase ? written(parse(text), locale, isPhrase ? STRESS : NAME) : marked(text, GAP);
  return ENDS[0] + words + ENDS[1];
}

/**
 * The words with a mark on each letter and its vowels twice, which makes most a third longer; the rest is made up at
 * the end.
 */
export function marked(text: string, kept?: RegExp): string {
  return (kept ? text.split(kept) : [text])
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const letters = [...part].map((letter) => MARKED.get(letter) ?? letter);
      const longer = letters.map((letter) => (/[áéíóúý]/.test(letter) ? letter + letter : letter));
      const missing = Math.ceil(part.length * LONGER) - (longer.join('').length - part.length);
      return longer.join('') + (/\p{L}{2}$/u.test(part) && missing > 0 ? 'é'.repeat(missing) : '');
    })
    .join('');
}

/** The message of some tokens, with every form that the plurals of a locale ask for. */
function written(tokens: readonly Token[], locale: string, kept: RegExp, isCounted = false): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        case 'content':
          return escaped(marked(token.value, kept), isCounted);
        case 'argument':
          return `{${token.arg}}`;
        case 'octothorpe':
          return '#';
        case 'function': {
          const manner = token.param?.map((part) => (part.type === 'content' ? part.value : '')).join('');
          return `{${token.arg}, ${token.key}${manner === undefined ? '' : `,${manner}`}}`;
        }
        default: {
          const isPlural = token.type !== 'select';
          const cases = isPlural ? casesIn(token, locale) : token.cases;
          const offset = token.pluralOffset ? `offset:${token.pluralOffset} ` : '';
          const said = cases.map(({ key, tokens: inside }) => {
            const words = written(inside, locale, kept, isPlural || isCounted);
            return `${key} {${isPlural && words !== '' ? (FORMS[key] ?? '') : ''}${words}}`;
          });
          return `{${token.arg}, ${token.type}, ${offset}${said.join(' ')}}`;
        }
      }
    })
    .join('');
}

function casesIn(token: Extract<Token, { cases: unknown }>, locale: string): { key: string; tokens: Token[] }[] {
  const type = token.type === 'selectordinal' ? 'ordinal' : 'cardinal';
  const exact = token.cases.filter(({ key }) => key.startsWith('='));
  const other = token.cases.find(({ key }) => key === 'other');
  return [
    ...exact,
    ...new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories.map((key) => ({
      key: key as string,
      tokens: (token.cases.find((known) => known.key === key) ?? other)?.tokens ?? [],
    })),
  ];
}

/** A text as a message has to write it. */
function escaped(text: string, isCounted: boolean): string {
  return text.replaceAll("'", "''").replace(isCounted ? /[{}#]/g : /[{}]/g, (sign) => `'${sign}'`);
}

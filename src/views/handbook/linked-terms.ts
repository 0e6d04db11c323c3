import { oncePer } from '#domain/once-per.ts';
import { finnishStems } from '#search/finnish.ts';
import { wordsOf } from '#search/words.ts';
import { settingsOf } from '#words/languages.ts';
import type { Site } from '../site.ts';
import { termId } from './glossary.ts';
import { TERMS, type TermKey } from './terms.ts';

/** Elements whose words are no running text, or are a link already. */
const NOT_WITHIN = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dfn', 'th', 'caption', 'button']);
const BETWEEN = /^[\s\u00a0]+$/;

interface Sought {
  key: TermKey;
  /** What each word of the term may begin with or be, in order. */
  words: readonly ((word: string) => boolean)[];
}

/**
 * The text of a handbook page with the first use of each term linked to the glossary, whatever form it is in:
 * *asiakasluokan* leads to *asiakasluokka*. Headings, code, links and definitions stay as they are; so does the term
 * whose own page it is.
 */
export function withLinkedTerms(site: Site, html: string, slug: string): string {
  const left = new Map(soughtTerms(site).map((term) => [term.key, term]));
  for (const [key, { page }] of Object.entries(TERMS)) if (page === `/handbook/${slug}/`) left.delete(key as TermKey);
  const within: string[] = [];
  return html.replace(
    /<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>|[^<]+/gi,
    (piece, closing: string | undefined, tag: string | undefined, alone: string | undefined) => {
      if (tag === undefined) return within.length > 0 ? piece : linked(site, piece, left);
      if (NOT_WITHIN.has(tag.toLowerCase()) && !alone) {
        if (closing) within.pop();
        else within.push(tag);
      }
      return piece;
    },
  );
}

function linked(site: Site, text: string, left: Map<TermKey, Sought>): string {
  const words = wordsOf(text);
  let out = '';
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const found = longestAt(text, words, at, left);
    if (!found) continue;
    const [start, end] = [words[at]?.start ?? 0, words[at + found.words.length - 1]?.end ?? 0];
    out += `${text.slice(from, start)}<a class="term" href="${site.url('/handbook/glossary/')}#${termId(found.key)}">${text.slice(start, end)}</a>`;
    from = end;
    at += found.words.length - 1;
    left.delete(found.key);
  }
  return out + text.slice(from);
}

function longestAt(
  text: string,
  words: ReturnType<typeof wordsOf>,
  at: number,
  left: ReadonlyMap<TermKey, Sought>,
): Sought | undefined {
  let best: Sought | undefined;
  for (const sought of left.values()) {
    if (sought.words.length <= (best?.words.length ?? 0)) continue;
    const isHere = sought.words.every((isWord, next) => {
      const word = words[at + next];
      const before = words[at + next - 1];
      return (
        word !== undefined &&
        isWord(word.word.toLowerCase()) &&
        (next === 0 || BETWEEN.test(text.slice(before?.end ?? 0, word.start)))
      );
    });
    if (isHere) best = sought;
  }
  return best;
}

/** The terms that texts link, made ready once a language. */
const soughtTerms = oncePer((site: Site): Sought[] =>
  (Object.keys(TERMS) as TermKey[])
    .filter((key) => !('isEveryday' in TERMS[key]))
    .map((key) => ({ key, words: wordsOf(site.t.glossary[key].term).map(({ word }) => sameWord(site, word)) })),
);

function sameWord(site: Site, term: string): (word: string) => boolean {
  const own = term.toLowerCase();
  if (settingsOf(site.language).endings !== 'finnish')
    return (word) => word === own || word === `${own}s` || word === own.replace(/y$/, 'ies');
  const stems = new Set(finnishStems(own));
  return (word) => word.slice(0, 2) === own.slice(0, 2) && finnishStems(word).some((stem) => stems.has(stem));
}

import { answering, wantedWords, type Answers } from '#search/words.ts';
import type { SearchWords } from '#views/frame/search-words.ts';
import { markedText } from './mark.ts';
import { inForm } from '#words/forms.ts';
import { pageLanguage } from './page-language.ts';
import type { Answer, Hit } from './search-index.ts';

/** Prints what a search found. All texts of an index are put in as text, never read as HTML. */

export function answersTo(query: string): Answers {
  return answering(wantedWords(query, pageLanguage().endings));
}

/** The texts of one hit: title, what it is, and the words around those found. */
export function hitTexts(hit: Hit, answers: Answers): HTMLElement[] {
  return [
    textIn('title', hit.title, answers),
    textIn('note', hit.note, answers),
    textIn('excerpt', hit.excerpt === hit.note ? '' : hit.excerpt, answers, hit.lang),
  ].filter((part) => part.textContent !== '');
}

function textIn(className: string, text: string, answers: Answers, lang?: string): HTMLElement {
  const part = document.createElement('span');
  part.className = className;
  if (lang !== undefined) part.lang = lang;
  part.append(markedText(text, answers) ?? text);
  return part;
}

/** "1 result", "12 results", those of a name that was misspelt, or what to try when there is none. */
export function countOf({ groups, query }: Answer, typed: string, words: SearchWords): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total === 0) return words.nothing.replace('{query}', () => typed);
  const found = inForm(words.found, total, pageLanguage().locale);
  return query === typed
    ? found
    : `${words.meant.replace('{typed}', () => typed).replace('{query}', () => query)} ${found}`;
}

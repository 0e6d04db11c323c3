import type { Printable } from '#jsx/html.ts';
import type { Phrase } from '#words/phrase.ts';

/** Running text in which some words are stressed. */
export function phraseWords(phrase: Phrase) {
  return <>{phrase.map((part) => (typeof part === 'string' ? part : <b class={part.tone}>{part.text}</b>))}</>;
}

/** The sentence that opens an overview; `lang` where it is not in the page's language. */
export function lede(said: Phrase | string, more?: Printable, lang?: string) {
  return (
    <p class="lede" lang={lang}>
      {typeof said === 'string' ? said : phraseWords(said)}
      {more}
    </p>
  );
}

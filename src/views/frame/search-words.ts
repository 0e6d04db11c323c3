import { INDEX_FOLDER } from '#search/index-format.ts';
import { formsOf, type Forms } from '#words/forms.ts';
import type { Site } from '../site.ts';

/** The words that the search needs while it runs in the browser. */
export type SearchWords = Pick<
  Site['t']['search'],
  'title' | 'kinds' | 'searching' | 'nothing' | 'meant' | 'elsewhere' | 'showAll' | 'more' | 'failed'
> & { found: Forms };

/** Where they are: fetched when the search is first used. */
export const SEARCH_WORDS = '/search/words.bin';

/** The words of the search in the site's language. */
export function searchWords({ language, t: { search } }: Site): SearchWords {
  const { title, kinds, searching, nothing, meant, elsewhere, found, showAll, more, failed } = search;
  return {
    title,
    kinds,
    searching,
    nothing,
    meant,
    elsewhere,
    found: formsOf(language, found),
    showAll,
    more,
    failed,
  };
}

/** Where the index of a built site is read from. */
export function searchIndexAddress(base: string): string {
  return `${base.replace(/\/?$/, '/')}${INDEX_FOLDER}/`;
}

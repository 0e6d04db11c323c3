import type { SearchWords } from '#views/frame/search-words.ts';
import { fetchPacked } from './fetch-packed.ts';

/** The words of the search, from where the page says that they are. */
export async function searchWordsAt(address: string): Promise<SearchWords> {
  return JSON.parse(await fetchPacked(address)) as SearchWords;
}

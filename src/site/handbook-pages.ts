import { getCollection, type CollectionEntry } from 'astro:content';
import { isPage, pagesIn, shelfOf, type HandbookPage } from '#views/handbook/handbook.ts';
import type { Language } from '#domain/plan/company.ts';

export type HandbookEntry = CollectionEntry<'method'> | CollectionEntry<'companyHandbook'>;
export type ShelvedPage = HandbookPage & { entry: HandbookEntry };

/** The handbook of one language in reading order: the method's pages and the company's own. */
export async function handbookPages(language: Language): Promise<ShelvedPage[]> {
  return pagesIn(
    language,
    (await getCollection('method')).map(shelved),
    (await getCollection('companyHandbook')).map(shelved),
  );
}

/** The decision records behind the software, newest last. They are in English only. */
export async function decisionRecords(): Promise<ShelvedPage[]> {
  return (await getCollection('method'))
    .filter(({ id }) => shelfOf({ id }) === 'decisions')
    .map(shelved)
    .sort((a, b) => a.order - b.order);
}

function shelved(entry: HandbookEntry): ShelvedPage {
  if (!isPage(entry.data))
    throw new Error(`Expected title, summary and order in the frontmatter of handbook page ${entry.id}.`);
  return { ...entry.data, id: entry.id, entry };
}

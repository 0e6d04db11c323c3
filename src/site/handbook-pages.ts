import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { HandbookHeading } from '#domain/plan/handbook-text.ts';
import type { OwnPage } from '#domain/portfolio.ts';
import { isPage, pagesIn, shelfOf, type HandbookPage } from '#views/handbook/handbook.ts';
import type { Site } from '#views/site.ts';

/** A handbook page with its text: compiled by Astro, or data of the company's own. */
export type ShelvedPage = HandbookPage & ({ entry: CollectionEntry<'method'> } | { own: OwnPage });

/** The handbook of one language in reading order: the method's pages and the company's own. */
export async function handbookPages(site: Site): Promise<ShelvedPage[]> {
  const ofCompany = site.leftOut.has('handbook') ? [] : site.portfolio.handbook;
  return pagesIn<ShelvedPage>(
    site.language,
    (await getCollection('method')).map(shelved),
    ofCompany.map((own) => ({ id: own.id, title: own.title, summary: own.summary, order: own.order, own })),
  );
}

/** The decision records behind the software, newest last. They are in English only. */
export async function decisionRecords(): Promise<ReturnType<typeof shelved>[]> {
  return (await getCollection('method'))
    .filter(({ id }) => shelfOf({ id }) === 'decisions')
    .map(shelved)
    .sort((a, b) => a.order - b.order);
}

/** The headings of a page for the list of its contents, and what Astro compiled of it, when it did. */
export async function opened(
  page: ShelvedPage,
): Promise<{ headings: readonly HandbookHeading[]; Content: AstroComponentFactory | undefined }> {
  return 'own' in page ? { headings: page.own.headings, Content: undefined } : render(page.entry);
}

function shelved(entry: CollectionEntry<'method'>): HandbookPage & { entry: CollectionEntry<'method'> } {
  if (!isPage(entry.data))
    throw new Error(`Expected title, summary and order in the frontmatter of handbook page ${entry.id}.`);
  return { ...entry.data, id: entry.id, entry };
}

import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { handbookShelf, methodPages } from '#views/handbook/handbook.ts';
import { shelfOf, shippedPage, slugOf, type HandbookPage } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { languageRoutes, type LanguageRoute } from './site-pages.ts';

/** A page that comes with Rulla, and what Astro compiles it from. */
export type CompiledPage = HandbookPage & { entry: CollectionEntry<'method'> };

interface CompiledRoute {
  params: LanguageRoute['params'] & { page: string };
  props: { site: Site; page: CompiledPage };
}

/** The routes of the method's pages that no page of the company's own stands in the place of. For `getStaticPaths`. */
export async function methodRoutes(): Promise<CompiledRoute[]> {
  const pages = await compiledPages();
  return (await languageRoutes()).flatMap(({ params, props: { site } }) => {
    const own = new Set(site.portfolio.handbook.map(({ id }) => id));
    const shown = new Set(handbookShelf(site).map(({ id }) => id));
    return pages
      .filter((page) => shown.has(page.id) && !own.has(page.id))
      .map((page) => ({ params: { ...params, page: slugOf(page) }, props: { site, page } }));
  });
}

/**
 * The routes of the booklet: every page of the handbook in reading order, those that come with Rulla ready to be
 * compiled.
 */
export async function bookletRoutes(): Promise<
  { params: LanguageRoute['params']; props: { site: Site; pages: (HandbookPage | CompiledPage)[] } }[]
> {
  const compiled = new Map((await compiledPages()).map((page) => [page.id, page]));
  return (await languageRoutes())
    .filter(({ props: { site } }) => !site.leftOut.has('handbook'))
    .map(({ params, props: { site } }) => {
      const own = new Set<HandbookPage>(site.portfolio.handbook);
      const pages = methodPages(site).map((page) => (own.has(page) ? page : (compiled.get(page.id) ?? page)));
      return { params, props: { site, pages } };
    });
}

/** The routes of the decisions behind the software, in every language. For `getStaticPaths`. */
export async function decisionRoutes(): Promise<CompiledRoute[]> {
  const records = (await compiledPages()).filter((page) => shelfOf(page) === 'decisions');
  return (await languageRoutes()).flatMap(({ params, props: { site } }) =>
    records.map((page) => ({ params: { ...params, page: slugOf(page) }, props: { site, page } })),
  );
}

/** What Astro makes of a page's text. */
export function compiledText({
  entry,
}: CompiledPage): Promise<{ Content: AstroComponentFactory; headings: MarkdownHeading[] }> {
  return render(entry);
}

async function compiledPages(): Promise<CompiledPage[]> {
  return (await getCollection('method')).map((entry: CollectionEntry<'method'>) => ({
    ...shippedPage(entry.id, entry.data),
    entry,
  }));
}

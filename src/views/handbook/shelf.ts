import type { Language } from '#domain/plan/company.ts';

/** What is known of a handbook page before it is printed. Ids are `en/attitudes`, as in the folder. */
export interface HandbookPage {
  id: string;
  title: string;
  summary: string;
  order: number;
}

/** Whether the frontmatter of a handbook file is that of a page. */
export function isPage(data: Record<string, unknown>): data is { title: string; summary: string; order: number } {
  return typeof data['title'] === 'string' && typeof data['summary'] === 'string' && typeof data['order'] === 'number';
}

/** Name of a page within its language: `en/attitudes` -> `attitudes`. */
export function slugOf(page: { id: string }): string {
  return page.id.slice(page.id.indexOf('/') + 1);
}

/** The language folder of a page, `decisions` for decision records. */
export function shelfOf(page: { id: string }): string {
  return page.id.slice(0, Math.max(0, page.id.indexOf('/')));
}

/**
 * The pages for a reader, in reading order: each in the first of some languages that has it, the reader's own before
 * those that stand in for it. A company's own page stands in place of the method's page of the same name.
 */
export function pagesIn<P extends HandbookPage>(
  languages: readonly Language[],
  method: readonly P[],
  ofCompany: readonly P[],
): P[] {
  const bySlug = new Map<string, P>();
  for (const language of [...languages].reverse()) {
    for (const page of [...method, ...ofCompany]) {
      if (shelfOf(page) === language) bySlug.set(slugOf(page), page);
    }
  }
  return [...bySlug.values()].sort((a, b) => a.order - b.order || (slugOf(a) < slugOf(b) ? -1 : 1));
}

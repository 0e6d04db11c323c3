import type { Language } from '#domain/plan/company.ts';
import { HANDBOOK_PARTS, handbookPageSchema, type HandbookFields } from '#domain/plan/handbook-page.ts';

/** What is known of a handbook page before it is printed. Ids are `en/attitudes`, as in the folder. */
export interface HandbookPage extends HandbookFields {
  id: string;
}

/** Made once: to make it takes longer than to read a page by it. */
const FIELDS = handbookPageSchema();

/** The fields of a page that comes with Rulla. Throws where they are not those of a page. */
export function shippedPage(id: string, data: unknown): HandbookPage {
  const read = FIELDS.safeParse(data);
  if (read.success) return { ...read.data, id };
  const [issue] = read.error.issues;
  throw new Error(
    `Expected the fields of a handbook page in ${id}, got ${issue?.path.join('.')}: ${issue?.message ?? 'a fault'}.`,
  );
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
 * The pages for a reader, in reading order, part by part: each in the first of some languages that has it, the reader's
 * own before those that stand in for it. A company's own page stands in place of the method's page of the same name.
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
  const partOf = ({ part }: P) => HANDBOOK_PARTS.indexOf(part);
  return [...bySlug.values()].sort(
    (a, b) => partOf(a) - partOf(b) || a.order - b.order || (slugOf(a) < slugOf(b) ? -1 : 1),
  );
}

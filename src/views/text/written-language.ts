import type { Portfolio } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** The language that a plan or a review is written in: its own, else the company's. */
export function writtenIn(
  { company }: Pick<Portfolio, 'company'>,
  { lang }: { lang?: string | undefined } = {},
): string {
  return lang ?? company.writtenIn ?? company.languages[0] ?? 'en';
}

/**
 * The language of a plan, where it is not the page's own: what `lang` says of running text. Texts that stand for
 * themselves need it not: every page marks those by itself (`layouts/marked.ts`).
 */
export function writtenLanguage(site: Site, of?: { lang?: string | undefined }): string | undefined {
  const written = writtenIn(site.portfolio, of);
  return written === site.language ? undefined : written;
}

import type { FileWriter } from '#writing/write-into.ts';
import { handbookRecords, type SearchedPage } from './handbook-records.ts';
import { makeIndex, type LanguageRecords, type OnIndexed } from './index-files.ts';

/**
 * Makes the search index of a built site when all its pages have been printed. Plans and people come as records from
 * the portfolio that the pages were printed from; handbook pages as they were printed. Everything is in order, so that
 * the same content gives the same bytes.
 */
export async function indexSite(
  write: FileWriter,
  { records, pages, base }: { records: readonly LanguageRecords[]; pages: readonly SearchedPage[]; base: string },
  onIndexed?: OnIndexed,
): Promise<void> {
  const handbook = await handbookRecords(pages, base);
  const languages = [...new Set([...records, ...handbook].map(({ language }) => language))].sort();
  makeIndex(
    write,
    languages.map((language) => ({
      language,
      records: [
        ...records.filter((of) => of.language === language).flatMap((of) => of.records),
        ...handbook.filter((of) => of.language === language).map(({ record }) => record),
      ],
    })),
    onIndexed,
  );
}

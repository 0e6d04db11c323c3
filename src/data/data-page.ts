import { WORKBOOK } from './workbook.ts';
import type { Site } from '#views/site.ts';
import { DATA_TABLES, hasFormat } from './data-files.ts';
import type { DataFormat } from './data-table.ts';
import { dataDictionary, type DictionaryTable } from './dictionary.ts';

/** A table on the data page, with the addresses of its files. */
export interface ListedTable extends DictionaryTable {
  files: { name: string; href: string }[];
}

/**
 * The page that lists every table with its columns. Tables stand once, whatever the page's language; the workbook
 * speaks it.
 */
export function dataPage(site: Site) {
  const words = dataDictionary(site.language, site);
  return {
    tables: DATA_TABLES.map((table, at): ListedTable => {
      const described = words[at];
      if (!described) throw new Error(`Expected the dictionary to describe ${table.name}.`);
      return {
        ...described,
        files: (['csv', 'json'] as const)
          .filter((format) => hasFormat(table, format))
          .map((format) => fileOf(site, table.name, format)),
      };
    }),
    dictionary: site.dataFile('dictionary.json'),
    workbook: site.url(WORKBOOK),
  };
}

function fileOf(site: Site, table: string, format: DataFormat): { name: string; href: string } {
  return { name: format.toUpperCase(), href: site.dataFile(`${table}.${format}`) };
}

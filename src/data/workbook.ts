import { writeXlsx } from 'hucre/xlsx';
import { plannedQuarters } from '#domain/budget/targets.ts';
import { messagesFor } from '#words/messages.ts';
import { memberName } from '#views/links/company-links.ts';
import type { Site } from '#views/site.ts';
import { treeSheet } from './workbook-sheet.ts';
import { groupTree, organisationTree, segmentTree } from './workbook-tree.ts';

/** Where the workbook stands in each language of the site. */
export const WORKBOOK = '/data/roll-up.xlsx';

/**
 * The roll-up as an XLSX workbook with live sums: a sheet by segments, one by our organisation and one by corporate
 * groups where there are any, in the words of the site's language. Its dates are the as-of day, so that the same
 * content and day give the same bytes.
 */
export async function rollUpWorkbook(
  site: Pick<Site, 'portfolio' | 'book' | 'asOf' | 'language' | 't'>,
): Promise<Uint8Array> {
  const { portfolio, book, asOf, language } = site;
  const words = messagesFor(language);
  const settings = { quarters: plannedQuarters(book), currency: portfolio.company.currencyUnit, words };
  const groups = groupTree(book, words.data.noGroup);
  const day = new Date(`${asOf}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      treeSheet(words.data.bySegment, segmentTree(book, words.site.newCustomers), settings),
      treeSheet(
        words.data.byOrganisation,
        organisationTree(book, (member) => memberName(site, member)),
        settings,
      ),
      ...(groups ? [treeSheet(words.data.byGroup, groups, settings)] : []),
    ],
    properties: { title: words.data.workbook, company: portfolio.company.name, created: day, modified: day },
  });
}

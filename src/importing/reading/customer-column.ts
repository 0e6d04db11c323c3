import { recogniseColumns, type ColumnMap } from './columns.ts';
import type { ExportKind } from './aliases.ts';
import { visible } from './decode.ts';
import type { Opening } from './opening.ts';
import type { Tables } from './tables.ts';

/** Of ten rows that name anybody so many must name customers that are known. */
const MOST_OF_TEN = 9;

/**
 * The same opening with the customer's column found by what is in it, where nothing else is missing and no heading says
 * so: the one column that is not read as anything else and whose cells are customers of the folder's other files
 * or of the content.
 * Nothing where no column, or more than one, is so.
 */
export function customerByValues(
  opening: Opening,
  kind: ExportKind,
  { tables, map, isCustomer }: { tables: Tables; map: ColumnMap; isCustomer(written: string): boolean },
): { opening: Opening; heading: string } | undefined {
  const { faults, headings, delimiter, line } = opening;
  if (faults.length !== 1 || faults[0]?.code !== 'heading-missing' || faults[0].facts['field'] !== 'account')
    return undefined;
  const { rows } = tables.table(delimiter);
  const below = rows.slice(rows.findIndex((row) => row.line === line) + 1);
  const taken = new Set(opening.columns.values());
  const holding = headings.flatMap((heading, at) => {
    if (heading === '' || taken.has(at)) return [];
    const texts = below.map(({ cells }) => visible(cells[at] ?? '').text).filter((text) => text !== '');
    const known = texts.filter(isCustomer).length;
    return known > 0 && known * 10 >= texts.length * MOST_OF_TEN ? [heading] : [];
  });
  const [heading] = holding;
  if (heading === undefined || holding.length > 1 || headings.filter((one) => one === heading).length > 1)
    return undefined;
  const found = recogniseColumns(kind, headings, { ...map, account: heading });
  return found.faults.length === 0 ? { opening: { ...opening, ...found }, heading } : undefined;
}

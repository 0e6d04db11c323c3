import { SHEETS_OF_PARTS, type SheetName } from './sheets.ts';

const OF_PARTS: ReadonlySet<SheetName> = new Set<SheetName>(SHEETS_OF_PARTS);

/**
 * The sheets that a kind of page wears, in their order, each of which stands in one file as well: a browser that has
 * six ways to a server would fetch the sheets of a page one after another, and draws nothing before it has them all.
 */
export const TOGETHER: readonly (readonly SheetName[])[] = [
  ['figures', 'changes', 'relationship-map', 'reviews', 'white-space', 'account'],
  ['figures', 'changes', 'account', 'snapshot'],
  ['figures', 'changes', 'account', 'home', 'snapshot'],
  ['account', 'call-sheet'],
  ['account', 'actions'],
  ['account', 'goals'],
  ['account', 'accounts', 'actions'],
  ['account', 'accounts', 'health', 'home'],
  ['white-space', 'account', 'accounts', 'ideas'],
  ['figures', 'account', 'accounts', 'home', 'team'],
  ['figures', 'account', 'accounts', 'actions', 'home', 'segments', 'stakeholders', 'team'],
  ['figures', 'reviews', 'account', 'sales-plan'],
  ['figures', 'account', 'new-customers', 'sales-plan'],
  ['figures', 'miss', 'changes', 'reviews', 'account', 'segments'],
  ['figures', 'miss', 'changes', 'segments'],
  ['figures', 'miss', 'budget'],
  ['figures', 'miss', 'home'],
  ['miss', 'accounts', 'home'],
  ['figures', 'accounts'],
  ['figures', 'accounts', 'team'],
  ['figures', 'attitudes', 'stakeholders'],
];

/** How the file of some sheets is known: by their names, in their order. */
export function togetherName(sheets: readonly SheetName[]): string {
  return sheets.join(' ');
}

/**
 * The smallest file that holds all that a page wears, and beside it at most what parts of many pages wear; nothing for
 * a page that wears one sheet alone, or some that no file holds.
 */
export function togetherFor(worn: readonly SheetName[]): string | undefined {
  if (worn.length < 2) return undefined;
  const wanted = new Set(worn);
  const [smallest] = TOGETHER.filter(
    (sheets) =>
      worn.every((sheet) => sheets.includes(sheet)) &&
      sheets.every((sheet) => wanted.has(sheet) || OF_PARTS.has(sheet)),
  ).sort((a, b) => a.length - b.length);
  return smallest && togetherName(smallest);
}

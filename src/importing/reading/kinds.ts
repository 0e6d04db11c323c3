import { ALIASES, type ExportKind } from './aliases.ts';
import type { ColumnMaps } from './column-maps.ts';
import { headingKey } from './columns.ts';
import { fittingOf, openingsOf, type Opening } from './opening.ts';
import { straightened } from './straighten.ts';
import type { Tables } from './tables.ts';
import shared from './headings/shared.json' with { type: 'json' };

/** In this order: invoices name customers, contacts name theirs, and customers have names as people do. */
const ORDER = ['actuals', 'contacts', 'targets', 'accounts', 'team'] as const satisfies readonly ExportKind[];
/** Headings that anything may have. */
const ANYTHING = new Set(['name', 'nimi', 'namn', 'nom', 'id', 'kontakt']);
const OF_SALES = new Set([...shared.net, ...shared.amount, ...shared.total].map(headingKey));

/**
 * What a table holds, by its headings: the kind that its name hints at, where it has the headings of it, else the first
 * kind of which it has headings that no other has. Nothing where it is plainly none.
 */
export function kindByHeadings(tables: Tables, hint: ExportKind | undefined, maps: ColumnMaps): ExportKind | undefined {
  if (tables.isEmpty) return undefined;
  const opening = (kind: ExportKind): Opening | undefined => {
    const fitting = fittingOf(openingsOf(kind, tables, maps[kind].columns), tables);
    return fitting.length === 1 ? fitting[0] : straightOpening(kind, tables, maps);
  };
  if (hint && opening(hint)) return hint;
  return ORDER.find((kind) => {
    const found = opening(kind);
    return found !== undefined && isOwn[kind](found);
  });
}

function straightOpening(kind: ExportKind, tables: Tables, maps: ColumnMaps): Opening | undefined {
  for (const delimiter of tables.ways) {
    const { rows, brokenAt } = tables.table(delimiter);
    if (brokenAt !== undefined || !rows.some(({ cells }) => cells.length > 1)) continue;
    const { columns: map, format } = maps[kind];
    const found = straightened({ kind, rows, delimiter, map, decimal: format.decimal, isCustomer: () => true });
    if (found) return found.opening;
  }
  return undefined;
}

const isOwn: Readonly<Record<ExportKind, (opening: Opening) => boolean>> = {
  actuals: () => true,
  contacts: (opening) => isOfPerson(opening),
  targets: ({ columns, headings }) => !OF_SALES.has(headingKey(headings[columns.get('amount') ?? -1] ?? '')),
  accounts: ({ columns, headings }) => !ANYTHING.has(headingKey(headings[columns.get('name') ?? -1] ?? '')),
  team: (opening) =>
    isOfPerson(opening) && ['email', 'manager', 'team', 'unit', 'title'].some((field) => opening.columns.has(field)),
};

function isOfPerson({ columns, headings }: Opening): boolean {
  const name = headingKey(headings[columns.get('name') ?? -1] ?? '');
  return columns.has('lastName') || (name !== '' && !ANYTHING.has(name) && !isOfCustomer(name));
}

function isOfCustomer(name: string): boolean {
  return (ALIASES.accounts['name'] ?? []).some((group) => group.includes(name));
}

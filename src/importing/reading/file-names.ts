import { EXPORT_KINDS, type ExportKind } from './aliases.ts';
import type { Facts } from './finding.ts';
import { WORKBOOK } from './workbook.ts';
import words from './file-names.json' with { type: 'json' };

/** How the names of files end that are read as CSV. */
export const TABLE = /\.(?:csv|tsv|tab|txt)$/i;
/** Files that may be meant as exports, and that no import reads. */
const OTHER = /\.(?:numbers|json|xml|zip|pdf|html?)$/i;

/** Whether a file may be meant as an export, by how its name ends. */
export function mayBeExport(file: string): boolean {
  return TABLE.test(file) || WORKBOOK.test(file) || OTHER.test(file);
}

/** The kind that a file says by its name: `actuals.csv`, `actuals-2026-01.csv`, `Actuals 2026.xlsx`. */
export function kindNamed(file: string): ExportKind | undefined {
  const base = file.replace(/\.[^.]+$/, '').toLowerCase();
  return EXPORT_KINDS.find(
    (kind) => base === kind || (base.startsWith(kind) && /^[-_. \d]/.test(base.slice(kind.length))),
  );
}

const COPY =
  /\(\d+\)|(?:^|[^\p{L}])(?:copy|copy of|kopio|kopie|kopia|copie|copia|backup|bak|old|vanha|gammal|ancien)(?:[^\p{L}]|$)/iu;

/**
 * True for the name of a second copy: "actuals (1).csv", "accounts - Copy.csv". It may hold once more what another file
 * holds.
 */
export function copyMark(file: string): boolean {
  return COPY.test(file.replace(/\.[^.]+$/, ''));
}

const KIND_OF_WORD = new Map(EXPORT_KINDS.flatMap((kind) => words[kind].map((word) => [word, kind] as const)));

/**
 * The kind that the words of another system's name for a file speak of ("Rechnungen_2026", "myyntilaskut"); nothing
 * where they speak of several or none.
 */
export function hintIn(name: string): ExportKind | undefined {
  const found = name
    .replace(/\.[^.]+$/, '')
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => KIND_OF_WORD.get(word) ?? []);
  return new Set(found).size === 1 ? found[0] : undefined;
}

/**
 * Files of formats that are no tables, with what to do about them. None is told to become what is there already, by the
 * kinds that are.
 */
export function filesNotRead(present: readonly string[], there: ReadonlySet<ExportKind>): Facts[] {
  return present
    .filter((name) => OTHER.test(name))
    .map((name): Facts => {
      const kind = kindNamed(name) ?? hintIn(name);
      const wanted = (kind ? [kind] : (['accounts', 'actuals'] as const)).filter((each) => !there.has(each));
      if (wanted.length === 0) return { as: 'not-read-format-beside', name };
      return { as: 'not-read-format', name, right: wanted.map((each) => `${each}.csv`).join(', ') };
    });
}

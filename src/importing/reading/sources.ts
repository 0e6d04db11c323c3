import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { byText } from '#domain/order.ts';
import { EXPORT_KINDS, type ExportKind } from './aliases.ts';
import type { ColumnMaps } from './column-maps.ts';
import { copyMark, filesNotRead, hintIn, kindNamed, mayBeExport, TABLE } from './file-names.ts';
import type { Facts, FindingCode, Findings } from './finding.ts';
import { kindByHeadings } from './kinds.ts';
import type { Row } from './table.ts';
import { csvTables, sheetTables, type Tables } from './tables.ts';
import { LARGEST_WORKBOOK, readWorkbook, WORKBOOK } from './workbook.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

/** A table of a folder of which it is known what it holds: a CSV file, or a sheet of a workbook. */
export interface Source {
  /** As the report names it. */
  name: string;
  kind: ExportKind;
  open(): Promise<Tables | { fault: FindingCode }>;
}

/** A sheet that no kind of export was found in, for those who know it otherwise. */
export interface OtherSheet {
  /** As the report names it, and the workbook that it is of. */
  name: string;
  file: string;
  rows: readonly Row[];
}

export interface FoundSources {
  sources: Source[];
  /** Sheets that were given to `isOwn`, and that it took. */
  own: OtherSheet[];
}

/**
 * Which files of a folder are exports, and of what. `actuals.csv` and `actuals-2026-01.xlsx` say it by their names;
 * another name is taken by its headings, and told, unless a file of the kind is there by name. What is not read is told
 * with the reason.
 */
export async function sourcesIn(
  folder: string,
  maps: ColumnMaps,
  isOwn: (rows: readonly Row[]) => boolean,
  findings: Findings,
): Promise<FoundSources> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !/^[.~]/.test(name));
  const present = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const named: Source[] = [];
  const guessed: Source[] = [];
  const own: OtherSheet[] = [];
  const others: Facts[] = [];
  const strangers: { name: string; hint: ExportKind }[] = [];
  let isRefused = false;
  for (const file of present) {
    if (!TABLE.test(file) && !WORKBOOK.test(file)) continue;
    const kind = kindNamed(file);
    if (copyMark(file)) {
      others.push({ as: 'not-read-copy', name: file, right: `${kind ?? hintIn(file) ?? 'actuals'}-2.csv` });
      continue;
    }
    const at = path.join(folder, file);
    const [most, code] = WORKBOOK.test(file)
      ? ([LARGEST_WORKBOOK, 'workbook-too-large'] as const)
      : ([LARGEST_FILE, 'file-too-large'] as const);
    const { size } = await stat(at);
    if (size > most) {
      isRefused = true;
      findings.refuseFile(code, file, { size: Math.ceil(size / 1024 / 1024), most: most / 1024 / 1024 });
    } else if (WORKBOOK.test(file)) await takeWorkbook(at, file, kind);
    else await takeText(at, file, kind);
  }
  const byName = new Set(named.map(({ kind }) => kind));
  const taken = guessed.filter(({ kind }) => !byName.has(kind));
  for (const { name, kind } of guessed.filter(({ kind: of }) => byName.has(of)))
    others.push({ as: 'not-read-beside', name, kind, right: `${kind}-….csv` });
  for (const { name, kind } of taken) findings.note('file-recognised', name, { kind });
  const sources = [...named, ...taken];
  // Who has the customers already needs no second file of them that says something else.
  for (const { name, hint } of strangers) {
    const there = sources.find(({ kind }) => kind === hint)?.name;
    others.push({
      as: there === undefined ? 'not-read-headings' : 'not-read-other',
      name,
      right: there ?? `${hint}.csv`,
    });
  }
  const folders: string[] = [];
  for (const entry of entries)
    if (entry.isDirectory() && (await holdsExports(path.join(folder, entry.name)))) folders.push(`${entry.name}/`);
  const names = folders.sort(byText).join(', ');
  others.push(...filesNotRead(present, new Set(sources.map(({ kind }) => kind))));
  others.sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1));
  const known = EXPORT_KINDS.map((kind) => `${kind}.csv`).join(', ');
  if (sources.length === 0 && own.length === 0 && !isRefused) {
    if (names !== '') others.push({ as: 'not-read-folder', names });
    findings.refuseFile('no-exports', folder, { known }, undefined, others);
  } else {
    if (others.length > 0) findings.note('files-not-read', folder, { count: others.length }, undefined, others);
    if (names !== '') findings.note('folders-not-read', folder, { names });
  }
  return { sources, own };

  async function takeText(at: string, file: string, kind: ExportKind | undefined): Promise<void> {
    const open = async (of: ExportKind) => csvTables(await readFile(at), maps[of].format);
    if (kind) return void named.push({ name: file, kind, open: () => open(kind) });
    const hint = hintIn(file);
    const tables = await open(hint ?? 'actuals');
    const found = 'fault' in tables ? undefined : kindByHeadings(tables, hint, maps);
    if (found) guessed.push({ name: file, kind: found, open: () => open(found) });
    else if (hint) strangers.push({ name: file, hint });
    else others.push({ as: 'not-read-name', name: file, known: kindNames() });
  }

  async function takeWorkbook(at: string, file: string, kind: ExportKind | undefined): Promise<void> {
    const decimal = kind === undefined ? undefined : maps[kind].format.decimal;
    const sheets = await readWorkbook(await readFile(at), file, decimal);
    if (!sheets) {
      isRefused = true;
      return findings.refuseFile('no-workbook', file);
    }
    const isOne = sheets.filter(({ rows }) => rows.length > 0).length <= 1;
    const passed: Facts[] = [];
    let isTaken = false;
    const asSource = (name: string, of: ExportKind, rows: readonly Row[]): Source => ({
      name: isOne ? file : `${file} › ${name}`,
      kind: of,
      open: async () => sheetTables(rows),
    });
    for (const { name, isHidden, rows } of sheets) {
      if (rows.length === 0) continue;
      const found = isHidden
        ? undefined
        : kindByHeadings(sheetTables(rows), hintIn(name) ?? kind ?? hintIn(file), maps);
      if (isOwn(rows)) own.push({ name: file, file, rows });
      else if (found) (found === kind ? named : guessed).push(asSource(name, found, rows));
      else passed.push({ as: isHidden ? 'sheet-hidden' : 'sheet-not-read', name });
      isTaken ||= isOwn(rows) || found !== undefined;
    }
    // A workbook that says by its name what it holds, and none of whose sheets is read, is refused with what they lack.
    const first = sheets.find(({ isHidden, rows }) => !isHidden && rows.length > 0);
    if (!isTaken && kind) return void named.push(asSource(first?.name ?? '', kind, first?.rows ?? []));
    if (!isTaken) return void others.push({ as: 'not-read-name', name: file, known: kindNames() });
    if (passed.length > 0) findings.note('sheets-not-read', file, { count: passed.length }, undefined, passed);
  }
}

function kindNames(): string {
  return EXPORT_KINDS.map((kind) => `${kind}.csv`).join(', ');
}

/** Whether a folder within the exports' holds what may be meant as one, at any depth. A company's content is none. */
async function holdsExports(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some(({ name }) => name === 'company.yaml')) return false;
  const visible = entries.filter(({ name }) => !/^[.~]|^node_modules$/.test(name));
  if (visible.some((entry) => !entry.isDirectory() && mayBeExport(entry.name))) return true;
  for (const entry of visible)
    if (entry.isDirectory() && (await holdsExports(path.join(folder, entry.name)))) return true;
  return false;
}

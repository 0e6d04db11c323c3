import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { accountsOnce } from '../matching/two-systems.ts';
import { sameName } from '../matching/names.ts';
import { isBudgetSheet } from '../budgets/budget-cells.ts';
import { EXPORT_KINDS, type ExportKind } from './aliases.ts';
import { readColumnMaps } from './column-maps.ts';
import { readExport } from './export-file.ts';
import type { CurrencyMarks, Reading } from './figure-columns.ts';
import { readingOf, type FileReading } from './file-reading.ts';
import type { Findings } from './finding.ts';
import type { Exports } from './import-input.ts';
import type { Zone } from './instants.ts';
import { overlaps } from './overlaps.ts';
import { accountRows, actualsRows, contactRows, deletedIn, living, targetRows, teamRows } from './rows.ts';
import { sourcesIn, type Source } from './sources.ts';

/** What a company knows that its exports are read by; of a new one, nothing but a time zone. */
export interface ReadBy {
  zone: Zone;
  /** Names and ids of customers that it has already. */
  customers: readonly string[];
}

/**
 * Reads the exports that a folder holds: accounts, contacts, actuals, team and targets, any of them in several files,
 * with their column map. Instants are of the day that it is in the company's time zone.
 */
export async function readExports(
  folder: string,
  mapFile: string | undefined,
  { zone, customers: known }: ReadBy,
  findings: Findings,
  onRead?: (done: number, of: number) => void,
): Promise<Exports> {
  const present = await readdir(folder);
  const named = (wanted: string) =>
    present.find((entry) => entry === wanted) ?? present.find((entry) => entry.toLowerCase() === wanted);
  const mapName = mapFile ?? named('columns.yaml') ?? named('columns.yml');
  const mapPath = mapFile ?? (mapName === undefined ? undefined : path.join(folder, mapName));
  const maps = readColumnMaps(
    mapPath === undefined ? new Uint8Array() : await readFile(mapPath),
    mapName ?? 'columns.yaml',
    findings,
  );

  const marks: CurrencyMarks = new Map();
  const deleted: Exports['deleted'] = [];
  const readings: FileReading[] = [];
  const customers = new Set(known.map(sameName));
  const { sources, own } = await sourcesIn(folder, maps, isBudgetSheet, findings);
  const of = (kind: ExportKind) => sources.filter((source) => source.kind === kind);
  const rowsOf = async <R extends object>(kind: ExportKind, read: (reading: Reading) => R[]): Promise<R[]> => {
    const all = of(kind);
    const unseen = overlaps(all.length > 1 && kind === 'actuals', findings);
    const lists: R[][] = [];
    for (const source of all) lists.push(await rowsIn(source, read, unseen));
    unseen.refuseTwice();
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
  };
  const rowsIn = async <R extends object>(
    { name: file, kind, open }: Source,
    read: (reading: Reading) => R[],
    unseen: ReturnType<typeof overlaps>,
  ): Promise<R[]> => {
    const tables = await open();
    if ('fault' in tables) {
      findings.refuseFile(tables.fault, file);
      return [];
    }
    const isCustomer = (written: string) => customers.has(sameName(written));
    const source = readExport(tables, { kind, file, map: maps[kind], findings, isCustomer });
    if (!source) return [];
    if (kind === 'accounts') deleted.push(...deletedIn(source));
    const counted = kind === 'actuals' ? unseen.only(source) : living(source, findings);
    const rows = read({ source: counted, told: maps[kind], marks, zone, findings });
    readings.push(readingOf(source, rows));
    onRead?.(readings.length, sources.length);
    return rows;
  };
  const accounts = accountsOnce(await rowsOf('accounts', accountRows), findings);
  for (const { id, number, name } of accounts) for (const key of [id, number, name]) customers.add(sameName(key));

  return {
    accounts,
    contacts: await rowsOf('contacts', contactRows),
    actuals: await rowsOf('actuals', actualsRows),
    team: await rowsOf('team', teamRows),
    targets: await rowsOf('targets', targetRows),
    budgets: own,
    marks,
    deleted,
    readings,
    files: byKind(
      (kind) =>
        of(kind)
          .map(({ name }) => name)
          .join(', ') || `${kind}.csv`,
    ),
    sources: byKind((kind) => of(kind).map(({ name }) => name)),
  };
}

function byKind<T>(make: (kind: ExportKind) => T): Record<ExportKind, T> {
  return Object.fromEntries(EXPORT_KINDS.map((kind) => [kind, make(kind)])) as Record<ExportKind, T>;
}

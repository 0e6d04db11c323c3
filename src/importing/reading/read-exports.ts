import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EXPORT_KINDS, type ExportKind } from './aliases.ts';
import { readColumnMaps } from './column-maps.ts';
import { readExport } from './export-file.ts';
import type { CurrencyMarks, Reading } from './figure-columns.ts';
import { filesNotRead } from './not-read.ts';
import { readingOf, type FileReading } from './file-reading.ts';
import type { Findings } from './finding.ts';
import type { Exports } from './import-input.ts';
import { accountRows, actualsRows, contactRows, deletedIn, living, targetRows, teamRows } from './rows.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads the exports that a folder holds: any of accounts, contacts, actuals, team and targets, with their column map. */
export async function readExports(folder: string, mapFile: string | undefined, findings: Findings): Promise<Exports> {
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
  const files = Object.fromEntries(EXPORT_KINDS.map((kind) => [kind, named(`${kind}.csv`) ?? `${kind}.csv`])) as Record<
    ExportKind,
    string
  >;
  const rowsOf = async <R extends object>(kind: ExportKind, read: (reading: Reading) => R[]): Promise<R[]> => {
    const file = named(`${kind}.csv`);
    if (file === undefined) return [];
    const { size } = await stat(path.join(folder, file));
    if (size > LARGEST_FILE) {
      findings.refuseFile('file-too-large', file, {
        size: Math.ceil(size / 1024 / 1024),
        most: LARGEST_FILE / 1024 / 1024,
      });
      return [];
    }
    const source = readExport(kind, file, await readFile(path.join(folder, file)), maps[kind], findings);
    if (!source) return [];
    if (kind === 'accounts') deleted.push(...deletedIn(source));
    const counted = kind === 'actuals' ? source : living(source, findings);
    const rows = read({ source: counted, told: maps[kind], marks, findings });
    readings.push(readingOf(source, rows));
    return rows;
  };
  const others = filesNotRead(present, [...EXPORT_KINDS.flatMap((kind) => named(`${kind}.csv`) ?? []), mapName ?? '']);
  const isEmpty = !EXPORT_KINDS.some((kind) => named(`${kind}.csv`) !== undefined);
  if (others.length > 0 && !isEmpty)
    findings.note('files-not-read', folder, { count: others.length }, undefined, others);
  if (isEmpty)
    findings.refuseFile(
      'no-exports',
      folder,
      { known: EXPORT_KINDS.map((kind) => `${kind}.csv`).join(', ') },
      undefined,
      others,
    );

  return {
    accounts: await rowsOf('accounts', accountRows),
    contacts: await rowsOf('contacts', contactRows),
    actuals: await rowsOf('actuals', actualsRows),
    team: await rowsOf('team', teamRows),
    targets: await rowsOf('targets', targetRows),
    marks,
    deleted,
    readings,
    files,
  };
}

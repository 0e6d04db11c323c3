import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EXPORT_KINDS, type ExportKind } from './aliases.ts';
import { readColumnMaps } from './column-maps.ts';
import { readExport, type ExportFile } from './export-file.ts';
import type { Findings } from './finding.ts';
import type { Exports } from './import-input.ts';
import { accountRows, actualsRows, contactRows, targetRows, teamRows, type CurrencyMarks } from './rows.ts';

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
  const files = Object.fromEntries(EXPORT_KINDS.map((kind) => [kind, named(`${kind}.csv`) ?? `${kind}.csv`])) as Record<
    ExportKind,
    string
  >;
  const open = async (kind: ExportKind): Promise<ExportFile | undefined> => {
    const file = named(`${kind}.csv`);
    if (file === undefined) return undefined;
    const { size } = await stat(path.join(folder, file));
    if (size > LARGEST_FILE)
      return void findings.refuseFile('file-too-large', file, {
        size: Math.ceil(size / 1024 / 1024),
        most: LARGEST_FILE / 1024 / 1024,
      });
    return readExport(
      kind,
      file,
      await readFile(path.join(folder, file)),
      maps[kind].columns,
      maps[kind].format,
      findings,
    );
  };
  if (!EXPORT_KINDS.some((kind) => named(`${kind}.csv`) !== undefined))
    findings.refuseFile('no-exports', folder, { known: EXPORT_KINDS.map((kind) => `${kind}.csv`).join(', ') });

  const [accounts, contacts, actuals, team, targets] = [
    await open('accounts'),
    await open('contacts'),
    await open('actuals'),
    await open('team'),
    await open('targets'),
  ];
  return {
    accounts: accounts ? accountRows(accounts, maps.accounts.format, marks, findings) : [],
    contacts: contacts ? contactRows(contacts, findings) : [],
    actuals: actuals ? actualsRows(actuals, maps.actuals.format, marks, findings) : [],
    team: team ? teamRows(team, findings) : [],
    targets: targets ? targetRows(targets, maps.targets.format, marks, findings) : [],
    marks,
    files,
  };
}

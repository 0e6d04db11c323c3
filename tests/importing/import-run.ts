import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBook, type FigureBook } from '#domain/budget/figures.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { readContent, readBy } from '#importing/content.ts';
import { noFindings, type Finding } from '#importing/reading/finding.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { readExports, type ReadBy } from '#importing/reading/read-exports.ts';
import type { ImportSettings } from '#importing/reading/import-input.ts';
import { workOut } from '#importing/work-out.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';

/** The names that the import gives in English. */
export const WORDS: ImportSettings['words'] = {
  notAssigned: 'Not assigned',
  unclassified: 'Unclassified',
  inactive: 'Inactive in the CRM',
  segments: ['Key accounts', 'Named accounts', 'Other customers'],
  salesPlanOf: (name) => `Sales plan, ${name}`,
  currencyTaken: ['Nobody named the currency'],
  edits: {
    gone: 'Not in the CRM any more',
    deleted: 'Deleted in the CRM',
    merged: (into) => `Merged into ${into} in the CRM`,
    inactive: 'Inactive in the CRM',
  },
};

const SETTINGS: ImportSettings = {
  companyName: 'Kaarnavesi',
  currency: undefined,
  firstMonth: 1,
  language: 'en',
  asOf: undefined,
  today: '2026-09-18',
  replace: new Set(),
  add: new Set(),
  words: WORDS,
};

/** A folder of its own for one test, taken away by `clear`. */
export async function workshop(): Promise<{
  folder: string;
  exports: string;
  content: string;
  clear(): Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rulla-import-'));
  await mkdir(path.join(folder, 'exports'));
  return {
    folder,
    exports: path.join(folder, 'exports'),
    content: path.join(folder, 'content'),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Writes files by their path in a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** What a company that has nothing yet, and keeps the time of UTC, knows. */
export const NOTHING_KNOWN: ReadBy = { zone: { name: 'UTC', isSaid: true }, customers: [] };

/** Runs an import as the command does; a refused file leaves the content as it was. */
export async function runImport(
  exports: string,
  content: string,
  settings: Partial<ImportSettings> = {},
): Promise<{ findings: Finding[]; changed: string[] }> {
  const standing = await readContent(content);
  const findings = noFindings();
  if (standing.problems.length > 0)
    findings.refuseFile('content-has-problems', content, { count: standing.problems.length, folder: content });
  if (standing.lacksCompany) findings.refuseFile('content-without-company', content);
  const worked = workOut(
    standing,
    await readExports(exports, undefined, readBy(standing), findings),
    { ...SETTINGS, ...settings },
    findings.list,
  );
  if (worked.findings.some(({ weight }) => weight === 'file')) return { findings: worked.findings, changed: [] };
  const changes = worked.draft.changes();
  await putInPlace(content, changes);
  return { findings: worked.findings, changed: changes.map(({ file }) => file) };
}

/** The portfolio of a folder; throws when the check would find an error in it. */
export async function checkedPortfolio(content: string): Promise<Portfolio> {
  const read = await readFolder(content);
  const { portfolio, problems } = assemble(read.files);
  const errors = [...read.problems, ...problems].filter(({ grade }) => grade === 'error');
  if (errors.length > 0 || !portfolio)
    throw new Error(`Expected content that passes the check, got ${JSON.stringify(errors.slice(0, 3))}`);
  return portfolio;
}

export async function bookOf(content: string, asOf: string): Promise<FigureBook> {
  return openBook(await checkedPortfolio(content), asOf);
}

/** Every file of a folder with its text. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')])),
  );
}

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { READING_RULES, type ReadingRule } from '#domain/checks/reading-rules.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import type { Language } from '#domain/plan/company.ts';
import { assemble } from '#loading/assemble.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import { type FolderRead, readFolder } from '#loading/disk.ts';
import type { Wants } from '#loading/one-file.ts';
import { sealFile } from '#loading/seal-file.ts';
import { readEditHistory } from '#loading/history.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';
import { kaarnavesi } from '../sample-company/company.ts';
import { describe, type DescribedProblem } from '#problems/described-problem.ts';

/** The folder of the faults: a folder for each rule, and the sound company. */
export const FAULTS = fileURLToPath(new URL('.', import.meta.url));
export const SOUND = path.join(FAULTS, 'sound');
export const SAMPLE = fileURLToPath(new URL('../sample-company/content/', import.meta.url));
/** Needs a text that kills the parser and gets past the guard before it; see tests/loading/body-reader.test.ts. */
export const ELSEWHERE: readonly string[] = ['body-unreadable'] satisfies ReadingRule[];

/** One text of one file that stands there once, and the faulty one in its place. */
interface Replacement {
  file: string;
  replace: string;
  with: string;
}

/** Faults that a checkout cannot carry everywhere: they are made on the spot. */
const MADE: Partial<Record<string, (folder: string) => void>> = {
  'company-missing': (folder) => rmSync(path.join(folder, 'company.yaml')),
  'file-name-collision': (folder) =>
    cpSync(path.join(folder, 'accounts/north-oy.mdx'), path.join(folder, 'accounts/NORTH-oy.mdx')),
  'file-outside-folder': (folder) => symlinkSync('/etc/hostname', path.join(folder, 'accounts/south-oy.mdx')),
  'file-unreadable': (folder) => symlinkSync('nowhere.mdx', path.join(folder, 'accounts/south-oy.mdx')),
  'file-too-large': (folder) =>
    writeFileSync(path.join(folder, 'accounts/north-oy.mdx'), Buffer.alloc(50 * 1024 * 1024, 'water ')),
  'line-too-long': (folder) => appendFileSync(path.join(folder, 'accounts/north-oy.mdx'), `${'_'.repeat(200_000)}\n`),
  'notes-without-snapshot': (folder) => {
    mkdirSync(path.join(folder, 'snapshots'));
    writeFileSync(
      path.join(folder, 'snapshots/2026-Q2.notes.yaml'),
      'notes:\n  - on: 2026-07-20\n    by: petri-salmela\n    account: havulinna-paper\n    text: The invoice of June came in July.\n',
    );
  },
  'snapshot-missing': (folder) => sealInOrder(folder, { '2026-Q2': ['2026-Q1'] }),
  'snapshot-replaced': (folder) => {
    sealInOrder(folder, { '2026-Q1': [], '2026-Q2': ['2026-Q1'] });
    sealInOrder(folder, { '2026-Q1': [] }, { name: 'Kaarnavesi' });
  },
  'snapshot-out-of-order': (folder) => sealInOrder(folder, { '2026-Q2': [], '2026-Q1': ['2026-Q2'] }),
  // Petri wrote all plans in May; Henna has been in all of them since, but for one.
  'single-contributor': (folder) => {
    commit(folder, 'Petri Salmela', '2026-05-04T09:00:00Z', '.');
    for (const file of ['accounts/havulinna-paper.mdx', 'sales-plans/south.mdx'])
      appendFileSync(path.join(folder, file), '\nRead in June.\n');
    commit(folder, 'Henna Koivu', '2026-06-10T09:00:00Z', '.');
  },
  // Fifty years of the largest amount, on 46 lines of one budget.
  'sum-out-of-range': (folder) => planFiftyYears(folder, 46),
};

/** The largest amount in every quarter of fifty years, on so many lines of one budget. */
function planFiftyYears(folder: string, lines: number): void {
  put(folder, {
    file: 'accounts/meritar-foods.mdx',
    replace: 'budget:',
    with: `budget:${`\n  - confidence: secure\n    sales: { ${fiftyYears()} }`.repeat(lines)}`,
  });
}

/** Whether the fault is made by code, so that no faulty line of it was ever written. */
export function isMade(rule: string): boolean {
  return rule in MADE;
}

/**
 * A folder with the one fault of a rule, inside `scratch`: laid over the sound company, or put into the sample company.
 */
export function faultyFolder(rule: string, scratch: string): string {
  const folder = path.join(scratch, rule);
  const own = path.join(FAULTS, rule);
  if (rule in READING_RULES) {
    cpSync(SOUND, folder, { recursive: true });
    if (existsSync(own))
      cpSync(own, folder, { recursive: true, filter: (file) => !/(?:message\.[\w-]+\.txt|edges\.yaml)$/.test(file) });
  } else {
    cpSync(SAMPLE, folder, { recursive: true });
    if (!isMade(rule)) put(folder, parse(readFileSync(path.join(own, 'fault.yaml'), 'utf8')) as Replacement);
  }
  MADE[rule]?.(folder);
  return folder;
}

/** A case at the edge of a rule about files. */
export interface FileEdge {
  fires: boolean;
  says: string;
  /** Fields and text of the sound company's plan beside those that it has; `‹A×80›` is a sign so many times. */
  fields?: string;
  body?: string;
  /**
   * Files of the sound company, written whole, with one byte a sign where `latin1` says so; what is nothing is taken
   * away.
   */
  files?: Readonly<Record<string, string | null>>;
  latin1?: boolean;
  /** Links of the sound company, each with where it leads. */
  links?: Readonly<Record<string, string>>;
  /**
   * Seals of the sample company, see `sealInOrder`, the version that they say they are of, and what is done to them.
   */
  seals?: Readonly<Record<string, readonly string[]>>;
  version?: number;
  then?: { rename?: readonly [string, string]; remove?: string; append?: readonly [string, string] };
  /** On how many lines the sample company plans fifty years of the largest amount. */
  lines?: number;
  /** How many bytes the plan has in all, lines of water at its end. */
  size?: number;
  /** What stands in the sample company in place of the text that the fault replaces. */
  with?: string;
}

/**
 * The rows beside the fault of a rule about files: just inside its edge and just outside it; none where it has none.
 */
export function fileEdgesOf(rule: string): readonly FileEdge[] {
  const file = path.join(FAULTS, rule, 'edges.yaml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as { rows: FileEdge[] }).rows : [];
}

/** Whether a row is about files as they lie in the folder, and not about what one of them says. */
const isOfFiles = ({ files, links, seals, lines }: FileEdge) => Boolean(files ?? links ?? seals ?? lines);

/** The files of a row, in a folder of the company that it is about. */
function layOut(folder: string, { files = {}, latin1, links = {}, seals, version, then = {}, lines }: FileEdge): void {
  const at = (file: string) => path.join(folder, file);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    if (text === null) rmSync(at(file));
    else writeFileSync(at(file), text, latin1 ? 'latin1' : 'utf8');
  }
  for (const [file, to] of Object.entries(links)) symlinkSync(to, at(file));
  if (seals) sealInOrder(folder, seals, { version });
  if (then.rename) renameSync(at(then.rename[0]), at(then.rename[1]));
  if (then.remove) rmSync(at(then.remove));
  if (then.append) appendFileSync(at(then.append[0]), then.append[1]);
  if (lines !== undefined) planFiftyYears(folder, lines);
}

/** A folder with one case at the edge of a rule, inside `scratch`. */
export function edgeFolder(rule: string, edge: FileEdge, scratch: string): string {
  const folder = path.join(scratch, rule);
  rmSync(folder, { recursive: true, force: true });
  const isOfSample = edge.with !== undefined || edge.lines !== undefined || edge.seals !== undefined;
  cpSync(isOfSample ? SAMPLE : SOUND, folder, { recursive: true });
  if (isOfFiles(edge)) layOut(folder, edge);
  else if (edge.with !== undefined) {
    const fault = parse(readFileSync(path.join(FAULTS, rule, 'fault.yaml'), 'utf8')) as Replacement;
    put(folder, { ...fault, with: edge.with });
  } else {
    const written = (text = '') =>
      text.replace(/‹(.+?)×(\d+)›/g, (_, sign: string, times: string) => sign.repeat(Number(times)));
    const plan = path.join(folder, 'accounts/north-oy.mdx');
    const fields = readFileSync(plan, 'utf8').replace(/\n---\n$/, () => `\n${written(edge.fields)}`);
    const text = `${fields}\n---\n\n${written(edge.body)}\n`;
    writeFileSync(plan, text + 'water\n'.repeat(edge.size ?? 0).slice(0, Math.max(0, (edge.size ?? 0) - text.length)));
  }
  return folder;
}

const bodies = new BodyReader();

/** Reads a folder; the bodies of all that are read so go through one process, where each would begin its own. */
export function readCase(folder: string, wants: Wants = 'everything'): Promise<FolderRead> {
  return readFolder(folder, wants, { bodies });
}

/** Ends that process, after the last folder of a file of tests; the next one begins it anew. */
export const endReading = () => bodies.close();

/**
 * Everything wrong with a folder on the day of the sample company; red flags only where nothing is wrong before them.
 */
export async function problemsOf(folder: string): Promise<Problem[]> {
  const read = await readCase(folder);
  const { portfolio, problems } = assemble(read.files);
  const errors = [...read.problems, ...problems];
  return portfolio && errors.length === 0
    ? judge(openBook(portfolio, '2026-09-18'), await readEditHistory(folder, '2026-09-18'))
    : errors;
}

/** A problem in words, as `check` says it. */
export function inWords(problem: Problem, language: Language): DescribedProblem {
  return describe(problem, {
    t: messagesFor(language),
    format: formatterFor(language, { code: 'EUR', decimals: 2 }, 'thousand'),
    folder: 'content',
  });
}

/** Seals of quarters in which nothing was, one after the other, each with those that it says stood there before it. */
function sealInOrder(
  folder: string,
  quarters: Readonly<Record<string, readonly string[]>>,
  { name = 'Kaarnavesi Oy', version }: { name?: string; version?: number | undefined } = {},
): void {
  mkdirSync(path.join(folder, 'snapshots'), { recursive: true });
  const hashes = new Map<string, string>();
  for (const [quarter, before] of Object.entries(quarters)) {
    const { hash, text } = sealFile({
      ...takeSnapshot(kaarnavesi({ company: { name } }), [], quarter, '2026-07-07'),
      ...(version !== undefined && { schema: version as 3 }),
      sealedBefore: before.map((each) => ({ quarter: each, hash: hashes.get(each) ?? '0'.repeat(64) })),
    });
    hashes.set(quarter, hash);
    writeFileSync(path.join(folder, 'snapshots', `${quarter}.json`), text);
  }
}

/** Accepts everything in a folder as one person's change, in a repository of its own. */
function commit(folder: string, author: string, at: string, what: string): void {
  const as = {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: 'plans@example.org',
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: author,
    GIT_COMMITTER_EMAIL: 'plans@example.org',
    GIT_COMMITTER_DATE: at,
  };
  for (const args of [
    ['init', '-q'],
    ['add', what],
    ['-c', 'commit.gpgsign=false', 'commit', '-q', '--no-verify', '-m', 'Plans'],
  ]) {
    const { status, stderr } = spawnSync('git', args, {
      cwd: folder,
      env: { ...process.env, ...as },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Expected git ${args.join(' ')} to work, got ${stderr}`);
  }
}

function put(folder: string, fault: Replacement): void {
  const file = path.join(folder, fault.file);
  const [before, after, ...more] = readFileSync(file, 'utf8').split(fault.replace);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`Expected the text to replace once in ${fault.file}: ${fault.replace}`);
  writeFileSync(file, before + fault.with + after);
}

function fiftyYears(): string {
  return Array.from({ length: 200 }, (_, at) => `${1950 + Math.floor(at / 4)}-Q${(at % 4) + 1}: 10000000000`).join(
    ', ',
  );
}

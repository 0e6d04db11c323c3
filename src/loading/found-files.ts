import { existsSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { byText } from '#domain/order.ts';
import path from 'node:path';
import { nearest } from '#domain/checks/nearest.ts';
import { isQuarter } from '#domain/calendar/quarters.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { LANGUAGES } from '#words/languages.ts';
import { fault } from './fault.ts';
import { meantBy } from './meant.ts';
import { isShippedHandbook, RECORDED } from './shipped-handbook.ts';
import { FOLDERS, type WrittenKind } from './written.ts';

/**
 * A file of the content folder that Rulla reads. `file` is written with `/`, from the folder on. Pages of `method` come
 * with Rulla: they are looked over, and Astro prints them.
 */
export interface FoundFile {
  kind: WrittenKind | 'method';
  id: string;
  file: string;
  path: string;
}

/** Sub-folders of `handbook/`: one for each language, and decision records. */
const SHELVES = [...LANGUAGES, 'decisions'];
const TOP_FOLDERS = [...Object.values(FOLDERS).map(({ folder }) => folder), 'handbook', 'snapshots'];
/** Sealed quarters and the corrections beside them, by how their names end. */
const SNAPSHOT_FILES = [
  ['correction-notes', '.notes.yaml'],
  ['snapshot', '.json'],
] as const;
/**
 * Files that a repository has at its top and that are nobody's plan; the lists of who was forgotten and of what was
 * answered, which imports read; a history.
 */
const FOREIGN =
  /^(?:forgotten|answered)\.txt$|^history\.json$|^(?:readme|licen[cs]e|changelog|codeowners|contributing)\b|^package(?:-lock)?\.json$|^node_modules$/i;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TAKEN_BY_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Lists what stands in a content folder: the files to read, in a stable order, and a problem for each that nobody would
 * read, that Rulla may not follow, or whose name makes no address.
 */
export function findFiles(folder: string): { found: FoundFile[]; problems: Problem[] } {
  const root = realpathSync(folder);
  const found: FoundFile[] = [];
  const problems: Problem[] = [];

  function entriesOf(inside: string): { name: string; file: string; is: 'file' | 'folder' | 'other' }[] {
    let entries: Dirent[];
    try {
      entries = readdirSync(path.join(root, inside), { withFileTypes: true });
    } catch (error) {
      problems.push(fault('file-unreadable', top(inside), { why: codeOf(error) }));
      return [];
    }
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => byText(a.name, b.name))
      .flatMap((entry) => {
        const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
        const is = entry.isSymbolicLink() ? followed(file) : typeOf(entry);
        return is === undefined ? [] : [{ name: entry.name, file, is }];
      });
  }

  /** Where a link leads, as long as that is within the content folder. */
  function followed(file: string): 'file' | 'folder' | 'other' | undefined {
    try {
      const real = realpathSync(path.join(root, file));
      if (real === root || real.startsWith(root + path.sep)) return typeOf(statSync(real));
      problems.push(fault('file-outside-folder', top(file), {}));
    } catch (error) {
      problems.push(fault('file-unreadable', top(file), { why: codeOf(error) }));
    }
    return undefined;
  }

  function take(kind: FoundFile['kind'], inside: string, extension: string): void {
    const entries = entriesOf(inside).flatMap((entry) => {
      if (entry.is === 'file' && entry.name.endsWith(extension))
        return [{ ...entry, base: entry.name.slice(0, -extension.length) }];
      problems.push(fault('unknown-file', top(entry.file), { is: entry.is, extensions: [extension], in: inside }));
      return [];
    });
    // Of thousands of plain names no two are alike.
    const isPlain = entries.every(({ base }) => isName(base));
    const alike = isPlain ? new Map<string, typeof entries>() : Map.groupBy(entries, ({ base }) => folded(base));
    for (const [first, ...others] of alike.values()) {
      if (!first) continue;
      for (const { name, file } of others)
        problems.push(fault('file-name-collision', top(file), { name, other: first.name }));
      const { base, name, file } = first;
      if (others.length === 0 && !isName(base))
        problems.push(fault('file-name', top(file), { name, suggestion: suggestion(base) + extension }));
    }
    // Names as the disk gives them have nothing to be resolved, which takes longer than to look at a file.
    const place = path.join(root, inside) + path.sep;
    for (const { base, name, file } of entries) {
      const id =
        kind === 'handbook' || kind === 'method' || kind === 'review'
          ? `${inside.slice(inside.indexOf('/') + 1)}/${base}`
          : base;
      // A name whose bytes are no text cannot be opened by it.
      if (!name.includes('\ufffd')) found.push({ kind, id, file, path: place + name });
    }
  }

  const atTop = entriesOf('');
  for (const { name, file, is } of atTop) {
    const kind = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).find((key) => FOLDERS[key].folder === name);
    if (name === 'company.yaml' && is === 'file')
      found.push({ kind: 'company', id: 'company', file, path: path.join(root, file) });
    else if (kind === 'review' && is === 'folder') takeReviews(file);
    else if (kind && is === 'folder') take(kind, name, FOLDERS[kind].extension);
    else if (name === 'handbook' && is === 'folder') takeHandbook(file);
    else if (name === 'snapshots' && is === 'folder') takeSnapshots(file);
    else {
      const near =
        name === 'company.yaml' ? undefined : nearest(name, is === 'folder' ? TOP_FOLDERS : ['company.yaml']);
      if (near !== undefined || TOP_FOLDERS.includes(name) || name === 'company.yaml')
        problems.push(fault('unknown-file', top(file), { is, in: '', isThere: isAmong(atTop, near) }, near));
      else if (!FOREIGN.test(name)) problems.push(fault('file-not-read', top(file), { is }));
    }
  }
  if (!found.some(({ kind }) => kind === 'company')) {
    // A repository of plans named in place of the folder within it, or a folder of plans in place of the one above.
    const isThere = (near: string) => existsSync(path.join(root, near, 'company.yaml'));
    const elsewhere = isThere('content') ? 'below' : isThere('..') ? 'above' : undefined;
    problems.push(fault('company-missing', top('company.yaml'), { elsewhere }));
  }
  return { found, problems };

  /** Reviews stand in a folder for each quarter. */
  function takeReviews(inside: string): void {
    const entries = entriesOf(inside);
    for (const { name, file, is } of entries) {
      if (is === 'folder' && isQuarter(name)) take('review', file, FOLDERS.review.extension);
      else {
        const [near] = meantBy('invalid-quarter', name);
        const isThere = isAmong(entries, near);
        problems.push(fault('unknown-file', top(file), { is, in: inside, quarters: true, isThere }, near));
      }
    }
  }

  function takeSnapshots(inside: string): void {
    const entries = entriesOf(inside).flatMap((entry) => {
      const [kind, extension] = SNAPSHOT_FILES.find(([, end]) => entry.name.endsWith(end)) ?? [];
      if (entry.is === 'file' && kind) return [{ ...entry, kind, base: entry.name.slice(0, -extension.length) }];
      problems.push(
        fault('unknown-file', top(entry.file), {
          is: entry.is,
          extensions: SNAPSHOT_FILES.map(([, end]) => end).sort(),
          in: inside,
        }),
      );
      return [];
    });
    for (const [first, ...others] of Map.groupBy(entries, ({ name }) => name.toLowerCase()).values()) {
      for (const { name, file } of others)
        problems.push(fault('file-name-collision', top(file), { name, other: first?.name ?? '' }));
    }
    for (const { base, name, file, kind } of entries) {
      if (isQuarter(base)) found.push({ kind, id: base, file, path: path.join(root, file) });
      else problems.push(fault('snapshot-name', top(file), { name, quarter: undefined }));
    }
  }

  function takeHandbook(inside: string): void {
    const pages = isShippedHandbook(path.join(root, inside)) ? 'method' : 'handbook';
    const entries = entriesOf(inside);
    for (const { name, file, is } of entries) {
      if (is === 'folder' && SHELVES.includes(name)) take(pages, file, '.mdx');
      else if (RECORDED.includes(name)) continue;
      else {
        const near = nearest(name, SHELVES);
        const isThere = isAmong(entries, near);
        problems.push(fault('unknown-file', top(file), { is, in: inside, allowed: SHELVES, isThere }, near));
      }
    }
  }
}

/** Whether what a name seems to mean stands beside it: to rename one onto the other would lose that one. */
function isAmong(entries: readonly { name: string }[], near: string | undefined): boolean {
  return near !== undefined && entries.some(({ name }) => name === near);
}

/** Whether a name makes an address, and a file on every system. */
function isName(base: string): boolean {
  return ID.test(base) && base.length <= 80 && !TAKEN_BY_WINDOWS.test(base);
}

/** A name as systems see it to which signs of two cases, or of two ways to write them, are the same. */
function folded(base: string): string {
  return base.normalize('NFC').toLowerCase();
}

function top(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}

function typeOf(entry: Dirent | Stats): 'file' | 'folder' | 'other' {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function suggestion(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 78)
      .replace(/^-|-$/g, '') || 'name';
  return TAKEN_BY_WINDOWS.test(plain) ? `${plain}-1` : plain;
}

/** The system's short word for what went wrong: EACCES, ENOENT, ELOOP … */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

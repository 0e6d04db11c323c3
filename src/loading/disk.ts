import { setImmediate } from 'node:timers/promises';
import type { Problem } from '#domain/checks/problem.ts';
import type { Currency } from '#domain/money/money.ts';
import { currencyIn } from '#domain/plan/company.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import type { HandbookNode } from '#domain/plan/handbook-text.ts';
import { holdSealsOnce } from '#domain/snapshot/held-once.ts';
import { concerning } from '#faults/concerning.ts';
import { BodyReader, type Bodies } from './body/body-reader.ts';
import type { BodyRead } from './body/body-read.ts';
import { findFiles, type FoundFile } from './found-files.ts';
import { readOne, type OnBytes, type Wants } from './one-file.ts';
import { schemasIn, type FaultyFields } from './read-text.ts';
import { schemasFor } from './compiled-schemas.ts';
import { only, type WrittenFile } from './written.ts';

export interface FolderRead {
  files: WrittenFile[];
  problems: Problem[];
  /** Files that are there but could not be read; whatever points at them is not wrong for that. */
  unread: (Pick<FoundFile, 'kind' | 'id'> & { faulty?: FaultyFields | undefined })[];
}

/** Another state of the folder that was read already, and which of its files are byte for byte those of this one. */
export interface Known {
  read: FolderRead;
  isSame(file: string): boolean;
}

export interface ReadOptions {
  leave?: readonly FoundFile['kind'][];
  known?: Known;
  /**
   * What reads the bodies, where several folders are read one after the other: each would begin a process of its own.
   * Whoever gives it ends it.
   */
  bodies?: Bodies;
  /** Is told how far the reading is. */
  onRead?: OnProgress | undefined;
  /** Is told of each file that is read, and not known already. */
  onOpened?: () => void;
  /** Is told of the bytes of each such file. */
  onBytes?: OnBytes;
}

/** How much of a long work is done, of how much. */
export type OnProgress = (done: number, of: number) => void;

/** Files between two breaths, in which the body reader's answers are taken in. */
const AT_ONCE = 50;

/**
 * Reads a content folder from disk: every file that belongs to it, and every problem of every file, in the order of
 * files and lines. Nothing in a folder can make it throw; it throws only when the folder itself cannot be opened.
 * Who wants the problems only gets no body of plain prose. Kinds of files may be left out; what is known to be the same
 * as in another state, and sound there, is not read again.
 */
export async function readFolder(
  folder: string,
  wants: Wants = 'everything',
  options: ReadOptions = {},
): Promise<FolderRead> {
  const { found, problems } = findFiles(folder);
  const read = await readFiles(
    found.filter(({ kind }) => options.leave?.includes(kind) !== true),
    wants,
    options,
  );
  return { ...read, problems: [...problems, ...read.problems].sort(byPlace) };
}

/** Reads some files of a content folder, as `readFolder` reads all of them. */
export async function readFiles(
  found: readonly FoundFile[],
  wants: Wants,
  { known, bodies: kept, onRead, onOpened, onBytes }: Omit<ReadOptions, 'leave'> = {},
): Promise<FolderRead> {
  const problems: Problem[] = [];
  const bodies = kept ?? new BodyReader();
  try {
    const company = found
      .filter(({ kind }) => kind === 'company')
      .map((file) => concerning(file.path, () => readOne(file, schemasIn(currencyIn(undefined)), bodies, { onBytes })));
    const currency = currencyIn(company[0]?.written);
    const sound = known ? soundFiles(known, currency) : new Map<string, WrittenFile>();
    const schemas = schemasFor(currency, found.length - sound.size);
    const reads = [...company];
    for (const [at, file] of found.filter(({ kind }) => kind !== 'company').entries()) {
      const same = sound.get(file.file);
      if (same) {
        reads.push({ found: file, file: same, problems: [] });
        continue;
      }
      reads.push(concerning(file.path, () => readOne(file, schemas, bodies, { wants, onBytes })));
      onOpened?.();
      if (at % AT_ONCE !== AT_ONCE - 1) continue;
      onRead?.(reads.length, found.length);
      await setImmediate();
    }
    bodies.flush();
    onRead?.(reads.length, found.length);
    // They are waited for one after another; where none can be read, the first says so.
    for (const { body } of reads) void Promise.resolve(body).catch(() => undefined);
    const files: WrittenFile[] = [];
    const unread: FolderRead['unread'] = [];
    for (const {
      found: { kind, id },
      file,
      faulty,
      problems: own,
      body,
    } of reads) {
      const read = await body;
      problems.push(...own, ...(read?.problems ?? []));
      if (file && read) takeBody(file, read);
      if (file) files.push(file);
      else if (kind !== 'method') unread.push({ kind, id, faulty });
    }
    holdSealsOnce(only(files, 'snapshot'));
    return { files, problems: problems.sort(byPlace), unread };
  } finally {
    if (!kept) bodies.close();
  }
}

/**
 * What was read without any problem in another state, of the files that are the same here; nothing under another
 * currency.
 */
function soundFiles({ read, isSame }: Known, currency: Currency): Map<string, WrittenFile> {
  const faulty = new Set(read.problems.map(({ place }) => place.file));
  const company = read.files.find(({ kind }) => kind === 'company');
  const isAlike = company?.kind === 'company' && currencyIn(company.data).code === currency.code;
  const files = isAlike ? read.files.filter(({ source }) => !faulty.has(source.file) && isSame(source.file)) : [];
  return new Map(files.map((file) => [file.source.file, file]));
}

/** The reader has walked each body by the components of its kind, which the types cannot follow. */
function takeBody(file: WrittenFile, { body, headings }: BodyRead): void {
  if (!('body' in file)) return;
  if (file.kind === 'handbook') [file.body, file.headings] = [body as HandbookNode[], headings];
  else file.body = body as BodyNode[];
}

function byPlace(a: Problem, b: Problem): number {
  return a.place.file < b.place.file
    ? -1
    : a.place.file > b.place.file
      ? 1
      : a.place.line - b.place.line || a.place.column - b.place.column;
}

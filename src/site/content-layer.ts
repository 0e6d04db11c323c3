import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { withoutFloods } from '#domain/checks/problem-list.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { assemble } from '#loading/assemble.ts';
import { ContentProblems, inWords } from './content-problems.ts';
import { readFolder, type FolderRead } from '#loading/disk.ts';
import { folderOfContent } from '#site/handover.ts';
import { withoutEchoes } from '#loading/echoes.ts';
import type { WrittenKind } from '#loading/written.ts';

/**
 * Fills a collection of Astro's content layer with one kind of file. All kinds share one reading of the folder.
 * Errors stop a build; while editing they are listed and the last good state stays.
 */
export async function fillCollection(kind: WrittenKind, context: LoaderContext): Promise<void> {
  const folder = folderOfContent();
  if (reading?.folder !== folder) reading = { folder, read: readFolder(folder), says: undefined, kept: new Map() };
  const { read, kept } = reading;
  kept.set(kind, context);
  if (context.watcher) watch(reading, context.watcher);
  const found = await read;
  const errors = errorsOf(found);
  if (errors.length > 0 && !context.watcher) throw new ContentProblems(errors);
  if (context.watcher) say(reading, errors, context);
  keep(kind, found, context);
}

interface Reading {
  folder: string;
  read: Promise<FolderRead>;
  /** The errors that were listed last, so that each state is listed once. */
  says: string | undefined;
  /** The collections that are filled from this reading. */
  kept: Map<WrittenKind, LoaderContext>;
  watched?: LoaderContext['watcher'];
}

let reading: Reading | undefined;
/** Editors save in several steps; one reading is enough for all of them. */
const SETTLE_MS = 60;

/** Puts what was read into Astro's store. Only what differs is written, so that a warm start leaves the store as it is. */
function keep(kind: WrittenKind, { files }: FolderRead, { store, generateDigest }: LoaderContext): void {
  const gone = new Set(store.keys());
  for (const file of files) {
    if (file.kind !== kind) continue;
    const data = file as unknown as Record<string, unknown>;
    // Of the data as read, not of the bytes: a changed rule or currency is a changed file.
    store.set({ id: file.id, data, digest: generateDigest(data) });
    gone.delete(file.id);
  }
  for (const id of gone) store.delete(id);
}

function errorsOf(read: FolderRead): Problem[] {
  return withoutFloods([...read.problems, ...withoutEchoes(assemble(read.files).problems, read)]).filter(
    ({ grade }) => grade === 'error',
  );
}

function watch(of: Reading, watcher: NonNullable<LoaderContext['watcher']>): void {
  if (of.watched === watcher) return;
  of.watched = watcher;
  let settling: NodeJS.Timeout | undefined;
  watcher.add(of.folder);
  watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(of.folder + path.sep)) return;
    clearTimeout(settling);
    settling = setTimeout(() => void readAgain(of), SETTLE_MS);
  });
}

/** Every error of the content folder as it is now. */
export async function contentErrors(): Promise<Problem[]> {
  return errorsOf(await readFolder(folderOfContent()));
}

async function readAgain(of: Reading): Promise<void> {
  const read = readFolder(of.folder);
  // A folder that is gone for a moment, as when a branch is changed, comes back with another event.
  const found = await read.catch(() => undefined);
  if (!found) return;
  of.read = read;
  const errors = errorsOf(found);
  const [context] = of.kept.values();
  if (context) say(of, errors, context);
  if (errors.length > 0) return;
  for (const [kind, context] of of.kept) keep(kind, found, context);
}

function say(of: Reading, errors: readonly Problem[], { logger }: LoaderContext): void {
  const says = errors.length === 0 ? '' : inWords(errors);
  if (says !== '' && says !== of.says)
    logger.error(`The content has errors; the pages show it as it was before.\n\n${says}`);
  else if (says === '' && of.says) logger.info('The content has no errors any more.');
  of.says = says;
}

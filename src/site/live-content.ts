import type { Problem } from '#domain/checks/problem.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import { readFolder, type FolderRead } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import type { WrittenFile } from '#loading/written.ts';
import { ContentProblems } from './content-problems.ts';

/**
 * A content folder while somebody edits: what was read last, and what pages show, which is the last state without an
 * error.
 */
export interface LiveContent {
  folder: string;
  /** Nothing as long as every state had errors. */
  shown: { files: readonly WrittenFile[]; portfolio: Portfolio; version: number } | undefined;
  /** The errors of the folder as it is now. */
  errors: readonly Problem[];
  /** How many of its files the last reading opened. */
  opened: number;
}

interface Kept extends LiveContent {
  read: FolderRead | undefined;
  /** Its process is begun once: each save would wait for it. */
  bodies: BodyReader;
  reading: Promise<void>;
  /** The last reading that met a fault of ours; once it was told, the next one begins anew. */
  failed: Promise<void> | undefined;
}

const KEPT: unique symbol = Symbol.for('rulla.live-content');
/** In the process, since the server for editing and its pages load this module each for itself (see handover.ts). */
const kept = globalThis as { [KEPT]?: Kept };

/** The content folder as it is now, read when nobody has yet, or when the last reading met a fault of ours. */
export async function liveContent(folder: string): Promise<LiveContent> {
  const live = kept[KEPT];
  if (live?.folder !== folder || live.failed === live.reading) return readAgain(folder);
  await live.reading;
  return live;
}

/** Nobody edits any more: what reads bodies ends. */
export function endLiveContent(): void {
  kept[KEPT]?.bodies.close();
  delete kept[KEPT];
}

/** The files that pages are made from; the errors, where no state was without any yet. */
export async function shownContent(folder: string): Promise<NonNullable<LiveContent['shown']>> {
  const { shown, errors } = await liveContent(folder);
  if (!shown) throw new ContentProblems(errors);
  return shown;
}

/**
 * Reads a content folder after something in it has changed: only files that were touched, where the others are known
 * and sound. Readings follow one another. A folder that is gone for a moment, as when a branch is changed, is read when
 * it is back. A fault of ours is thrown to whoever asked for the reading that met it, and the next one reads all anew.
 */
export async function readAgain(folder: string, touched?: ReadonlySet<string>): Promise<LiveContent> {
  const before = kept[KEPT]?.folder === folder ? kept[KEPT] : undefined;
  const live: Kept = before ?? {
    ...{ folder, shown: undefined, errors: [], opened: 0, read: undefined, bodies: new BodyReader() },
    ...{ reading: Promise.resolve(), failed: undefined },
  };
  if (!before) kept[KEPT]?.bodies.close();
  kept[KEPT] = live;
  const reading = live.reading.catch(() => undefined).then(() => readInto(live, touched));
  live.reading = reading;
  try {
    await reading;
  } catch (error) {
    live.failed = reading;
    throw error;
  }
  return live;
}

async function readInto(live: Kept, touched: ReadonlySet<string> | undefined): Promise<void> {
  const { read: before } = live;
  const known = touched && before && { read: before, isSame: (file: string) => !touched.has(file) };
  live.read = undefined;
  let opened = 0;
  // The handbook that comes with Rulla is no file of the folder, and does not change with it.
  const wish = { leave: ['method' as const], bodies: live.bodies, ...(known && { known }), onOpened: () => opened++ };
  const read = await readFolder(live.folder, 'everything', wish).catch(noFolder);
  live.opened = opened;
  if (!read) return;
  const { portfolio, errors } = linked(read);
  live.read = read;
  live.errors = errors;
  if (portfolio && errors.length === 0)
    live.shown = { files: read.files, portfolio, version: (live.shown?.version ?? 0) + 1 };
}

/** The disk has no such folder now; anything else is a fault of ours. */
function noFolder(error: unknown): undefined {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
}

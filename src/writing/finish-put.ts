import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { leftBehindIn } from './left-behind.ts';

/** What is to become of a file: the fingerprints of its bytes before and after; `null` where there is no file. */
export interface Decided {
  file: string;
  was: string | null;
  becomes: string | null;
}

/** In a folder aside: the new texts, what stood in their place, and, once all of them are written, what was decided. */
export const WHOLE = 'content';
export const BEFORE = 'before';
export const DECIDED = 'decided.json';
export const TAKEN_BACK = 'taken-back.json';

/** What a run has finished that was not its own. */
export interface Finished {
  /** Files that are now as the killed run had decided. */
  put: string[];
  /** Files that somebody has changed since; they are left as they are. */
  left: string[];
}

/** Where a draft for a folder is written first: beside it, or in it under a name that is not read as content. */
export function asidePrefixes(target: string): { within: string; prefix: string }[] {
  return [
    { within: path.dirname(target), prefix: `.${path.basename(target)}.import-` },
    { within: target, prefix: '.import-' },
  ];
}

/**
 * Ends what a run was killed at while it put files in place: had it written them all aside, those that are missing are
 * put where they belong, or, had it begun to take them back, they are taken back; had it not, nothing of it is kept.
 * What it left is removed.
 */
export async function finishPut(folder: string): Promise<Finished> {
  const target = await realpath(folder).catch(() => path.resolve(folder));
  const finished: Finished = { put: [], left: [] };
  for (const { within, prefix } of asidePrefixes(target)) {
    for (const aside of leftIn(within, prefix)) {
      const [decided, back] = [await decidedIn(aside, DECIDED), await decidedIn(aside, TAKEN_BACK)];
      const [changes, from] = back ? [back.map(turned), BEFORE] : [decided ?? [], WHOLE];
      for (const change of changes) {
        const done = await finishOne(target, path.join(aside, from), change);
        if (done !== undefined) finished[done].push(change.file);
      }
      await rm(aside, { recursive: true, force: true }).catch((error: unknown) => {
        if (changes.length > 0) throw error;
      });
    }
  }
  return finished;
}

/** What was left behind; none in a folder that cannot be read. */
function leftIn(within: string, prefix: string): string[] {
  try {
    return leftBehindIn(within, prefix);
  } catch {
    return [];
  }
}

async function finishOne(
  target: string,
  from: string,
  { file, was, becomes }: Decided,
): Promise<keyof Finished | undefined> {
  const place = path.join(target, file);
  const is = await fingerprintOfFile(place);
  if (is === becomes) return undefined;
  if (is !== was) return 'left';
  const text = path.join(from, file);
  if (becomes !== null && (await fingerprintOfFile(text)) !== becomes) return 'left';
  // A folder that came with the content may look like one of ours: no link leads out of it, or out of the content.
  if (!(await isWithin(target, place)) || (becomes !== null && !(await isWithin(path.dirname(from), text))))
    return 'left';
  if (becomes === null) await rm(place, { force: true });
  else {
    await mkdir(path.dirname(place), { recursive: true });
    await rename(text, place);
  }
  return 'put';
}

/**
 * Whether the folder of a file, or the nearest above it that there is, really stands in another, out of sight of
 * nobody.
 */
async function isWithin(top: string, file: string): Promise<boolean> {
  const above = path.dirname(file);
  const real = await realpath(above).catch(() => undefined);
  if (real === undefined) return above !== file && isWithin(top, above);
  const way = path.relative(await realpath(top), real);
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep).every((part) => !part.startsWith('.')));
}

/** Nothing hidden, nothing above: what a draft of ours may name. */
function isContentName(file: unknown): file is string {
  return (
    typeof file === 'string' &&
    file.split(/[/\\]/).every((part) => part !== '' && !part.startsWith('.') && part !== 'node_modules')
  );
}

function turned({ file, was, becomes }: Decided): Decided {
  return { file, was: becomes, becomes: was };
}

async function decidedIn(aside: string, name: string): Promise<Decided[] | undefined> {
  const text = await readFile(path.join(aside, name), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const found = JSON.parse(text) as unknown;
    return Array.isArray(found) ? found.filter(isDecided) : undefined;
  } catch {
    return undefined;
  }
}

function isDecided(value: unknown): value is Decided {
  const { file, was, becomes } = (value ?? {}) as Partial<Record<string, unknown>>;
  const isMark = (mark: unknown) => mark === null || typeof mark === 'string';
  return isContentName(file) && isMark(was) && isMark(becomes);
}

/** A fingerprint of a file's bytes; `null` where there is none. */
export async function fingerprintOfFile(place: string): Promise<string | null> {
  const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return bytes === undefined ? null : fingerprintOf(bytes);
}

export function fingerprintOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

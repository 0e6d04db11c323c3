import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { oneAtATime } from '#writing/one-at-a-time.ts';
import { WrongUse, whyNot } from './command-line.ts';

/**
 * Where a finished site waits for its place, and where the old one waits to go: beside it, under names that nobody else
 * uses. Under `trial` and a process number it is tried before the long work whether anything can be put there.
 */
export function besideOut(out: string): { ready: string; old: string; trial: string } {
  const hidden = path.join(path.dirname(out), `.${path.basename(out)}.rulla`);
  return { ready: `${hidden}-new`, old: `${hidden}-old`, trial: `${hidden}-try-` };
}

/** What the swap asks of a disk. */
export interface Disk {
  rename(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
}

const DISK: Disk = { rename, copy: (from, to) => cp(from, to, { recursive: true }) };

/**
 * Puts a finished site in the place of the old one with two renames on the same file system. When it cannot be done the
 * old site stands where it stood, nothing of the new one is left beside it, and the sentence names the folder that was
 * asked for. Of two builds of one site, the one that is done later waits for the other and stands at last.
 */
export async function swapIn(
  site: string,
  out: string,
  disk: Disk = DISK,
  takeOld: (old: string) => Promise<void> = removed,
): Promise<void> {
  await alone(out, () => swap(site, out, disk, takeOld));
}

async function swap(site: string, out: string, disk: Disk, takeOld: (old: string) => Promise<void>): Promise<void> {
  const { ready, old } = besideOut(out);
  let isAway = false;
  try {
    await mkdir(path.dirname(out), { recursive: true });
    await rm(ready, { recursive: true, force: true });
    await disk.rename(site, ready).catch(() => disk.copy(site, ready));
    isAway = await disk.rename(out, old).then(
      () => true,
      (error) => isNotThere(error as NodeJS.ErrnoException),
    );
    await disk.rename(ready, out);
  } catch (error) {
    // Where this fails, too, the next build brings the old site back.
    if (isAway) await disk.rename(old, out).catch(() => undefined);
    await rm(ready, { recursive: true, force: true }).catch(() => undefined);
    throw await cannotGo(out, error as NodeJS.ErrnoException);
  }
  if (isAway) await takeOld(old);
}

function removed(old: string): Promise<void> {
  return rm(old, { recursive: true, force: true });
}

/**
 * Brings the old site back when an earlier swap was killed between its two renames, and removes what it left beside it.
 */
export async function healSwap(out: string): Promise<void> {
  const { ready, old } = besideOut(out);
  if (!existsSync(ready) && !existsSync(old)) return;
  await alone(out, async () => {
    if (await stat(out).catch(() => undefined)) await rm(old, { recursive: true, force: true });
    else await rename(old, out).catch((error: NodeJS.ErrnoException) => isNotThere(error));
    await rm(ready, { recursive: true, force: true });
  }).catch((error: NodeJS.ErrnoException) => {
    throw error instanceof WrongUse ? error : cannotWrite(out, error);
  });
}

/** Does what nobody else is to do with the place of a site at the same time. */
export async function alone(out: string, work: () => Promise<void>): Promise<void> {
  const isDone = await oneAtATime(out, async () => {
    await work();
    return true;
  });
  if (!isDone) throw new WrongUse('otherBuild', out);
}

/** False when a name is not there; any other error goes on. */
function isNotThere(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}

/**
 * A disk, volume or share may be mounted at a folder, which then cannot be renamed. Nobody need wait for a build to
 * hear of it.
 */
export async function refuseMountPoint(out: string): Promise<void> {
  if (await isMountPoint(out)) throw mountPoint(out);
}

async function isMountPoint(out: string): Promise<boolean> {
  const [own, above] = await Promise.all([out, path.dirname(out)].map((each) => stat(each).catch(() => undefined)));
  if (own === undefined || above === undefined) return false;
  if (own.dev !== above.dev) return true;
  // A folder of the same disk may be mounted, too; Linux lists it, with spaces as \040.
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return mounts
    .split('\n')
    .some(
      (line) =>
        line.split(' ')[4]?.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8))) === out,
    );
}

function mountPoint(out: string): WrongUse {
  return new WrongUse('siteMounted', out, path.join(out, 'site'));
}

/** Why a site cannot be put where it was asked for. */
async function cannotGo(out: string, error: NodeJS.ErrnoException): Promise<WrongUse> {
  return error.code === 'EBUSY' && (await isMountPoint(out)) ? mountPoint(out) : cannotWrite(out, error);
}

/** The same for a site that cannot be written to a folder, for any other reason. */
export function cannotWrite(out: string, { code, message }: NodeJS.ErrnoException): WrongUse {
  const why = whyNot(code);
  return why === undefined
    ? new WrongUse('siteNotWritten', out, code ?? message)
    : new WrongUse('siteInTheWay', out, why, String(code));
}

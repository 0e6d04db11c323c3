import type { Stats } from 'node:fs';

/**
 * By what a file is known not to have been written to: its inode, its size and the times at which it and its entry were
 * last changed. The last of these no program sets as it likes. Nothing where it may be written again in the same tick
 * of the disk's clock.
 */
export type FileStamp = readonly [inode: number, size: number, modified: number, changed: number];

/** The coarsest clock of a disk that is in use counts in twos. */
const TICK_MS = 2000;

/** The stamp of a file of which the disk said this before its bytes were taken, at `now` or later. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats, now = Date.now()): FileStamp | undefined {
  return now - Math.max(mtimeMs, ctimeMs) > TICK_MS ? [ino, size, mtimeMs, ctimeMs] : undefined;
}

/** Whether a file is as it was when it got its stamp; one without a stamp may be another. */
export function isAsStamped(stats: Stats | undefined, stamp: FileStamp | undefined): boolean {
  if (!stats || !stamp) return false;
  const [inode, size, modified, changed] = stamp;
  return stats.ino === inode && stats.size === size && stats.mtimeMs === modified && stats.ctimeMs === changed;
}

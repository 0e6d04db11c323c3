import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFiles } from '#loading/found-files.ts';
import { workshop } from './places.ts';

/** What a build took on this machine the last time. */
interface Took {
  files: number;
  seconds: number;
}

/**
 * What a machine of 2020 takes where nothing was built yet: pages, handbook and search that each site has, and each
 * file of content.
 */
const FIRST: { start: number; perFile: number } = { start: 4, perFile: 0.15 };

/** What a build will take, about as somebody says it who looks at a watch; a guess the first time. */
export interface Expected {
  files: number;
  count: number;
  unit: 'seconds' | 'minutes';
  isFirst: boolean;
}

/**
 * How many files a content folder has, and about how long its site will take, told before the work: from the last time,
 * else a guess.
 */
export function howLong(folder: string): Expected {
  const files = filesIn(folder);
  const last = lastTime();
  const seconds = last
    ? FIRST.start + Math.max(0, last.seconds - FIRST.start) * (files / Math.max(1, last.files))
    : FIRST.start + FIRST.perFile * files;
  const expected = { files, isFirst: last === undefined };
  if (seconds >= 90) return { ...expected, count: Math.ceil(seconds / 60), unit: 'minutes' };
  return { ...expected, count: Math.max(5, Math.ceil(seconds / 5) * 5), unit: 'seconds' };
}

/** Keeps what a build took, for the next one to tell. A place that takes nothing keeps nothing. */
export function keepHowLong(folder: string, seconds: number): void {
  try {
    writeFileSync(placeOf(), `${JSON.stringify({ files: filesIn(folder), seconds: Math.round(seconds) })}\n`);
  } catch {
    // The next build guesses again.
  }
}

function lastTime(): Took | undefined {
  try {
    const { files, seconds } = JSON.parse(readFileSync(placeOf(), 'utf8')) as Partial<Took>;
    return typeof files === 'number' && typeof seconds === 'number' ? { files, seconds } : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(): string {
  return path.join(workshop(), 'took.json');
}

function filesIn(folder: string): number {
  return findFiles(folder).found.filter(({ kind }) => kind !== 'method').length;
}

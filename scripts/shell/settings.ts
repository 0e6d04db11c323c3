import { existsSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isIsoDate, type IsoDate } from '#domain/calendar/dates.ts';
import { dayIn, FIRST_TIME_ZONE } from '#domain/calendar/time-zones.ts';
import type { Company } from '#domain/plan/company.ts';
import { finishPut } from '#writing/finish-put.ts';
import { WrongUse } from './command-line.ts';
import { commandWords } from './command-tongue.ts';
import { HOME, standingIn } from './places.ts';

/** A path as the person wrote it, made whole. */
export function pathFrom(written: string): string {
  return path.resolve(standingIn(), written);
}

/**
 * The content folder: `--content`, else RULLA_CONTENT, else `content/` at home. It must be a folder. What a command
 * that was killed has not put into it is put there first, so that nobody reads the half of a change.
 */
export async function contentFolder(written: string | undefined): Promise<string> {
  const asked = written ?? process.env['RULLA_CONTENT'];
  const folder = asked === undefined ? path.join(HOME, 'content') : pathFrom(asked);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new WrongUse('noContent', folder);
  await finishKilled(folder);
  return folder;
}

/** Finishes what a killed command was writing into a content folder, and says so. */
export async function finishKilled(folder: string): Promise<void> {
  const { put, left } = await finishPut(folder);
  if (put.length > 0) process.stderr.write(`${commandWords().commands.any.finished(folder, put)}\n`);
  if (left.length > 0) process.stderr.write(`${commandWords().commands.any.notFinished(folder, left)}\n`);
}

/**
 * The day the site speaks of: `--as-of`, else RULLA_AS_OF, else `asOf` in company.yaml, else today in the company's
 * time zone. Decided here, once; all else is told.
 */
export function asOfDay(written: string | undefined, company: Pick<Company, 'asOf' | 'timeZone'> | undefined): IsoDate {
  const asked = written ?? process.env['RULLA_AS_OF'];
  if (asked === undefined) return company?.asOf ?? today(company?.timeZone ?? FIRST_TIME_ZONE);
  if (!isIsoDate(asked)) throw new WrongUse('noDay', asked, '--as-of 2026-09-18');
  return asked;
}

/** Years in which somebody may really be at work with this Rulla. A machine whose battery is empty says 1970. */
const LIKELY = { first: '2026', last: '2099' };
let isDoubtTold = false;

/** Today by the clock of this machine. One that is far off is doubted in a sentence; one out of all years is none. */
function today(timeZone: string): IsoDate {
  const day = dayIn(timeZone, Date.now());
  if (!isIsoDate(day)) throw new WrongUse('noClock', day);
  const year = day.slice(0, 4);
  if ((year < LIKELY.first || year > LIKELY.last) && !isDoubtTold) {
    isDoubtTold = true;
    process.stderr.write(`${commandWords().commands.any.clockDoubted(day)}\n`);
  }
  return day;
}

/** A path as the person sees it from where they stand. */
export function wayTo(place: string): string {
  const relative = path.relative(standingIn(), place);
  return (relative.startsWith('..') ? place : relative).split(path.sep).join('/');
}

/**
 * A folder as a code host names it, which knows paths from the top of its repository on, wherever the command was
 * called: the way from the nearest folder above that is a repository, else as the person sees it.
 */
export function wayInRepository(place: string): string {
  const real = realOf(place);
  const top = repositoryAbove(real);
  return top === undefined ? wayTo(place) : wayBetween(top, real);
}

/** The repository that a content folder is in, else the folder above it, and the content's way from there. */
export function repositoryAround(content: string): { top: string; content: string } {
  const real = realOf(content);
  const top = repositoryAbove(real) ?? path.dirname(real);
  return { top, content: wayBetween(top, real) };
}

/** The folder with git's own that is nearest to a place, or is it. */
export function repositoryAbove(place: string): string | undefined {
  for (let folder = place; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

export function wayBetween(top: string, place: string): string {
  return path.relative(top, place).split(path.sep).join('/');
}

/** Git looks at where a folder is, not at the link that leads there. */
function realOf(place: string): string {
  return existsSync(place) ? realpathSync(place) : place;
}

/** The port that a site is served on where none is named. */
export const FIRST_PORT = 4321;

/** The port of `--port`; anything that is none is wrong use. */
export function portFrom(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port >= 0 && port <= 65_535)) throw new WrongUse('noPort', written);
  return port;
}

/** `--base` as a path that begins and ends in a slash; the root when nothing is said. */
export function baseFrom(written: string | undefined): string {
  const base = `/${(written ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^[\w\-./~]+$/.test(base) || base.includes('..')) throw new WrongUse('noPath', written ?? '');
  return base;
}

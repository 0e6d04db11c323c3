import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isIsoDate, type IsoDate } from '#domain/calendar/dates.ts';
import { dayIn, FIRST_TIME_ZONE } from '#domain/calendar/time-zones.ts';
import type { Company } from '#domain/plan/company.ts';
import { WrongUse } from './command-line.ts';
import { HOME, STANDING_IN } from './places.ts';

/** A path as the person wrote it, made whole. */
export function pathFrom(written: string): string {
  return path.resolve(STANDING_IN, written);
}

/** The content folder: `--content`, else RULLA_CONTENT, else `content/` at home. It must be a folder. */
export async function contentFolder(written: string | undefined): Promise<string> {
  const asked = written ?? process.env['RULLA_CONTENT'];
  const folder = asked === undefined ? path.join(HOME, 'content') : pathFrom(asked);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new WrongUse(
      `There is no content folder at ${folder}.\nName one with --content DIR, or make one with: npm run import -- EXPORTS --into ${folder}`,
    );
  return folder;
}

/**
 * The day the site speaks of: `--as-of`, else RULLA_AS_OF, else `asOf` in company.yaml, else today in the company's time
 * zone. Decided here, once; all else is told.
 */
export function asOfDay(written: string | undefined, company: Pick<Company, 'asOf' | 'timeZone'> | undefined): IsoDate {
  const asked = written ?? process.env['RULLA_AS_OF'];
  if (asked === undefined) return company?.asOf ?? dayIn(company?.timeZone ?? FIRST_TIME_ZONE, Date.now());
  if (!isIsoDate(asked))
    throw new WrongUse(`"${asked}" is not a day. Write it as YYYY-MM-DD, for instance --as-of 2026-09-18.`);
  return asked;
}

/** A path as the person sees it from where they stand. */
export function wayTo(place: string): string {
  const relative = path.relative(STANDING_IN, place);
  return (relative.startsWith('..') ? place : relative).split(path.sep).join('/');
}

/**
 * A folder as a code host names it, which knows paths from the top of its repository on, wherever the command was called:
 * the way from the nearest folder above that is a repository, else as the person sees it.
 */
export function wayInRepository(place: string): string {
  for (let folder = place; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return path.relative(folder, place).split(path.sep).join('/');
    if (path.dirname(folder) === folder) return wayTo(place);
  }
}

/** The repository that a content folder is in, else the folder above it. */
export function repositoryAround(content: string): string {
  for (let folder = content; path.dirname(folder) !== folder; folder = path.dirname(folder))
    if (existsSync(path.join(folder, '.git'))) return folder;
  return path.dirname(content);
}

/** The port that a site is served on where none is named. */
export const FIRST_PORT = 4321;

/** The port of `--port`; anything that is none is wrong use. */
export function portFrom(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw new WrongUse(`"${written}" is not a port. Write a number from 1 to 65535, or 0 for any free one.`);
  return port;
}

import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { WrongUse, whyNot } from './command-line.ts';
import { systemCache } from './system-cache.ts';

/** The folder of Rulla itself: a checkout, or the installed package, into which nothing is ever written. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The version of Rulla. */
export const VERSION = (JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string })
  .version;

/** Whether this is the installed package; rulla.mjs tells where the company's folder is then. */
export const IS_PACKAGE = process.env['RULLA_HOME'] !== undefined;

/** Where content, sites and the workshop are when nobody says: the company's own folder, or the checkout. */
export const HOME = process.env['RULLA_HOME'] ?? PROJECT;

/**
 * Where the person stood when they ran the command: relative paths are theirs. npm runs the scripts of a checkout from
 * its top and tells where that was.
 */
export function standingIn(): string {
  const isFromNpm = !IS_PACKAGE && path.relative(PROJECT, process.cwd()) === '';
  return isFromNpm ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd();
}

/**
 * The folder in which sites are built and servers keep what they need: `.rulla` of the home, else the system's place
 * for caches when that may not be written. Made when it is not there.
 */
export function workshop(): string {
  const places = [path.join(HOME, '.rulla'), path.join(systemCache(), 'rulla', shortHash(HOME))];
  let first: NodeJS.ErrnoException | undefined;
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true });
      accessSync(place, constants.W_OK);
      return place;
    } catch (error) {
      first ??= error as NodeJS.ErrnoException;
    }
  }
  const why = whyNot(first?.code) ?? (({ inTheWay }) => inTheWay.other);
  throw new WrongUse('noWorkshop', places[0] ?? '', why, String(first?.code), places[1] ?? '');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

import { createHash, type Hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Git } from '#loading/history/git.ts';
import { HOME, IS_PACKAGE, PROJECT } from '../shell/places.ts';

/** What Rulla itself is made of: nothing that it prints comes from elsewhere but from the content and its libraries. */
const OF_RULLA = IS_PACKAGE
  ? ['lib', 'package.json']
  : ['src', 'scripts', 'public', 'content/handbook', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** Which libraries are installed, and which were asked for. */
const LIBRARIES = ['package-lock.json', 'node_modules/.package-lock.json'];

/** A place on the disk, and what it is called in a key. */
export interface KeyedPlace {
  place: string;
  name: string;
}

/** Where Rulla itself and its libraries are. */
export const OWN_PLACES: readonly KeyedPlace[] = [
  ...OF_RULLA.map((name) => ({ place: path.join(PROJECT, name), name })),
  ...LIBRARIES.flatMap((name) => [...new Set([HOME, PROJECT])].map((home) => ({ place: path.join(home, name), name }))),
];

/** A hash of the names and bytes of everything at some places. */
export function hashOfPlaces(places: readonly KeyedPlace[]): string {
  const hash = createHash('sha256');
  for (const { place, name } of places) takeIn(hash, place, name);
  return hash.digest('hex');
}

/**
 * A key of everything beside the content that a site is made from: Rulla itself, and the settings. Where it is the
 * same, the same content gives the same bytes.
 */
export function codeKey(own: string, settings: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(process.env).filter(([name]) => /^RULLA_(?!HOME$|CONTENT$|AS_OF$|QUIET$)/.test(name));
  return keyOf([own, set.sort(), settings]);
}

/** A key of what Vite and Astro make from, beside the company: Rulla itself, the path, and what is left out. */
export function assetsKey(own: string, base: string, leftOut: ReadonlySet<string>): string {
  // Without the handbook no page is made, and nothing hangs on what else is left out.
  return keyOf([own, base, leftOut.has('handbook') ? ['handbook'] : [...leftOut].sort()]);
}

function keyOf(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** A key of a content folder: every file in it, its name and its bytes, and what git says of it. */
export async function contentKey(git: Git): Promise<string> {
  const hash = createHash('sha256');
  takeIn(hash, git.folder, '');
  hash.update(await gitKey(git));
  return hash.digest('hex');
}

/**
 * What git's answers hang on: the commit, what is not committed, its settings, and the files beside the history that it
 * reads.
 */
async function gitKey(git: Git): Promise<string> {
  const { folder } = git;
  if (git.top === undefined) return JSON.stringify([git.trouble()]);
  const hash = createHash('sha256');
  const asked = [
    ['rev-parse', 'HEAD'],
    ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--', '.'],
    ['config', '--list', '-z'],
    ['rev-parse', '--git-path', 'info/attributes', '--git-path', 'info/grafts', '--git-path', 'shallow'],
    ['version'],
  ];
  const answers = await Promise.all(asked.map((question) => git.ask(question)));
  hash.update(JSON.stringify([answers, [...git.edge].sort(), git.prefix, git.trouble()]));
  const besides = (answers[3] ?? '').split('\n').filter((line) => line !== '');
  for (const place of besides) takeIn(hash, path.resolve(folder, place), place);
  for (const place of ['.mailmap', '.gitattributes', '.git-blame-ignore-revs'])
    takeIn(hash, path.join(git.top, place), place);
  return hash.digest('hex');
}

/** Names and bytes of everything at a place, in the order of names; a link by where it leads and what is there. */
function takeIn(hash: Hash, place: string, name: string): void {
  const found = lstatSync(place, { throwIfNoEntry: false });
  hash.update(`\0${name}\0${found === undefined ? 'nothing' : kindOf(found)}\0`);
  if (found?.isSymbolicLink()) {
    hash.update(readlinkSync(place));
    if (existsSync(place)) takeInFollowed(hash, place, name);
  } else if (found?.isDirectory()) takeInFolder(hash, place, name);
  else if (found?.isFile()) takeInFile(hash, place);
}

function takeInFollowed(hash: Hash, place: string, name: string): void {
  try {
    takeInFolder(hash, place, name);
  } catch {
    takeInFile(hash, place);
  }
}

function takeInFolder(hash: Hash, place: string, name: string): void {
  for (const inside of readdirSync(place).sort())
    if (!isLeftOut(inside)) takeIn(hash, path.join(place, inside), `${name}/${inside}`);
}

/** What stands in a folder and is nobody's text. */
export function isLeftOut(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}

function takeInFile(hash: Hash, place: string): void {
  const bytes = readFileSync(place);
  hash.update(`${bytes.length}\0`);
  hash.update(bytes);
}

function kindOf(found: NonNullable<ReturnType<typeof lstatSync>>): string {
  if (found.isSymbolicLink()) return 'link';
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
}

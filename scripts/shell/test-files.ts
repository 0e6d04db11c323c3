import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '#domain/checks/nearest.ts';
import { WrongUseInEnglish } from './command-line.ts';
import { PROJECT } from './places.ts';

/** Where trials stand: tests that take minutes, and are no part of all tests. */
const TRIALS = 'tests/trials/';

/**
 * The test files whose path has one of the filters in it, all when there is none. A filter that finds none is wrong
 * use.
 */
export async function chosenTests(filters: readonly string[]): Promise<string[]> {
  return chosenOf(
    (await testFiles()).filter((file) => !file.startsWith(TRIALS)),
    filters,
    'The tests are laid out like src: npm test -- domain/budget',
  );
}

/**
 * The trials whose name has one of the filters in it, all when there is none. A filter that finds none is wrong use.
 */
export async function chosenTrials(filters: readonly string[]): Promise<string[]> {
  const trials = (await testFiles()).filter((file) => file.startsWith(TRIALS));
  const names = trials.map((file) => file.slice(TRIALS.length).replace(/\.test\.ts$/, ''));
  return chosenOf(trials, filters, `There are: ${names.sort().join(', ')}`);
}

async function testFiles(): Promise<string[]> {
  const found = await readdir(path.join(PROJECT, 'tests'), { recursive: true });
  return found.map((name) => `tests/${name.split(path.sep).join('/')}`).filter((file) => /\.test\.tsx?$/.test(file));
}

function chosenOf(files: readonly string[], filters: readonly string[], hint: string): string[] {
  const has = (file: string, filter: string) => file.toLowerCase().includes(filter.toLowerCase());
  const idle = filters.find((filter) => !files.some((file) => has(file, filter)));
  if (idle !== undefined) {
    const near = nearest(idle, [...new Set(files.flatMap((file) => file.replace(/\.test\.tsx?$/, '').split('/')))]);
    throw new WrongUseInEnglish(
      `No test file has "${idle}" in its path.${near === undefined ? '' : ` Did you mean ${near}?`} ${hint}`,
    );
  }
  return files.filter((file) => filters.length === 0 || filters.some((filter) => has(file, filter))).sort();
}

/** Whether a test file opens a browser. */
export async function opensBrowser(file: string): Promise<boolean> {
  if (file.startsWith('tests/browser/')) return true;
  return /\bfrom '[^']*\/chromium\.ts'/.test(await readFile(path.join(PROJECT, file), 'utf8'));
}

/** The test files that compare with a recorded file, which they can also renew. */
export async function recordingTests(): Promise<string[]> {
  const texts = await Promise.all(
    (await chosenTests([])).map(async (file) => ({ file, text: await readFile(path.join(PROJECT, file), 'utf8') })),
  );
  return texts.filter(({ text }) => text.includes('.toMatchFileSnapshot(')).map(({ file }) => file);
}

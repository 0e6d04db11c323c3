import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { WrongUse } from './command-line.ts';
import { PROJECT } from './places.ts';

/** Chromium without its window: it lays out, prints and runs scripts alike, and a page takes a quarter less time. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', SHELL];
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The Chromium that is here: RULLA_CHROMIUM, else one of the system, else Playwright's own download. Fetches nothing;
 * throws a sentence that says what to do when there is none.
 */
export function chromiumHere(need: 'pdf' | 'plan'): string {
  return named() ?? onSystem() ?? downloaded() ?? none(need);
}

/**
 * The same for the tests, which rather have the one without a window, and may also fetch one: the system's package
 * where it may be installed, else Playwright's.
 */
export function chromiumForTests(say: (line: string) => void): string {
  const here = named() ?? onPath([SHELL]) ?? onSystem() ?? downloaded();
  return here ?? installedNow(say) ?? downloadedNow(say) ?? none('tests');
}

function named(): string | undefined {
  const file = process.env['RULLA_CHROMIUM'];
  if (file !== undefined && !existsSync(file)) throw new WrongUse('chromiumNotThere', file);
  return file;
}

function onSystem(): string | undefined {
  return onPath(NAMES) ?? FIXED_PLACES.find((file) => existsSync(file));
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

function downloaded(): string | undefined {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : undefined;
}

function downloadedNow(say: (line: string) => void): string | undefined {
  say('Trying the Chromium that Playwright offers …');
  spawnSync(
    process.execPath,
    [path.join(PROJECT, 'node_modules/playwright-core/cli.js'), 'install', '--with-deps', 'chromium'],
    { stdio: 'ignore', timeout: 300_000 },
  );
  return downloaded();
}

function installedNow(say: (line: string) => void): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  say("No Chromium found on this system. Installing the system's package …");
  const options = {
    stdio: 'ignore',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  const apt = (...args: string[]) => spawnSync('apt-get', args, options).status === 0;
  if (!apt('update', '-qq')) return undefined;
  // Older distributions have no package of the one without a window.
  if (!apt('install', '-y', '-qq', SHELL)) apt('install', '-y', '-qq', 'chromium');
  return onSystem();
}

function none(need: 'pdf' | 'plan' | 'tests'): never {
  throw new WrongUse('noChromium', need);
}

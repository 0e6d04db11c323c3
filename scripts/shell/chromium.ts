import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { WrongUse } from './command-line.ts';
import { PROJECT } from './places.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
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
export function chromiumHere(wantedFor: string): string {
  return named() ?? onSystem() ?? downloaded() ?? none(wantedFor);
}

/**
 * The same for the tests, which may also fetch one: Playwright's, or the system's package where it may be installed.
 */
export function chromiumForTests(say: (line: string) => void): string {
  return (
    named() ?? onSystem() ?? downloaded() ?? downloadedNow(say) ?? installedNow(say) ?? none('The browser tests need')
  );
}

function named(): string | undefined {
  const file = process.env['RULLA_CHROMIUM'];
  if (file !== undefined && !existsSync(file))
    throw new WrongUse(`RULLA_CHROMIUM names ${file}, but there is no such file.`);
  return file;
}

function onSystem(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...FIXED_PLACES].find((file) =>
    existsSync(file),
  );
}

function downloaded(): string | undefined {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : undefined;
}

function downloadedNow(say: (line: string) => void): string | undefined {
  say('No Chromium found on this system. Trying the one that Playwright offers …');
  spawnSync(
    process.execPath,
    [path.join(PROJECT, 'node_modules/playwright-core/cli.js'), 'install', '--with-deps', 'chromium'],
    { stdio: 'ignore', timeout: 300_000 },
  );
  return downloaded();
}

function installedNow(say: (line: string) => void): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  say("Installing the system's chromium package …");
  try {
    const options = {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
  } catch {
    return undefined;
  }
  return onSystem();
}

function none(wantedFor: string): never {
  throw new WrongUse(
    `${wantedFor} a Chromium, and none was found on this machine.\n` +
      'Install Chromium, Chrome or Edge (Debian and Ubuntu: "apt-get install chromium"), run "npx playwright-core install chromium", ' +
      'or name the program in RULLA_CHROMIUM. Then run the command again.',
  );
}

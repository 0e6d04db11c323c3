import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { WrongUse } from './command-line.ts';
import { PROJECT } from './settings.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium to drive: RULLA_CHROMIUM, else one of the system, else Playwright's own download, else the system's
 * package manager when it may install. Throws a sentence that says what to do when there is none.
 */
export function chromiumForTests(say: (line: string) => void): string {
  const named = process.env['RULLA_CHROMIUM'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new WrongUse(`RULLA_CHROMIUM names ${named}, but there is no such file.`);
  }
  return onSystem() ?? downloaded() ?? downloadedNow(say) ?? installedNow(say) ?? none();
}

function onSystem(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...FIXED_PLACES].find((file) => existsSync(file));
}

function downloaded(): string | undefined {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : undefined;
}

function downloadedNow(say: (line: string) => void): string | undefined {
  say('No Chromium found on this system. Trying the one that Playwright offers …');
  spawnSync(process.execPath, [path.join(PROJECT, 'node_modules/playwright-core/cli.js'), 'install', '--with-deps', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return downloaded();
}

function installedNow(say: (line: string) => void): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  say('Installing the system\'s chromium package …');
  try {
    const options = { stdio: 'ignore', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
  } catch {
    return undefined;
  }
  return onSystem();
}

function none(): never {
  throw new WrongUse(
    'The browser tests need a Chromium and none could be found or fetched.\n' +
      'Install one (Debian and Ubuntu: "apt-get install chromium"), or name one in RULLA_CHROMIUM, and run "npm test" again.',
  );
}

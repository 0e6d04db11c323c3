import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const FIXED_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The Firefox that is here: RULLA_FIREFOX, else one of the system, else the system's package where it may be installed.
 */
function firefoxHere(): string {
  const found = process.env['RULLA_FIREFOX'] ?? onSystem() ?? installedNow();
  if (found === undefined)
    throw new Error('No Firefox was found. Install one ("apt-get install firefox-esr"), or name it in RULLA_FIREFOX.');
  return found;
}

function onSystem(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = folders.flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => path.join(folder, name)));
  return [...named, ...FIXED_PLACES].find((file) => existsSync(file));
}

function installedNow(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], options);
  return onSystem();
}

/** A Firefox that is driven by WebDriver BiDi, with settings of its own. Close it in `afterAll`. */
export function openFirefox(settings: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxHere(),
    extraPrefsFirefox: {
      // Asks nobody for anything by itself.
      'app.normandy.enabled': false,
      'browser.safebrowsing.downloads.enabled': false,
      'network.captive-portal-service.enabled': false,
      // Bars of its own take from the width of a page, which those of a Chromium without a window do not.
      'widget.gtk.overlay-scrollbars.enabled': true,
      'ui.useOverlayScrollbars': 1,
      ...settings,
    },
  });
}

/**
 * A tab, and what it has heard since it was last asked: errors, what its policy forbade, what was not there, other
 * hosts.
 */
export interface HearingTab {
  tab: Page;
  heard(): Promise<string[]>;
}

/** A tab that hears what pages under an address should not say. */
export async function hearingTab(browser: Browser, address: string): Promise<HearingTab> {
  const tab = await browser.newPage();
  let noise: string[] = [];
  tab.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => noise.push(`error: ${String(error)}`));
  tab.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) noise.push(`asks ${url}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()} ${response.url()}`);
  });
  await tab.evaluateOnNewDocument(() => {
    const forbidden: string[] = [];
    Object.defineProperty(globalThis, 'forbiddenHere', { value: forbidden });
    addEventListener('securitypolicyviolation', (event) =>
      forbidden.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return {
    tab,
    async heard() {
      const forbidden = await tab.evaluate(
        () => (globalThis as unknown as { forbiddenHere?: string[] }).forbiddenHere?.splice(0) ?? [],
      );
      const told = [...noise, ...forbidden];
      noise = [];
      return told;
    },
  };
}

import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumForTests } from '../../scripts/shell/chromium.ts';

/**
 * What a test does with a browser that others use as well: tabs, each with nothing kept, alone or several of one
 * context.
 */
export type Chromium = Pick<Browser, 'newContext' | 'newPage'>;

/**
 * What Chromium leaves out, in place of Playwright's own list, which a second one would be instead of. Without the two
 * that draw an address bar's popups each window begins a process for them, which takes longer than a page.
 */
const LEFT_OUT = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess'],
  ...['AimEnabled', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
  ],
  ...['PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
];

/** Nothing here is about time: what a page is waited for ends one that hangs, on the busiest machine. */
export const PATIENCE_MS = 120_000;

/** A Chromium of one's own. Whoever opens it closes it. */
export function openChromium(options: Parameters<typeof chromium.launch>[0] = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: chromiumForTests((line) => process.stderr.write(`${line}\n`)),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Letters as wide as with a window: without one Chromium rounds their widths to whole pixels.
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-features=${LEFT_OUT.join(',')}`,
    ],
  });
}

let running: Promise<Browser> | undefined;

/**
 * The one Chromium of all test files that a process runs, begun when the first asks for it; it ends with the process.
 */
async function shared(): Promise<Browser> {
  if (running && !(await running).isConnected()) running = undefined;
  // A process that is told to end has half a second: what is left then is killed, and its folder removed, on the way
  // out.
  if (!running) process.once('SIGTERM', () => process.exit());
  running ??= openChromium({ handleSIGTERM: false });
  return running;
}

/**
 * Chromium for the tests of a file, or of the `describe` that asks for it: what they have opened is closed after them.
 */
export function chromiumHere(): Chromium {
  const opened = new Set<{ close(): Promise<void> }>();
  afterAll(async () => {
    await Promise.all([...opened].map((each) => each.close()));
  });
  return {
    async newContext(options) {
      const context = await (await shared()).newContext(options);
      context.setDefaultTimeout(PATIENCE_MS);
      opened.add(context);
      context.on('close', () => opened.delete(context));
      return context;
    },
    async newPage(options) {
      const page = await (await shared()).newPage(options);
      page.setDefaultTimeout(PATIENCE_MS);
      opened.add(page);
      page.on('close', () => opened.delete(page));
      return page;
    },
  };
}

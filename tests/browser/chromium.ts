import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { chromiumForTests } from '../../scripts/shell/chromium.ts';

/** A Chromium for one test file. Close it in `afterAll`. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumForTests((line) => process.stderr.write(`${line}\n`)),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

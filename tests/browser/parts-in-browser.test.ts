import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { foundFolders } from '#words/language-folders.ts';
import { openChromium } from './chromium.ts';
import { printedParts } from './printed-parts.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const FOLDERS = here('../../src/words/language-folders.ts');

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** The parts of all pages as one script for a browser, and what it asks of Node. */
async function bundled(): Promise<{ code: string; ofNode: string[] }> {
  const bundle = await rolldown({
    input: here('./printed-parts.ts'),
    platform: 'browser',
    transform: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
    plugins: [{ name: 'languages', load: (id) => (id === FOLDERS ? foundFolders() : undefined) }],
    external: (id) => id.startsWith('node:') || builtinModules.includes(id),
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'parts', minify: true });
  await bundle.close();
  return { code: output[0].code, ofNode: output[0].imports };
}

test('the parts of every page need nothing of Node, and a browser prints them to the letter as Node does', async () => {
  const { code, ofNode } = await bundled();
  expect(ofNode).toEqual([]);
  const tab = await browser.newPage();
  const inBrowser = await tab.evaluate(`${code};parts.printedParts()`);
  expect(Object.keys(printedParts()).length).toBeGreaterThan(60);
  expect(inBrowser).toEqual(printedParts());
});

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { foundFolders } from '#words/language-folders.ts';
import { chromiumHere } from './chromium.ts';
import { printedParts } from './printed-parts.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const FOLDERS = here('../../src/words/language-folders.ts');

const browser = chromiumHere();

/** The parts of all pages as one script for a browser, and what it asks of Node. */
async function bundled(): Promise<{ code: string; ofNode: string[] }> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
    plugins: [{ name: 'languages', load: (id) => (id === FOLDERS ? foundFolders() : undefined) }],
    build: {
      write: false,
      target: 'esnext',
      rolldownOptions: {
        input: here('./printed-parts.ts'),
        preserveEntrySignatures: 'strict',
        external: /^node:/,
        output: { format: 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const { code, imports } = made.output[0];
  return { code, ofNode: imports };
}

test('the parts of every page need nothing of Node, and a browser prints them to the letter as Node does', async () => {
  const { code, ofNode } = await bundled();
  expect(ofNode).toEqual([]);
  const tab = await browser.newPage();
  await tab.goto('about:blank');
  // As text, since a function would go to the browser as Vitest has rewritten it.
  const script = `new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })`;
  const inBrowser = await tab.evaluate(`import(URL.createObjectURL(${script})).then((parts) => parts.printedParts())`);
  expect(Object.keys(printedParts()).length).toBeGreaterThan(60);
  expect(inBrowser).toEqual(printedParts());
});

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRulla } from '../shell.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-without-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As after `npm install --omit=optional`: no library finds the part of it that is made for this machine. */
const hook = `import { registerHooks } from 'node:module';
const OWN = /^@(?:bruits\\/satteri|rolldown\\/binding|esbuild)[-\\/]|\\.node$/;
registerHooks({ resolve(name, context, next) {
  if (OWN.test(name)) throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
  return next(name, context);
} });`;
const WITHOUT = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };

test.each([['check'], ['build']])(
  '%s says what is missing where optional packages were left out, and blames no file of the content',
  async (command) => {
    const out = command === 'build' ? ['--out', path.join(folder, 'site')] : [];
    expect(await runRulla([command, '--content', DEMO, ...out], WITHOUT)).toEqual({
      code: 2,
      output: '',
      errors:
        'A part of Rulla that is made for this kind of machine is not here: it was installed with --omit=optional, or for another system. Run "npm ci --include=optional" where package.json is, and then the command again.\n',
    });
  },
);

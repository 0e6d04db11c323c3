import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nativeModules } from '#site/native-modules.ts';

let sources: string;
let stop: () => void;
beforeEach(() => {
  sources = mkdtempSync(path.join(tmpdir(), 'rulla-sources-')) + path.sep;
  stop = () => undefined;
  for (const room of ['domain/budget', 'pages']) mkdirSync(path.join(sources, room), { recursive: true });
  for (const file of ['domain/budget/sum.ts', 'domain/words.css', 'pages/page.ts', 'content.config.ts'])
    writeFileSync(path.join(sources, file), 'export const sum = 3;\nexport default () => sum;\n');
});
afterEach(() => {
  stop();
  rmSync(sources, { recursive: true, force: true });
});

const at = (file: string) => path.join(sources, file);
const plugin = () => nativeModules({ sources, rooms: [at('pages') + path.sep] });
async function loadedBy(made: ReturnType<typeof plugin>, file: string): Promise<string | undefined> {
  return (made.load as (id: string) => Promise<string | undefined> | undefined)(at(file));
}

test('a module of ours is handed on as Node has loaded it, under each of its names', async () => {
  const code = (await loadedBy(plugin(), 'domain/budget/sum.ts')) ?? '';
  expect(code).toContain('export const sum = loaded.sum;');
  expect(code).toContain('export default loaded.default;');
  const handed = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    sum: number;
    default: unknown;
  };
  expect(handed.sum).toBe(3);
  expect((handed.default as () => number)()).toBe(3);
});

test.each(['pages/page.ts', 'content.config.ts', 'domain/words.css', '../elsewhere/sum.ts'])(
  'what asks Astro for something, is no code or is not ours is left to Vite: %s',
  async (file) => {
    expect(await loadedBy(plugin(), file)).toBeUndefined();
  },
);

test('once a source has been edited, Vite takes all of them anew, and pages load again', async () => {
  const told: string[] = [];
  const environment = (name: string) => ({
    moduleGraph: { invalidateAll: () => told.push(`${name} forgets`) },
    hot: { send: ({ type }: { type: string }) => told.push(`${name} ${type}`) },
  });
  const environments = { client: environment('client'), ssr: environment('ssr') };
  const httpServer = { once: (_: string, ended: () => void) => (stop = ended) };
  const made = plugin();
  (made.configureServer as (server: ViteDevServer) => void)({ environments, httpServer } as unknown as ViteDevServer);
  expect(await loadedBy(made, 'domain/budget/sum.ts')).toBeDefined();
  writeFileSync(at('domain/budget/sum.ts'), 'export const sum = 4;\n');
  await expect.poll(() => told, { timeout: 60_000 }).toEqual(['client forgets', 'ssr forgets', 'client full-reload']);
  expect(await loadedBy(made, 'domain/budget/sum.ts')).toBeUndefined();
});

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callRulla } from '../call.ts';

let folder: string;
const file = (name: string) => path.join(folder, name);
const json = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Record<string, unknown>;
const schemas = () => callRulla(['schemas', '--content', file('content'), '--folder', folder]);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla Schemas ä-'));
  cpSync('tests/sample-company/content', file('content'), { recursive: true });
  mkdirSync(file('.vscode'));
  writeFileSync(file('.vscode/settings.json'), '{ "editor.tabSize": 2, "yaml.schemas": { "own.json": "own/*.yaml" } }');
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('settings that are there stay, and running it twice changes nothing', async () => {
  expect(await schemas()).toMatchObject({ code: 0, errors: '' });
  const settings = json('.vscode/settings.json');
  expect(settings).toMatchObject({ 'editor.tabSize': 2, 'astro.content-intellisense': true });
  expect(settings['yaml.schemas']).toMatchObject({
    'own.json': 'own/*.yaml',
    './.vscode/rulla/company.schema.json': 'content/company.yaml',
    './.vscode/rulla/unit.schema.json': 'content/team/*.yaml',
  });
  expect(json('.vscode/extensions.json')['recommendations']).toContain('redhat.vscode-yaml');
  const first = readFileSync(file('.vscode/settings.json'), 'utf8');
  await schemas();
  expect(readFileSync(file('.vscode/settings.json'), 'utf8')).toBe(first);
});

test('settings with comments are left alone, and what to write is told', async () => {
  const there = readFileSync(file('.vscode/settings.json'), 'utf8');
  writeFileSync(file('.vscode/settings.json'), `// ours\n${there}`);
  const { code, errors } = await schemas();
  expect(code).toBe(2);
  expect(errors).toContain('"astro.content-intellisense": true');
  writeFileSync(file('.vscode/settings.json'), there);
});

test('Astro’s own language server explains and checks the fields of a plan', async () => {
  const plan = file('content/accounts/havulinna-paper.mdx');
  const text = readFileSync(plan, 'utf8').replace(/^kam: /m, 'kamm: x\nkam: ');
  const line = text.split('\n').findIndex((each) => each.startsWith('segment:'));
  const ask = await languageServer();
  const uri = pathToFileURL(plan).href;
  ask.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'mdx', version: 1, text } });
  const hover = await ask('textDocument/hover', { textDocument: { uri }, position: { line, character: 2 } });
  expect(JSON.stringify(hover)).toContain('segment');
  const found = await ask('textDocument/diagnostic', { textDocument: { uri } });
  expect(JSON.stringify(found)).toMatch(/kamm/);
}, 60_000);

let server: ChildProcess | undefined;

/** Astro's language server, as its extension starts it, with the folder open. */
async function languageServer() {
  const program = createRequire(import.meta.url).resolve('@astrojs/language-server/bin/nodeServer.js');
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  server = child;
  const waiting = new Map<number, (answer: unknown) => void>();
  let read = Buffer.alloc(0);
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.stdout.on('data', (bytes: Buffer) => {
    read = Buffer.concat([read, bytes]);
    for (;;) {
      const end = read.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(read.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end === -1 || read.length < end + 4 + length) return;
      const message = JSON.parse(read.subarray(end + 4, end + 4 + length).toString()) as {
        id?: number;
        method?: string;
        result?: unknown;
        error?: unknown;
        params?: { items?: unknown[] };
      };
      read = read.subarray(end + 4 + length);
      if (message.method !== undefined) {
        // What it asks of the editor: settings, which are all as usual.
        if (message.id !== undefined) send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
      } else waiting.get(message.id ?? -1)?.(message.result ?? message.error);
    }
  });
  let last = 0;
  const ask = (method: string, params: object): Promise<unknown> => {
    const id = ++last;
    send({ id, method, params });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript'));
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'plans' }],
    capabilities: { textDocument: { hover: {}, diagnostic: {} }, workspace: { configuration: true } },
    initializationOptions: { typescript: { tsdk: typescript }, contentIntellisense: true },
  });
  const tell = (method: string, params: object) => send({ method, params });
  tell('initialized', {});
  return Object.assign(ask, { tell });
}

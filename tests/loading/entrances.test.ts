import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFolder } from '#loading/disk.ts';
import type { SiteFacts } from '#views/site.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';
import type { WrittenKind } from '#loading/written.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const KINDS: WrittenKind[] = [
  'company',
  'segment',
  'unit',
  'account',
  'sales-plan',
  'new-customer-plan',
  'review',
  'actuals',
  'snapshot',
  'correction-notes',
];
let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-entrances-'));
  vi.resetModules();
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** As much of Astro's content layer as a loader meets, counting what is written. */
class Collection {
  readonly entries = new Map<string, { id: string; data: unknown; digest?: string | number }>();
  readonly said: string[] = [];
  writes = 0;
  readonly context: LoaderContext;

  constructor(watcher?: EventEmitter) {
    this.context = {
      store: {
        keys: () => [...this.entries.keys()],
        clear: () => this.entries.clear(),
        delete: (id: string) => this.entries.delete(id),
        set: (entry: { id: string; data: unknown; digest?: string | number }) => {
          if (this.entries.get(entry.id)?.digest === entry.digest) return false;
          this.writes++;
          this.entries.set(entry.id, structuredClone(entry));
          return true;
        },
      },
      generateDigest: (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex'),
      logger: { error: (text: string) => this.said.push(text), info: (text: string) => this.said.push(text) },
      watcher,
    } as unknown as LoaderContext;
  }

  get data(): unknown[] {
    return [...this.entries.values()].map((entry) => entry.data);
  }
}

/** A content layer of its own, as each start of Astro has. */
async function loaders(
  folder: string,
  facts?: SiteFacts,
): Promise<(kind: WrittenKind, into: Collection) => Promise<void>> {
  const { handOver } = await import('#site/handover.ts');
  handOver({ folder, asOf: undefined, facts });
  const { contentLoader } = await import('#site/content-loader.ts');
  return (kind, into) => contentLoader(kind).load(into.context);
}

function watcher(): EventEmitter & { add(): void } {
  return Object.assign(new EventEmitter(), { add: () => undefined });
}

test('pages get through Astro exactly what commands read from disk', async () => {
  const load = await loaders(DEMO);
  const { files } = await readFolder(DEMO);
  for (const kind of KINDS) {
    const collection = new Collection();
    await load(kind, collection);
    expect(collection.data).toEqual(files.filter((file) => file.kind === kind));
    expect(collection.entries.size).toBeGreaterThan(0);
  }
});

test('a folder that a command has read goes to the pages without Astro’s store, and is not read again', async () => {
  const load = await loaders(path.join(scratch, 'not-there'), siteOf(kaarnavesi({}), '2026-09-18'));
  const collection = new Collection();
  await load('account', collection);
  expect(collection.entries.size).toBe(0);
});

test('a second start writes nothing when nothing changed, and drops what is gone', async () => {
  cpSync(DEMO, scratch, { recursive: true });
  const collection = new Collection();
  await (await loaders(scratch))('account', collection);
  const first = collection.writes;
  vi.resetModules();
  await (await loaders(scratch))('account', collection);
  expect(collection.writes).toBe(first);
  vi.resetModules();
  rmSync(path.join(scratch, 'accounts/havulinna-paper.mdx'));
  rmSync(path.join(scratch, 'reviews'), { recursive: true });
  writeFileSync(
    path.join(scratch, 'company.yaml'),
    readFileSync(path.join(scratch, 'company.yaml'), 'utf8').replace('currency: EUR', 'currency: KWD'),
  );
  await (await loaders(scratch))('account', collection);
  expect([...collection.entries.keys()]).not.toContain('havulinna-paper');
  // Every amount counts other minor units now, though no plan was touched.
  expect(collection.writes).toBe(first + first - 1);
});

test('errors end a build with all of them in words', async () => {
  cpSync(fileURLToPath(new URL('../problems/sound', import.meta.url)), scratch, { recursive: true });
  writeFileSync(
    path.join(scratch, 'accounts/north-oy.mdx'),
    '---\nname: North Oy\nsegment: key-acounts\nkam: sanna-rintala\n---\n',
  );
  writeFileSync(path.join(scratch, 'accounts/south-oy.mdx'), '---\nname: South Oy\nsegment: key-accounts\n---\n');
  const failed = (await loaders(scratch))('company', new Collection());
  await expect(failed).rejects.toMatchObject({
    name: 'ContentProblems',
    problems: [{ rule: 'missing-field' }, { rule: 'unknown-reference' }],
  });
  await expect(failed).rejects.toThrow('accounts/south-oy.mdx:1:1  missing-field');
});

test('while editing, errors are listed and the last good state stays; mending them shows at once', async () => {
  cpSync(fileURLToPath(new URL('../problems/sound', import.meta.url)), scratch, { recursive: true });
  const plan = path.join(scratch, 'accounts/north-oy.mdx');
  const good = readFileSync(plan, 'utf8');
  const watching = watcher();
  const collection = new Collection(watching);
  await (await loaders(scratch))('account', collection);

  writeFileSync(plan, good.replace('kam: sanna-rintala\n', ''));
  watching.emit('all', 'change', plan);
  await vi.waitFor(() => expect(collection.said.join()).toContain('missing-field'), 5000);
  expect(collection.data).toMatchObject([{ data: { name: 'North Oy' } }]);

  writeFileSync(plan, good.replace('North Oy', 'North Group'));
  watching.emit('all', 'change', plan);
  await vi.waitFor(() => expect(collection.data).toMatchObject([{ data: { name: 'North Group' } }]), 5000);
  expect(collection.said.at(-1)).toBe('The content has no errors any more.');
});

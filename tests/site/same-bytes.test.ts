import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRulla } from '../shell.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-bytes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fingerprint(site: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const file of (await readdir(site, { recursive: true })).sort()) {
    if ((await stat(path.join(site, file))).isFile())
      prints[file] = createHash('sha256')
        .update(await readFile(path.join(site, file)))
        .digest('hex');
  }
  return prints;
}

test('the same content and day build the same bytes, whatever the machine’s zone, language and folder, wherever one stands, and however many are built at once', async () => {
  const elsewhere = path.join(folder, 'moved', 'content');
  await cp(SAMPLE, elsewhere, { recursive: true });
  await cp(SAMPLE, path.join(folder, 'here'), { recursive: true });
  const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
  // Each from nothing: else both would have their handbook from one build before.
  const built = await Promise.all([
    runRulla(['build', '--content', path.join(folder, 'here'), '--out', one, '--as-of', '2026-09-18', '--cold'], {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'fi_FI.UTF-8',
      LANG: 'fi_FI.UTF-8',
    }),
    runRulla(
      ['build', '--content', 'moved/content', '--out', 'other', '--as-of', '2026-09-18', '--cold'],
      { TZ: 'America/Los_Angeles', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' },
      folder,
    ),
  ]);
  expect(built).toMatchObject([{ code: 0 }, { code: 0 }]);
  expect(await fingerprint(other)).toEqual(await fingerprint(one));
});

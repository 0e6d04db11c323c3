import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { handbookPagesIn, handbookRecords } from '#indexing/handbook-records.ts';

test('a handbook page without a word in it is found by its address', async () => {
  const site = await mkdtemp(path.join(tmpdir(), 'rulla-handbook-'));
  try {
    for (const [name, text] of [
      ['visits', '<h1>Visits</h1>'],
      ['signs', '<nav>Handbook</nav><h1>—</h1><p>…</p><a class="edit-link" href="/">Suggest an edit</a>'],
    ] as const) {
      await mkdir(path.join(site, 'handbook', name), { recursive: true });
      await writeFile(
        path.join(site, 'handbook', name, 'index.html'),
        `<html lang="en"><body><main id="main">${text}</main></body></html>`,
      );
    }
    const found = await handbookRecords(await handbookPagesIn(site), '/');
    expect(found.map(({ record: { url, title, content } }) => [url, title, content])).toEqual([
      ['/handbook/signs/', '—', 'signs'],
      ['/handbook/visits/', 'Visits', ''],
    ]);
  } finally {
    await rm(site, { recursive: true, force: true });
  }
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addHandbook, handbookPagesIn, makeIndex } from '#indexing/index-site.ts';
import { writeInto } from '#writing/write-into.ts';

test('a handbook page without a word in it does not stop the build', async () => {
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
    let added = 0;
    await makeIndex(
      writeInto(path.join(site, 'pagefind')),
      [],
      async (index) => (added = await addHandbook(index, await handbookPagesIn(site), '/')),
    );
    expect(added).toBe(2);
  } finally {
    await rm(site, { recursive: true, force: true });
  }
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { BodyReader } from '#loading/body/body-reader.ts';
import { readFolder, type FolderRead } from '#loading/disk.ts';
import { KeptFiles } from '../../scripts/kept/kept-files.ts';
import { filesUnder } from '../../scripts/kept/files-under.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'rulla-kept-files-'));
const content = path.join(folder, 'content');
const place = path.join(folder, 'read.bin');
const at = (file: string) => path.join(content, file);
const bodies = new BodyReader();
const HAVULINNA = 'accounts/havulinna-paper.mdx';

cpSync(SAMPLE, content, { recursive: true });
const FILES = filesUnder(content).sort();
afterAll(() => {
  bodies.close();
  rmSync(folder, { recursive: true, force: true });
});

const anew = () => readFolder(content, 'everything', { bodies });

/** A reading with what the last one has kept, which it keeps for the next. */
async function again(key = 'code'): Promise<{ read: FolderRead; opened: number; parsed: number }> {
  const parsed = vi.spyOn(BodyReader.prototype, 'read');
  const kept = new KeptFiles(place, key, content, bodies);
  let opened = 0;
  const read = await readFolder(content, 'everything', { ...kept.options(), onOpened: () => opened++ });
  kept.take(read);
  kept.save();
  const times = parsed.mock.calls.length;
  parsed.mockRestore();
  return { read, opened, parsed: times };
}

test('what is the same is not read again, and a body that is the same is not parsed', async () => {
  await again();
  expect(await again()).toMatchObject({ opened: 0, parsed: 0 });
  const before = readFileSync(at(HAVULINNA), 'utf8');
  writeFileSync(at(HAVULINNA), before.replace('Bring the permit dates.', 'Bring the new dates.'));
  expect(await again()).toMatchObject({ opened: 1, parsed: 0 });
  writeFileSync(at(HAVULINNA), `${before}\nMore of it.\n`);
  expect(await again()).toMatchObject({ opened: 1, parsed: 1 });
  writeFileSync(at(HAVULINNA), before);
});

test('what was kept by another state of the code is nothing, and so is what is not as it was written', async () => {
  await again();
  expect((await again('other code')).opened).toBeGreaterThan(5);
  const written = readFileSync(place);
  const middle = Math.floor(written.length / 2);
  written[middle] = (written[middle] ?? 0) ^ 1;
  writeFileSync(place, written);
  const { read, opened } = await again('other code');
  expect(opened).toBeGreaterThan(5);
  expect(read).toEqual(await anew());
});

test('a file with a problem is read each time, so that the problem is told each time', async () => {
  const before = readFileSync(at(HAVULINNA), 'utf8');
  writeFileSync(at(HAVULINNA), before.replace('influence: high', 'influence: hihg'));
  for (const _ of [1, 2]) expect((await again()).read.problems).toMatchObject([{ rule: 'unknown-value' }]);
  writeFileSync(at(HAVULINNA), before);
});

test('after any edits a reading with what was kept is the one that begins anew', async () => {
  const edit = fc.record({ file: fc.nat(1000), line: fc.nat(1000), how: fc.constantFrom('word', 'twice', 'out') });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async (steps) => {
      const before = new Map(FILES.map((file) => [file, readFileSync(at(file), 'utf8')]));
      for (const edits of steps) {
        for (const { file, line, how } of edits) editLine(FILES[file % FILES.length] ?? '', line, how);
        expect((await again()).read).toEqual(await anew());
      }
      for (const [file, text] of before) writeFileSync(at(file), text);
    }),
    { numRuns: 8 },
  );
});

function editLine(file: string, line: number, how: string): void {
  const lines = readFileSync(at(file), 'utf8').split('\n');
  const place = line % lines.length;
  const old = lines[place] ?? '';
  if (how === 'out') lines.splice(place, 1);
  else if (how === 'twice') lines.splice(place, 0, old);
  else lines[place] = old.replace(/([a-z0-9])$|([a-z])\./, (end) => `${end}1`);
  writeFileSync(at(file), lines.join('\n'));
}

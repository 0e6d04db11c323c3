import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder } from '#loading/disk.ts';
import { endLiveContent, liveContent, readAgain, shownContent } from '#site/live-content.ts';
import { writePortfolio } from '../../scripts/bench/portfolio.ts';

const SOUND = fileURLToPath(new URL('../problems/sound', import.meta.url));
const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-entrances-'));
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const change = (file: string, from: string, to: string) => {
  const place = path.join(scratch, file);
  writeFileSync(place, readFileSync(place, 'utf8').replace(from, to));
  return readAgain(scratch, new Set([file]));
};
const northOy = async () =>
  (await shownContent(scratch)).files.find((file) => file.kind === 'account' && file.id === 'north-oy');

test('pages that are edited are made of exactly what commands read from disk', async () => {
  const { files } = await readFolder(DEMO, 'everything', { leave: ['method'] });
  expect((await shownContent(DEMO)).files).toEqual(files);
  expect(files.length).toBeGreaterThan(60);
});

test('bodies are read by one process, whatever is saved', async () => {
  let begun = 0;
  const count = () => begun++;
  subscribe('child_process', count);
  try {
    cpSync(SOUND, scratch, { recursive: true });
    await shownContent(scratch);
    const place = path.join(scratch, 'accounts/north-oy.mdx');
    writeFileSync(place, `${readFileSync(place, 'utf8')}\nMore.\n`);
    await readAgain(scratch, new Set(['accounts/north-oy.mdx']));
    expect(JSON.stringify(await northOy())).toContain('More.');
    expect(begun).toBe(1);
  } finally {
    endLiveContent();
    unsubscribe('child_process', count);
  }
});

test('errors are told with all of them in words, as long as no state was without any', async () => {
  cpSync(SOUND, scratch, { recursive: true });
  writeFileSync(
    path.join(scratch, 'accounts/north-oy.mdx'),
    '---\nname: North Oy\nsegment: key-acounts\nkam: sanna-rintala\n---\n',
  );
  writeFileSync(path.join(scratch, 'accounts/south-oy.mdx'), '---\nname: South Oy\nsegment: key-accounts\n---\n');
  const failed = shownContent(scratch);
  await expect(failed).rejects.toMatchObject({
    name: 'ContentProblems',
    problems: [{ rule: 'missing-field' }, { rule: 'unknown-reference' }],
  });
  await expect(failed).rejects.toThrow('accounts/south-oy.mdx:1:1  missing-field');
});

test('a file with an error leaves the last good state, with its error; mended, it shows', async () => {
  cpSync(SOUND, scratch, { recursive: true });
  const { version } = await shownContent(scratch);
  const broken = await change('accounts/north-oy.mdx', 'kam: sanna-rintala\n', '');
  expect(broken.errors).toMatchObject([{ rule: 'missing-field', place: { file: 'accounts/north-oy.mdx' } }]);
  expect(broken.shown?.version).toBe(version);
  expect(await northOy()).toMatchObject({ data: { name: 'North Oy', kam: 'sanna-rintala' } });

  const mended = await change('accounts/north-oy.mdx', 'name: North Oy\n', 'name: North Group\nkam: sanna-rintala\n');
  expect(mended.errors).toEqual([]);
  expect(mended.shown?.version).toBe(version + 1);
  expect(await northOy()).toMatchObject({ data: { name: 'North Group' } });
});

test('a file that goes, and one that comes, is seen; another currency reads every amount anew', async () => {
  cpSync(DEMO, scratch, { recursive: true });
  const all = (await shownContent(scratch)).files.length;
  rmSync(path.join(scratch, 'reviews'), { recursive: true });
  const { shown } = await readAgain(scratch, new Set(['reviews']));
  expect(shown?.files.length).toBeLessThan(all);
  const again = await change('company.yaml', 'currency: EUR', 'currency: KWD');
  // company.yaml comes first, and says how all others are read.
  expect(again.opened + 1).toBe(again.shown?.files.length);
});

test('a folder that is gone for a moment leaves what is shown, and is read whole when it is back', async () => {
  cpSync(SOUND, scratch, { recursive: true });
  const { version } = await shownContent(scratch);
  rmSync(scratch, { recursive: true });
  expect((await readAgain(scratch, new Set(['company.yaml']))).shown?.version).toBe(version);
  cpSync(SOUND, scratch, { recursive: true });
  const back = await change('accounts/north-oy.mdx', 'name: North Oy', 'name: North Group');
  expect(back.errors).toEqual([]);
  expect(await northOy()).toMatchObject({ data: { name: 'North Group' } });
});

test('of 300 plans the one that is saved is read again, and company.yaml, by which amounts are read; no other', async () => {
  const [first = ''] = await writePortfolio(scratch, 300);
  const { opened: atFirst } = await liveContent(scratch);
  expect(atFirst).toBeGreaterThan(300);
  const { opened, shown } = await change(`accounts/${first}.mdx`, 'name: ', 'name: New ');
  expect(opened).toBe(1);
  expect(shown?.files.length).toBe(atFirst + 1);
  expect(await change(`accounts/${first}.mdx`, 'name: ', 'nme: ')).toMatchObject({ opened: 1 });
  // What had an error is not known to be sound, and is read with the next one.
  expect((await change(`accounts/${first}.mdx`, 'nme: ', 'name: ')).opened).toBe(1);
}, 120_000);

import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READING_RULES, type ReadingRule } from '#domain/checks/reading-rules.ts';
import type { Language } from '#domain/plan/company.ts';
import { readFolder } from '#loading/disk.ts';
import { messagesFor } from '#views/messages/messages.ts';
import { asText } from '#views/problems/as-text.ts';
import { describe as inWords } from '#views/problems/described-problem.ts';

/** Faults that a checkout cannot carry everywhere: they are made on the spot. */
const MADE: Partial<Record<ReadingRule, (folder: string) => void>> = {
  'company-missing': (folder) => rmSync(path.join(folder, 'company.yaml')),
  'file-name-collision': (folder) => cpSync(path.join(folder, 'accounts/north-oy.mdx'), path.join(folder, 'accounts/NORTH-oy.mdx')),
  'file-outside-folder': (folder) => symlinkSync('/etc/hostname', path.join(folder, 'accounts/south-oy.mdx')),
  'file-unreadable': (folder) => symlinkSync('nowhere.mdx', path.join(folder, 'accounts/south-oy.mdx')),
  'file-too-large': (folder) => writeFileSync(path.join(folder, 'accounts/north-oy.mdx'), Buffer.alloc(50 * 1024 * 1024, 'water ')),
};
/** Needs a text that kills the parser and gets past the guard before it; see tests/loading/body-reader.test.ts. */
const ELSEWHERE: ReadingRule[] = ['body-unreadable'];

const HERE = fileURLToPath(new URL('.', import.meta.url));
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-problems-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The sound company with one fault laid over it. */
function faultyCompany(rule: ReadingRule): string {
  const folder = path.join(scratch, rule);
  cpSync(path.join(HERE, 'sound'), folder, { recursive: true });
  if (existsSync(path.join(HERE, rule))) cpSync(path.join(HERE, rule), folder, { recursive: true, filter: (file) => !/message\.\w\w\.txt$/.test(file) });
  MADE[rule]?.(folder);
  return folder;
}

test('the sound company has no problem', async () => {
  expect((await readFolder(path.join(HERE, 'sound'))).problems).toEqual([]);
});

describe.for((Object.keys(READING_RULES) as ReadingRule[]).filter((rule) => !ELSEWHERE.includes(rule)))('%s', (rule) => {
  test('is found once, with nothing else, and says so in both languages', async () => {
    const { problems } = await readFolder(faultyCompany(rule));
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    for (const language of ['en', 'fi'] satisfies Language[]) {
      const wish = { t: messagesFor(language), format: undefined, folder: 'content' };
      await expect(asText(problems.map((problem) => inWords(problem, wish)))).toMatchFileSnapshot(path.join(HERE, rule, `message.${language}.txt`));
    }
  });
});

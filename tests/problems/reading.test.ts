import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { asText } from '#problems/as-text.ts';
import { ELSEWHERE, endReading, FAULTS, faultyFolder, inWords, readCase, SOUND } from './faults.ts';
import { RENEW } from '../renew.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-problems-'));
});
afterAll(() => {
  endReading();
  rmSync(scratch, { recursive: true, force: true });
});

test('the sound company has no problem', async () => {
  expect((await readCase(SOUND)).problems).toEqual([]);
});

describe.for(Object.keys(READING_RULES).filter((rule) => !ELSEWHERE.includes(rule)))('%s', (rule) => {
  test('is found once, with nothing else, and says so in every language', async () => {
    const folder = faultyFolder(rule, scratch);
    const { problems } = await readCase(folder);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect((await readCase(folder, 'problems')).problems).toEqual(problems);
    for (const language of LANGUAGES) {
      await expect(asText(problems.map((problem) => inWords(problem, language))), RENEW).toMatchFileSnapshot(
        path.join(FAULTS, rule, `message.${language}.txt`),
      );
    }
  });
});

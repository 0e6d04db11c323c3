import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import { asText } from '#problems/as-text.ts';
import { endReading, FAULTS, faultyFolder, inWords, problemsOf, SAMPLE } from './faults.ts';
import { RENEW } from '../renew.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-faults-'));
});
afterAll(() => {
  endReading();
  rmSync(scratch, { recursive: true, force: true });
});

test('the sample company has no error, no red flag and no hint', async () => {
  expect(await problemsOf(SAMPLE)).toEqual([]);
});

describe.for([...Object.keys(LINKING_RULES), ...Object.keys(PLAN_RULES)])('%s', (rule) => {
  test('is found once, with nothing else, and says so in every language', async () => {
    const problems = await problemsOf(faultyFolder(rule, scratch));
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    for (const language of LANGUAGES) {
      await expect(asText(problems.map((problem) => inWords(problem, language))), RENEW).toMatchFileSnapshot(
        path.join(FAULTS, rule, `message.${language}.txt`),
      );
    }
  });
});

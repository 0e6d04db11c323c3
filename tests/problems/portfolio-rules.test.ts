import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Language } from '#domain/plan/company.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { formatterFor } from '#views/format.ts';
import { messagesFor } from '#views/messages/messages.ts';
import { asText } from '#views/problems/as-text.ts';
import { describe as inWords } from '#views/problems/described-problem.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../sample-company/content/', import.meta.url));
const EUR = { code: 'EUR', decimals: 2 };

/** A fault that would take many lines to write: fifty years of the largest amount, on 46 lines of one budget. */
const MADE: Readonly<Record<string, Fault>> = {
  'sum-out-of-range': { file: 'accounts/meritar-foods.mdx', replace: 'budget:', with: `budget:${`\n  - confidence: secure\n    sales: { ${fiftyYears()} }`.repeat(46)}` },
};

interface Fault {
  file: string;
  replace: string;
  with: string;
}

function fiftyYears(): string {
  return Array.from({ length: 200 }, (_, at) => `${1950 + Math.floor(at / 4)}-Q${(at % 4) + 1}: 10000000000`).join(', ');
}

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-faults-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The sample company with one text of one file replaced, as `fault.yaml` of the rule says. */
function faultyCompany(rule: string): string {
  const folder = path.join(scratch, rule);
  cpSync(SAMPLE, folder, { recursive: true });
  const fault = MADE[rule] ?? parse(readFileSync(path.join(HERE, rule, 'fault.yaml'), 'utf8')) as Fault;
  const sound = readFileSync(path.join(folder, fault.file), 'utf8');
  expect(sound.split(fault.replace), `${fault.file} holds the text to replace once`).toHaveLength(2);
  writeFileSync(path.join(folder, fault.file), sound.replace(fault.replace, () => fault.with));
  return folder;
}

/** Everything wrong with a folder on the day of the sample company. */
async function problemsOf(folder: string): Promise<Problem[]> {
  const read = await readFolder(folder);
  const { portfolio, problems } = assemble(read.files);
  const errors = [...read.problems, ...problems];
  return portfolio && errors.length === 0 ? judge(openBook(portfolio, '2026-09-18')) : errors;
}

test('the sample company has no error, no red flag and no hint', async () => {
  expect(await problemsOf(SAMPLE)).toEqual([]);
});

describe.for([...Object.keys(LINKING_RULES), ...Object.keys(PLAN_RULES)])('%s', (rule) => {
  test('is found once, with nothing else, and says so in both languages', async () => {
    const problems = await problemsOf(faultyCompany(rule));
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    for (const language of ['en', 'fi'] satisfies Language[]) {
      const wish = { t: messagesFor(language), format: formatterFor(language, EUR, 'thousand'), folder: 'content' };
      await expect(asText(problems.map((problem) => inWords(problem, wish)))).toMatchFileSnapshot(path.join(HERE, rule, `message.${language}.txt`));
    }
  });
});

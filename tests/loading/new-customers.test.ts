import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { asText } from '#problems/as-text.ts';
import { endReading, inWords, problemsOf, SAMPLE } from '../problems/faults.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-new-customers-'));
  cpSync(SAMPLE, folder, { recursive: true });
  mkdirSync(path.join(folder, 'new-customers'), { recursive: true });
});
afterAll(endReading);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLAN = `---
name: Data centres
owner: petri-salmela
targetGroup:
  who: Data centres by a lake.
  criteria: [Cools with lake water]
offerings: [service]
servesGoals: [g1]
wanted: { 2026-Q4: 2 }
budget:
  - id: l1
    confidence: new-growth
    offering: service
    sales: { 2026-Q4: 20000 }
prospects:
  - id: hallakangas
    name: Hallakangas
    crm: { id: ACC-9 }
---

We look for <Figure of="budget" quarter="2026-Q4" />.
`;

/** What is said of the sample company with this plan, as `check` says it. */
async function said(plan: string, other?: string): Promise<string> {
  writeFileSync(path.join(folder, 'new-customers/data-centres.mdx'), plan);
  if (other !== undefined) writeFileSync(path.join(folder, 'new-customers/more-centres.mdx'), other);
  return asText((await problemsOf(folder)).map((problem) => inWords(problem, 'en')));
}

test('a sound plan has nothing to say', async () => {
  expect(await said(PLAN)).toBe('');
});

test('an owner, an offering and a goal that are nobody’s are named with the nearest right one', async () => {
  const text = await said(
    PLAN.replace('petri-salmela', 'petri-salmella')
      .replace('offerings: [service]', 'offerings: [servise]')
      .replace('servesGoals: [g1]', 'servesGoals: [g3]'),
  );
  expect(text.split('\n').filter((line) => line.includes('new-customers/'))).toEqual([
    'content/new-customers/data-centres.mdx:3:1  unknown-reference  Reference to something that does not exist',
    'content/new-customers/data-centres.mdx:7:13  unknown-reference  Reference to something that does not exist',
    'content/new-customers/data-centres.mdx:8:15  unknown-reference  Reference to something that does not exist',
  ]);
  expect(text).toContain('Did you mean petri-salmela?');
  expect(text).toContain('Did you mean service?');
});

test('two lines of one id are told apart by line', async () => {
  const twice = PLAN.replace(
    'prospects:',
    '  - id: l1\n    confidence: new-growth\n    sales: { 2026-Q4: 1 }\nprospects:',
  );
  expect(await said(twice)).toMatch(/data-centres\.mdx:15:5 {2}duplicate-id {2}Same id twice\n.*"l1" appears twice/);
});

test('a prospect stands in one plan only, and has no customer’s CRM id', async () => {
  expect(await said(PLAN, PLAN)).toMatch(
    /more-centres\.mdx:16:5 {2}customer-in-two-plans {2}Customer in two plans\n.*"hallakangas" is in two plans; the other one is in new-customers\/data-centres\.mdx, line 16/,
  );
  rmSync(path.join(folder, 'new-customers/more-centres.mdx'));
  expect(await said(PLAN.replace('ACC-9', 'ACC-1'))).toMatch(
    /customer-in-two-plans {2}Customer in two plans\n.*"ACC-1" already belongs to havulinna-paper/,
  );
});

test('a prospect that was won and has a plan of its own keeps its id and its CRM id', async () => {
  expect(await said(PLAN.replace('id: hallakangas', 'id: kivikko-bakery').replace('ACC-9', 'ACC-3'))).toBe('');
});

test('a need or an idea has no place in a line, and half a customer cannot be wanted', async () => {
  expect(await said(PLAN.replace('    offering: service', '    need: n1'))).toContain('unknown-field');
  expect(await said(PLAN.replace('2026-Q4: 2', '2026-Q4: 2.5'))).toMatch(/data-centres\.mdx:9:11/);
});

test('a plan that serves no strategic goal is a red flag of its owner', async () => {
  expect(await said(PLAN.replace('servesGoals: [g1]\n', ''))).toMatch(
    /plan-serves-no-goal {2}Plan serves no strategic goal\n.*serves none of the strategic goals/,
  );
});

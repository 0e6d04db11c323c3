import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '#loading/disk.ts';
import { parseBody } from '#loading/body/parse-body.ts';
import { SOUND } from '../problems/faults.ts';
import { factOf } from '../problems/fact-of.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-shared-'));
  cpSync(SOUND, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that a plan with these fields breaks, each with what it says cannot be shared. */
async function refusals(fields: string): Promise<string[]> {
  writeFileSync(
    path.join(folder, 'accounts/north-oy.mdx'),
    `---\nname: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n${fields}\n---\n`,
  );
  const { problems } = await readFolder(folder);
  return problems.map((one) => `${one.rule} ${String(factOf(one, 'what') ?? factOf(one, 'field'))}`);
}

describe('no mark shares with the customer', () => {
  test.each([
    'people',
    'finances',
    'strategy',
    'budget',
    'investment',
    'forecast',
    'changes',
    'redFlags',
    'trust',
    'attitudes',
    'influence',
    'relationship',
    'confidence',
    'flags',
    'notes',
  ])('the whole of %s', async (block) => {
    expect(await refusals(`shared: [${block}]`)).toEqual([`never-shared ${block}`]);
  });

  test.each([
    ['a person', 'people:\n  - id: eero-kallas\n    name: Eero Kallas\n    shared: true', 'people'],
    [
      'an earlier attitude',
      'people:\n  - id: eero-kallas\n    name: Eero Kallas\n    history:\n      - attitude: growth\n        asOf: 2026-01-01\n        shared: true',
      'people',
    ],
    [
      'a relationship level',
      'people:\n  - id: eero-kallas\n    name: Eero Kallas\n    relationship: { now: 1, wanted: 3, shared: true }',
      'people',
    ],
    ['a budget line', 'budget:\n  - confidence: secure\n    sales: { 2026-Q3: 1000 }\n    shared: true', 'budget'],
    [
      'an investment line',
      'investment:\n  - line: Pilot rig\n    money: { 2026-Q3: 1000 }\n    shared: true',
      'investment',
    ],
    [
      'a red flag',
      'redFlags:\n  - severity: high\n    what: Screens are washed by hand\n    opened: 2026-08-01\n    shared: true',
      'redFlags',
    ],
    ['a coming change', 'changes:\n  - on: 2026-10-31\n    what: Mill manager retires\n    shared: true', 'changes'],
    [
      'a strategy choice',
      'strategy:\n  choices:\n    - choice: do\n      what: The loop first\n      shared: true',
      'strategy',
    ],
  ])('%s', async (_thing, fields, block) => {
    expect(await refusals(fields)).toEqual([`never-shared ${block}`]);
  });

  test('what was meant for a block that can be shared is told its name instead', async () => {
    expect(await refusals('shared: [need]')).toEqual(['unknown-value shared']);
  });
});

describe('in the prose', () => {
  const rulesOf = (text: string) =>
    parseBody({ file: 'accounts/north-oy.mdx', text, firstLine: 8, kind: 'plan' }).problems.map(({ rule }) => rule);
  test.each([
    '<Note kind="risk">\n\nHe leaves.\n\n</Note>',
    'The gap is <Figure of="gap" quarter="2026-Q3" />.',
    '<Chart of="sales" />',
  ])('our notes, figures and charts are not for the customer: %j', (ours) => {
    expect(rulesOf(`<Shared>\n\n${ours}\n\n</Shared>`)).toEqual(['never-shared']);
    expect(rulesOf(`<Shared>\n\nThe loop first.\n\n</Shared>\n\n${ours}`)).toEqual([]);
  });
  test('nothing is shared out of a note', () => {
    expect(rulesOf('<Note kind="risk">\n\n<Shared>\n\nHe leaves.\n\n</Shared>\n\n</Note>')).toEqual(['never-shared']);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsOfFile } from '#editing/file-parts.ts';
import { findFiles } from '#loading/found-files.ts';
import { readFullYaml } from '#loading/yaml/full-yaml.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';
import { factOf } from '../problems/fact-of.ts';
import { inWords } from '../problems/faults.ts';

const PLAN = 'accounts/havulinna-paper.mdx';
const BOTH_LINES = '    name: Eero Kallas\n';
const conflict = (lines: string) => `<<<<<<< HEAD\n${lines}=======\n${lines.replace('Kallas', 'K.')}>>>>>>> branch\n`;

/** What is written in place of what, and the one thing that is said of it: line, rule and kind of slip. */
const SLIPS: Record<string, [from: string, to: string, said: string]> = {
  'an item whose dash stands in the column of its list’s name': ['  - id: sini', '- id: sini', '50 ITEM_INDENT'],
  'an item whose dash stands a space too far left': ['  - id: sini', ' - id: sini', '50 ITEM_INDENT'],
  'an item whose dash stands a space too far right': ['  - id: sini', '   - id: sini', '50 ITEM_INDENT'],
  'an item between two groups': ['strategy:\n', '- id: pia\n  name: Pia\nstrategy:\n', '62 ITEM_INDENT'],
  'an item whose fields stand under its dash': ['    need: Less', '  need: Less', '26 BAD_INDENT'],
  'an item without its dash': ['  - id: sini', '    id: sini', '50 NO_DASH'],
  'an item whose dash has no space': ['  - id: sini', '  -id: sini', '50 DASH_SPACE'],
  'a field deeper than the others': ['    title: Prod', '     title: Prod', '52 BAD_INDENT'],
  'a field less deep than the others': ['    title: Prod', '   title: Prod', '52 BAD_INDENT'],
  'a group that is not indented': ['  asOf: 2026-09-01\n  industry', 'asOf: 2026-09-01\nindustry', '17 NOT_UNDER'],
  'a list’s fields that are not indented': [
    '  - id: n1\n    need: Less fresh water\n    basis: Permit plan of the mill.\n    asOf',
    '- id: n1\nneed: Less fresh water\nbasis: Permit plan of the mill.\nasOf',
    '26 NOT_UNDER',
  ],
  'a tab before a field': ['    title: Prod', '\ttitle: Prod', '52 TAB_AS_INDENT'],
  'a tab under a list in brackets': ['    influence: medium', '\tinfluence: medium', '54 TAB_AS_INDENT'],
  'a tab behind spaces': ['    attitude: trouble', '  \tattitude: trouble', '55 TAB_AS_INDENT'],
  'a tab before a dash': ['  - id: sini', '\t- id: sini', '50 TAB_AS_INDENT'],
  'a conflict': [BOTH_LINES, conflict(BOTH_LINES), '39 conflict'],
  'a conflict with what both came from': [
    BOTH_LINES,
    conflict(BOTH_LINES).replace('=======', '||||||| base\n    name: E\n======='),
    '39 conflict',
  ],
  'the middle of a conflict left over': [BOTH_LINES, `${BOTH_LINES}=======\n`, '40 conflict'],
  'the end of a conflict left over': [BOTH_LINES, `${BOTH_LINES}>>>>>>> branch\n`, '40 conflict'],
  'an id that stands twice, while others point at what it should be': [
    '  - id: sini-karppinen',
    '  - id: eero-kallas',
    '50 duplicate-id',
  ],
  'a field that is demanded under another name': ['    name: Eero', '    nme: Eero', '39 unknown-field'],
  'one of an item in brackets': ['person: petri-salmela', 'persn: petri-salmela', '9 unknown-field'],
  'one whose capital letter is wrong': ['  - id: n1\n    need:', '  - id: n1\n    Need:', '26 unknown-field'],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-slips-'));
  cpSync('tests/sample-company/content', folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('one message, and nothing that follows from it:', () => {
  test.each(Object.entries(SLIPS))('%s', async (_, [from, to, said]) => {
    const text = readFileSync(path.join('tests/sample-company/content', PLAN), 'utf8');
    expect(text.split(from)).toHaveLength(2);
    writeFileSync(
      path.join(folder, PLAN),
      text.replace(from, () => to),
    );
    const errors = (await checkFolder(folder, 'problems')).problems.filter(({ grade }) => grade === 'error');
    expect(errors.map((one) => `${one.place.line} ${String(factOf(one, 'code') ?? one.rule)}`)).toEqual([said]);
    for (const language of ['en', 'fi'])
      for (const problem of errors) expect(inWords(problem, language).cure).not.toMatch(/undefined|^$/);
  });
});

test('wherever a tab or a conflict is put into a plan of the demo, it is the one thing that is told', () => {
  const plans = findFiles('content').found.flatMap(({ kind, file, path: place }) =>
    kind === 'account' ? [fieldsOfFile(file, readFileSync(place, 'utf8'))?.yaml ?? ''] : [],
  );
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.nat(), fc.constantFrom('tab', 'conflict'), (yaml, pick, how) => {
      const lines = yaml.split('\n');
      const places = [...lines.keys()].filter(
        (at) => /^ +(?:- )?[\w-]+: [^>|]/.test(lines[at] ?? '') && !inWordsOver(lines, at),
      );
      const at = places[pick % places.length] ?? 0;
      const line = lines[at] ?? '';
      lines[at] = how === 'tab' ? `\t${line.trimStart()}` : `<<<<<<< HEAD\n${line}\n=======\n${line} x\n>>>>>>> b`;
      const found = readFullYaml(lines.join('\n'), 'accounts/x.mdx', 1).problems;
      expect(found.map((one) => `${one.place.line} ${String(factOf(one, 'code') ?? one.rule)}`)).toEqual([
        `${at + 1} ${how === 'tab' ? 'TAB_AS_INDENT' : 'conflict'}`,
      ]);
    }),
    { numRuns: 300 },
  );
});

/** Whether a line is of a text over lines, which may look like a field. */
function inWordsOver(lines: readonly string[], at: number): boolean {
  const indent = (line: string) => line.length - line.trimStart().length;
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? '';
    if (line.trim() !== '' && indent(line) < indent(lines[at] ?? '')) return /[|>]-?$/.test(line);
  }
  return false;
}

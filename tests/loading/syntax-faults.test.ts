import { expect, test } from 'vitest';
import { currencyIn } from '#domain/plan/company.ts';
import { readText, schemasIn } from '#loading/read-text.ts';
import { readFullYaml } from '#loading/yaml/full-yaml.ts';
import { factOf } from '../problems/fact-of.ts';

const SCHEMAS = schemasIn(currencyIn({ currency: 'EUR' }));

/** What is said of fields: line, column and the kind of slip. */
function slipsIn(...lines: string[]): string[] {
  return readFullYaml(`${lines.join('\n')}\n`, 'accounts/norrvik-energi.mdx', 1).problems.map(
    (fault) => `${fault.place.line}:${fault.place.column} ${String(factOf(fault, 'code') ?? fault.rule)}`,
  );
}

const PERSON = [
  '    title: Operations director',
  '    crmId: CON-2501',
  '    roles: [decision-maker]',
  '    influence: high',
  '    attitude: even-keel',
  '    asOf: 2026-06-24',
  '  - id: mats-wikholm',
  '    name: Mats Wikholm',
];

test('a quote that is never closed is named where it opens, not where the fields end', () => {
  expect(slipsIn('people:', '  - id: karin-akerblom', '    name: "Karin Åkerblom', ...PERSON)).toEqual([
    '3:11 UNCLOSED',
  ]);
});

test('a bracket that is never closed is named where it opens', () => {
  expect(slipsIn('people:', '  - id: karin-akerblom', '    needs: [n1', ...PERSON)).toEqual(['3:12 UNCLOSED']);
});

test('one line indented wrongly, or by a tab, is one problem and not one for each line below', () => {
  expect(slipsIn('people:', '  - id: karin-akerblom', '   name: Karin Åkerblom', ...PERSON)).toEqual([
    '3:1 BAD_INDENT',
  ]);
  expect(slipsIn('people:', '  - id: karin-akerblom', '\tname: Karin Åkerblom', ...PERSON)).toEqual([
    '3:1 TAB_AS_INDENT',
  ]);
});

test('two slips far apart are both named at once', () => {
  expect(
    slipsIn(
      'purpose: Water: all year',
      'people:',
      '  - id: karin-akerblom',
      ...PERSON,
      'needs:',
      '  - id: n1',
      '    need Cooling',
      '    basis: The log',
    ),
  ).toEqual(['1:10 BLOCK_AS_IMPLICIT_KEY', '14:5 MULTILINE_IMPLICIT_KEY']);
});

test('a merge left half done is called so, and nothing else', () => {
  expect(
    slipsIn(
      'name: Norrvik Energi',
      '<<<<<<< HEAD',
      'kam: oskar-lindgren',
      '=======',
      'kam: petri-salmela',
      '>>>>>>> plans',
      'people:',
      '  - id: karin-akerblom',
      ...PERSON,
    ),
  ).toEqual(['2:1 conflict']);
});

test.each([
  ['name: !!str North', 'tag !!str'],
  ['name: !mill North', 'tag !mill'],
  ['name: !mill', 'tag !mill'],
  ['!mill name: North', 'tag !mill'],
  ['name: !a-tag-longer-than-is-shown North', 'tag !a-tag-longer-than-i'],
  ['name: *north', 'alias *north'],
])('%s is one problem, which names what is written', (line, told) => {
  const problems = readText('account', 'north', 'accounts/north.mdx', `---\n${line}\n---\n`, SCHEMAS).problems;
  const ofLine = problems.filter(
    ({ rule, place }) => rule === 'yaml-feature' || (rule === 'empty-field' && place.line === 2),
  );
  expect(ofLine.map((problem) => `${String(factOf(problem, 'what'))} ${String(factOf(problem, 'value'))}`)).toEqual([
    told,
  ]);
});

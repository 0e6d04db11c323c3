import { expect, test } from 'vitest';
import { readText, schemasIn } from '#loading/read-text.ts';
import { assemble, speaksSeveral } from '#loading/assemble.ts';
import type { WrittenFile } from '#loading/written.ts';

const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const COMPANY = `
name: Kaarnavesi Oy
currency: EUR
languages: [en, fi]
goals:
  - id: g1
    name: { en: Ten closed loops, fi: Kymmenen suljettua kiertoa }
  - id: g2
    name: { fi: Myyntikate }
offerings:
  - id: media
    name: Media
`;
const SEGMENT = `
name:
  en: Key accounts
  fi: Avainasiakkaat
planType: account
rewards:
  - criterion: { en: Water saved, fi: Säästetty vesi }
`;
const UNIT = `
name: { en: Process industry, fi: Prosessiteollisuus }
people:
  - id: petri-salmela
    name: Petri Salmela
    title: { en: Key account manager, fi: Avainasiakaspäällikkö }
`;

function fileOf(kind: 'company' | 'segment' | 'unit', id: string, text: string): WrittenFile {
  const { file, problems } = readText(kind, id, `${id}.yaml`, text, schemas);
  expect(problems).toEqual([]);
  return file ?? expect.unreachable(`${id} is sound`);
}

const FILES = [
  fileOf('company', 'company', COMPANY),
  fileOf('segment', 'key-accounts', SEGMENT),
  fileOf('unit', 'process', UNIT),
];

function namesIn(language?: string) {
  const { portfolio } = assemble(FILES, language);
  if (!portfolio) return expect.unreachable('the company is sound');
  const { company, segments, units, members } = portfolio;
  return [
    ...company.goals.map(({ name }) => name),
    ...company.offerings.map(({ name }) => name),
    ...segments.flatMap(({ name, rewards }) => [name, ...rewards.map(({ criterion }) => criterion)]),
    ...units.map(({ name }) => name),
    members.get('petri-salmela')?.title,
    members.get('petri-salmela')?.unit.name,
  ];
}

test('a company is read in its first language, unless another is asked for', () => {
  const english = [
    'Ten closed loops',
    'Myyntikate',
    'Media',
    'Key accounts',
    'Water saved',
    'Process industry',
    'Key account manager',
    'Process industry',
  ];
  expect(namesIn()).toEqual(english);
  expect(namesIn('en')).toEqual(english);
  expect(namesIn('fi')).toEqual([
    'Kymmenen suljettua kiertoa',
    'Myyntikate',
    'Media',
    'Avainasiakkaat',
    'Säästetty vesi',
    'Prosessiteollisuus',
    'Avainasiakaspäällikkö',
    'Prosessiteollisuus',
  ]);
});

test('a language in which the company says nothing reads it in the first one', () => {
  expect(namesIn('sv')).toEqual(namesIn('en'));
});

test('what lacks a language is a hint, and one text for all is none', () => {
  expect(assemble(FILES).problems.map(({ rule, grade, facts }) => [rule, grade, facts])).toEqual([
    ['language-missing', 'hint', { text: 'Myyntikate', missing: ['en'], standsIn: 'fi' }],
  ]);
});

test('only who says something in several languages needs a portfolio for each', () => {
  expect(speaksSeveral(FILES)).toBe(true);
  expect(speaksSeveral([fileOf('company', 'company', 'name: Kaarnavesi Oy\ncurrency: EUR\n')])).toBe(false);
});

test.each([
  ['name: { en: Key accounts, fi: "" }', 'empty-text'],
  ['name: { en: Key accounts, se: Nyckelkunder }', 'unknown-field'],
  ['name: {}', 'empty-text'],
  ['name: 12', 'wrong-type'],
  ['name: [Key accounts]', 'wrong-type'],
  ['name: { en: 12 }', 'wrong-type'],
  ['code: A', 'missing-field'],
  [`name: { en: ${'A'.repeat(81)} }`, 'text-too-long'],
])('%s is %s', (field, rule) => {
  const { problems } = readText(
    'segment',
    'key-accounts',
    'key-accounts.yaml',
    `${field}\nplanType: account\n`,
    schemas,
  );
  expect(problems.map((problem) => problem.rule)).toEqual([rule]);
});

test('an unknown language is told with the nearest one', () => {
  const text = 'name: { en: Key accounts, fo: Avainasiakkaat }\nplanType: account\n';
  const { problems } = readText('segment', 'key-accounts', 'key-accounts.yaml', text, schemas);
  expect(problems).toMatchObject([{ rule: 'unknown-field', facts: { allowed: ['en', 'fi'] } }]);
});

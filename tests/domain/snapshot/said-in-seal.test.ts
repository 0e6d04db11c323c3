import { expect, test } from 'vitest';
import { saidIn } from '#domain/snapshot/said-in-seal.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const names = (segment: string, unit: string, goal: string) =>
  kaarnavesi({
    company: { goals: [{ id: 'g1', name: goal }] },
    segments: { 'key-accounts': { name: segment } },
    units: { process: { name: unit, people: [{ id: 'petri-salmela', name: 'Petri Salmela' }] } },
  });
const english = names('Key accounts', 'Process', 'Ten loops');
const finnish = names('Avainasiakkaat', 'Process', 'Kymmenen kiertoa');
const unserved = {
  rule: 'goal-unserved',
  grade: 'red-flag',
  severity: 'medium',
  facts: { goal: 'Ten loops' },
  place: { file: 'company.yaml', line: 1, column: 1 },
} as const;

const seal = (editions = new Map([['fi', finnish]])) =>
  takeSnapshot(english, [unserved], '2026-Q2', '2026-07-07', undefined, editions);

test('a seal holds how each further language said the names that it holds, where it said them otherwise', () => {
  expect(seal().inLanguages).toEqual({
    fi: [
      { text: ['Ten loops'], says: ['Kymmenen kiertoa'] },
      { text: ['Key accounts'], says: ['Avainasiakkaat'] },
    ],
  });
  expect(seal(new Map()).inLanguages).toEqual({});
});

test('a name that no flag quotes is not held', () => {
  const { inLanguages } = takeSnapshot(english, [], '2026-Q2', '2026-07-07', undefined, new Map([['fi', finnish]]));
  expect(inLanguages['fi']?.map(({ says }) => says)).toEqual([['Avainasiakkaat']]);
});

test('it is read in the language of the reader, and as it stands where that said nothing', () => {
  expect(saidIn('fi', seal(), ['Key accounts'])).toEqual(['Avainasiakkaat']);
  expect(saidIn('en', seal(), ['Key accounts'])).toEqual(['Key accounts']);
  expect(saidIn('fi', seal(), ['Process'])).toEqual(['Process']);
});

test('it holds the words of every kind of thing that it names or that its flags quote, one text or several', () => {
  const company = (say: (word: string) => string) =>
    kaarnavesi({
      company: {
        name: say('Company'),
        goals: [{ id: 'g1', name: say('Goal') }],
        offerings: [
          { id: 'o1', name: say('Pumps') },
          { id: 'o2', name: say('Parts') },
        ],
      },
      segments: {
        'key-accounts': { name: say('Segment'), rewards: [{ criterion: say('Of segment'), basedOn: 'actual' }] },
      },
      units: {
        process: {
          name: say('Unit'),
          rewards: [{ criterion: say('Of unit'), basedOn: 'actual' }],
          people: [{ id: 'petri-salmela', name: 'Petri Salmela' }],
          teams: [
            { id: 'north', name: say('Team'), people: [], rewards: [{ criterion: say('Of team'), basedOn: 'actual' }] },
          ],
        },
      },
    });
  const flag = {
    ...unserved,
    facts: {
      goal: 'Goal',
      offerings: ['Pumps', 'Parts'],
      rewards: ['Of segment', 'Of unit', 'Of team'],
      days: 4,
      text: 'Goal',
    },
  };
  const finnishOf = company((word) => `${word} in Finnish`);
  const { inLanguages } = takeSnapshot(
    company((word) => word),
    [flag],
    '2026-Q2',
    '2026-07-07',
    undefined,
    new Map([['fi', finnishOf]]),
  );
  const words = ['Company', 'Goal', 'Pumps', 'Parts', 'Segment', 'Unit', 'Team', 'Of segment', 'Of unit', 'Of team'];
  expect(new Set(inLanguages['fi']?.map(({ text, says }) => [text, says].flat().join(' / ')))).toEqual(
    new Set(words.map((word) => `${word} / ${word} in Finnish`)),
  );
  expect(inLanguages['fi']).toHaveLength(words.length);
});

test('what another language does not name is said in none', () => {
  const { company: _, ...rest } = names('Avainasiakkaat', 'Process', 'Ten loops');
  const withoutSegment = { ...rest, company: english.company, segments: [] };
  const { inLanguages } = takeSnapshot(
    english,
    [],
    '2026-Q2',
    '2026-07-07',
    undefined,
    new Map([['fi', withoutSegment]]),
  );
  expect(inLanguages).toEqual({ fi: [] });
});

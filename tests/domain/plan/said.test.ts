import { describe, expect, test } from 'vitest';
import { said, spoken, textsElsewhere, textsInLanguages } from '#domain/plan/said.ts';

const LANGUAGES = ['en', 'fi'];
const both = { inLanguages: { en: 'Key accounts', fi: 'Avainasiakkaat' } };
const finnish = { inLanguages: { fi: 'Kymmenen kiertoa' } };
const swedish = { inLanguages: { sv: 'Tio slingor' } };

describe('a text of the company', () => {
  const read = (written: unknown) => said(LANGUAGES, 20).safeParse(written);

  test('is one for all, or one for each language that there is', () => {
    expect(read('Key accounts').data).toBe('Key accounts');
    expect(read({ en: 'Key accounts', fi: 'Avainasiakkaat' }).data).toEqual(both);
    expect(read({ fi: 'Avainasiakkaat' }).data).toEqual({ inLanguages: { fi: 'Avainasiakkaat' } });
  });

  test('is written in a language that there is, in one at least, and not too long in any', () => {
    for (const written of [{}, { sv: 'Nyckelkunder' }, { fi: '' }, { fi: 'a'.repeat(21) }, 'a'.repeat(21), '', 5])
      expect(read(written).success).toBe(false);
    const issue = read({}).error?.issues[0];
    expect(JSON.stringify(issue)).toContain('empty-text');
  });
});

describe('the company as a language says it', () => {
  test('has each text in the first language that it is written in, else in the one that it has', () => {
    const thing = {
      name: both,
      goals: [
        { id: 'g1', name: finnish },
        { id: 'g2', name: swedish },
      ],
      days: 5,
      none: null,
    };
    expect(spoken(thing, ['en', 'fi'])).toEqual({
      name: 'Key accounts',
      goals: [
        { id: 'g1', name: 'Kymmenen kiertoa' },
        { id: 'g2', name: 'Tio slingor' },
      ],
      days: 5,
      none: null,
    });
    expect(spoken(thing, ['fi', 'en']).name).toBe('Avainasiakkaat');
    expect(spoken(thing, []).name).toBe('Key accounts');
  });

  test('is the same thing where nothing of it is said in several languages', () => {
    const plain = { name: 'Kaarnavesi', goals: [{ id: 'g1' }] };
    const mixed = { plain, list: [plain, { name: both }], other: [plain] };
    expect(spoken(plain, LANGUAGES)).toBe(plain);
    const told = spoken(mixed, LANGUAGES);
    expect([told.plain, told.list[0], told.other]).toEqual([plain, plain, mixed.other]);
    expect(told.plain).toBe(plain);
    expect(told.other).toBe(mixed.other);
    expect(told.list).not.toBe(mixed.list);
  });
});

describe('what is not read in the language that is asked for first', () => {
  test('is what stands in for it, with its own language', () => {
    expect(textsElsewhere({ name: both, goal: finnish, other: swedish }, ['en', 'fi'])).toEqual([
      ['Kymmenen kiertoa', 'fi'],
      ['Tio slingor', 'sv'],
    ]);
    expect(textsElsewhere(both, ['fi', 'en'])).toEqual([]);
    expect(textsElsewhere({ inLanguages: {} }, ['fi', 'en'])).toEqual([]);
  });

  test('is what is written once for all in the language of the company: sentences, and no names', () => {
    const thing = {
      name: 'Kaarnavesi Oy',
      id: 'g1',
      reason: 'We sell water',
      list: [{ name: 'Old Name', why: 'It is so' }],
    };
    expect(textsElsewhere(thing, ['fi', 'en'], 'en')).toEqual([
      ['We sell water', 'en'],
      ['It is so', 'en'],
    ]);
    expect(textsElsewhere(thing, ['en', 'fi'], 'en')).toEqual([]);
    expect(textsElsewhere(thing, ['en', 'fi'])).toEqual([]);
    expect(textsElsewhere({ name: ['Old Name'], said: ['It is so'] }, ['fi'], 'en')).toEqual([['It is so', 'en']]);
    expect(textsElsewhere({ days: 5, none: null }, ['fi'], 'en')).toEqual([]);
    expect(textsElsewhere({ reason: 'We sell water' }, [])).toEqual([]);
  });
});

test('every text in several languages is told with the way to it', () => {
  expect(textsInLanguages({ name: both, goals: [{ id: 'g1', name: 'One' }, { name: finnish }], none: null })).toEqual([
    { way: ['name'], texts: both.inLanguages },
    { way: ['goals', 1, 'name'], texts: finnish.inLanguages },
  ]);
  expect(textsInLanguages('Key accounts')).toEqual([]);
  expect(textsInLanguages(both)).toEqual([{ way: [], texts: both.inLanguages }]);
});

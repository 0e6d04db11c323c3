import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { type Draft, meantBy, valueAt } from '#editing/draft.ts';
import { applyEdits, writtenIn } from '#editing/edits.ts';
import { formsOf, type FormField } from '#editing/form-fields.ts';
import { orderIn } from '#editing/order.ts';
import { formOfThing, openThings, type ThingForm } from '#editing/thing-form.ts';
import { thingsIn } from '#editing/things.ts';
import { shownValueOf, typedValue } from '#editing/typed-value.ts';
import { readFolder } from '#loading/disk.ts';
import { schemaOf, schemasIn, type TextKind } from '#loading/read-text.ts';
import { fieldHint } from '#words/field-hint.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { EDITED_KINDS } from '../field-kinds.ts';

const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const KINDS: TextKind[] = [...EDITED_KINDS, 'correction-notes'];
const WRITER = { locale: 'en-GB', day: (day: string) => day, weekday: (day: string) => day };
const READER = {
  today: '2026-09-18',
  locale: 'en-GB',
  fiscalYear: { firstMonth: 1, namedBy: 'start' as const },
  words: {},
  currency: { code: 'EUR', decimals: 2 },
};
/** The paths of all fields that a form asks, with those of its rows. */
const pathsOf = ({ fields, lists }: ThingForm): string[] => [
  ...fields.map(({ path }) => path),
  ...lists.flatMap(({ form }) => [form.thing, ...pathsOf(form)]),
];
/** A text of the company in several languages has an input for each. */
const isByLanguage = (value: unknown, { input }: FormField) =>
  input !== 'words-by-name' && typeof value === 'object' && !Array.isArray(value);
const fieldOf = (kind: TextKind, path: string): FormField | undefined =>
  formsOf(kind, schemas)
    .flatMap(({ fields }) => fields)
    .find((field) => field.path === path);

describe.each(KINDS)('the forms of %s', (kind) => {
  const entries = fieldsOf(schemaOf(kind, undefined, schemas));
  const forms = formsOf(kind, schemas);

  test('hold every field of the schema, each once', () => {
    const held = forms.flatMap(({ fields }) => fields.map(({ path }) => path));
    const things = forms.map(({ thing }) => thing.replace(/\[\]$/, ''));
    expect([...held, ...things.filter((thing) => thing !== '')].sort()).toEqual(entries.map(({ path }) => path).sort());
  });

  test('can each be opened, alone or with the thing that they stand in', () => {
    const opened = openThings(forms).flatMap((thing) => [thing, ...pathsOf(formOfThing(forms, thing))]);
    const held = new Set(opened.map((path) => path.replace(/\[\]$/, '')));
    const groups = new Set(
      entries.map(({ path }) => path).filter((path) => entries.some((one) => one.path.startsWith(`${path}.`))),
    );
    expect(entries.map(({ path }) => path).filter((path) => !held.has(path) && !groups.has(path))).toEqual([]);
  });

  test('read back every value of the demo as it is written', async () => {
    const files = (await readFolder('content')).files.filter((file) => file.kind === kind);
    for (const file of files) {
      const text = readFileSync(`content/${file.source.file}`, 'utf8');
      for (const { thing, value } of thingsIn(writtenIn(file.source.file, text), forms))
        for (const field of formOfThing(forms, thing).fields) {
          const own = valueAt(value, field.rel);
          if (own === undefined || field.input === 'figures' || isByLanguage(own, field)) continue;
          const read = typedValue(field, shownValueOf(field, own, WRITER), READER);
          expect(read, `${file.source.file} ${field.path}`).toEqual({ value: own });
        }
    }
  });

  test('ask each thing that the schema demands, and say what may be chosen', () => {
    for (const field of forms.flatMap(({ fields }) => fields)) {
      const entry = entries.find(({ path }) => path === field.path);
      expect([field.path, field.required, field.allowed]).toEqual([entry?.path, entry?.required, entry?.allowed]);
      if (field.input === 'choice' || field.input === 'choices')
        expect(field.allowed.length, field.path).toBeGreaterThan(0);
    }
  });

  test('have a name for each thing, and for each field that they ask, in every language', () => {
    for (const language of LANGUAGES) {
      const { label, thing } = messagesFor(language).editing;
      const last = (path: string) => path.slice(path.lastIndexOf('.') + 1).replace('[]', '');
      const asked = forms.flatMap(({ fields }) => fields.map(({ path }) => last(path)));
      expect(
        asked.filter((name) => !Object.hasOwn(label, name)),
        `fields ${kind}`,
      ).toEqual([]);
      expect(
        forms.map((form) => last(form.thing)).filter((name) => name !== '' && !Object.hasOwn(thing, name)),
      ).toEqual([]);
    }
  });

  test('have words for each field in every language', () => {
    for (const language of LANGUAGES) {
      const { fields: words } = messagesFor(language);
      for (const { name, path } of forms.flatMap(({ fields }) => fields))
        expect(fieldHint(words, name), `${path} ${language}`).toBeTruthy();
    }
  });
});

describe('a field is typed as what it is', () => {
  test.each([
    ['people[].attitude', 'choice', undefined],
    ['people[].roles', 'choices', undefined],
    ['people[].counterpart', 'one-of-ours', 'member'],
    ['people[].needs', 'several-of-ours', 'need'],
    ['people[].basis', 'paragraph', undefined],
    ['people[].title', 'line', undefined],
    ['people[].asOf', 'day', undefined],
    ['promises[].to', 'one-of-ours', 'person'],
    ['actions[].due', 'due', undefined],
    ['actions[].effect.sales', 'choice-or-money', undefined],
    ['actions[].major', 'yes-no', undefined],
    ['budget[].sales', 'figures', undefined],
    ['budget[].idea', 'one-of-ours', 'idea'],
    ['ideas[].value', 'money', undefined],
    ['comments[].quarter', 'quarter', undefined],
    ['profile.sites', 'lines', undefined],
    ['finances[].year', 'number', undefined],
    ['crm.url', 'address', undefined],
    ['segment', 'one-of-ours', 'segment'],
  ])('%s is a %s', (path, input, of) => {
    expect(fieldOf('account', path)).toMatchObject({ input, of });
  });

  test('also a customer’s within a sales plan, and a review’s', () => {
    expect(fieldOf('sales-plan', 'customers[].people[].reportsTo')).toMatchObject({
      input: 'one-of-ours',
      of: 'person',
    });
    expect(fieldOf('review', 'decisions[].action')).toMatchObject({ input: 'one-of-ours', of: 'action' });
    expect(fieldOf('account', 'people[].basis')?.most).toBe(600);
  });
});

const EMPTY: Omit<Draft, 'thing' | 'path' | 'was' | 'typed'> = {
  key: 'k',
  file: 'company.yaml',
  intent: 'correct',
  language: 'en',
  reason: '',
  name: '',
  at: '',
};

describe('what a company says in rows', () => {
  const forms = formsOf('company', schemas);
  const company = 'name: A\ncurrency: EUR\nsynonyms:\n  - [visit, käynti]\ngrades:\n  one-sided-win: hint\n';
  const typed = (rel: string, text: string) => {
    const was = writtenIn('company.yaml', company);
    const draft: Draft = { ...EMPTY, thing: '', path: [], was, typed: { [rel]: text } };
    const meant = meantBy(draft, formOfThing(forms, ''), READER, draft.was);
    return { ...meant, applied: applyEdits(company, meant.edits, orderIn('company', schemas)) };
  };

  test('grades are a rule and a word each; one of several changes one line', () => {
    expect(typed('grades', 'one-sided-win: hint\nreview-missing = off').applied).toEqual({
      text: company.replace('hint\n', 'hint\n  review-missing: off\n'),
    });
    expect(typed('grades', 'one-sided-win: off').applied).toEqual({ text: company.replace('hint', 'off') });
    expect(typed('grades', 'one-sided-win').unclear.get('grades')).toEqual({ why: 'no-pair' });
  });

  test('what is so unless somebody says no is written as no, and the other way round is taken out', () => {
    const audience = formOfThing(forms, 'audiences[]');
    const edited = (was: object, typed: string) => {
      const draft = {
        ...EMPTY,
        thing: 'audiences[]',
        path: ['audiences', { item: 'a' }],
        was,
        typed: { judgements: typed },
      };
      return meantBy(draft, audience, READER, { audiences: [was] }).edits.map(({ after }) => after);
    };
    expect(audience.fields.find(({ rel }) => rel === 'judgements')?.fallback).toBe('true');
    expect(edited({ id: 'a', name: 'A' }, '')).toEqual([false]);
    expect(edited({ id: 'a', name: 'A', judgements: false }, 'yes')).toEqual([true]);
  });

  test('words that mean the same stand on a row each', () => {
    expect(typed('synonyms', 'visit, käynti\nreport ,raportti,').applied).toEqual({
      text: company.replace('käynti]\n', 'käynti]\n  - [report, raportti]\n'),
    });
    expect(typed('synonyms', '').now?.['synonyms']).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { formsOf, type FormField } from '#editing/form-fields.ts';
import { schemaOf, schemasIn, type TextKind } from '#loading/read-text.ts';
import { fieldHint } from '#words/field-hint.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';

const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const KINDS: TextKind[] = [
  'company',
  'segment',
  'group',
  'unit',
  'account',
  'sales-plan',
  'new-customer-plan',
  'review',
  'correction-notes',
];
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

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { changedLines } from '#editing/changed-lines.ts';
import { type Draft, meantBy, upon } from '#editing/draft.ts';
import { applyEdits, placeIn, writtenIn } from '#editing/edits.ts';
import { faultsByField, wayAtLine } from '#editing/field-faults.ts';
import { formsOf } from '#editing/form-fields.ts';
import { newId } from '#editing/new-item.ts';
import { orderIn } from '#editing/order.ts';
import { formOfThing, openThings } from '#editing/thing-form.ts';
import { ledToBy, thingsIn } from '#editing/things.ts';
import type { Reader } from '#editing/typed-value.ts';
import { readText, schemasIn } from '#loading/read-text.ts';
import { EDITED_KINDS } from '../field-kinds.ts';

const FILE = 'accounts/havulinna-paper.mdx';
const PLAN = readFileSync(fileURLToPath(new URL(`../../content/${FILE}`, import.meta.url)), 'utf8');
const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const forms = formsOf('account', schemas);
const whole = writtenIn(FILE, PLAN);
const reader: Reader = {
  today: '2026-09-18',
  locale: 'en-GB',
  fiscalYear: { firstMonth: 1, namedBy: 'start' },
  words: { today: '0' },
  currency: { code: 'EUR', decimals: 2 },
};

function draftOf(
  thing: string,
  path: Draft['path'],
  typed: Record<string, string>,
  intent: Draft['intent'] = 'correct',
): Draft {
  const was = intent === 'add' ? undefined : placeIn(whole, path)?.value;
  return { key: 'x', file: FILE, intent, thing, path, was, typed, language: 'en', reason: '', name: '', at: '' };
}

function made(draft: Draft): string {
  const { edits, unclear } = meantBy(draft, formOfThing(forms, draft.thing), reader, whole);
  expect([...unclear]).toEqual([]);
  const applied = applyEdits(PLAN, edits, orderIn('account', schemas));
  if (!('text' in applied)) throw new Error(JSON.stringify(applied));
  return applied.text;
}

describe('what somebody typed into a form', () => {
  test('of a figure is the line that an engineer writes', () => {
    const typed = { 'sales.2026-Q4': '95,000' };
    expect(made(draftOf('budget[]', ['budget', { item: 'l4' }], typed))).toBe(
      PLAN.replace('2026-Q4: 130000', '2026-Q4: 95000'),
    );
  });

  test('that can be read in two ways changes nothing and is asked', () => {
    const draft = draftOf('budget[]', ['budget', { item: 'l4' }], { 'sales.2026-Q4': '95.000', confidence: 'secure' });
    const { edits, unclear } = meantBy(draft, formOfThing(forms, 'budget[]'), reader, whole);
    expect(edits.map(({ path }) => path.at(-1))).toEqual(['confidence']);
    expect(unclear.get('sales.2026-Q4')).toEqual({ why: 'two-figures', readings: [95_000, 95] });
  });

  test('of a group that was not there is written in its order, and of an emptied field takes it away', () => {
    const typed = { 'relationship.wanted': '3', 'relationship.now': '1', title: '' };
    const person = { path: ['people', { item: 'pekka' }] };
    const plan = '---\npeople:\n  - id: pekka\n    name: Pekka\n    title: Boss\n---\n';
    const was = placeIn(writtenIn(FILE, plan), person.path)?.value;
    const draft = { ...draftOf('people[]', person.path, typed), was };
    const { edits } = meantBy(draft, formOfThing(forms, 'people[]'), reader, undefined);
    expect(applyEdits(plan, edits, orderIn('account', schemas))).toEqual({
      text: '---\npeople:\n  - id: pekka\n    name: Pekka\n    relationship:\n      now: 1\n      wanted: 3\n---\n',
    });
  });

  test('of rows of a small list changes, adds and takes out each by itself', () => {
    const path = ['strategy'];
    const choices = ((placeIn(whole, ['strategy', 'choices'])?.value ?? []) as object[]).length;
    const typed = {
      'choices.0.what': 'Another thing.',
      'choices.1': '\u0000gone',
      [`choices.${choices}.choice`]: 'do-not',
      [`choices.${choices}.what`]: 'Sell media alone.',
    };
    const text = made(draftOf('strategy', path, typed));
    const after = placeIn(writtenIn(FILE, text), ['strategy', 'choices'])?.value as { what: string; choice: string }[];
    expect(after.length).toBe(choices);
    expect(after[0]?.what).toBe('Another thing.');
    expect(after.at(-1)).toEqual({ choice: 'do-not', what: 'Sell media alone.' });
  });

  test('of a thing that is taken out takes its own lines and no others', () => {
    const text = made(draftOf('budget[]', ['budget', { item: 'l4' }], {}, 'remove'));
    expect(changedLines(PLAN, text).every(({ sign }) => sign === '-')).toBe(true);
    expect(placeIn(writtenIn(FILE, text), ['budget', { item: 'l4' }])).toBeUndefined();
  });
});

test('a new id comes from the name, or is the next number, and is none that is there', () => {
  expect(newId('people', [{ id: 'pia-lehtonen' }], { name: 'Pia Lehtonen' })).toBe('pia-lehtonen-2');
  expect(newId('promises', [{ id: 'p2' }, { id: 'p8' }], {})).toBe('p9');
  expect(newId('promises', [], {})).toBe('p1');
});

describe('every line of the demo’s plans', () => {
  test('leads to a thing that has a form, and every thing of a file is opened by some', () => {
    const lines = PLAN.split('\n').length;
    const led = Array.from({ length: lines }, (_, at) => ledToBy(wayAtLine(FILE, PLAN, at + 1), whole, forms));
    for (const one of led) expect(() => formOfThing(forms, one.thing)).not.toThrow();
    const reached = new Set(led.map(({ path }) => JSON.stringify(path)));
    for (const { path, thing } of thingsIn(whole, forms)) expect(reached, thing).toContain(JSON.stringify(path));
  });

  test('an address of a figure leads to its line and quarter, one of a part to all of its things', () => {
    const at = PLAN.split('\n').findIndex((line) => line.includes('2026-Q4: 130000')) + 1;
    expect(ledToBy(wayAtLine(FILE, PLAN, at), whole, forms)).toEqual({
      thing: 'budget[]',
      path: ['budget', { item: 'l4' }],
      isList: false,
      field: 'sales.2026-Q4',
    });
    const people = PLAN.split('\n').indexOf('people:') + 1;
    expect(ledToBy(wayAtLine(FILE, PLAN, people), whole, forms)).toMatchObject({ thing: 'people[]', isList: true });
  });
});

test.each(EDITED_KINDS)('every field of %s stands in a form that can be opened', (kind) => {
  const all = formsOf(kind, schemas);
  const held = openThings(all).flatMap((thing) => {
    const inside = (form: ReturnType<typeof formOfThing>): string[] => [
      ...form.fields.map(({ path }) => path),
      ...form.lists.flatMap((list) => inside(list.form)),
    ];
    return inside(formOfThing(all, thing));
  });
  expect(held.sort()).toEqual(all.flatMap(({ fields }) => fields.map(({ path }) => path)).sort());
});

test('a fault is told beside its field', () => {
  const text = PLAN.replace('attitude: even-keel', 'attitude: even-kel').replace(
    'name: Eero Kallas',
    `name: ${'x'.repeat(121)}`,
  );
  const { problems } = readText('account', 'havulinna-paper', FILE, text, schemas);
  const found = faultsByField(problems, ['name', 'attitude', 'basis'], {
    file: FILE,
    text,
    path: ['people', { item: 'eero-kallas' }],
  });
  expect([...found].map(([rel, [one]]) => [rel, one?.rule])).toEqual([
    ['name', 'text-too-long'],
    ['attitude', 'unknown-value'],
  ]);
});

describe('a draft upon a plan that has moved on', () => {
  const draft = draftOf('budget[]', ['budget', { item: 'l4' }], { 'sales.2026-Q4': '95,000' });
  const newer = (was: string, is: string) => {
    const text = PLAN.replace(was, is);
    expect(text).not.toBe(PLAN);
    const now = placeIn(writtenIn(FILE, text), draft.path)?.value;
    const based = upon(draft, now);
    const { edits } = meantBy(based, formOfThing(forms, draft.thing), reader, writtenIn(FILE, text));
    return { based, now, text, applied: applyEdits(text, edits, orderIn('account', schemas)) };
  };

  test('has what nobody typed as the plan says it now, and fits', () => {
    const { based, now, text, applied } = newer('2027-Q1: 130000', '2027-Q1: 120000');
    expect(based.was).toEqual(now);
    expect(applied).toEqual({ text: text.replace('2026-Q4: 130000', '2026-Q4: 95000') });
  });

  test('is a conflict where somebody else wrote the very field', () => {
    const { applied } = newer('2026-Q4: 130000', '2026-Q4: 110000');
    expect(applied).toMatchObject({ conflict: { now: 110_000 }, edit: { before: 130_000, after: 95_000 } });
  });
});

import { describe, expect, test } from 'vitest';
import { meantBy } from '#editing/draft.ts';
import { applyEdits, placeIn, type Step, writtenIn } from '#editing/edits.ts';
import { faultsByField } from '#editing/field-faults.ts';
import { formsOf } from '#editing/form-fields.ts';
import { orderIn } from '#editing/order.ts';
import { formOfThing } from '#editing/thing-form.ts';
import { fileIn } from '#editing/what-it-does.ts';
import { schemasIn } from '#loading/read-text.ts';
import { textOf } from '#problems/described-problem.ts';
import { editorMessages, editorTextsOf } from '#words/editor-words.ts';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { MARKDOWN, NAUGHTY, YAML } from '../hostile/corpus.ts';

const FILE = 'accounts/mill.mdx';
const TEXT = `---
name: Mill # as it is called
people:
  # the buyer
  - id: bo
    name: Bo Berg
    title: Buyer
    basis: Says that it runs.
  - id: eve
    name: Eve
profile:
  sites: [Kemi, Oulu]
---

Words.
`;
const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const forms = formsOf('account', schemas);
const reader = {
  today: '2026-09-18',
  locale: 'en',
  fiscalYear: { firstMonth: 1, namedBy: 'start' as const },
  words: {},
  currency: { code: 'EUR', decimals: 2 },
};
const FIELDS: readonly [thing: string, path: readonly Step[], rel: string][] = [
  ['people[]', ['people', { item: 'bo' }], 'title'],
  ['people[]', ['people', { item: 'bo' }], 'basis'],
  ['profile', ['profile'], 'sites'],
];

/** As a form reads the file. */
const OWN = { kind: 'account' as const, id: 'mill', file: FILE, body: [], beside: [], sales: [], used: [] };
const errorsIn = (text: string) => fileIn({ own: OWN, text }, schemas).errors;

/** All that a browser fetches to tell it. */
const said = LANGUAGES.map((language) => editorMessages(editorTextsOf(textsOf(language)), {}, language));

/** What becomes of something typed: it stands in the file, it is told beside its field, or the file is left alone. */
function typed([thing, path, rel]: (typeof FIELDS)[number], written: string): 'written' | 'told' | 'left' {
  const whole = writtenIn(FILE, TEXT);
  const draft = {
    key: 'x',
    file: FILE,
    intent: 'correct' as const,
    thing,
    path,
    was: placeIn(whole, path)?.value,
    typed: { [rel]: written },
    language: 'en',
    reason: '',
    name: '',
    at: '',
  };
  const { edits, unclear } = meantBy(draft, formOfThing(forms, thing), reader, whole);
  if (unclear.size > 0) return 'told';
  const applied = applyEdits(TEXT, edits, orderIn('account', schemas));
  if (!('text' in applied)) return 'left';
  const errors = errorsIn(applied.text);
  const faults = faultsByField(errors, [rel], { file: FILE, text: applied.text, path });
  const told = faults.get(rel) ?? [];
  for (const problem of told) for (const words of said) expect(textOf(problem, words, undefined).what).not.toBe('');
  if (told.length > 0) return 'told';
  // Whoever typed something wrong has to find it beside the field: nothing that it causes may stand elsewhere only.
  const before = errorsIn(TEXT);
  expect(
    errors.map(({ rule }) => rule),
    JSON.stringify(written),
  ).toEqual(before.map(({ rule }) => rule));
  const now = placeIn(writtenIn(FILE, applied.text), [...path, rel])?.value;
  expect(now, JSON.stringify(written)).toEqual(
    edits.length === 0 ? placeIn(whole, [...path, rel])?.value : wanted(edits, rel),
  );
  // The body, the comments and the other person stay.
  for (const kept of ['# as it is called', '  # the buyer\n', '  - id: eve\n    name: Eve\n', '\n---\n\nWords.\n'])
    expect(applied.text).toContain(kept);
  return 'written';
}

const wanted = (edits: ReturnType<typeof meantBy>['edits'], rel: string) =>
  edits.find(({ path }) => path.at(-1) === rel)?.after;

describe.each(FIELDS)('in %s %j %s', (...field) => {
  test('whatever is typed is written as it is, told beside the field, or not written', () => {
    const count = { written: 0, told: 0, left: 0 };
    for (const text of [...NAUGHTY, ...MARKDOWN.slice(0, 60), ...YAML.slice(0, 60)]) count[typed(field, text)] += 1;
    expect(count.written).toBeGreaterThan(600);
    expect(count.told).toBeGreaterThan(15);
    expect(count.left).toBe(0);
  });

  test.each([
    ['a sign that turns the direction of text', 'pay \u202eevil\u202c now'],
    ['an isolate that is not ended', 'a \u2066b'],
    ['a bell', 'a\u0007b'],
    ['nothing, the sign', 'a\u0000b'],
    ['half of a sign', 'a\ud800b'],
    ['a sign that is none', 'a\uffffb'],
    ['an escape of a terminal', 'a\u001b[31mb'],
  ])('%s is told beside the field', (_, text) => {
    expect(typed(field, text)).toBe('told');
  });

  test.each([
    ['a line separator', 'a\u2028b'],
    ['a line tabulation', 'a\u000bb'],
    ['a byte-order mark', '\ufeffa'],
    ['a sign of no width', 'a\u200bb'],
    ['a soft hyphen', 'kor\u00adjaus'],
    ['a next line', 'a\u0085b'],
    ['a tab', 'a\tb'],
    ['a carriage return', 'a\rb'],
    ['a merge conflict', '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs'],
    ['an end of the fields', 'a\n---\nb'],
    ['an end of the file', 'a\n...\nb'],
    ['an anchor', '&a b *a'],
    ['blanks alone at its ends', ' a '],
  ])('%s is written and read back, or told', (_, text) => {
    expect(['written', 'told']).toContain(typed(field, text));
  });
});

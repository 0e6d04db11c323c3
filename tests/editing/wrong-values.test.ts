import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isLike } from '#editing/choices.ts';
import { messageOf, unclearOf } from '#components/editing/messages.tsx';
import { type EditorTools, labelOf } from '#components/editing/words.ts';
import { fieldAt, meantBy } from '#editing/draft.ts';
import { applyEdits, placeIn, type Step, writtenIn } from '#editing/edits.ts';
import { faultsByField } from '#editing/field-faults.ts';
import { formsOf, type Input } from '#editing/form-fields.ts';
import { orderIn } from '#editing/order.ts';
import { formOfThing } from '#editing/thing-form.ts';
import type { Reader, Writer } from '#editing/typed-value.ts';
import { readText, schemasIn, type TextKind } from '#loading/read-text.ts';
import { EDITED_KINDS } from '../field-kinds.ts';
import { formatterFor } from '#words/format.ts';
import { LANGUAGES, settingsOf } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';

const currency = { code: 'EUR', decimals: 2 };
const schemas = schemasIn(currency);
const PLAN = 'accounts/havulinna-paper.mdx';
const idOf = (file: string) => file.replace(/^.*\/|\.\w+$/g, '');

/**
 * For each kind of field something that somebody types wrongly, and what they are told. What is chosen among buttons
 * cannot be wrong; what is looked for by name can be misspelt.
 */
const WRONG: readonly [
  input: Input,
  file: string,
  kind: TextKind,
  path: readonly Step[],
  rel: string,
  typed: string,
][] = [
  ['line', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'title', 'x'.repeat(500)],
  ['paragraph', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'basis', 'x'.repeat(601)],
  ['day', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'asOf', '32.9.'],
  ['due', PLAN, 'account', ['actions', { item: 'a13' }], 'due', '32.9.'],
  ['number', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'relationship.now', 'three'],
  ['number', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'relationship.now', '7'],
  ['money', PLAN, 'account', ['ideas', { item: 'i3' }], 'value', 'about 95'],
  ['money', PLAN, 'account', ['ideas', { item: 'i3' }], 'value', '95.000'],
  ['money', PLAN, 'account', ['ideas', { item: 'i3' }], 'value', '20 000 000 000'],
  ['figures', PLAN, 'account', ['budget', { item: 'l4' }], 'sales.2026-Q4', 'about 95'],
  ['choice-or-money', PLAN, 'account', ['actions', { item: 'a13' }], 'effect.sales', 'some'],
  ['address', PLAN, 'account', ['ideas', { item: 'i3' }], 'crmUrl', 'crm, deal 4'],
  ['lines', PLAN, 'account', ['profile'], 'sites', 'x'.repeat(900)],
  ['word-lists', 'company.yaml', 'company', [], 'synonyms', 'x'.repeat(900)],
  ['words-by-name', 'company.yaml', 'company', [], 'grades', 'gap-over-threshold'],
  ['words-by-name', 'company.yaml', 'company', [], 'grades', 'gap-over-threshold: loud'],
  ['one-of-ours', PLAN, 'account', ['actions', { item: 'a13' }], 'owner', 'Eero Kalas'],
  ['one-of-ours', PLAN, 'account', ['actions', { item: 'a13' }], 'owner', 'Somebody Else Wholly'],
  ['several-of-ours', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'needs', 'Eero Kalas'],
  // Nothing stands in it any more, where something has to.
  ['due', PLAN, 'account', ['actions', { item: 'a13' }], 'due', ''],
  ['line', PLAN, 'account', ['people', { item: 'eero-kallas' }], 'name', ''],
];
/** Whom a field that refers to somebody offers here. */
const OFFERED = [{ id: 'eero-kallas', name: 'Eero Kallas' }];

function toolsIn(language: string): { tools: EditorTools; writer: Writer; reader: Reader } {
  const { locale, quotes } = settingsOf(language);
  const format = formatterFor(language as 'en', currency, 'thousand');
  return {
    tools: { t: messagesFor(language as 'en'), format, quotes },
    writer: { locale, day: (day) => format.date(day), weekday: (day) => day },
    reader: {
      today: '2026-09-18',
      locale: settingsOf('en').locale,
      fiscalYear: { firstMonth: 1, namedBy: 'start' },
      words: {},
      currency,
    },
  };
}

const formIn = ([, , kind, path]: (typeof WRONG)[number]) => formOfThing(formsOf(kind, schemas), thingAt(path));
const thingAt = (path: readonly Step[]) =>
  path
    .map((step) => (typeof step === 'string' ? step : '[]'))
    .join('')
    .replace(/(?<=\w)\[\]/g, '[]');

/** What the form calls the field. */
function labelIn(language: string, wrong: (typeof WRONG)[number]): string {
  const field = fieldAt(formIn(wrong), wrong[4]);
  return field ? labelOf(toolsIn(language).tools, field) : expect.unreachable(wrong[4]);
}

/** What stands beside a field after something was typed into it. */
function said(language: string, wrong: (typeof WRONG)[number]): string {
  const [, file, kind, path, rel, typed] = wrong;
  const { tools, writer, reader } = toolsIn(language);
  const text = readFileSync(`content/${file}`, 'utf8');
  const whole = writtenIn(file, text);
  const thing = thingAt(path);
  const form = formIn(wrong);
  const draft = {
    key: 'x',
    file,
    intent: 'correct' as const,
    thing,
    path,
    was: placeIn(whole, path)?.value ?? whole,
    typed: { [rel]: typed },
    language: 'en',
    reason: '',
    name: '',
    at: '',
  };
  const { edits, unclear } = meantBy(draft, form, reader, whole);
  const asked = unclear.get(rel);
  if (asked) return String(unclearOf(tools, writer, rel, typed, asked, 'EUR'));
  const applied = applyEdits(text, edits, orderIn(kind, schemas));
  if (!('text' in applied)) return expect.unreachable(JSON.stringify(applied));
  const { problems } = readText(kind, idOf(file), file, applied.text, schemas);
  const errors = problems.filter(({ grade }) => grade === 'error');
  const faults = faultsByField(errors, [rel], { file, text: applied.text, path });
  const field = fieldAt(form, rel);
  if (!field) return expect.unreachable(rel);
  const choices = field.of === undefined ? [] : OFFERED;
  return (faults.get(rel) ?? [])
    .map((one) => String(messageOf.fault(tools, one, { field, rel, choices, typed })))
    .join('');
}

describe('a wrong value', () => {
  test.each(WRONG)('in a field of kind %s is told beside it, in every language', (...wrong) => {
    const all = LANGUAGES.map((language) =>
      said(language, wrong)
        .replace(/<[^>]*>/g, ' ')
        .trim(),
    );
    expect(all.filter((each) => each.length < 'Nimi puuttuu.'.length)).toEqual([]);
    expect(new Set(all).size).toBe(LANGUAGES.length);
    // Nothing that a file has a name for and a person has none.
    expect(all.filter((each) => /undefined|\[object|\{\w+\}/.test(each))).toEqual([]);
    const inFile = wrong[4].replace(/\.\d{4}-Q\d$/, '').replace(/^.*\./, '');
    const asWord = new RegExp(`(?<![\\p{L}-])${inFile}(?![\\p{L}-])`, 'u');
    const own = LANGUAGES.map((language) => labelIn(language, wrong));
    expect(all.filter((each, at) => asWord.test(each.replaceAll(own[at] ?? '', '')))).toEqual([]);
    expect(all.filter((each) => /petri-salmela|short name|tunnukseksi/.test(each))).toEqual([]);
  });

  test.each(LANGUAGES)(
    'that misspells somebody is told with the name that is meant, ready to be pressed, in %s',
    (language) => {
      const owner = ['actions', { item: 'a13' }] as const;
      const misspelt = said(language, ['one-of-ours', PLAN, 'account', owner, 'owner', 'Eero Kalas']);
      expect(misspelt).toMatch(/Eero Kalas.*Eero Kallas/s);
      expect(misspelt).toMatch(/data-reading="owner" data-value="eero-kallas"/);
      const unknown = said(language, ['one-of-ours', PLAN, 'account', owner, 'owner', 'Somebody Else Wholly']);
      expect(unknown).toMatch(/Somebody Else Wholly/);
      expect(unknown).not.toMatch(/button|Kallas/);
    },
  );

  test('can be typed into fields of every kind but those that are chosen from', () => {
    const chosen = ['choice', 'choices', 'quarter', 'yes-no'];
    const all = EDITED_KINDS.flatMap((kind) =>
      formsOf(kind, schemas).flatMap(({ fields }) => fields.map(({ input }) => input)),
    );
    expect([...new Set(all)].filter((input) => !chosen.includes(input)).sort()).toEqual(
      [...new Set(WRONG.map(([input]) => input))].sort(),
    );
  });
});

/** What is noted beside a field, and holds nothing back. */
function noted(
  language: string,
  path: readonly Step[],
  rel: string,
  typed: Readonly<Record<string, string>>,
): string[] {
  const { tools, writer, reader } = toolsIn(language);
  const whole = writtenIn(PLAN, readFileSync(`content/${PLAN}`, 'utf8'));
  const thing = thingAt(path);
  const form = formOfThing(formsOf('account', schemas), thing);
  const was = placeIn(whole, path)?.value;
  const draft = { key: 'x', file: PLAN, intent: 'correct' as const, thing, path, was, typed, language, reason: '' };
  const { now } = meantBy({ ...draft, name: '', at: '' }, form, reader, whole);
  const field = fieldAt(form, rel);
  if (!field) return expect.unreachable(rel);
  return messageOf
    .notes(tools, writer, { field, rel, typed, now, sealed: [], today: '2026-09-18' })
    .map((one) => String(one).replace(/<[^>]*>/g, ''));
}

describe('a value that is possible and strange is noted', () => {
  const line = ['budget', { item: 'l4' }] as const;
  const action = ['actions', { item: 'a13' }] as const;
  test.each<[readonly Step[], string, Readonly<Record<string, string>>, string[], string[]]>([
    [
      line,
      'sales',
      { 'sales.2026-Q4': '' },
      ['2026-Q4: Emptied; its neighbours are 80,000 and 130,000. Is it right?'],
      ['2026-Q4: Tyhjennetty; naapurit ovat 80 000 ja 130 000. Onko se oikein?'],
    ],
    [
      line,
      'sales',
      { 'sales.2026-Q4': '0' },
      ['2026-Q4: 0 is far from its neighbours, 80,000 and 130,000. Is it right?'],
      ['2026-Q4: 0 poikkeaa paljon naapureistaan: 80 000 ja 130 000. Onko se oikein?'],
    ],
    [
      action,
      'due',
      { due: '2024-10-01' },
      ['1 Oct 2024 is past. Is it right?'],
      ['1.10.2024 on jo mennyt. Onko se oikein?'],
    ],
    [
      action,
      'due',
      { due: '2126-10-01' },
      ['1 Oct 2126 is far ahead. Is it right?'],
      ['1.10.2126 on kaukana. Onko se oikein?'],
    ],
    [action, 'due', { due: '2026-08' }, ['Aug 2026 is past. Is it right?'], ['8/2026 on jo mennyt. Onko se oikein?']],
    [action, 'due', { due: '2024-Q1' }, ['2024-Q1 is past. Is it right?'], ['2024-Q1 on jo mennyt. Onko se oikein?']],
    [action, 'due', { due: '2026-09' }, [], []],
    [action, 'due', { due: '2026-09-18' }, [], []],
    [action, 'due', { due: '2026-Q4' }, [], []],
    [action, 'due', {}, [], []],
  ])('%j %s %j', (path, rel, typed, en, fi) => {
    expect(noted('en', path, rel, typed)).toEqual(en);
    expect(noted('fi', path, rel, typed).map((one) => one.replace(/\u00a0/g, ' '))).toEqual(fi);
  });
});

test.each([
  ['Johana Leppälä', 'Johanna Leppälä', true],
  ['johanna leppala', 'Johanna Leppälä', true],
  ['Leppälä Johanna', 'Johanna Leppälä', true],
  ['Leppala Johana', 'Johanna Leppälä', true],
  ['Johanna Lepänen', 'Johanna Leppälä', false],
  ['Eeva Kallas', 'Eero Kallas', false],
  ['Johanna', 'Johanna Leppälä', false],
  ['', 'Johanna Leppälä', false],
])('%s is like %s: %s', (typed, name, is) => expect(isLike(typed, name)).toBe(is));

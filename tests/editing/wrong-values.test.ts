import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf, unclearOf } from '#components/editing/messages.tsx';
import type { EditorTools } from '#components/editing/words.ts';
import { meantBy } from '#editing/draft.ts';
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
 * For each kind of field something that somebody types wrongly, and what they are told. What is chosen from a list
 * cannot be wrong.
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
];

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

/** What stands beside a field after something was typed into it. */
function said(language: string, [, file, kind, path, rel, typed]: (typeof WRONG)[number]): string {
  const { tools, writer, reader } = toolsIn(language);
  const text = readFileSync(`content/${file}`, 'utf8');
  const whole = writtenIn(file, text);
  const thing = path
    .map((step) => (typeof step === 'string' ? step : '[]'))
    .join('')
    .replace(/(?<=\w)\[\]/g, '[]');
  const form = formOfThing(formsOf(kind, schemas), thing);
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
  return (faults.get(rel) ?? []).map((one) => String(messageOf.fault(tools, one))).join('');
}

describe('a wrong value', () => {
  test.each(WRONG)('in a field of kind %s is told beside it, in every language', (...wrong) => {
    const all = LANGUAGES.map((language) =>
      said(language, wrong)
        .replace(/<[^>]*>/g, ' ')
        .trim(),
    );
    expect(all.filter((each) => each.length < 15)).toEqual([]);
    expect(new Set(all).size).toBe(LANGUAGES.length);
    // Nothing that a file has a name for and a person has none.
    expect(all.filter((each) => /undefined|\[object|\{\w+\}/.test(each))).toEqual([]);
  });

  test('can be typed into fields of every kind but those that are chosen from', () => {
    const chosen = ['choice', 'choices', 'one-of-ours', 'several-of-ours', 'quarter', 'yes-no'];
    const all = EDITED_KINDS.flatMap((kind) =>
      formsOf(kind, schemas).flatMap(({ fields }) => fields.map(({ input }) => input)),
    );
    expect([...new Set(all)].filter((input) => !chosen.includes(input)).sort()).toEqual(
      [...new Set(WRONG.map(([input]) => input))].sort(),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { hintOf, wordsOfChoices, type EditorTools } from '#components/editing/words.ts';
import { formsOf, type FormField } from '#editing/form-fields.ts';
import { schemasIn } from '#loading/read-text.ts';
import { formatterFor } from '#words/format.ts';
import { LANGUAGES, settingsOf } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { EDITED_KINDS } from '../field-kinds.ts';

const CURRENCY = { code: 'EUR', decimals: 2 };
const fields = EDITED_KINDS.flatMap((kind) => formsOf(kind, schemasIn(CURRENCY))).flatMap((form) => form.fields);
const choices = fields.filter(({ name, allowed }) => name !== undefined && allowed.length > 0);
const toolsIn = (language: 'en' | 'fi'): EditorTools => ({
  t: messagesFor(language),
  format: formatterFor(language, CURRENCY, 'thousand'),
  quotes: settingsOf(language).quotes,
});
const hintIn = (language: 'en' | 'fi', name: string) =>
  hintOf(toolsIn(language), choices.find((field) => field.name === name) as FormField);
const holds = (text: string, word: string) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text);

describe('what a form says of a field that is chosen from a list', () => {
  test.each(LANGUAGES as readonly ('en' | 'fi')[])('is in the words of the list that is shown (%s)', (language) => {
    const tools = toolsIn(language);
    const ofFiles = choices.flatMap((field) => {
      const hint = hintOf(tools, field) ?? '';
      const shown = [...wordsOfChoices(tools, field).values()].join(' ');
      return field.allowed
        .filter((word) => holds(hint, word) && !holds(shown, word))
        .map(() => `${field.name}: ${hint}`);
    });
    expect(choices.length).toBeGreaterThan(12);
    expect(ofFiles).toEqual([]);
  });

  test('a word is explained once, and stays one with what is said around it', () => {
    expect(hintIn('en', 'stakeholder.roles')).toBe(
      'Roles in buying: decision maker, user, technical influencer, economic influencer, coach.',
    );
    expect(hintIn('fi', 'named-customer.status')).toBe(
      'Aktiivinen, mahdollinen asiakas, päättymässä (loppu on tiedossa) tai menetetty.',
    );
    expect(hintIn('en', 'segment.planType')).toBe(
      'Which plan the segment requires: account plan (a plan of its own) or sales plan (a row in a sales plan).',
    );
  });
});

import type { Language } from '#domain/plan/company.ts';
import { settingsOf } from './languages.ts';

/**
 * What is said of a number, in each form that a language has for one (`one`, `few`, `other` …), with `{count}` in its
 * place.
 */
export type Forms = Readonly<Record<string, string>>;

/** Numbers by which every form of every language is met. */
const SAMPLES = [...Array.from({ length: 120 }, (_, at) => at + 1), 0];

/** The forms of a message, for a script that meets the number only in the browser. */
export function formsOf(language: Language, say: (count: number) => string): Forms {
  const { locale } = settingsOf(language);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const forms: Record<string, string> = {};
  for (const count of SAMPLES) {
    const form = plurals.select(count);
    forms[form] ??= say(count).replace(numbers.format(count), '{count}');
  }
  return forms;
}

/** What is said of a number: its form, and the number as the locale writes it. */
export function inForm(forms: Forms, count: number, locale: string): string {
  const said = forms[new Intl.PluralRules(locale).select(count)] ?? forms['other'] ?? '';
  return said.replace('{count}', new Intl.NumberFormat(locale).format(count));
}

import type { Language } from '#domain/plan/company.ts';
import { LANGUAGE_FOLDERS } from './language-folders.ts';

/** How a language writes figures and days beyond what `Intl` knows of its locale: `settings.json` of its folder. */
export interface LanguageSettings {
  /** The locale that `Intl` is asked for: signs of numbers, names of months, plurals, order of letters. */
  locale: string;
  /** A sum without its sign, from `{figure}`, `{symbol}` and `{code}`, in whole units and in thousands. */
  money: { one: string; thousand: string };
  /** What the figures of a table in thousands count in, from `{symbol}` and `{code}`. */
  thousands: string;
  /** A number of days from `{count}`, as short as a table wants it. */
  days: string;
  /** What a word that a reader typed is put between. */
  quotes: readonly [string, string];
  /**
   * Days from `{weekday}`, `{day}`, `{month}` (number), `{monthName}` and `{year}`, where `Intl` writes them another
   * way.
   */
  dates?: Partial<Record<DateForm, string>>;
  /** Short names of months or weekdays that are wanted in place of those of `Intl`. */
  shortNames?: Readonly<Record<string, string>>;
  /** Whose word endings the search knows. */
  endings?: Endings;
}

/** The languages whose words the search can take apart. */
export type Endings = 'english' | 'finnish';

/** "18 Sep 2026", "18 Sep", "Fri 18 Sep", "Sep 2026", "Sep". */
export type DateForm = 'date' | 'shortDate' | 'weekday' | 'month' | 'shortMonth';

const TEXTS = ['locale', 'thousands', 'days'] as const;
const OPTIONAL = ['dates', 'shortNames', 'endings'] as const;

/** The language Rulla is written in: it sets the shape of every other, and speaks where none is chosen. */
export const FIRST_LANGUAGE: Language = 'en';

const known: ReadonlyMap<Language, LanguageSettings> = new Map(
  LANGUAGE_FOLDERS.map(({ name, settings }) => [name, settingsFrom(name, settings)]),
);

/** The languages of the interface, the first one first: one for each folder beside this file. */
export const LANGUAGES: readonly Language[] = [
  FIRST_LANGUAGE,
  ...[...known.keys()].filter((language) => language !== FIRST_LANGUAGE),
];

/**
 * The settings of a language. One that has no folder is a fault of ours: what people write is checked against the list.
 */
export function settingsOf(language: Language): LanguageSettings {
  const settings = known.get(language);
  if (!settings) throw new Error(`Expected one of the languages ${LANGUAGES.join(', ')}, got ${language}.`);
  return settings;
}

/** What a language is called in another: `en` in Finnish is "englanti". */
export function languageName(language: Language, inLanguage: Language): string {
  return new Intl.DisplayNames(settingsOf(inLanguage).locale, { type: 'language' }).of(language) ?? language;
}

/** How names are put in order in a language. */
export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(settingsOf(language).locale);
}

/** The settings as written, or an error that names the file and what it lacks. */
export function settingsFrom(name: string, written: unknown): LanguageSettings {
  const file = `src/words/${name}/settings.json`;
  const refuse = (what: string): never => {
    throw new Error(`${file} ${what}`);
  };
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return refuse('must hold one object; see the English one beside it.');
  const settings = written as LanguageSettings;
  for (const field of TEXTS) if (typeof settings[field] !== 'string') refuse(`lacks the text "${field}".`);
  if (typeof settings.money?.one !== 'string' || typeof settings.money.thousand !== 'string')
    refuse('lacks "money" with the texts "one" and "thousand".');
  if (!Array.isArray(settings.quotes) || settings.quotes.length !== 2) refuse('lacks "quotes", a list of two signs.');
  const unknown = Object.keys(settings).find(
    (field) => ![...TEXTS, ...OPTIONAL, 'money', 'quotes'].includes(field as never),
  );
  if (unknown !== undefined) refuse(`has a field "${unknown}" that nothing reads.`);
  try {
    if (Intl.NumberFormat.supportedLocalesOf(settings.locale).length === 0)
      refuse(`names the locale ${settings.locale}, which this Node knows nothing of.`);
  } catch (error) {
    if (error instanceof RangeError) refuse(`names the locale "${settings.locale}"; write it like "sv" or "pt-BR".`);
    throw error;
  }
  return settings;
}

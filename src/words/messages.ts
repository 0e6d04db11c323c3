import type { Language } from '#domain/plan/company.ts';
import type { en } from './en/index.ts';
import { LANGUAGES } from './languages.ts';

/** The shape of a catalogue: the English one sets it. */
export type Messages = typeof en;

const CATALOGUES: ReadonlyMap<Language, Messages> = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const folder = (await import(`./${language}/index.ts`)) as Record<Language, Messages>;
      return [language, folder[language] as Messages] as const;
    }),
  ),
);

/** The catalogue of a language. */
export function messagesFor(language: Language): Messages {
  const messages = CATALOGUES.get(language);
  if (!messages) throw new Error(`Expected one of the languages ${LANGUAGES.join(', ')}, got ${language}.`);
  return messages;
}

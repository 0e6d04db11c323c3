import type { Language } from '#domain/plan/company.ts';
import { en } from './en/index.ts';
import { fi } from './fi/index.ts';

/** The shape of a catalogue: the English one sets it. */
export type Messages = typeof en;

const CATALOGUES: Record<Language, Messages> = { en, fi };

/** The catalogue of a language. */
export function messagesFor(language: Language): Messages {
  return CATALOGUES[language];
}

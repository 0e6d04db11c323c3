import type { Language } from '#domain/plan/company.ts';
import { LANGUAGES, settingsOf } from './languages.ts';
import { problemWordsOf } from './problem-words.ts';
import type { Messages, Texts } from './texts.ts';
import { tongueOf } from './tongue.ts';
import { wordsOf } from './words-of.ts';

export type { Messages } from './texts.ts';

/** What `index.ts` of a language's folder brings. */
interface Folder {
  texts: Texts;
}

const FOLDERS: ReadonlyMap<Language, Folder> = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, (await import(`./${language}/index.ts`)) as Folder] as const),
  ),
);

const known = new Map<Language, Messages>();

/** The texts of a language, as a translator wrote them. */
export function textsOf(language: Language): Texts {
  return folderOf(language).texts;
}

/** The words of a language, ready to be said. */
export function messagesFor(language: Language): Messages {
  const messages = known.get(language) ?? readyToBeSaid(folderOf(language).texts, settingsOf(language).locale);
  known.set(language, messages);
  return messages;
}

function readyToBeSaid(
  { planProblems, linkingProblems, readingProblems, problemPhrases, ...texts }: Texts,
  locale: string,
): Messages {
  const tongue = tongueOf(locale);
  const { fields, vocabulary } = texts;
  const ofRules = { planProblems, linkingProblems, readingProblems, problemPhrases, fields, vocabulary };
  const messages = problemWordsOf(ofRules, tongue) as object;
  for (const [section, words] of Object.entries(texts)) madeWhenAsked(messages, section, () => wordsOf(words, tongue));
  return messages as Messages;
}

/** A section is made ready when somebody speaks of it: a page or a command says a few of fifty. */
function madeWhenAsked(messages: object, section: string, make: () => object): void {
  const put = (how: PropertyDescriptor) =>
    Object.defineProperty(messages, section, { enumerable: true, configurable: true, ...how });
  put({
    get: () => {
      const made = make();
      put({ value: made });
      return made;
    },
  });
}

function folderOf(language: Language): Folder {
  const folder = FOLDERS.get(language);
  if (!folder) throw new Error(`Expected one of the languages ${LANGUAGES.join(', ')}, got ${language}.`);
  return folder;
}

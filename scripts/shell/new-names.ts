import type { Language } from '#domain/plan/company.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { NameWritten } from '#drafts/draft.ts';
import { languageName, LANGUAGES } from '#words/languages.ts';
import { answersTo, canAsk } from './asking.ts';
import { WrongUse } from './command-line.ts';
import { commandLanguage, commandWords } from './command-tongue.ts';

type Company = Pick<Portfolio['company'], 'languages' | 'writtenIn'>;

/** Kinds of things that belong to the whole company, whose names can be said in each of its languages. */
const SAID_IN_ALL = new Set(['company', 'segment', 'group', 'unit', 'goal']);
/** Kinds of plans that say which language they are written in. */
const WRITTEN_IN_ONE = new Set(['account', 'sales-plan', 'new-customer']);

/**
 * The name of a thing, with what `--name-in fi=Avainasiakkaat` says; where somebody sits at a terminal and the company
 * has several languages, those that are missing are asked, and an empty answer leaves a language out.
 */
export async function nameIn(
  kind: string,
  company: Company,
  name: string,
  given: readonly string[] = [],
): Promise<NameWritten> {
  const own = writtenIn(company);
  if (!SAID_IN_ALL.has(kind)) {
    if (given.length === 0) return name;
    throw new WrongUse('nameForAll', kind);
  }
  const said: Record<string, string> = { [own]: name };
  for (const each of given) {
    const [, language, text] = /^([a-z]{2,3})=(.*\S.*)$/s.exec(each) ?? [];
    if (language === undefined || text === undefined) throw new WrongUse('nameInNotRead', each);
    if (!company.languages.some((known) => known === language))
      throw new WrongUse('notCompanysLanguage', language, company.languages);
    said[language] = text.trim();
  }
  return inFurther(company.languages, said, commandWords().questions.name);
}

/**
 * What is said in some of the languages, with what somebody at a terminal answers for the others, where an empty answer
 * leaves a language out: a plain text where it is said in one.
 */
export async function inFurther(
  languages: readonly Language[],
  said: Readonly<Record<string, string>>,
  asked: string,
): Promise<NameWritten> {
  const missing = canAsk() ? languages.filter((language) => said[language] === undefined) : [];
  const answers: Partial<Record<string, string>> = await answersTo(
    missing.map((option) => ({
      option,
      asked: commandWords().questions.inLanguage(asked, languageName(option, commandLanguage())),
      usual: '',
    })),
  );
  const all: Record<string, string> = { ...said };
  for (const [language, text] of Object.entries(answers)) if (text) all[language] = text;
  const [only, ...further] = Object.values(all);
  return only !== undefined && further.length === 0 ? only : all;
}

/** The language that a plan says it is written in: nothing where it is the one that the company writes in. */
export async function planLanguage(
  kind: string,
  company: Company,
  asked: string | undefined,
): Promise<string | undefined> {
  const own = writtenIn(company);
  if (!WRITTEN_IN_ONE.has(kind)) {
    if (asked === undefined) return undefined;
    throw new WrongUse('kindOfNoLanguage', kind);
  }
  const { lang = asked } =
    asked === undefined && company.languages.length > 1 && canAsk()
      ? await answersTo([
          {
            option: 'lang' as const,
            asked: commandWords().questions.language(company.languages),
            usual: own,
          },
        ])
      : {};
  if (lang !== undefined && !/^[a-z]{2,3}$/.test(lang)) throw new WrongUse('noLanguageTag', lang);
  return lang === own ? undefined : lang;
}

/** The language in which the comments of a draft are: the plan's own where Rulla speaks it. */
export function draftLanguage(company: Company, lang: string | undefined): Language {
  return LANGUAGES.find((language) => language === lang) ?? writtenIn(company);
}

function writtenIn({ writtenIn: own, languages }: Company): Language {
  return own ?? languages[0] ?? 'en';
}

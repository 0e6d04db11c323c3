import { collatorOf, languageName, LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { placeLink } from './page-places.ts';
import { TERMS, type Term, type TermKey } from './terms.ts';

/** One term of the glossary, in the reader's language and in the others. */
export interface GlossaryRow {
  /** The id of its row, which pages link to: `term-shelfLife`. */
  id: string;
  term: string;
  /** The word that stands for it in a file; nothing where it is in none. */
  written: string | undefined;
  elsewhere: string[];
  meaning: string;
  page: Linked;
}

/** Lists of few words that a field may hold, by the field that holds them, and their words in the catalogue. */
const LISTS = {
  'people[].roles': 'role',
  'people[].influence': 'influence',
  'people[].attitude': 'attitude',
  'budget[].confidence': 'confidence',
  'actions[].stage': 'stage',
  'team[].function': 'function',
  'ideas[].kind': 'ideaKind',
  'goals[].basedOn': 'goalBasis',
  'changes[].kind': 'changeKind',
  'redFlags[].severity': 'severity',
  'operatingModel.model': 'operatingModel',
  planType: 'planType',
  status: 'status',
} as const;

/** The languages of the interface beside the reader's own, by code and name. */
export function otherLanguages(site: Site) {
  return LANGUAGES.filter((language) => language !== site.language).map((language) => ({
    language,
    name: languageName(language, site.language),
  }));
}

/** All terms in the order of the reader's language. */
export function glossaryRows(site: Site): GlossaryRow[] {
  const { compare } = collatorOf(site.language);
  return (Object.entries(TERMS) as [TermKey, Term][])
    .map(([key, { written, page }]) => ({
      id: termId(key),
      term: site.t.glossary[key].term,
      written,
      elsewhere: otherLanguages(site).map(({ language }) => messagesFor(language).glossary[key].term),
      meaning: site.t.glossary[key].meaning,
      page: placeLink(site, page),
    }))
    .sort((a, b) => compare(a.term, b.term));
}

/** The words of closed lists: what stands in a file, and what the site says in each language. */
export function listedWords(site: Site) {
  return Object.entries(LISTS).flatMap(([field, list]) =>
    Object.entries(site.t.vocabulary[list]).map(([written, said]) => ({
      field,
      written,
      said,
      elsewhere: otherLanguages(site).map(({ language }) => {
        const words: Readonly<Record<string, string>> = messagesFor(language).vocabulary[list];
        return words[written] ?? '';
      }),
    })),
  );
}

/** The id of a term's row in the glossary. */
export function termId(key: TermKey): string {
  return `term-${key}`;
}

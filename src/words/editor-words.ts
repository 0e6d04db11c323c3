import type { FieldName } from '#domain/plan/fields.ts';
import { fieldHint, type FieldHints } from './field-hint.ts';
import type { Messages, Texts } from './texts.ts';
import { problemWordsOf } from './problem-words.ts';
import { tongueOf } from './tongue.ts';
import { wordsOf } from './words-of.ts';

/** The sections of a language's texts that the forms on the pages need: what a browser fetches of them. */
const SECTIONS = [
  'editing',
  'priceTag',
  'vocabulary',
  'planProblems',
  'linkingProblems',
  'readingProblems',
  'problemPhrases',
] as const;

export type EditorTexts = Pick<Texts, (typeof SECTIONS)[number]>;
/** What the page of one's own edits says beside: nothing of it is fetched before somebody hands in. */
export type HandInTexts = Pick<Texts, 'handInWords'>;

/** What a person is shown with beside their form: fetched once there is something to show. */
export interface ShownTexts {
  account: Pick<Texts['account'], 'people'>;
  attitudes: Pick<Texts['attitudes'], 'notYet' | 'before' | 'noProof'>;
  site: Pick<Texts['site'], 'notSet' | 'noDate' | 'notShown' | 'ageLimit(days)' | 'hasLeft(name)'>;
}

/**
 * The words of forms, price tag and messages, ready to be said. What fields are for comes with a file of their kind.
 */
export type EditorMessages = Pick<Messages, Exclude<(typeof SECTIONS)[number], 'problemPhrases'>> & {
  fields: FieldHints;
};
/** The same together with those of handing in. */
export type HandInMessages = EditorMessages & Pick<Messages, 'handInWords'>;

/**
 * Of all texts of a language those that forms need: no titles and no meanings of rules, and nothing of files that no
 * form is of.
 */
export function editorTextsOf(texts: Texts): EditorTexts {
  return Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      needed(section, texts[section] as unknown as Readonly<Record<string, object>>),
    ]),
  ) as unknown as EditorTexts;
}

/** What fields of these names are for, by group, in a language. */
export function hintsOf({ fields }: Texts, names: readonly FieldName[]): FieldHints {
  const hints: Record<string, Record<string, string>> = {};
  for (const name of names) {
    const dot = name.lastIndexOf('.');
    const [group, field] = [name.slice(0, dot), name.slice(dot + 1)];
    const hint = fieldHint(fields, name);
    if (hint !== undefined) hints[group] = { ...hints[group], [field]: hint };
  }
  return hints;
}

/** Of all texts of a language those of handing in. */
export function handInTextsOf(texts: Texts): HandInTexts {
  return {
    handInWords: needed('handInWords', texts.handInWords as unknown as Readonly<Record<string, object>>),
  } as HandInTexts;
}

/** Of all texts of a language those that a person is shown with beside their form. */
export function shownTextsOf({ account, attitudes, site }: Texts): ShownTexts {
  const { people } = account;
  const { notYet, before, noProof } = attitudes;
  const { notSet, noDate, notShown } = site;
  return {
    account: { people },
    attitudes: { notYet, before, noProof },
    site: {
      notSet,
      noDate,
      notShown,
      'ageLimit(days)': site['ageLimit(days)'],
      'hasLeft(name)': site['hasLeft(name)'],
    },
  };
}

/** What a rule is called and means stands on its page in the handbook; `$about` is said to translators. */
const NOT_SAID: ReadonlySet<string> = new Set(['$about', 'title', 'meaning']);
/** Rules about files as such, their bodies and seals: a form cannot break them. */
const NOT_IN_FORMS = new RegExp(
  [
    '^(?:body|csv|snapshot|frontmatter|file|company|yaml)-',
    '^unknown-(?:file|component|attribute)',
    '^(?:component|attribute|missing-attribute|text-not-shown|line-too-long|handbook-page|correction-notes|notes-without)',
    // A form writes figures and fields as files have them, offers what may be shared and which rules there are, and
    // begins no review.
    '^(?:not-utf-8|format-too-new|reserved-field|unknown-field|number-not-plain|never-shared)$',
    '^(?:day-outside-month|review-twice|review-too-early|unknown-rule|unknown-time-zone)$',
  ].join('|'),
);

/** What a slip in the writing of a file is, and its cure: of rules about files as such. */
const OF_SLIPS = /^(?:slip|mend)\(/;
/** What only the page of a comparison says. */
const OF_CHANGES_PAGE =
  /^(?:pageTitle|whatIf|whatIfText|proposed|proposedText|before|after|compared|oneScale|sumsTitle|beforeOf|afterShort|allSums|leftOut|same[A-Z]\w*)\b/;
/** What a built page says of itself, with or without a script. */
const OF_BUILT_PAGE: ReadonlySet<string> = new Set(['needsScript', 'notWhole']);

function needed(section: string, entries: Readonly<Record<string, object>>): object {
  const isOfRules = section.endsWith('Problems');
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => {
      if (section === 'priceTag' && OF_CHANGES_PAGE.test(id)) return [];
      if (section === 'editing' && OF_BUILT_PAGE.has(id)) return [];
      if (section === 'problemPhrases' && OF_SLIPS.test(id)) return [];
      if (id === '$about' || (isOfRules && NOT_IN_FORMS.test(id))) return [];
      const kept = isOfRules ? Object.fromEntries(Object.entries(entry).filter(([key]) => !NOT_SAID.has(key))) : entry;
      return [[id, kept]];
    }),
  );
}

/**
 * The same texts, as a browser got them, ready to be said. `fields` may be filled later: it is looked into when
 * something is said.
 */
export function editorMessages(
  { planProblems, linkingProblems, readingProblems, problemPhrases, ...texts }: EditorTexts & Partial<HandInTexts>,
  fields: FieldHints,
  locale: string,
): EditorMessages {
  const tongue = tongueOf(locale);
  const ofRules = { planProblems, linkingProblems, readingProblems, problemPhrases, fields };
  return { ...wordsOf(texts, tongue), ...problemWordsOf(ofRules, tongue), fields } as unknown as EditorMessages;
}

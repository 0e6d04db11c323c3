import { firstSentence } from '#domain/budget/why.ts';
import { oncePer } from '#domain/once-per.ts';
import { inParts } from '#domain/reads.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { readableText, type SealedText } from '#domain/snapshot/text.ts';
import { writtenIn } from './written-language.ts';

/** Which language the texts of the plans are written in, wherever they are printed. */
export interface TextLanguages {
  /** By the whole text, white space closed up. */
  whole: ReadonlyMap<string, string>;
  /** Texts that are long enough to be known within a sentence of the page, by how they begin; the longest first. */
  within: ReadonlyMap<string, readonly { text: string; language: string }[]>;
  languages: ReadonlySet<string>;
}

/** So many signs tell one long text from another. */
export const BEGINNING = 12;
/**
 * Fields that may hold one word and are text all the same; of others, what has no space is an id, a day or a word of a
 * list.
 */
const SHORT_TEXTS = new Set(
  'title kind line unit measure by source industry sites criteria customerTookPart'.split(' '),
);
/** Names are of no language. */
const NAMES = new Set('name id crmId crmUrl url businessId'.split(' '));
/** What a plan belongs to, and what belongs to it without being said by it. */
const NOT_SAID = new Set(
  'segment kam owner owners parent memberships salesPlan customers source base body account'.split(' '),
);

/** The languages of all texts of a portfolio. A text that plans of several languages hold is of none. */
export const textLanguages = oncePer((portfolio: Portfolio) =>
  inParts('texts', portfolio, () => languagesOf(portfolio)),
);

function languagesOf(portfolio: Portfolio): TextLanguages {
  const only = onlyLanguageOf(portfolio);
  // Nothing on any page is then in another language than the page: no text has to be known.
  if (only !== undefined) return { whole: new Map(), within: new Map(), languages: new Set([only]) };
  const texts = new Map<string, string | undefined>();
  const take = (text: string, language: string) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    // Where there is little room a text is cut to its first sentence.
    for (const shown of new Set([plain, firstSentence(plain)]))
      texts.set(shown, texts.has(shown) && texts.get(shown) !== language ? undefined : language);
  };
  for (const [text, language] of portfolio.saidElsewhere) take(text, language);
  const { accounts, salesPlans, newCustomerPlans, reviews, begunReviews } = portfolio;
  for (const thing of [...accounts, ...salesPlans, ...newCustomerPlans, ...reviews, ...begunReviews])
    for (const text of textsIn(thing)) take(text, writtenIn(portfolio, thing));
  // A seal keeps its words when the plan says others: they are in the language of the plan all the same.
  const names = namesIn(portfolio);
  for (const { snapshot } of portfolio.snapshots)
    for (const [id, held] of [
      ...snapshot.accounts.map((account) => [account.id, account] as const),
      ...snapshot.flags.flatMap(({ account, facts }) => (account === undefined ? [] : [[account, facts] as const])),
    ])
      for (const text of sealedTexts(held, portfolio))
        if (/\s/.test(text) && !names.has(text)) take(text, writtenIn(portfolio, portfolio.accountById.get(id)));
  const whole = new Map([...texts].flatMap(([text, language]) => (language === undefined ? [] : [[text, language]])));
  const long = [...whole]
    .filter(([text]) => text.length >= BEGINNING && text.includes(' '))
    // A page may go on after it: "Content with the service, 9 Apr."
    .map(([text, language]) => ({ text: text.replace(/[.!?]$/, ''), language }))
    .sort((a, b) => b.text.length - a.text.length);
  return {
    whole,
    within: Map.groupBy(long, ({ text }) => text.slice(0, BEGINNING)),
    languages: new Set(whole.values()),
  };
}

/** The language of all texts and of all pages, where there is but one. */
function onlyLanguageOf(portfolio: Portfolio): string | undefined {
  const { company, accounts, salesPlans, newCustomerPlans, reviews, begunReviews, saidElsewhere } = portfolio;
  const things = [undefined, ...accounts, ...salesPlans, ...newCustomerPlans, ...reviews, ...begunReviews];
  const [only, ...others] = new Set([
    ...company.languages,
    ...[...saidElsewhere].map(([, language]) => language),
    ...things.map((thing) => writtenIn(portfolio, thing)),
  ]);
  return others.length === 0 ? only : undefined;
}

/** What customers, our people and the parts of the company are called, which a flag may quote. */
function namesIn({ accounts, members, segments, units, holdings, company }: Portfolio): ReadonlySet<string> {
  const things = [...accounts, ...accounts.flatMap(({ people }) => people), ...members.values(), ...holdings.values()];
  const ours = [...segments, ...units, ...units.flatMap(({ teams }) => teams), ...company.goals, ...company.offerings];
  return new Set([company, ...things, ...ours].map(({ name }) => name));
}

/** The texts of a sealed account, with today's names in them. */
function* sealedTexts(value: unknown, portfolio: Portfolio, field = ''): Generator<string> {
  if (typeof value !== 'object' || value === null || field === 'name') return;
  if (Array.isArray(value) && value.some((part) => typeof part === 'string') && value.every(isTextPart)) {
    yield readableText(value, (person) => nameOf(person, portfolio), '');
    return;
  }
  for (const [name, inside] of Object.entries(value))
    yield* sealedTexts(inside, portfolio, Array.isArray(value) ? field : name);
}

function isTextPart(part: unknown): part is SealedText[number] {
  return typeof part === 'string' || (typeof part === 'object' && part !== null && 'part' in part);
}

function nameOf(reference: string, { members, accountById }: Portfolio): string | undefined {
  const [account = '', person] = reference.split('/');
  if (person === undefined) return members.get(reference)?.name;
  return accountById.get(account)?.people.find(({ id }) => id === person)?.name;
}

function* textsIn(value: unknown, field = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!NAMES.has(field) && (/\s/.test(value) || SHORT_TEXTS.has(field))) yield value;
  } else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, field);
  else if (typeof value === 'object' && value !== null && (field === '' || !NOT_SAID.has(field)))
    for (const [name, inside] of Object.entries(value)) yield* textsIn(inside, name);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { ENDS } from '../../scripts/language/pseudo.ts';
import type { Told } from './look.ts';

/** Names of the product, of file formats and of signs that are the same in every language. */
const SAME_EVERYWHERE = /^(?:Rulla|CSV|JSON|XLSX|PDF|CRM|MDX|EUR|Enter)$/;
/** Addresses and files: `accounts/north-oy.mdx:14`, `company.yaml`. */
const ADDRESS =
  /(?<![^\s("'⟦:,])(?:https?:\/\/)?[\w.<>-]*\/[\w./<>#?=&:-]*|[\w<>-]+\.(?:mdx|yaml|csv|json|xlsx|ics|html)(?::\d+)*/g;
/** Ids, fields and commits: `unknown-reference`, `people[].attitude`, `7eef10c`. */
const NAME_IN_CODE = /\b[a-z0-9]+(?:-[a-z0-9]+)+\b|\b[a-z]\w*(?:\[\])?(?:\.\w+(?:\[\])?)+|\b[0-9a-f]{7,}\b/g;

/** The closed lists of words that files hold: a reader is to meet them in the page's language. */
const WORD_LISTS: ReadonlySet<string> = new Set(
  [accountPlanSchema, salesPlanSchema, newCustomerPlanSchema, segmentSchema, unitSchema, reviewSchema]
    .flatMap((schema) => fieldsOf(schema({ code: 'EUR', decimals: 2 }, LANGUAGES)))
    .flatMap(({ allowed }) => allowed),
);

/** Names of fields, which stand in a file as they are: the handbook names them in every language. */
export const FIELD_NAMES: ReadonlySet<string> = new Set(
  [
    ...[accountPlanSchema, salesPlanSchema, newCustomerPlanSchema].map((schema) =>
      schema({ code: 'EUR', decimals: 2 }),
    ),
    ...[segmentSchema, unitSchema, companySchema].map((schema) => schema({ code: 'EUR', decimals: 2 }, LANGUAGES)),
    ...[reviewSchema(), correctionNotesSchema(), handbookPageSchema()],
  ].flatMap((schema) => fieldsOf(schema).map(({ path }) => path.split(/[.[]/)[0] ?? '')),
);

/** Everything that people wrote into a content folder: each text, each name, and the short forms of names. */
export function contentTexts(folder: string): Set<string> {
  const texts = new Set<string>();
  const take = (value: unknown, isFree = false): void => {
    if (typeof value === 'string') {
      const text = closedUp(value);
      if (WORD_LISTS.has(text) && !isFree) return;
      for (const part of [text, ...text.split(/(?<=[.!?:;]) /)]) {
        texts.add(part);
        texts.add(part.replace(/[.!?:;]+$/, ''));
      }
      const [first, ...rest] = text.split(' ');
      // "P. Salmela", "PS": how names of people are shortened.
      if (rest.length > 0 && /^\p{Lu}/u.test(text) && text.length < 40) {
        texts.add(`${first?.[0]}. ${rest.join(' ')}`);
        // "Key" of Key accounts, where all segments end in the same word.
        texts.add(text.split(' ').slice(0, -1).join(' '));
        if (/^\p{Lu}/u.test(rest.at(-1) ?? '')) texts.add(`${first?.[0]}${rest.at(-1)?.[0]}`);
      }
    } else if (Array.isArray(value)) value.forEach((item) => take(item));
    // What kind an action is, people say in words of their own.
    else if (value && typeof value === 'object')
      for (const [field, inside] of Object.entries(value)) take(inside, field === 'kind' && 'action' in value);
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.startsWith('handbook')) continue;
    const file = path.join(folder, name);
    if (name.endsWith('.json')) take(JSON.parse(readFileSync(file, 'utf8')));
    else if (name.endsWith('.yaml')) take(parse(readFileSync(file, 'utf8')));
    else if (name.endsWith('.mdx')) {
      const [, frontmatter = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
      take(parseAllDocuments(frontmatter).flatMap((document) => document.toJS() as unknown));
      for (const run of body.split(/<[^>]*>|[*_|`]+|\n+(?:#+ |- |\d+\. )|\n\n|\]\([^)]*\)|\[/)) take(run);
      for (const [component] of body.matchAll(/<[^>]*>/g)) take(component);
    }
  }
  return texts;
}

/** Words of a page that came neither from a folder of words nor from what people wrote. */
export function unmarkedWords(
  told: readonly Told[],
  content: ReadonlySet<string>,
  allowed: ReadonlySet<string>,
): string[] {
  const wordsLeftIn = leftIn(content, allowed);
  return told.flatMap(({ text, by }) => {
    const whole = closedUp(text);
    if (!plainWords(whole, allowed)[0] || content.has(whole) || /^(?:code|span\.field-note)/.test(by)) return [];
    // The lines of a name in a drawing are told one by one.
    if (by.startsWith('text.position') && whole.split(' ').every((word) => titlesIn(content).has(word))) return [];
    const words = wordsLeftIn(whole);
    return words.length === 0 ? [] : [`${by}: ${words.join(' ')} (in "${whole.slice(0, 90)}")`];
  });
}

/** What people wrote, and which words are allowed beside it, do not change while the pages of a site are looked at. */
const known = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, (text: string) => readonly string[]>>();

/** The plain words of a text that people did not write. Most texts stand on many pages; each is gone through once. */
function leftIn(content: ReadonlySet<string>, allowed: ReadonlySet<string>): (text: string) => readonly string[] {
  const ofContent = known.get(content) ?? new WeakMap();
  known.set(content, ofContent);
  const before = ofContent.get(allowed);
  if (before) return before;
  const partsIn = partsOf(content);
  const wholes = new Set([...content].map((text) => text.toLowerCase()));
  const found = new Map<string, readonly string[]>();
  const wordsLeftIn = (text: string) => {
    const seen = found.get(text);
    if (seen) return seen;
    let left = text;
    const parts = partsIn(text);
    for (const part of parts) if (part.length > 20 && left.includes(part)) left = withoutPart(left, part);
    left = left.replaceAll(ADDRESS, ' ');
    for (const part of parts) if (left.includes(part)) left = withoutPart(left, part);
    left = left
      .replaceAll(NAME_IN_CODE, ' ')
      .split(/[⟦⟧,;:]/)
      .filter((piece) => !wholes.has(piece.trim().toLowerCase()))
      .join(' ');
    const words = plainWords(left, allowed);
    found.set(text, words);
    return words;
  };
  ofContent.set(allowed, wordsLeftIn);
  return wordsLeftIn;
}

const WORD = /[\p{L}\p{N}]+/gu;
const BEGINS_WITH_A_WORD = /^[\p{L}\p{N}]/u;

/**
 * What people wrote that may stand in a text, longest first. Whatever begins with a word stands only where that whole
 * word does, so that of thousands a few are looked for.
 */
function partsOf(content: ReadonlySet<string>): (text: string) => string[] {
  // A short text is taken for content only where it is the whole of what is told, or a name; "by" in a sentence is
  // none.
  const parts = [...content]
    .filter((text) => text.length > 11 || /^\p{Lu}.|\S \S/u.test(text))
    .sort((a, b) => b.length - a.length)
    .map((part, place) => ({ part, place }));
  const byWord = Map.groupBy(parts, ({ part }) => (BEGINS_WITH_A_WORD.test(part) ? (part.match(WORD)?.[0] ?? '') : ''));
  return (text) =>
    [...new Set(['', ...(text.match(WORD) ?? [])])]
      .flatMap((word) => byWord.get(word) ?? [])
      .sort((a, b) => a.place - b.place)
      .map(({ part }) => part);
}

const titles = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Every word of what people wrote, as it stands between spaces. */
function titlesIn(content: ReadonlySet<string>): ReadonlySet<string> {
  const ofTitles = titles.get(content) ?? new Set([...content].flatMap((text) => text.split(' ')));
  titles.set(content, ofTitles);
  return ofTitles;
}

/** Texts whose two ends do not stand around it: something was cut off, or cut out of a message. */
export function brokenEnds(told: readonly Told[]): string[] {
  const [start, end] = ENDS;
  return told
    .filter(({ by }) => by.includes('['))
    .filter(({ text }) => text.split(start).length !== text.split(end).length)
    .map(({ by, text }) => `${by}: ${text}`);
}

/** A text without what people wrote, where that is whole words. */
function withoutPart(text: string, part: string): string {
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'),
    ' ',
  );
}

function plainWords(text: string, allowed: ReadonlySet<string>): string[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    .map(([word]) => word)
    .filter((word) => /^[A-Za-z]{2,}$/.test(word) && !SAME_EVERYWHERE.test(word) && !allowed.has(word));
}

function closedUp(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What a locale itself writes: months, days of the week, names of languages, the words between names. */
export function wordsOfLocale(locale: string): Set<string> {
  const words = new Set<string>();
  const take = (text: string) => [...text.matchAll(/[\p{L}\p{M}]+/gu)].forEach(([word]) => words.add(word));
  for (const options of [{ month: 'short' }, { month: 'short', day: 'numeric' }, { weekday: 'short' }] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    for (let day = 0; day < 366; day += 5) take(format.format(new Date(Date.UTC(2026, 0, 1 + day))));
  }
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  for (const language of LANGUAGES) take(`${languages.of(language)} ${messagesFor(language).site.languageName}`);
  for (const type of ['conjunction', 'disjunction'] as const)
    take(new Intl.ListFormat(locale, { type }).format(['1', '2', '3']));
  return words;
}

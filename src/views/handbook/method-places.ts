import { oncePer } from '#domain/once-per.ts';
import { textsOf } from '#words/messages.ts';
import type { Site } from '../site.ts';
import { termId } from './glossary.ts';
import { TERMS, type TermKey } from './terms.ts';

/**
 * Which page of the method the labels of a room of the site lead to, by where their words stand in the catalogue. A
 * room that stands earlier decides where two say the same; a term of the glossary goes before all rooms.
 */
const ROOMS = {
  'vocabulary.attitude': 'attitudes',
  'vocabulary.role': 'roles-and-influence',
  'vocabulary.confidence': 'budgeting-both-ways',
  'vocabulary.stage': 'feedback-and-testing',
  'vocabulary.measure': 'budgeting-both-ways',
  vocabulary: 'glossary',
  'account.facts': 'customer-figures',
  'account.people': 'roles-and-influence',
  account: 'what-a-plan-holds',
  attitudes: 'attitudes',
  stakeholders: 'roles-and-influence',
  rolesCovered: 'roles-and-influence',
  budget: 'reading-the-budget-page',
  miss: 'reading-the-budget-page',
  figures: 'reading-the-budget-page',
  moved: 'reading-the-budget-page',
  goals: 'budgeting-both-ways',
  ideas: 'win-win-and-value',
  actions: 'rolling-rhythm',
  clock: 'rolling-rhythm',
  lessons: 'reviews',
  reviews: 'reviews',
  snapshot: 'sealing',
  changes: 'calendar-and-booklet',
  callSheet: 'calendar-and-booklet',
  calendar: 'calendar-and-booklet',
  health: 'what-a-plan-holds',
  segments: 'customer-classification',
  groups: 'customer-classification',
  accounts: 'customer-classification',
  salesPlan: 'what-a-plan-holds',
  newCustomers: 'what-a-plan-holds',
  team: 'crm-and-handbook',
  data: 'crm-and-handbook',
  personalData: 'privacy',
  history: 'writing-a-plan',
  home: 'rolling-rhythm',
  site: 'glossary',
} as const;

/** A message whose words stand between what it is told: what "Actions of {quarter}" may be said as. */
interface Pattern {
  is: RegExp;
  page: string;
}

/** How many letters of its own a message must have, so that it is not taken for any name. */
const LEAST_LETTERS = 5;

/**
 * The place in the method that explains a label of the site, as it is said in the reader's language; nothing where the
 * label is a name or a day. Each label is looked up once a language.
 */
export const methodPlace = oncePer((site: Site, label: string): string | undefined => {
  const { terms, texts, patterns } = placesIn(site);
  const whole = label.trim();
  // "Account, 2026-Q3", "Forecast 2026-Q3": what it is of follows.
  for (const said of new Set([whole, whole.replace(/,.*$/s, ''), whole.replace(/ \d{4}-\S+$/, '')])) {
    const term = terms.get(said.toLowerCase());
    if (term !== undefined) return site.url(`/handbook/glossary/#${termId(term)}`);
    const page = texts.get(said) ?? patterns.find(({ is }) => is.test(said))?.page;
    if (page !== undefined) return site.url(`/handbook/${page}/`);
  }
  return undefined;
});

const placesIn = oncePer((site: Site) => {
  const terms = new Map<string, TermKey>();
  for (const key of Object.keys(TERMS) as TermKey[]) {
    const { term } = site.t.glossary[key];
    for (const form of [term, `${term}s`]) terms.set(form.toLowerCase(), key);
  }
  const texts = new Map<string, string>();
  const patterns: Pattern[] = [];
  for (const [room, page] of Object.entries(ROOMS))
    for (const [signature, text] of entriesIn(textsOf(site.language), room.split('.'))) {
      if (!signature.includes('(')) {
        if (!texts.has(text)) texts.set(text, page);
      } else {
        const is = patternOf(text);
        if (is) patterns.push({ is, page });
      }
    }
  return { terms, texts, patterns };
});

/** All messages of a room with their signatures, also those of rooms within it. */
function entriesIn(texts: unknown, [first, ...rest]: readonly string[], name = ''): [string, string][] {
  if (typeof texts === 'string') return [[name, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, inner]: [string, unknown]) =>
    first === undefined || key === first ? entriesIn(inner, rest, key) : [],
  );
}

/**
 * What a message with values may be said as; nothing for one that chooses among several, or has few letters of its own.
 */
function patternOf(message: string): RegExp | undefined {
  const pieces = message.split(/\{[^{}]*\}/);
  const own = pieces.join('');
  if (/[{}]/.test(own) || (own.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return undefined;
  return new RegExp(`^${pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`, 'u');
}

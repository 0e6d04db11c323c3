import { expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { signatureOf } from '#words/signature.ts';

/** What a number that a rule found counts, by its name; `rule: name` where one rule means something else by it. */
const KINDS: Readonly<Record<string, Kind>> = {
  amount: 'money',
  budget: 'money',
  change: 'money',
  difference: 'money',
  from: 'money',
  gap: 'money',
  sales: 'money',
  target: 'money',
  to: 'money',
  usual: 'money',
  days: 'days',
  'gap-over-threshold: limit': 'percent',
  'forecast-falling: limit': 'percent',
  'deviation-uncommented: limit': 'percent',
  all: 'count',
  before: 'count',
  count: 'count',
  earlier: 'count',
  has: 'count',
  letters: 'count',
  needs: 'count',
  others: 'count',
  rows: 'count',
  score: 'count',
  times: 'count',
};

type Kind = 'money' | 'days' | 'percent' | 'count';

/** How each kind may be written: never as a bare number where it has a unit. `select` only asks for its sign. */
const WRITTEN: Readonly<Record<Kind, RegExp>> = {
  money: /^(?:money|exact|share|select)$/,
  days: /^(?:plural|limit|select)$/,
  percent: /^percent$/,
  count: /^(?:number|plural|select)?$/,
};

/** Words in which a message says its unit itself: “90 päivän aikana”. */
const IN_WORDS = new Set(['single-contributor: days']);

test.each(LANGUAGES)('each sum, share and age that a rule found is written in %s with its unit', (language) => {
  const faults = Object.entries(textsOf(language).planProblems).flatMap(([rule, messages]) =>
    Object.entries(messages).flatMap(([key, text]) =>
      typeof text === 'string'
        ? (signatureOf(key).parameters ?? [])
            .filter(({ kind }) => kind === 'number')
            .flatMap(({ name }) => misprinted(rule, name, text))
        : [],
    ),
  );
  expect(faults).toEqual([]);
});

test('the test itself sees a figure without its unit', () => {
  expect(misprinted('gap-over-threshold', 'gap', '{gap, money, size} short')).toEqual([]);
  expect(misprinted('gap-over-threshold', 'gap', '{gap, number} short')).toEqual(['gap-over-threshold: gap as number']);
  expect(misprinted('gap-over-threshold', 'gap', '{gap} short')).toEqual(['gap-over-threshold: gap as ']);
  expect(misprinted('fact-too-old', 'days', '{days, number} d old')).toEqual(['fact-too-old: days as number']);
  expect(
    misprinted('fact-too-old', 'limit', '{days, plural, one {# day} other {# days}} old, {limit} allowed'),
  ).toEqual(['fact-too-old: limit as ']);
  expect(misprinted('fact-too-old', 'height', '{height}')).toEqual(['fact-too-old: height is of no kind']);
});

function misprinted(rule: string, name: string, text: string): string[] {
  const kind = KINDS[`${rule}: ${name}`] ?? (name === 'limit' ? limitOf(text) : KINDS[name]);
  if (!kind) return [`${rule}: ${name} is of no kind`];
  if (IN_WORDS.has(`${rule}: ${name}`)) return [];
  return [...text.matchAll(new RegExp(`\\{${name}(?:, (\\w+))?[,}]`, 'g'))].flatMap(([, manner = '']) =>
    WRITTEN[kind].test(manner) ? [] : [`${rule}: ${name} as ${manner}`],
  );
}

/** A limit counts what it is a limit of: days where the message has days, and letters or the like elsewhere. */
const limitOf = (text: string): Kind => (/\{days[,}]/.test(text) ? 'days' : 'count');

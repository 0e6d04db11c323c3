import { expect, test } from 'vitest';
import { formatterFor } from '#words/format.ts';
import { problemWordsOf } from '#words/problem-words.ts';
import { tongueOf } from '#words/tongue.ts';

const format = {
  en: formatterFor('en', { code: 'EUR', decimals: 2 }, 'thousand'),
  fi: formatterFor('fi', { code: 'EUR', decimals: 2 }, 'thousand'),
};

/** What a message about `no-coach` says of some facts, beside two phrases. */
function said(language: 'en' | 'fi', name: string, text: string, facts: object, nearest?: string): string {
  const words = problemWordsOf(
    {
      planProblems: { 'no-coach': { title: '', meaning: '', [name]: text, clear: '', roles: { coach: 'a coach' } } },
      linkingProblems: {},
      readingProblems: {},
      problemPhrases: {
        'meant(name?)': '{name, select, none {} other {Did you mean {name}? }}',
        'more(count: number)': '{count, number} more',
        'kind(kind: array|text)': '{kind, select, array {a list} other {{kind}}}',
      },
      fields: { goal: { owner: 'Who answers for it.' } },
    },
    tongueOf(language === 'en' ? 'en-GB' : 'fi-FI'),
  );
  return words.planProblems['no-coach'].what({ facts: facts as Record<string, never>, nearest }, format[language]);
}

test('a sum that thousands would round to nothing is told in the unit itself, and less than that to its cents', () => {
  const sums = (language: 'en' | 'fi', ...by: number[]) =>
    by.map((each) => said(language, 'what(by: number)', '{by, money}', { by: each }).replaceAll('\u00a0', ' '));
  expect(sums('en', 50_000, 49_999, -3_500, 49, 0)).toEqual(['€1k', '€500', '−€35', '€0.49', '€0k']);
  expect(sums('fi', 50_000, 49_999, -3_500, 49, 0)).toEqual(['1 t€', '500 €', '−35 €', '0,49 €', '0 t€']);
});

test('figures, sums, shares, dates and quarters in a message are written as the site writes them', () => {
  const text =
    '{quarter, quarter}: {by, money}, {by, money, size}, {by, share, of}, {limit, percent, below}, {on, date}, {on, date, short}';
  const name = 'what(quarter, by: number, of: number, limit: number, on)';
  const facts = { quarter: '2026-Q3', by: -5_000_000, of: 55_000_000, limit: 8, on: '2026-09-18' };
  expect(said('en', name, text, facts).replaceAll('\u00a0', ' ')).toBe(
    'Q3: −€50k, €50k, −9.1%, −8%, 18 Sep 2026, 18 Sep',
  );
  expect(said('fi', name, text, facts).replaceAll('\u00a0', ' ')).toBe(
    'Q3: −50 t€, 50 t€, −9,1 %, −8 %, 18.9.2026, 18.9.',
  );
});

test('values of a closed list have the words that the rule gives them, alone and in a list', () => {
  const text = '{roles, list}; {role}';
  expect(said('en', 'what(roles: list, role)', text, { roles: ['coach', 'user'], role: 'coach' })).toBe(
    'a coach and user; coach',
  );
  expect(said('en', 'what(roles)', '{roles}', { roles: 'coach' })).toBe('a coach');
});

test('phrases write a value, the nearest spelling, or each of a list', () => {
  expect(said('en', 'what(nearest?)', '{nearest, meant}Write it.', {})).toBe('Write it.');
  expect(said('en', 'what(nearest?)', '{nearest, meant}Write it.', {}, 'n1')).toBe('Did you mean n1? Write it.');
  expect(said('en', 'what(kinds: list)', '{kinds, list, or of kind}', { kinds: ['array', 'none'] })).toBe(
    'a list or none',
  );
  expect(said('en', 'what(hint)', '{hint, hint}', { hint: 'goal.owner' })).toBe('Who answers for it.');
});

test('a long list stops after five names, and says how many more there are', () => {
  const some = (count: number) => said('en', 'what(of: list)', '{of, some}', { of: [...'abcdefgh'].slice(0, count) });
  expect([some(1), some(5), some(6), some(8)]).toEqual([
    'a',
    'a, b, c, d and e',
    'a, b, c, d, e and 1 more',
    'a, b, c, d, e and 3 more',
  ]);
});

test('a text that every object has the name of is a text like any other', () => {
  const name = 'what(html: br|text, roles: list)';
  expect(
    said('en', name, '{html, select, br {a break} other {<{html}>}}: {roles, list}', {
      html: 'constructor',
      roles: ['toString', 'coach'],
    }),
  ).toBe('<constructor>: toString and a coach');
});

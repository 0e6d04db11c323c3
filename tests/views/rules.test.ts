import { describe, expect, test } from 'vitest';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import type { Language } from '#domain/plan/company.ts';
import { RULE_IDS, ruleGroups, rulePage } from '#views/handbook/rules.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const ASOF = '2026-09-18';
/** A fault that no short text can make has no example. */
const WITHOUT_EXAMPLE = ['body-unreadable'];
const overdue: Problem = {
  rule: 'action-overdue',
  grade: 'red-flag',
  place: { file: 'accounts/havulinna-paper.mdx', line: 4, column: 5 },
  facts: { action: 'Pilot report', days: 1 },
  account: 'havulinna-paper',
};

function siteWith({
  grades = {},
  flags = [],
  language = 'en',
}: {
  grades?: Record<string, 'error' | 'red-flag' | 'hint' | 'off'>;
  flags?: Problem[];
  language?: Language;
} = {}) {
  return siteOf(kaarnavesi({ company: { grades }, accounts: { 'havulinna-paper': {} } }), ASOF, { flags, language });
}

describe.for(LANGUAGES)('in %s', (language) => {
  test('every rule has a page that says what it means and shows what the check says', () => {
    const site = siteWith({ language });
    const pages = RULE_IDS.map((id) => rulePage(site, id));
    expect(pages.map(({ id }) => id).sort()).toEqual(
      Object.keys({ ...READING_RULES, ...LINKING_RULES, ...PLAN_RULES }).sort(),
    );
    expect(
      pages
        .filter(({ meaning }) => !/^\p{Lu}.*\.$/u.test(meaning) && !/^company\.yaml .*\.$/.test(meaning))
        .map(({ id }) => id),
    ).toEqual([]);
    expect(pages.filter(({ said }) => !said?.what || !said.cure).map(({ id }) => id)).toEqual(WITHOUT_EXAMPLE);
  });

  test('the list leads to each page once, in the reader’s language', () => {
    const base = language === FIRST_LANGUAGE ? '' : `/${language}`;
    const rows = ruleGroups(siteWith({ language })).flatMap(({ rules }) => rules);
    expect(rows.map(({ href }) => href).sort()).toEqual(RULE_IDS.map((id) => `${base}/handbook/rules/${id}/`).sort());
  });
});

test('a rule stands under the grade that the company gives it, and says so', () => {
  const site = siteWith({ grades: { 'one-sided-win': 'hint', 'no-coach': 'off' } });
  const found = ruleGroups(site).flatMap(({ grade, rules }) =>
    rules.filter(({ regraded }) => regraded !== undefined).map(({ id, regraded }) => [grade, id, regraded]),
  );
  expect(found).toEqual([
    ['hint', 'one-sided-win', 'The company has graded this rule itself; otherwise it would be a red flag.'],
    ['off', 'no-coach', 'The company has graded this rule itself; otherwise it would be a hint.'],
  ]);
});

test('a company grades what judges its plans, never what is wrong with a file', () => {
  const site = siteWith();
  expect(RULE_IDS.filter((id) => rulePage(site, id).canBeRegraded)).toEqual(Object.keys(PLAN_RULES));
});

test('a rule’s page names each account where it is open, with how many times', () => {
  const page = rulePage(siteWith({ flags: [overdue, overdue] }), 'action-overdue');
  expect(page.open).toBe(2);
  expect(page.openAt).toEqual([{ subject: { text: 'Havulinna Paper', href: '/accounts/havulinna-paper/' }, times: 2 }]);
});

test('a rule that is open nowhere names no account', () => {
  expect(rulePage(siteWith({ flags: [overdue] }), 'no-coach').openAt).toEqual([]);
});

test('an id that no rule has is a mistake of ours', () => {
  expect(() => rulePage(siteWith(), 'no-choach')).toThrow('Expected the id of a rule, got "no-choach".');
});

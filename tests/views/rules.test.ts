import { describe, expect, test } from 'vitest';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import type { Language } from '#domain/plan/company.ts';
import { DOINGS } from '#views/handbook/rule-doings.ts';
import { fieldsReadBy } from '#views/handbook/rule-fields.ts';
import { fieldTables } from '#views/handbook/field-tables.ts';
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

test('a rule counts as the company grades it, and says so', () => {
  const site = siteWith({ grades: { 'one-sided-win': 'hint', 'no-coach': 'off' } });
  const found = ruleGroups(site).flatMap(({ doing, rules }) =>
    rules
      .filter(({ regraded }) => regraded !== undefined)
      .map(({ grade, id, regraded }) => [doing, grade, id, regraded]),
  );
  expect(found).toEqual([
    ['plan', 'hint', 'one-sided-win', 'The company has graded this rule itself; otherwise it would be a red flag.'],
    ['people', 'off', 'no-coach', 'The company has graded this rule itself; otherwise it would be a hint.'],
  ]);
});

test('rules stand by what one was doing, the gravest first, and those of fields are what no other is', () => {
  const groups = ruleGroups(siteWith());
  expect(groups.map(({ doing }) => doing)).toEqual(DOINGS);
  const grades = ['error', 'red-flag', 'hint'];
  for (const { doing, rules } of groups) {
    const order = rules.map(({ grade }) => grades.indexOf(grade));
    expect(order, doing).toEqual(order.toSorted((a, b) => a - b));
  }
  const doing = (id: string) => groups.find(({ rules }) => rules.some((rule) => rule.id === id))?.doing;
  expect(doing('review-missing')).toBe('review');
  expect(doing('snapshot-altered')).toBe('sealing');
  expect(doing('csv-value')).toBe('importing');
  expect(doing('missing-field')).toBe('fields');
  // A rule of files that only its table knows is one of fields; a rule of plans would be one of writing a plan.
  expect(groups.find((group) => group.doing === 'fields')?.rules.every(({ id }) => !(id in PLAN_RULES))).toBe(true);
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

describe('which fields a rule reads', () => {
  const read = (id: string, language: Language = 'en') => fieldsReadBy(siteWith({ language }), id);

  test('stand by kind of file, in the reader’s language, and lead to the field reference', () => {
    const ofPlan = (language: Language) => read('no-coach', language).map(({ title }) => title);
    expect(ofPlan('en')).toContain('Account plan');
    expect(ofPlan('fi')).toContain('Asiakassuunnitelma');
    const [account] = read('no-coach');
    expect(account?.fields).toContainEqual({ text: 'people[].roles', href: '/handbook/fields/#account-people' });
    // The people themselves are not named where what is read of them is.
    expect(account?.fields.map(({ text }) => text)).not.toContain('people');
  });

  test('are told of every rule that judges the portfolio, and are fields that there are', () => {
    const site = siteWith();
    const known = new Map(fieldTables(site).map(({ title, paths }) => [title, new Set(paths)]));
    const unknown = RULE_IDS.flatMap((id) =>
      fieldsReadBy(site, id).flatMap(({ title, fields }) => fields.filter(({ text }) => !known.get(title)?.has(text))),
    );
    expect(unknown).toEqual([]);
    // A review that has been begun is told by what is missing in it, which no rule reads.
    expect(Object.keys(PLAN_RULES).filter((id) => fieldsReadBy(site, id).length === 0)).toEqual([
      'review-without-judgement',
    ]);
  });
});

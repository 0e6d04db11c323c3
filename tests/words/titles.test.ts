import { expect, test } from 'vitest';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { ruleTitle } from '#problems/rule-title.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';

const RULES = Object.keys({ ...PLAN_RULES, ...LINKING_RULES, ...READING_RULES });

test.each(LANGUAGES)(
  'every rule has a title in %s that stands in a row: short, of its own, no sentence',
  (language) => {
    const titles = RULES.map((rule) => [rule, ruleTitle(messagesFor(language), rule) ?? ''] as const);
    const longest = 44;
    expect(titles.filter(([, title]) => title.length > longest || !/^\p{Lu}.*[^.!?:]$/u.test(title))).toEqual([]);
    expect(titles.filter(([, title]) => !/^\S+(?: \S+){1,6}$/.test(title))).toEqual([]);
    expect(new Set(titles.map(([, title]) => title)).size).toBe(titles.length);
    expect(titles.filter(([rule, title]) => title.includes(rule))).toEqual([]);
  },
);

test('a rule that Rulla does not have has no title, whatever its name', () => {
  const t = messagesFor('en');
  expect([ruleTitle(t, 'no-such-rule'), ruleTitle(t, 'constructor')]).toEqual([undefined, undefined]);
});

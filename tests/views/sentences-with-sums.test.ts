import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const WORDS = fileURLToPath(new URL('../../src/words/en/', import.meta.url));
const TESTS = fileURLToPath(new URL('../', import.meta.url));
/** What a message calls an amount that several may have added up to. */
const SUM =
  /^(?:sum|amount|by|gap|forecast|actual|target|targets|budget|budgets|over|given|rest|daily|asked|before|now|planned|slipped|neverPlanned|value|outlook|toCome|text|parts)$/;
/** Rooms whose words say no sums of a company: the check’s and the commands’ own, and what stands in files. */
const ELSEWHERE =
  /^(?:problems\/|importing|check|sealing|drafts|git-trouble|settings|reading-meanings|.*-fields|rules|handbook|glossary|editing)/;

/** By which test a sentence is held against the rows that it introduces, or against the figures that it is made of. */
const OF_ROWS = 'views/sentences-of-rows.test.ts';
const ADD_UP = 'views/sentences-add-up.test.ts';
const OF_QUARTER = 'views/quarters/account-quarter.test.ts';
const SHOWN_BY: Readonly<Record<string, string>> = {
  'accounts.missLede': OF_ROWS,
  'accounts.ofSum': 'views/accounts-list.test.ts',
  'accounts.madeOf': 'views/accounts-list.test.ts',
  'accounts.parts': 'views/accounts-list.test.ts',
  'budget.plansAddUp': ADD_UP,
  'budget.targetStands': ADD_UP,
  'budget.targetSet': 'domain/budget/meeting.test.ts',
  'budget.targetOfParts': 'domain/budget/meeting.test.ts',
  'budget.targetOfSome': 'domain/budget/meeting.test.ts',
  'budget.ideasNote': 'domain/budget/gap-causes.test.ts',
  'budget.quarterAhead': OF_ROWS,
  'changes.wentBudget': OF_ROWS,
  'changes.wentForecast': OF_ROWS,
  'changes.partOfMove': OF_ROWS,
  'changes.newlyIn': 'views/quarters/what-changed.test.ts',
  'changes.newlySet': OF_ROWS,
  'changes.unset': OF_ROWS,
  'figures.addsNot': 'domain/budget/made-of.test.ts',
  'figures.toCome': OF_ROWS,
  'figures.stillToCome': OF_ROWS,
  'snapshot.toTheCent': 'site/sealed-pages.test.ts',
  'figures.fromFinance': 'domain/budget/made-of.test.ts',
  'figures.ownTargets': OF_ROWS,
  'figures.madeOf': 'views/figures/figure-notes.test.ts',
  'figures.roundedParts': ADD_UP,
  'groups.lede': OF_ROWS,
  'home.plansShort': OF_ROWS,
  'home.plansOver': OF_ROWS,
  'home.plansOnTarget': OF_ROWS,
  'home.plansWithoutTarget': OF_ROWS,
  'home.plansNotCompared': OF_ROWS,
  'home.onlyActual': OF_ROWS,
  'home.segmentsApart': OF_ROWS,
  'home.shortFirst': OF_ROWS,
  'home.overFirst': OF_ROWS,
  'home.apartNext': OF_ROWS,
  'home.forecast': 'views/home.test.ts',
  'home.actualOfOthers': OF_ROWS,
  'home.actual': OF_ROWS,
  'ideas.lede': 'views/ideas.test.ts',
  'miss.lede': ADD_UP,
  'miss.ledeWithoutParts': ADD_UP,
  'miss.ledeOfBudget': ADD_UP,
  'miss.forecastOf': 'views/who-will-miss.test.ts',
  'miss.other': 'views/who-will-miss.test.ts',
  'miss.toCome': OF_ROWS,
  'miss.brought': OF_ROWS,
  'miss.bestMonth': OF_ROWS,
  'miss.endsAt': OF_ROWS,
  'miss.inQuarter': 'domain/budget/last-days.test.ts',
  'miss.untouchedNote': 'views/stale-forecasts.test.ts',
  'miss.untouchedOf': 'views/stale-forecasts.test.ts',
  'miss.unsaid': 'views/who-will-miss.test.ts',
  'moved.lede': OF_ROWS,
  'moved.sumOf': OF_ROWS,
  'price-tag.move': 'editing/price-tag.test.ts',
  'price-tag.newly': 'editing/price-tag.test.ts',
  'price-tag.unset': 'editing/price-tag.test.ts',
  'segments.plansAddUp': ADD_UP,
  'segments.nothingBudgeted': ADD_UP,
  'segments.yearWouldEnd': ADD_UP,
  'segments.lede': ADD_UP,
  'snapshot.ledeActual': OF_QUARTER,
  'snapshot.ledeActualOfTarget': OF_QUARTER,
  'snapshot.ledeActualOfBudget': OF_QUARTER,
  'snapshot.ledeActualAlone': OF_QUARTER,
  'snapshot.ledeNoActual': OF_QUARTER,
  'snapshot.ledeBudget': OF_QUARTER,
  'snapshot.ledeTargetAlone': OF_QUARTER,
  'snapshot.beyond': 'domain/snapshot/beyond-members.test.ts',
  'snapshot.sumOfLines': OF_QUARTER,
  'budget.targetsAbove': 'views/budget-notes.test.ts',
  'team.lede': ADD_UP,
};
/** Messages with such a name of what is no sum: one value of one thing, a name, a count. */
const NO_SUM: Readonly<Record<string, string>> = {
  'account.needs.targetBy': 'what one value claim aims at',
  'changes.onSales': 'the effect that one action says',
  'history.lastChange': 'who changed it',
  'history.changed': 'who changed it',
  'joint-plan.by': 'what one value claim aims at',
  'price-tag.compared': 'the two states that are compared',
  'price-tag.askFigures': 'one figure of one plan, and a limit that is written',
  'questions.inLanguage': 'what is asked',
  'segments.atLeast': 'a limit that is written',
  'segments.below': 'a limit that is written',
  'snapshot.afterSealLede': 'counts of what came later',
  'account/follow-up.feedback.scored': 'who said it',
  'account/money.budget.came': 'one account’s own actual, beside its forecasts',
  'account/money.budget.forecastFor': 'one account’s own forecast as it was said',
  'wrong-use.nobody': 'what was asked for',
  'wrong-use.several': 'what was asked for',
  'wrong-use.noPromisee': 'what was asked for',
};

function sentences(): string[] {
  return readdirSync(WORDS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.json') && !ELSEWHERE.test(file))
    .flatMap((file) => keysIn(JSON.parse(readFileSync(path.join(WORDS, file), 'utf8')), file.slice(0, -5)));
}

function keysIn(words: object, way: string): string[] {
  return Object.entries(words).flatMap(([key, value]): string[] => {
    if (typeof value === 'object') return keysIn(value as object, `${way}.${key}`);
    const [, name = key, values = ''] = /^([^(]*)\((.*)\)/.exec(key) ?? [];
    const hasSum = values
      .split(',')
      .some((each) => SUM.test(each.trim().replace(/[?:].*$/, '')) && !each.includes('number'));
    return hasSum ? [`${way}.${name}`] : [];
  });
}

test('every sentence with a sum is held against its rows by a test that says so', () => {
  const unknown = sentences().filter((key) => !(key in SHOWN_BY) && !(key in NO_SUM));
  expect(unknown).toEqual([]);
  const gone = [...Object.keys(SHOWN_BY), ...Object.keys(NO_SUM)].filter((key) => !sentences().includes(key));
  expect(gone).toEqual([]);
});

test('the tests that hold them are there', () => {
  for (const file of new Set(Object.values(SHOWN_BY)))
    expect(readFileSync(path.join(TESTS, file), 'utf8')).toMatch(/\btest(?:\.each)?\b/);
});

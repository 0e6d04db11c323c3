import { expect, test } from 'vitest';
import { judge } from '#domain/checks/judge.ts';
import { openBook } from '#domain/budget/figures.ts';
import { PLAN_STEPS, stepsOf } from '#domain/plan/steps.ts';
import {
  changesOf,
  feedbackOf,
  missingFacts,
  promiseCounts,
  promisesOf,
  questionsOf,
  trustTrend,
} from '#views/account/follow-up.ts';
import { closedFlagsOf, openFlagsOf } from '#views/account/flags.ts';
import { needsOf } from '#views/account/needs.ts';
import { pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const people = [
  { id: 'eero-kallas', name: 'Eero Kallas', attitude: 'growth' as const, asOf: '2026-09-12' },
  { id: 'kaisa-ruuska', name: 'Kaisa Ruuska' },
];
function plan(own: NonNullable<Told['accounts']>[string], asOf = AS_OF) {
  const portfolio = kaarnavesi({
    segments: { 'key-accounts': { required: ['needs', 'people'] } },
    accounts: { 'havulinna-paper': { people, ...own } },
  });
  return {
    site: siteOf(portfolio, asOf, { flags: judge(openBook(portfolio, asOf)) }),
    account: portfolio.accounts[0]!,
  };
}

test('feedback ends in an action, in a reason, or says that nothing is decided', () => {
  const { site, account } = plan({
    actions: [{ id: 'a1', action: 'Report on Fridays', owner: 'petri-salmela', due: '2026-Q4', stage: 'planned' }],
    feedback: [
      { on: '2026-09-03', by: 'User', said: 'Late.', action: 'a1' },
      { on: '2026-09-02', by: 'User', said: 'Good.', noChange: 'Keep it so.' },
      { on: '2026-09-01', by: 'User', said: 'Loud.' },
    ],
  });
  expect(feedbackOf(site, account).map(({ action, outcome }) => [action?.text, outcome])).toEqual([
    ['Report on Fridays', undefined],
    [undefined, 'No change: Keep it so.'],
    [undefined, 'Not decided yet.'],
  ]);
  expect(site.redFlags.filter(({ rule }) => rule === 'feedback-undecided')).toHaveLength(1);
});

test('promises are counted as they stand on the day, and one broken is not made whole by keeping it late', () => {
  const promise = { to: 'eero-kallas', by: 'petri-salmela', promise: 'Report' };
  const promises = [
    { ...promise, due: '2026-09-10', keptOn: '2026-09-09' },
    { ...promise, due: '2026-09-10', brokenOn: '2026-09-11', keptOn: '2026-09-15' },
    { ...promise, due: '2026-09-30' },
    { ...promise, due: '2026-09-17' },
  ];
  const { site, account } = plan({ promises });
  expect(promiseCounts(site, account)).toBe('2 open, 1 kept, 1 broken');
  expect(promisesOf(site, account).map(({ state }) => state)).toEqual(['late', 'open', 'kept', 'broken']);
  const before = plan({ promises }, '2026-09-08');
  expect(promiseCounts(before.site, before.account)).toBe('4 open, 0 kept, 0 broken');
});

test('a change says who has not been judged again since', () => {
  const { site, account } = plan({
    changes: [
      { on: '2026-09-10', what: 'A new mill manager.', touches: ['eero-kallas', 'kaisa-ruuska'] },
      { on: '2026-09-01', what: 'A new form.', touches: ['eero-kallas'] },
      { on: '2026-05-01', what: 'A move.', touches: [], rejudgedOn: '2026-05-12' },
    ],
  });
  expect(changesOf(site, account).map(({ rejudged, isOpen }) => [rejudged, isOpen])).toEqual([
    ['Not yet: K. Ruuska', true],
    ['Yes, since the day', false],
    ['Yes, 12 May', false],
  ]);
});

test('what the segment demands and the plan lacks is asked by itself', () => {
  const { site, account } = plan({});
  expect(missingFacts(site, account).map(({ question, owner }) => [question.includes('needs'), owner])).toEqual([
    [true, 'P. Salmela'],
  ]);
});

test('trust has a trend from its second quarter on', () => {
  const trend = (...scores: number[]) => {
    const { site, account } = plan({ trust: scores.map((score, at) => ({ quarter: `2026-Q${at + 1}`, score })) });
    return trustTrend(site, account);
  };
  expect([trend(), trend(3), trend(2, 3, 4)]).toEqual([undefined, undefined, 'From 2 in 2026-Q1 to 4 in 2026-Q3.']);
});

test('a plan grows step by step, and names the first one that is missing', () => {
  const { account } = plan({
    profile: { industry: 'Paper' },
    actions: [{ id: 'a1', action: 'Visit', owner: 'petri-salmela', due: '2026-Q4', stage: 'idea' }],
  });
  // Two contacts without roles are not yet judged people.
  expect(stepsOf(account)).toEqual({ taken: ['facts', 'actions'], next: 'needs' });
  const whole = plan({
    profile: {},
    needs: [{ id: 'n1', need: 'Water', basis: 'Said so', asOf: '2026-09-01' }],
    people: [{ ...people[0]!, roles: ['user'] }],
    strategy: { choices: [{ choice: 'do', what: 'Loop' }] },
    actions: account.actions as never,
  });
  expect(stepsOf(whole.account)).toEqual({ taken: [...PLAN_STEPS], next: undefined });
});

test('whoever gives a claim, a promise, a question or a flag an id gives it an address on the page', () => {
  const promise = { to: 'eero-kallas', by: 'petri-salmela', promise: 'Report', due: '2026-09-30' };
  const question = { question: 'Who decides?', owner: 'petri-salmela', due: '2026-09-30' };
  const flag = { severity: 'low' as const, what: 'Two invoices are late', opened: '2026-09-01' };
  const { site, account } = plan({
    valueClaims: [{ id: 'v1', measure: 'Water' }, { measure: 'Heat' }],
    promises: [{ ...promise, id: 'p1' }, promise],
    openQuestions: [{ ...question, id: 'q1' }, question],
    redFlags: [
      { ...flag, id: 'f1', closed: '2026-09-10' },
      { ...flag, id: 'f2' },
      { ...flag, what: 'The mill is silent' },
    ],
  });
  expect(needsOf(site, account).otherClaims.map(({ anchor }) => anchor)).toEqual(['claim-v1', undefined]);
  expect(promisesOf(site, account).map(({ anchor }) => anchor)).toEqual(['promise-p1', undefined]);
  expect(questionsOf(site, account).map(({ anchor }) => anchor)).toEqual(['question-q1', undefined]);
  const raised = openFlagsOf(site, account).filter(({ rule }) => rule?.text === 'Raised by hand');
  expect(raised.map(({ anchor }) => anchor)).toEqual(['flag-f2', undefined]);
  expect(closedFlagsOf(site, account).map(({ anchor }) => anchor)).toEqual(['flag-f1']);
  const page = pagesIn(site).find(({ path }) => path === '/accounts/havulinna-paper/');
  expect(
    page
      ?.make()
      .main.toString()
      .match(/ id="(?:claim|promise|question|flag)-\w+"/g),
  ).toEqual([' id="flag-f2"', ' id="flag-f1"', ' id="claim-v1"', ' id="question-q1"', ' id="promise-p1"']);
});

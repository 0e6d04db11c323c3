import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { factOf } from '../../problems/fact-of.ts';

const AS_OF = '2026-09-18';
/** Budgets are not what is tried here. */
const judged = (told: Told, asOf = AS_OF): Problem[] =>
  judge(openBook(kaarnavesi(told), asOf)).filter(({ rule }) => rule !== 'customers-without-budget');
/** What is found, but for days that lie ahead, which tests of earlier days have many of. */
const rules = (told: Told, asOf = AS_OF): string[] =>
  judged(told, asOf).flatMap(({ rule }) => (rule === 'day-still-ahead' ? [] : [rule]));
const person = { id: 'eero-kallas', name: 'Eero Kallas' };
const late = { id: 'a1', action: 'Pilot report', owner: 'petri-salmela', due: '2026-09-17', stage: 'running' } as const;

test('the most severe come first, errors before flags before hints', () => {
  const found = judged({
    company: {
      goals: [{ id: 'g1', name: 'Ten closed loops' }],
      grades: { 'goal-unserved': 'error', 'plan-serves-no-goal': 'hint' },
    },
    accounts: {
      'havulinna-paper': {
        actions: [late],
        redFlags: [
          { severity: 'low', what: 'Parking', opened: '2026-09-01' },
          { severity: 'high', what: 'Strike', opened: '2026-09-02' },
        ],
      },
    },
  });
  expect(found.map(({ rule, grade, severity }) => `${grade} ${severity} ${rule}`)).toEqual([
    'error medium goal-unserved',
    'red-flag high raised-by-hand',
    'red-flag medium action-overdue',
    'red-flag low raised-by-hand',
    'hint low plan-serves-no-goal',
  ]);
});

test('a rule that the company turns off finds nothing', () => {
  expect(
    rules({ company: { grades: { 'action-overdue': 'off' } }, accounts: { 'havulinna-paper': { actions: [late] } } }),
  ).toEqual([]);
});

test('a flag says who clears it, since when, and in which line of work', () => {
  expect(
    judged({ accounts: { 'havulinna-paper': { actions: [{ ...late, owner: 'sanna-rintala' }] } } })[0],
  ).toMatchObject({
    account: 'havulinna-paper',
    owner: 'sanna-rintala',
    since: '2026-09-17',
    due: '2026-09-17',
    block: 'actions',
    place: { file: 'accounts/havulinna-paper.mdx' },
  });
});

describe('a red flag', () => {
  test('is not raised for an action that is due today, this month or this quarter', () => {
    for (const due of ['2026-09-18', '2026-09', '2026-Q3'])
      expect(rules({ accounts: { 'havulinna-paper': { actions: [{ ...late, due }] } } }), due).toEqual([]);
  });

  test('raised by hand counts from the day it was opened to the day it was closed', () => {
    const told: Told = {
      accounts: {
        'havulinna-paper': {
          redFlags: [{ severity: 'low', what: 'Parking', opened: '2026-09-02', closed: '2026-09-10' }],
        },
      },
    };
    expect(['2026-09-01', '2026-09-02', '2026-09-09', '2026-09-10'].map((day) => rules(told, day).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('is not raised for a kind of fact whose segment sets no limit', () => {
    const accounts: Told['accounts'] = {
      'havulinna-paper': {
        profile: { asOf: '1999-01-01' },
        people: [{ ...person, attitude: 'growth', asOf: '1999-01-01', lastContact: '1999-01-01' }],
      },
    };
    expect(rules({ accounts })).toEqual([]);
    expect(
      rules({ accounts, segments: { 'key-accounts': { shelfLives: { profile: 100, judgement: 100, contact: 100 } } } }),
    ).toEqual(['fact-too-old', 'judgement-expired', 'no-contact-too-long']);
  });

  test('for a role is closed by an open question that names the role, until it is answered', () => {
    const told = (answeredOn?: string): Told => ({
      segments: { 'key-accounts': { required: ['people'] } },
      company: { grades: { 'no-coach': 'off' } },
      accounts: {
        'havulinna-paper': {
          people: [{ ...person, roles: ['decision-maker', 'user', 'technical-influencer'] }],
          openQuestions: [
            {
              question: 'Who signs?',
              role: 'economic-influencer',
              owner: 'petri-salmela',
              due: '2026-10-01',
              answeredOn,
            },
          ],
        },
      },
    });
    expect(rules(told())).toEqual([]);
    expect(rules(told('2026-09-10'))).toEqual(['role-uncovered']);
  });

  test('for a coming change closes when everyone whom it touches is judged on the day or later', () => {
    const told = (asOf: string): Told => ({
      accounts: {
        'havulinna-paper': {
          changes: [{ on: '2026-09-10', what: 'A new mill manager.', touches: ['eero-kallas'] }],
          people: [{ ...person, attitude: 'growth', asOf }],
        },
      },
    });
    expect(rules(told('2026-09-09'))).toEqual(['org-change-open']);
    expect(rules(told('2026-09-10'))).toEqual([]);
  });

  test('for a coming change stays open until the last of those whom it touches is judged again, and known', () => {
    const told = (eero: object, kaisa: object): Told => ({
      accounts: {
        'havulinna-paper': {
          changes: [
            {
              on: '2026-09-10',
              knownOn: '2026-08-24',
              what: 'A new mill manager.',
              touches: ['eero-kallas', 'kaisa-ruuska'],
            },
          ],
          people: [
            { ...person, ...eero },
            { id: 'kaisa-ruuska', name: 'Kaisa Ruuska', ...kaisa },
            { id: 'sini-karppinen', name: 'Sini Karppinen', asOf: '2026-09-12', attitude: 'growth' },
          ],
        },
      },
    });
    const judgedOn = (asOf: string) => ({ attitude: 'growth', asOf });
    expect(rules(told(judgedOn('2026-09-10'), judgedOn('2026-09-09')))).toEqual(['org-change-open']);
    expect(rules(told(judgedOn('2026-09-10'), { attitude: 'unknown', asOf: '2026-09-12' }))).toEqual([
      'org-change-open',
    ]);
    expect(rules(told(judgedOn('2026-09-10'), judgedOn('2026-09-12')))).toEqual([]);
    // A judgement that is yet to be made closes nothing, and before anybody has heard of the change there is nothing to
    // close.
    expect(rules(told(judgedOn('2026-09-10'), judgedOn('2026-09-12')), '2026-09-11')).toEqual(['org-change-open']);
    expect(rules(told(judgedOn('2026-05-01'), judgedOn('2026-05-01')), '2026-08-23')).toEqual([]);
  });

  test('for a change that touches nobody by name waits for the day on which it was judged', () => {
    const told = (rejudgedOn?: string): Told => ({
      accounts: { 'havulinna-paper': { changes: [{ on: '2026-09-10', what: 'A merger.', touches: [], rejudgedOn }] } },
    });
    expect([rules(told()), rules(told('2026-09-18')), rules(told('2026-09-19'))]).toEqual([
      ['org-change-open'],
      [],
      ['org-change-open'],
    ]);
  });

  test('for a gap opens above the limit, not at it, and closes with a comment', () => {
    const told = (budget: number, commented = false): Told => ({
      accounts: {
        'havulinna-paper': {
          targets: { '2026-Q3': 100_000 },
          budget: [{ confidence: 'secure', sales: { '2026-Q3': budget } }],
          comments: commented
            ? [{ quarter: '2026-Q3', on: 'gap', comment: 'The pilot slips.', writtenOn: '2026-09-01' }]
            : [],
        },
      },
    });
    const ofAccount = (problems: Problem[]) =>
      problems.filter(({ account }) => account !== undefined).map(({ rule }) => rule);
    expect(ofAccount(judged(told(92_000)))).toEqual([]);
    expect(ofAccount(judged(told(91_999.99)))).toEqual(['gap-over-threshold']);
    expect(ofAccount(judged(told(91_999.99, true)))).toEqual([]);
  });

  test('for a deviation looks at the forecast of this quarter and at the actual of the last', () => {
    const accounts: Told['accounts'] = {
      'havulinna-paper': {
        budget: [{ confidence: 'secure', sales: { '2026-Q2': 100_000, '2026-Q3': 100_000 } }],
        forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q3': 80_000 } }],
      },
    };
    const found = judged({
      accounts,
      sales: [
        ['havulinna-paper', '2026-05', 12_000_000],
        ['havulinna-paper', '2026-08', 1],
      ],
    });
    expect(
      found.map((flag) => [...['quarter', 'measure', 'difference'].map((name) => factOf(flag, name)), flag.severity]),
    ).toEqual([
      ['2026-Q3', 'forecast', -2_000_000, 'high'],
      ['2026-Q2', 'actual', 2_000_000, 'medium'],
    ]);
  });

  test('is not raised for imported customers of whom nothing is known but names', () => {
    expect(rules({ accounts: { 'havulinna-paper': { people: [person] } } })).toEqual([]);
  });
});

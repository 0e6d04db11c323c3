import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type Account = NonNullable<Told['accounts']>[string];
const state = (told: Told) => ({ book: openBook(kaarnavesi(told), '2026-09-18'), problems: [] });
const ofPlan = (more: Account): Told => ({
  segments: { 'key-accounts': { name: 'Key' }, named: { name: 'Named', code: 'B' } },
  accounts: { mill: { name: 'Mill', ...more }, works: { name: 'Works' } },
});
/** Of what a change is told as, in which words its values are said, and why it is. */
const told = (before: Told, after: Told) =>
  portfolioChanges(state(before), state(after)).changes.map(({ aspect, as, why }) =>
    [aspect, as, ...(why === undefined ? [] : [`because ${why}`])].join(' '),
  );

const [owner, due, asOf] = ['petri-salmela', '2026-10-02', '2026-01-01'];
const eero = { id: 'eero', name: 'Eero' };
const people = [eero];
const idea = { id: 'i1', idea: 'Loop', kind: 'growth' as const, stage: 'idea' as const };
const need = { id: 'n1', need: 'Water', basis: 'Seen', asOf };
const promise = { id: 'p1', promise: 'Figures', to: 'eero', by: owner, due };
const question = { question: 'Who?', owner, due };
const year = { year: 2025, source: 'Report', asOf };

test.each<[string, Account, Account, string[]]>([
  ['a person seen or checked', { people }, { people: [{ ...eero, lastContact: asOf }] }, ['refreshed day']],
  ['an idea', {}, { ideas: [idea] }, ['idea stage']],
  [
    'how far an idea is',
    { ideas: [idea] },
    { ideas: [{ ...idea, stage: 'dropped', reason: 'Too dear' }] },
    ['stage stage because Too dear'],
  ],
  ['what an idea is worth', { ideas: [idea] }, { ideas: [{ ...idea, value: 5 }] }, ['value money']],
  [
    'a promise broken',
    { people, promises: [promise] },
    { people, promises: [{ ...promise, brokenOn: asOf }] },
    ['broken day'],
  ],
  ['feedback', {}, { feedback: [{ on: asOf, by: 'Buyer', said: 'Good', noChange: 'Known' }] }, ['feedback day']],
  ['a question', {}, { openQuestions: [question] }, ['question day']],
  [
    'when a question is due',
    { openQuestions: [question] },
    { openQuestions: [{ ...question, due: '2026-11-02' }] },
    ['due day'],
  ],
  ['what is to come', {}, { changes: [{ on: due, what: 'A merger' }] }, ['comingChange day']],
  ['a need', {}, { needs: [need] }, ['need plain']],
  ['a need checked', { needs: [need] }, { needs: [{ ...need, asOf: '2026-02-01' }] }, ['refreshed day']],
  ['a goal', {}, { goals: [{ id: 'y1', year: 2026, goal: 'G', basis: 'B', basedOn: 'market' }] }, ['goal plain']],
  ['their figures', {}, { finances: [year] }, ['finances plain']],
  ['their figures checked', { finances: [year] }, { finances: [{ ...year, asOf: '2026-02-01' }] }, ['refreshed day']],
  [
    'facts checked',
    { profile: { industry: 'Paper', asOf } },
    { profile: { industry: 'Paper', asOf: '2026-02-01' } },
    ['refreshed day'],
  ],
  [
    'a comment on a quarter',
    {},
    { comments: [{ quarter: '2026-Q4', on: 'gap', comment: 'Late', writtenOn: asOf, by: owner }] },
    ['comment plain because Late'],
  ],
  ['what is put in', {}, { investment: [{ line: 'Visits', hours: { '2026-Q4': 1 } }] }, ['investment plain']],
  [
    'money put in',
    { investment: [{ id: 'v', line: 'V', money: { '2026-Q4': 1 } }] },
    { investment: [{ id: 'v', line: 'V', money: { '2026-Q4': 2 } }] },
    ['investment plain'],
  ],
  ['another segment', {}, { segment: 'named' }, ['segment segment']],
  ['another parent', {}, { parent: 'works' }, ['parent group']],
  [
    'a break',
    {},
    { breaks: [{ from: '2026-03-01', until: '2026-05-01', reason: 'Bought elsewhere' }] },
    ['until day because Bought elsewhere'],
  ],
])('%s is told in its own words', (_, before, after, lines) => {
  expect(told(ofPlan(before), ofPlan(after))).toEqual(lines);
});

test('a decision kept, and one of ours in another unit, team or name', () => {
  const decision = { id: 'd1', decision: 'Meet', owner, due };
  const review = (more: object): Told => ({
    ...ofPlan({}),
    reviews: { '2026-Q2/mill': { decisions: [{ ...decision, ...more }] } },
  });
  expect(told(review({}), review({ keptOn: asOf }))).toEqual(['kept day']);
  const unit = (team: boolean, name: string): Told => {
    const person = { id: 'petri-salmela', name };
    const mills = { id: 'mills', name: 'Mills' };
    return {
      units: {
        process: team
          ? { people: [], teams: [{ ...mills, people: [person] }] }
          : { people: [person], teams: [{ ...mills, people: [] }] },
      },
    };
  };
  expect(told(unit(false, 'Petri'), unit(true, 'Petri'))).toEqual(['team team']);
  expect(told(unit(false, 'Petri'), unit(false, 'Peter'))).toEqual(['name plain']);
});

test.each<[string, object, object]>([
  ['a limit', { thresholds: { gapPercent: 8 } }, { thresholds: { gapPercent: 9 } }],
  ['a grade', { grades: { 'no-coach': 'hint' } }, { grades: { 'no-coach': 'red-flag' } }],
  ['a guardrail', { guardrails: { rules: false } }, { guardrails: { rules: true } }],
  ['the horizon', { horizonQuarters: 4 }, { horizonQuarters: 5 }],
  ['who leads', { leads: 'bottom-up' }, { leads: 'top-down' }],
])('%s is a rule', (_, before, after) => {
  expect(told({ company: before }, { company: after })).toEqual(['rule plain']);
});

test.each<[string, object, object]>([
  ['how long facts keep', { shelfLives: { feedback: 10 } }, { shelfLives: { feedback: 20 } }],
  ['how often it is reviewed', { reviewEveryMonths: 3 }, { reviewEveryMonths: 6 }],
  ['what it demands', { required: ['people'] }, { required: ['people', 'needs'] }],
])('of a segment, %s is a rule', (_, before, after) => {
  const segment = (more: object): Told => ({ segments: { 'key-accounts': { name: 'Key', ...more } } });
  expect(told(segment(before), segment(after))).toEqual(['rule plain']);
});

test('a quarter whose seal goes with the change is not told as restated', () => {
  const sealed = (budget: number, isSealed: boolean) => {
    const one = state(ofPlan({ budget: [{ confidence: 'secure', sales: { '2026-Q1': budget } }] }));
    if (isSealed) Object.assign(one.book.portfolio, { snapshots: [{ quarter: '2026-Q1', hash: 'a' }] });
    return one;
  };
  expect(portfolioChanges(sealed(1, true), sealed(2, true)).restated).toEqual(['2026-Q1']);
  expect(portfolioChanges(sealed(1, true), sealed(2, false)).restated).toEqual([]);
});

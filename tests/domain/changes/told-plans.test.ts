import { describe, expect, test } from 'vitest';
import { isNothingThatCounts } from '#domain/changes/portfolio-changes.ts';
import type { Told } from '../../sample-company/company.ts';
import { PETRI, SANNA, compared, due, eero, owner, people, told, who, type Account } from './told.ts';

/** What a change of one plan is told as. */
const ofPlan = (before: Account, after: Account) => told({ accounts: { mill: before } }, { accounts: { mill: after } });

const trial = { id: 'a1', action: 'Trial', owner, due, stage: 'planned' as const };

const figures = { id: 'p1', promise: 'Figures', to: 'eero', by: owner, due };

describe('what a change of a plan is told as', () => {
  test.each<[string, Account, Account, string[]]>([
    ['nothing', { people }, { people }, []],
    [
      'an attitude, with what was seen, and the day of the judgement',
      { people: [{ ...eero, attitude: 'growth', basis: 'Asks', asOf: '2026-06-01' }] },
      { people: [{ ...eero, attitude: 'trouble', basis: 'Angry', asOf: '2026-09-01' }] },
      [
        'account Mill: attitude changed "Eero Kallas" attitude "growth" → "trouble" because Angry at accounts/mill people.0.attitude',
        'account Mill: refreshed changed "Eero Kallas" day "2026-06-01" → "2026-09-01" at accounts/mill people.0.asOf',
      ],
    ],
    [
      'somebody new, by their title, on their line',
      {},
      { people: [{ ...eero, title: 'Mill manager' }] },
      ['account Mill: person added "Eero Kallas" plain – → – because Mill manager at accounts/mill people.0'],
    ],
    [
      'somebody taken out, on the line where they stood',
      { people: [{ ...eero, title: 'Mill manager' }] },
      {},
      ['account Mill: person removed "Eero Kallas" plain – → – because Mill manager at accounts/mill people.0'],
    ],
    [
      'somebody who leaves, and why',
      { people },
      { people: [{ ...eero, until: '2026-10-31', untilReason: 'Retires' }] },
      ['account Mill: left changed "Eero Kallas" day – → "2026-10-31" because Retires at accounts/mill people.0.until'],
    ],
    [
      'an action that is new, by its day',
      {},
      { actions: [trial] },
      ['account Mill: action added "Trial" due – → "2026-10-02" at accounts/mill actions.0'],
    ],
    [
      'an action that slips and is dropped, with the one reason, which is not told twice',
      { actions: [trial] },
      { actions: [{ ...trial, due: '2026-12-01', stage: 'dropped', reason: 'No budget' }] },
      [
        'account Mill: due changed "Trial" due "2026-10-02" → "2026-12-01" because No budget at accounts/mill actions.0.due',
        'account Mill: stage changed "Trial" stage "planned" → "dropped" because No budget at accounts/mill actions.0.stage',
      ],
    ],
    [
      'a promise that is made, moved, kept or broken',
      { people, promises: [figures] },
      {
        people,
        promises: [
          { ...figures, due: '2026-11-01', keptOn: '2026-09-01' },
          { ...figures, id: 'p2', promise: 'Seals', brokenOn: '2026-09-02' },
        ],
      },
      [
        'account Mill: due changed "Figures" day "2026-10-02" → "2026-11-01" at accounts/mill promises.0.due',
        'account Mill: kept changed "Figures" day – → "2026-09-01" at accounts/mill promises.0.keptOn',
        'account Mill: promise added "Seals" day – → "2026-10-02" at accounts/mill promises.1',
      ],
    ],
    [
      'a question that is answered, with the answer',
      { openQuestions: [who] },
      { openQuestions: [{ ...who, answeredOn: '2026-09-01', answer: 'Outi' }] },
      [
        'account Mill: answered changed "Who signs?" day – → "2026-09-01" because Outi at accounts/mill openQuestions.0.answeredOn',
      ],
    ],
    [
      'trust of a quarter, by its score, with the comment once',
      { trust: [{ quarter: '2026-Q2', score: 4, comment: 'Good' }] },
      {
        trust: [
          { quarter: '2026-Q2', score: 2, comment: 'Stops' },
          { quarter: '2026-Q3', score: 3, comment: 'Better' },
        ],
      },
      [
        'account Mill: trust changed "2026-Q2" plain 4 → 2 because Stops at accounts/mill trust.0.score',
        'account Mill: trust added "2026-Q3" plain – → 3 because Better at accounts/mill trust.1',
      ],
    ],
    [
      'what is to come, by its day',
      { changes: [{ on: '2026-10-31', what: 'Retires' }] },
      { changes: [{ on: '2026-11-30', what: 'Retires' }] },
      ['account Mill: comingChange changed "Retires" day "2026-10-31" → "2026-11-30" at accounts/mill changes.0.on'],
    ],
    [
      'a forecast that is made, by its day, with the reason; its figures are told as sums',
      {},
      { forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q4': 100 }, reason: 'Order came' }] },
      ['account Mill: forecast added "2026-09-01" day – → "2026-09-01" because Order came at accounts/mill forecast.0'],
    ],
    [
      'a budget line that is new; one whose figures move is told as sums',
      { budget: [{ id: 'l1', line: 'Pumps', confidence: 'secure', sales: { '2026-Q4': 100 } }] },
      {
        budget: [
          { id: 'l1', line: 'Pumps', confidence: 'secure', sales: { '2026-Q4': 200 } },
          { id: 'l2', line: 'Seals', confidence: 'secure', sales: { '2026-Q4': 1 } },
        ],
      },
      ['account Mill: budgetLine added "Seals" plain – → – at accounts/mill budget.1'],
    ],
    [
      'what is put in, also where only its figures move',
      { investment: [{ line: 'Visits', hours: { '2026-Q4': 10 } }] },
      { investment: [{ line: 'Visits', hours: { '2026-Q4': 12 } }] },
      ['account Mill: investment changed "Visits" plain 10 → 12 at accounts/mill investment.0.hours.2026-Q4'],
    ],
    [
      'another keeper, another name and the end of a customer, each on its line',
      { kam: PETRI, name: 'Mill' },
      { kam: SANNA, name: 'Mill', status: 'lost', until: '2026-09-01', untilReason: 'Bought by another' },
      [
        'account Mill: keeper changed member "petri-salmela" → "sanna-rintala" at accounts/mill kam',
        'account Mill: status changed status "active" → "lost" at accounts/mill status',
        'account Mill: until changed day – → "2026-09-01" because Bought by another at accounts/mill until',
      ],
    ],
    [
      'a place in the team',
      {},
      { team: [{ person: SANNA, function: 'service' }] },
      ['account Mill: team added "sanna-rintala" member – → "sanna-rintala" at accounts/mill team.0'],
    ],
    [
      'a field that has no words of its own, by its way',
      { budget: [{ id: 'l1', line: 'Pumps', confidence: 'secure', sales: {} }] },
      { budget: [{ id: 'l1', line: 'Pumps', confidence: 'at-risk', sales: {} }] },
      ['account Mill: other changed "Pumps" plain "secure" → "at-risk" at accounts/mill budget.0.confidence'],
    ],
    [
      'an item of a list within a list, by the inner one',
      { people: [{ ...eero, history: [{ attitude: 'growth', asOf: '2026-01-01' }] }] },
      { people: [{ ...eero, history: [{ attitude: 'trouble', asOf: '2026-01-01' }] }] },
      [
        'account Mill: other changed "2026-01-01" plain "growth" → "trouble" at accounts/mill people.0.history.0.attitude',
      ],
    ],
    [
      'an item of a list that nothing tells apart, with nothing said of its time',
      { shared: ['needs'] },
      { shared: ['goals'] },
      ['account Mill: other changed plain ["needs"] → ["goals"] at accounts/mill shared'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(ofPlan({ name: 'Mill', ...before }, { name: 'Mill', ...after })).toEqual(lines);
  });

  test('texts that are worded anew are counted by field and are no change that counts', () => {
    const state = (basis: string): Told => ({
      accounts: {
        mill: {
          name: 'Mill',
          purpose: basis,
          people: [
            { ...eero, basis },
            { id: 'b', name: 'Bo', basis },
          ],
        },
      },
    });
    const found = compared(state('Asks'), state('Asks often'));
    expect(found.changes).toEqual([]);
    expect(found.texts.map(({ about, field, count }) => [about.name, field, count])).toEqual([
      ['Mill', 'purpose', 1],
      ['Mill', 'people[].basis', 2],
    ]);
    expect(found.touched).toEqual([{ level: 'account', id: 'mill', name: 'Mill' }]);
    expect([found.keepers, isNothingThatCounts(found)]).toEqual([[PETRI], true]);
  });
});

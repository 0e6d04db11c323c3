import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { isNothingThatCounts, portfolioChanges, type Change } from '#domain/changes/portfolio-changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const DAY = '2026-09-18';
const PETRI = 'petri-salmela';
const SANNA = 'sanna-rintala';

function state(told: Told) {
  const portfolio = kaarnavesi(told);
  markPlaces(portfolio, told);
  return { book: openBook(portfolio, DAY), problems: [] };
}
const compared = (before: Told, after: Told) => portfolioChanges(state(before), state(after));

/**
 * A change on one line: whom it is of, what, which thing, how it is shown, from what to what, why, and on which line.
 */
function asText({ about, aspect, how, thing, as, before, after, why, place }: Change): string {
  const file = place.file.replace(/\..*$/, '');
  return [
    `${about.level} ${about.name}:`,
    aspect,
    how,
    ...(thing === undefined ? [] : [`"${thing}"`]),
    `${as} ${JSON.stringify(before) ?? '–'} → ${JSON.stringify(after) ?? '–'}`,
    ...(why === undefined ? [] : [`because ${why}`]),
    `at ${file} ${wayTo(place.line)}`.trim(),
  ].join(' ');
}
function told(before: Told, after: Told): string[] {
  const { changes, texts } = compared(before, after);
  return [...changes.map(asText), ...texts.map(({ about, field, count }) => `${about.name}: text ${field} ${count}`)];
}

type Account = NonNullable<Told['accounts']>[string];
/** What a change of one plan is told as. */
const ofPlan = (before: Account, after: Account) => told({ accounts: { mill: before } }, { accounts: { mill: after } });

const owner = PETRI;
const due = '2026-10-02';
const eero = { id: 'eero', name: 'Eero Kallas' };
const trial = { id: 'a1', action: 'Trial', owner, due, stage: 'planned' as const };
const figures = { id: 'p1', promise: 'Figures', to: 'eero', by: owner, due };
const who = { question: 'Who signs?', owner, due };
const people = [eero];

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

describe('the figures behind the sums', () => {
  const budget = (sales: Record<string, number>) => [{ id: 'l1', line: 'Pumps', confidence: 'secure' as const, sales }];
  const lines = (before: Told, after: Told) =>
    compared(before, after).lines.map(({ about, measure, line, quarter, before: was, after: is, place }) =>
      [
        `${about.level} ${about.name}: ${measure} ${line ?? 'of the whole'} ${quarter} ${was ?? '–'} → ${is ?? '–'}`,
        `at ${place.file.replace(/\..*$/, '')} ${wayTo(place.line)}`,
      ].join(' '),
    );
  const mill = (more: Account): Told => ({ accounts: { mill: { name: 'Mill', ...more } } });

  test('of a plan: which line or forecast, which quarter, from what to what, and where it is written', () => {
    expect(
      lines(
        mill({
          targets: { '2026-Q4': 5 },
          budget: budget({ '2026-Q4': 1, '2027-Q1': 7 }),
          forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q4': 3 } }],
        }),
        mill({
          targets: { '2026-Q4': 6, '2027-Q1': 8 },
          budget: budget({ '2026-Q4': 2, '2027-Q1': 7 }),
          forecast: [{ madeOn: '2026-09-01', sales: {} }],
        }),
      ),
    ).toEqual([
      'account Mill: target of the whole 2026-Q4 500 → 600 at accounts/mill targets.2026-Q4',
      'account Mill: target of the whole 2027-Q1 – → 800 at accounts/mill targets.2027-Q1',
      'account Mill: budget Pumps 2026-Q4 100 → 200 at accounts/mill budget.0.sales.2026-Q4',
      'account Mill: forecast 2026-09-01 2026-Q4 300 → – at accounts/mill forecast.0.sales.2026-Q4',
    ]);
  });

  test('of a segment, a unit and a team are targets; a line that is new has its words and no figures of its own', () => {
    const targets = (figure: number) => ({ targets: { '2026-Q4': figure } });
    const company = (figure: number): Told => ({
      segments: { 'key-accounts': { name: 'Key', ...targets(figure) } },
      units: {
        process: {
          name: 'Process',
          ...targets(figure),
          teams: [{ id: 'mills', name: 'Mills', ...targets(figure), people: [{ id: PETRI, name: 'Petri Salmela' }] }],
        },
      },
    });
    expect(lines(company(1), company(2))).toEqual([
      'segment Key: target of the whole 2026-Q4 100 → 200 at segments/key-accounts targets.2026-Q4',
      'unit Process: target of the whole 2026-Q4 100 → 200 at team/process targets.2026-Q4',
      'unit Process: target Mills 2026-Q4 100 → 200 at team/process teams.0.targets.2026-Q4',
    ]);
    expect(lines(mill({}), mill({ budget: budget({ '2026-Q4': 2 }) }))).toEqual([]);
  });
});

describe('whole things that come and go', () => {
  const mill = { name: 'Mill', kam: SANNA };

  test('have no field, and are touched', () => {
    const found = compared({}, { accounts: { mill } });
    expect([found.changes.map(({ field }) => field), found.touched]).toEqual([
      [''],
      [{ level: 'account', id: 'mill', name: 'Mill' }],
    ]);
  });

  test('are never the same as something that stays, or that is of another kind, or the review of another quarter', () => {
    expect(told({ accounts: { mill } }, { accounts: { abc: mill, mill } })).toEqual([
      'account Mill: plan added plain – → "abc" at accounts/abc',
    ]);
    expect(told({ newCustomers: { mill: { name: 'Mill' } } }, { accounts: { works: mill } })).toEqual([
      'account Mill: plan added plain – → "works" at accounts/works',
      'new-customer-plan Mill: plan removed plain "mill" → – at new-customers/mill',
    ]);
    const reviewed = (quarter: string): Told => ({ accounts: { mill }, reviews: { [`${quarter}/mill`]: {} } });
    expect(told(reviewed('2026-Q1'), reviewed('2026-Q2'))).toEqual([
      'review Mill: review added plain – → "2026-Q2/mill" at reviews/2026-Q2/mill',
      'review Mill: review removed plain "2026-Q1/mill" → – at reviews/2026-Q1/mill',
    ]);
  });

  test('under another id and name are the same by customer number where either has one, else by a list of words', () => {
    const plan = (id: string, more: Account): Told => ({ accounts: { [id]: { ...mill, ...more } } });
    const isSame = (was: Account, is: Account) =>
      told(plan('mill', { name: 'Old', ...was }), plan('works', { name: 'New', ...is }))[0]?.includes('plan changed');
    const [one, two] = [{ crm: { id: '0001' } }, { crm: { id: '0002' } }];
    const needs = [{ id: 'n1', need: 'Less water', basis: 'Seen', asOf: '2026-01-01' }];
    expect([isSame(one, { ...one, kam: PETRI }), isSame(one, two)]).toEqual([true, false]);
    expect([isSame({ people }, { people, kam: PETRI }), isSame({ needs }, { needs, kam: PETRI })]).toEqual([
      true,
      true,
    ]);
    // A number decides, also where one of them has none.
    expect([isSame({ people, ...one }, { people, ...two }), isSame({ people, ...one }, { people })]).toEqual([
      false,
      false,
    ]);
    expect(isSame({ people }, { people, ...one })).toBe(false);
    expect([isSame({ people }, { people: [] }), isSame({}, { people, kam: PETRI })]).toEqual([false, false]);
  });

  test('are told once, and their keepers are concerned', () => {
    const [none, one]: [Told, Told] = [{}, { accounts: { mill } }];
    expect(told(none, one)).toEqual(['account Mill: plan added plain – → "mill" at accounts/mill']);
    expect(told(one, none)).toEqual(['account Mill: plan removed plain "mill" → – at accounts/mill']);
    expect([compared(none, one).keepers, compared(one, none).keepers]).toEqual([[SANNA], [SANNA]]);
    expect(isNothingThatCounts(compared(none, one))).toBe(false);
  });

  test('under another id are the same where name, customer number or all else is, with what changed inside', () => {
    const named = (id: string, more: Account) => ({ accounts: { [id]: { ...mill, ...more } } });
    const renamed = 'account Mill: plan changed plain "mill" → "works" at accounts/works';
    expect(told(named('mill', {}), named('works', {}))).toEqual([renamed]);
    expect(told(named('mill', {}), named('works', { kam: PETRI }))).toEqual([
      renamed,
      'account Mill: keeper changed member "sanna-rintala" → "petri-salmela" at accounts/works kam',
    ]);
    expect(compared(named('mill', {}), named('works', { kam: PETRI })).keepers).toEqual([SANNA, PETRI]);
    const crm = { id: '0001' };
    const withCrm = told(
      named('mill', { crm, name: 'Old' } as never),
      named('works', { crm, name: 'New', kam: PETRI } as never),
    );
    expect(withCrm[0]).toBe('account New: plan changed plain "mill" → "works" at accounts/works');
    expect(told(named('mill', { name: 'Old' }), named('works', { name: 'New', kam: PETRI }))).toEqual([
      'account New: plan added plain – → "works" at accounts/works',
      'account Old: plan removed plain "mill" → – at accounts/mill',
    ]);
  });

  test('another customer that takes the place of one is not the same', () => {
    const before = { accounts: { mill, works: { name: 'Works' } } };
    const after = { accounts: { works: { name: 'Works' }, other: { name: 'Other', kam: SANNA, purpose: 'X' } } };
    expect(told(before, after)).toEqual([
      'account Other: plan added plain – → "other" at accounts/other',
      'account Mill: plan removed plain "mill" → – at accounts/mill',
    ]);
  });
});

describe('what is not an account', () => {
  test('a review: what was decided and what became of it', () => {
    const decision = { id: 'd1', decision: 'Meet Outi', owner, due };
    const review = (more: object) =>
      ({ accounts: { mill: { name: 'Mill' } }, reviews: { '2026-Q2/mill': more } }) as Told;
    expect(told(review({}), review({ decisions: [decision] }))).toEqual([
      'review Mill: decision added "Meet Outi" due – → "2026-10-02" at reviews/2026-Q2/mill decisions.0',
    ]);
    expect(
      told(
        review({ decisions: [decision] }),
        review({ decisions: [{ ...decision, due: '2026-11-02', droppedOn: '2026-09-01', reason: 'Left' }] }),
      ),
    ).toEqual([
      'review Mill: due changed "Meet Outi" due "2026-10-02" → "2026-11-02" at reviews/2026-Q2/mill decisions.0.due',
      'review Mill: broken changed "Meet Outi" day – → "2026-09-01" because Left at reviews/2026-Q2/mill decisions.0.droppedOn',
    ]);
    expect(told({ accounts: { mill: { name: 'Mill' } } }, review({}))).toEqual([
      'review Mill: review added plain – → "2026-Q2/mill" at reviews/2026-Q2/mill',
    ]);
  });

  test('one of ours: on their own line of the unit’s file, in a team or not', () => {
    const unit = (petri: object, sanna: object): Told => ({
      units: {
        process: {
          name: 'Process',
          people: [{ id: PETRI, name: 'Petri Salmela', ...petri }],
          teams: [{ id: 'mills', name: 'Mills', people: [{ id: SANNA, name: 'Sanna Rintala', ...sanna }] }],
        },
      },
    });
    expect(told(unit({}, {}), unit({ until: '2026-10-31', untilReason: 'Retires' }, { manager: PETRI }))).toEqual([
      'member Petri Salmela: until changed day – → "2026-10-31" because Retires at team/process people.0.until',
      'member Sanna Rintala: keeper changed member – → "petri-salmela" at team/process teams.0.people.0.manager',
    ]);
    const found = compared(unit({ title: 'Seller' }, {}), unit({ title: 'Key account manager' }, {}));
    expect([found.changes, found.texts.map(({ field }) => field)]).toEqual([[], ['title']]);
  });

  test('rules: limits, grades and what a segment demands; a unit’s and a segment’s figures are sums', () => {
    const rules = (company: object, segment: object): Told => ({
      company,
      segments: { 'key-accounts': { name: 'Key', ...segment } },
    });
    expect(
      told(
        rules({ thresholds: { gapPercent: 8 } }, { required: ['people'], targets: { '2026-Q4': 5 } }),
        rules({ thresholds: { gapPercent: 9 } }, { required: ['people', 'needs'], targets: { '2026-Q4': 6 } }),
      ),
    ).toEqual([
      'company Kaarnavesi Oy: rule changed plain 8 → 9 at company thresholds.gapPercent',
      'segment Key: rule changed plain ["people"] → ["people","needs"] at segments/key-accounts required',
    ]);
  });

  test('sales plans, new-customer plans and groups: who keeps them', () => {
    const customers = [{ id: 'small', name: 'Small' }];
    const company = (who: string, name: string): Told => ({
      salesPlans: { south: { owner: who, customers } },
      newCustomers: { lakes: { owner: who, name: 'Lakes' } },
      groups: { holding: { name } },
    });
    const found = compared(company(PETRI, 'Holding'), company(SANNA, 'Holding Oy'));
    expect(found.changes.map(asText)).toEqual([
      'group Holding Oy: name changed plain "Holding" → "Holding Oy" at groups/holding',
      'account Small: keeper changed member "petri-salmela" → "sanna-rintala" at sales-plans/south customers.0',
      'sales-plan South: keeper changed member "petri-salmela" → "sanna-rintala" at sales-plans/south owner',
      'new-customer-plan Lakes: keeper changed member "petri-salmela" → "sanna-rintala" at new-customers/lakes owner',
    ]);
    expect(found.keepers).toEqual([PETRI, SANNA]);
  });
});

describe('who keeps what changes', () => {
  test('of a sales plan and of a plan for new customers is whoever is responsible for it', () => {
    const plans = (purpose: string, lakes: string): Told => ({
      salesPlans: { south: { owner: SANNA, name: purpose, customers: [{ id: 'small', name: 'Small' }] } },
      newCustomers: { lakes: { owner: PETRI, name: lakes } },
    });
    const keepers = (before: Told, after: Told) => compared(before, after).keepers;
    expect(keepers(plans('South', 'Lakes'), plans('South Oy', 'Lakes'))).toEqual([SANNA]);
    expect(keepers(plans('South', 'Lakes'), plans('South', 'Lakes Oy'))).toEqual([PETRI]);
  });
});

describe('what nothing that counts is made of', () => {
  test('what is worked out from a field or stands in another file is told once, where it is written', () => {
    const money = (currency: string) => told({ company: { currency } }, { company: { currency: 'EUR' } });
    expect(money('SEK')).toEqual(['company Kaarnavesi Oy: other changed plain "SEK" → "EUR" at company currency']);
    const segment = (name: string): Told => ({
      segments: { 'key-accounts': { name } },
      accounts: { mill: { name: 'Mill' } },
      reviews: { '2026-Q2/mill': {}, '2026-Q2/keys': { of: 'key-accounts' } },
    });
    expect(told(segment('Key'), segment('Keys'))).toEqual([
      'segment Keys: name changed plain "Key" → "Keys" at segments/key-accounts name',
    ]);
  });

  test('the running text of a file, its unit of money, the posts of a person and where a customer stands', () => {
    const state = (words: string, at: number) => {
      const small = { id: 'small', name: 'Small' };
      const tiny = { id: 'tiny', name: 'Tiny' };
      const portfolio = kaarnavesi({
        accounts: { mill: { name: 'Mill' } },
        salesPlans: { south: { customers: at === 0 ? [small, tiny] : [tiny, small] } },
        reviews: { '2026-Q2/mill': {} },
        newCustomers: { lakes: {} },
      });
      for (const one of [
        ...portfolio.accounts,
        ...portfolio.reviews,
        ...portfolio.newCustomerPlans,
        ...portfolio.salesPlans,
      ])
        Object.assign(one, { body: [{ html: words }] });
      return { book: openBook(portfolio, DAY), problems: [] };
    };
    const found = portfolioChanges(state('<p>One</p>', 0), state('<p>Two</p>', 1));
    expect([found.changes, found.texts, isNothingThatCounts(found)]).toEqual([[], [], true]);
  });

  test('rows of actuals count, as many as came and went', () => {
    const rows = (sales: Told['sales']) => ({ accounts: { mill: { name: 'Mill' } }, sales }) as Told;
    const found = compared(rows([['mill', '2024-01', 5]]), rows([['mill', '2024-02', 5]]));
    expect([found.rows, isNothingThatCounts({ ...found, sums: [] })]).toEqual([{ added: 1, removed: 1 }, false]);
    const none = compared(rows([]), rows([]));
    expect(isNothingThatCounts({ ...none, rows: { added: 0, removed: 2 } })).toBe(false);
  });

  test('a unit keeps what its people are told by themselves', () => {
    const unit = (name: string, title: string): Told => ({
      units: {
        process: {
          name,
          people: [{ id: PETRI, name: 'Petri Salmela', title }],
          teams: [{ id: 'mills', name: 'Mills', people: [{ id: SANNA, name: 'Sanna Rintala', title }] }],
        },
      },
    });
    expect(told(unit('Process', 'A'), unit('Process Oy', 'B'))).toEqual([
      'unit Process Oy: name changed plain "Process" → "Process Oy" at team/process name',
      'Petri Salmela: text title 1',
      'Sanna Rintala: text title 1',
    ]);
  });
});

describe('seals', () => {
  const sealed = (seals: Record<string, string>) => {
    const { book } = state({});
    const snapshots = Object.entries(seals).map(([quarter, hash]) => ({ quarter, hash }));
    return { book: { ...book, portfolio: { ...book.portfolio, snapshots } } as never, problems: [] };
  };

  test('that came, went or hold something else are named', () => {
    const found = portfolioChanges(
      sealed({ '2025-Q4': 'a', '2026-Q1': 'b', '2026-Q2': 'c' }),
      sealed({ '2026-Q1': 'b', '2026-Q2': 'd', '2026-Q3': 'e' }),
    );
    expect(found.seals).toEqual({ added: ['2026-Q3'], removed: ['2025-Q4'], altered: ['2026-Q2'] });
    expect(isNothingThatCounts(found)).toBe(false);
  });

  test('are restated where a sum of theirs is another', () => {
    const one = (budget: number) => {
      const { book } = state({
        accounts: { mill: { budget: [{ confidence: 'secure', sales: { '2026-Q1': budget, '2026-Q2': budget } }] } },
      });
      const snapshots = ['2026-Q2', '2026-Q1', '2025-Q4'].map((quarter) => ({ quarter, hash: 'a' }));
      Object.assign(book.portfolio, { snapshots });
      return { book, problems: [] };
    };
    expect(portfolioChanges(one(1), one(2)).restated).toEqual(['2026-Q1', '2026-Q2']);
    expect(portfolioChanges(one(1), one(1)).restated).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { isNothingThatCounts, portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { DAY, PETRI, SANNA, asText, compared, due, owner, state, told } from './told.ts';

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
    expect([found.rows, isNothingThatCounts({ ...found, sums: [] })]).toEqual([
      { added: 1, removed: 1, changed: 0 },
      false,
    ]);
    const none = compared(rows([]), rows([]));
    expect(isNothingThatCounts({ ...none, rows: { added: 0, removed: 2, changed: 0 } })).toBe(false);
    const other = compared(rows([['mill', '2024-01', 5]]), rows([['mill', '2024-01', 6]]));
    expect([other.rows, isNothingThatCounts({ ...other, sums: [] })]).toEqual([
      { added: 0, removed: 0, changed: 1 },
      false,
    ]);
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

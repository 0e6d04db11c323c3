import { expect, test } from 'vitest';
import { rhythmRows } from '#views/home/rhythm.ts';
import { decisionDuties } from '#views/team/duties.ts';
import { like } from '#domain/reads.ts';
import { nextReview, secondReview } from '#views/editing/beginnings.ts';
import { accountReviews, segmentReviews } from '#views/rhythm/reviews.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const retires = { id: 'c1', on: '2026-10-31', knownOn: '2026-08-24', what: 'Mill manager retires.', touches: [] };
const decisions = [
  { id: 'd1', decision: 'Count web breaks', owner: 'petri-salmela', due: '2026-08', keptOn: '2026-08-28' },
  { id: 'd2', decision: 'Meet the CFO', owner: 'sanna-rintala', due: '2026-Q3' },
  { id: 'd3', decision: 'Find the baseline', owner: 'sanna-rintala', due: '2026-08-31' },
  {
    id: 'd4',
    decision: 'Visit the shifts',
    owner: 'petri-salmela',
    due: '2026-08-31',
    droppedOn: '2026-07-20',
    reason: 'No time in the shutdown.',
  },
];
const company = (reviews: Told['reviews'] = {}, own: object = {}) =>
  kaarnavesi({
    segments: { 'key-accounts': { reviewEveryMonths: 3 } },
    accounts: { 'havulinna-paper': { actions: [], ...own } },
    reviews: { '2026-Q2/havulinna-paper': { decisions, trust: { score: 3 } }, ...reviews },
  });

test('each decision says what has become of it by the day, and not what became of it later', () => {
  const before = siteOf(company(), '2026-07-01');
  expect(accountReviews(before, before.portfolio.accounts[0]!).reviews).toEqual([]);
  const view = (asOf: string) => {
    const site = siteOf(company(), asOf);
    return accountReviews(site, site.portfolio.accounts[0]!).reviews[0]!.decisions.map(({ outcome }) => outcome);
  };
  expect(view(AS_OF)).toEqual(['Kept 28 Aug', 'Open', 'Past its day', 'Given up 20 Jul']);
  expect(view('2026-07-10')).toEqual(['Open', 'Open', 'Open', 'Open']);
});

test('the account says that a change makes a review due, until it is held', () => {
  const notices = (reviews: Told['reviews'] = {}) => {
    const site = siteOf(company(reviews, { changes: [retires] }), AS_OF);
    return accountReviews(site, site.portfolio.accounts[0]!).notices;
  };
  expect(notices()).toEqual([{ text: 'An unscheduled review is due by 23 Sep: Mill manager retires.', isLate: false }]);
  expect(notices({ '2026-Q3/havulinna-manager': { of: 'havulinna-paper', change: 'c1', on: '2026-09-01' } })).toEqual(
    [],
  );
});

test('an account without the review of the last quarter is named on its own page and in the rhythm of the first page', () => {
  const portfolio = kaarnavesi({
    segments: { 'key-accounts': { reviewEveryMonths: 3 } },
    accounts: { 'havulinna-paper': {}, 'meritar-foods': { name: 'Meritar Foods' } },
    reviews: { '2026-Q2/havulinna-paper': {} },
  });
  const site = siteOf(portfolio, AS_OF);
  expect(accountReviews(site, portfolio.accountById.get('meritar-foods')!).notices).toEqual([
    { text: 'The review of 2026-Q2 is missing. It was due 9 Jul, 71 days ago.', isLate: true },
  ]);
  expect(rhythmRows(site, '2026-Q3')[0]).toEqual({
    name: 'Reviews of 2026-Q2 held',
    when: undefined,
    fraction: { done: 1, of: 2 },
    note: 'Missing: Meritar Foods',
  });
});

test('a segment of sales plans is reviewed as a whole', () => {
  const portfolio = kaarnavesi({
    segments: { 'key-accounts': { planType: 'sales', reviewEveryMonths: 3 } },
    salesPlans: { south: { customers: [{ id: 'kivikko-bakery', name: 'Kivikko Bakery' }] } },
    reviews: { '2026-Q1/key-accounts': { on: '2026-04-02', judgement: 'Fewer journeys.' } },
  });
  const view = segmentReviews(siteOf(portfolio, AS_OF, { language: 'fi' }), portfolio.segments[0]!);
  expect(view.reviews.map(({ judgement, href }) => [judgement, href])).toEqual([
    ['Fewer journeys.', '/fi/quarters/2026-q1/'],
  ]);
  expect(view.notices).toEqual([
    { text: 'Kvartaalin 2026-Q2 tarkastelu puuttuu. Määräaika oli 9.7. (71 päivää sitten).', isLate: true },
  ]);
});

test('who is to carry out a decision finds it on their own page, as long as it waits', () => {
  const duties = (member: string, asOf: string) => {
    const site = siteOf(company(), asOf);
    return decisionDuties(site, site.portfolio.members.get(member)!).map(({ what, due, isLate }) => [
      what.text,
      due,
      isLate,
    ]);
  };
  expect(duties('sanna-rintala', AS_OF)).toEqual([
    ['Find the baseline', '31 Aug', true],
    ['Meet the CFO', '2026-Q3', false],
  ]);
  expect(duties('petri-salmela', AS_OF)).toEqual([]);
  expect(duties('petri-salmela', '2026-07-10')).toEqual([
    ['Count web breaks', 'Aug 2026', false],
    ['Visit the shifts', '31 Aug', false],
  ]);
});

test('a customer in a sales plan may be reviewed too; the review leads to the company’s quarter, since the customer’s has no page', () => {
  const portfolio = kaarnavesi({
    salesPlans: { south: { customers: [{ id: 'alatalo-glass', name: 'Alatalo Glass' }] } },
    reviews: { '2026-Q2/alatalo-glass': {} },
  });
  const site = siteOf(portfolio, AS_OF);
  expect(
    accountReviews(site, portfolio.accountById.get('alatalo-glass')!).reviews.map(({ judgement, href }) => [
      judgement,
      href,
    ]),
  ).toEqual([['A quiet quarter.', '/quarters/2026-q2/']]);
});

test('a quarter has one review of its own and one for each change: it says where either is begun', () => {
  const next = (reviews: Told['reviews']) => {
    const site = siteOf(company(reviews, { changes: [retires] }), AS_OF);
    const editing = {
      files: [],
      folders: [],
      fieldsIn: () => [],
      has: () => true,
      fileAt: () => ({}),
      published: () => ({}),
    };
    const edited = like(site, { editing });
    const [account] = site.portfolio.accounts;
    return {
      own: nextReview(edited, account!),
      second: secondReview(edited, account!),
      unedited: secondReview(site, account!),
    };
  };
  const ofChange = { '2026-Q3/havulinna-manager': { of: 'havulinna-paper', change: 'c1', on: '2026-09-01' } };
  // A change was reviewed: the quarter's own review is still to come.
  expect(next(ofChange).own?.href).toMatch(/reviews\/2026-Q3\/havulinna-paper\.mdx$/);
  expect(next(ofChange).second).toBeUndefined();
  // The quarter was reviewed: a further one is begun where a change is noted.
  const held = next({ ...ofChange, '2026-Q3/havulinna-paper': { on: '2026-09-10' } });
  expect(held.own).toBeUndefined();
  expect(held.second).toEqual({
    quarter: '2026-Q3',
    href: expect.stringMatching(/of=accounts\/havulinna-paper\.mdx/) as string,
  });
  expect(held.unedited).toBeUndefined();
});

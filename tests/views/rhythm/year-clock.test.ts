import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { yearClock } from '#domain/review/year-clock.ts';
import { yearClockPage } from '#views/rhythm/year-clock.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const ASKED = { action: 'Meet the CFO', owner: 'petri-salmela' };
const TOLD: Told = {
  segments: { 'key-accounts': { reviewEveryMonths: 3 } },
  accounts: {
    'havulinna-paper': {
      reviewBookedOn: '2026-10-06',
      goals: [{ id: 'y1', year: 2026, goal: 'Pilot accepted', basis: 'The permit of 2027', basedOn: 'market' }],
      actions: [
        { id: 'a1', ...ASKED, due: '2026-09-22', stage: 'planned' },
        { id: 'a2', ...ASKED, due: '2026-09', stage: 'done', closedOn: '2026-09-02' },
        { id: 'a3', ...ASKED, due: '2026-Q3', stage: 'running' },
        {
          id: 'a4',
          ...ASKED,
          due: '2026-08-02',
          stage: 'dropped',
          closedOn: '2026-08-01',
          reason: 'The price is tested first.',
        },
      ],
    },
    'meritar-foods': { name: 'Meritar Foods', kam: 'sanna-rintala', actions: [] },
  },
  reviews: { '2026-Q2/havulinna-paper': { on: '2026-07-02' } },
};
const page = () => yearClockPage(siteOf(kaarnavesi(TOLD), '2026-09-18'));

test('a quarter shows what is done of the actions of each month, and of its reviews', () => {
  const rows = page().years.flatMap(({ rows: each }) => each);
  expect(rows.find(({ quarter }) => quarter.text === '2026-Q3')).toMatchObject({
    when: 'now',
    state: 'Week 12 of 13',
    sealBy: '9 Oct',
    months: [
      { name: 'Jul 2026', actions: { done: 0, of: 0 } },
      { name: 'Aug 2026', actions: { done: 0, of: 0 } },
      { name: 'Sep 2026', actions: { done: 1, of: 2 } },
    ],
    anyMonth: { done: 0, of: 1 },
    reviews: { done: 0, of: 2 },
  });
  expect(rows.find(({ quarter }) => quarter.text === '2026-Q2')).toMatchObject({
    state: 'Ended, not sealed',
    reviews: { done: 1, of: 2 },
  });
});

test('goals are told by the year', () => {
  expect(page().years.map(({ name, goals }) => `${name}: ${goals}`)).toEqual([
    'Year 2025: No annual goals were set.',
    'Year 2026: One annual goal, set in 1 of 2 account plans.',
    'Year 2027: No annual goals yet.',
  ]);
});

test('the reviews that wait stand with their days, late ones first', () => {
  expect(
    page().reviews.map(
      ({ reviewed, what, when, isLate }) => `${reviewed.text}, ${what}: ${when}${isLate ? ' (late)' : ''}`,
    ),
  ).toEqual([
    'Meritar Foods, Quarterly review 2026-Q2: was due 9 Jul, 71 days ago (late)',
    'Havulinna Paper, Quarterly review 2026-Q3: booked for Tue 6 Oct',
    'Meritar Foods, Quarterly review 2026-Q3: by Fri 9 Oct, no day booked',
  ]);
  expect(
    page()
      .lede.map((part) => (typeof part === 'string' ? part : part.text))
      .join(''),
  ).toBe(
    'Week 12 of 13 of 2026-Q3. 3 reviews are pending, 2 of them without a day, 1 past its day. The quarter is sealed by Fri 9 Oct.',
  );
});

test('every action that is not dropped counts once, in the quarter that it is due in', () => {
  const due = fc.oneof(
    fc.integer({ min: -300, max: 400 }).map((shift) => addDays('2026-09-18', shift)),
    fc.constantFrom('2026-Q3', '2027-Q1', '2026-10', '2027-02'),
  );
  const fiscal = fc.record({
    firstMonth: fc.integer({ min: 1, max: 12 }),
    namedBy: fc.constantFrom('start' as const, 'end' as const),
  });
  fc.assert(
    fc.property(
      fc.array(fc.record({ due, stage: fc.constantFrom('idea' as const, 'running' as const) }), { maxLength: 12 }),
      fiscal,
      (actions, fiscalYear) => {
        const portfolio = kaarnavesi({
          company: { fiscalYear },
          accounts: {
            'havulinna-paper': { actions: actions.map((action, at) => ({ ...ASKED, ...action, id: `a${at}` })) },
          },
        });
        const quarterOfDue = (one: string) => quarterOf(lastDayInTime(one, portfolio.fiscalYear), portfolio.fiscalYear);
        const quarters = [...new Set(actions.map((action) => quarterOfDue(action.due)))];
        for (const each of yearClock({ portfolio, asOf: '2026-09-18' }, quarters)) {
          const counted = each.anyMonth.of + each.months.reduce((sum, { actions: { of } }) => sum + of, 0);
          expect(counted).toBe(actions.filter((action) => quarterOfDue(action.due) === each.quarter).length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

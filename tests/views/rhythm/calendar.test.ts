import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import type { Language } from '#domain/plan/company.ts';
import { calendarFile } from '#views/rhythm/calendar.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const ASKED = {
  action: 'Meet the CFO; bring the payback, not slides',
  owner: 'petri-salmela',
  stage: 'planned' as const,
};
const TOLD: Told = {
  segments: {
    'key-accounts': { reviewEveryMonths: 3 },
    named: { name: 'Named accounts', planType: 'sales', reviewEveryMonths: 6 },
  },
  accounts: {
    'havulinna-paper': {
      reviewBookedOn: '2026-10-06',
      team: [
        { person: 'petri-salmela', function: 'sales' },
        { person: 'sanna-rintala', function: 'service' },
      ],
      people: [
        {
          id: 'kaisa-ruuska',
          name: 'Kaisa Ruuska',
          title: 'Mill manager (from 1 Nov)',
          roles: ['decision-maker'],
          influence: 'high',
          since: '2026-09-01',
        },
      ],
      changes: [{ id: 'c1', on: '2026-10-31', knownOn: '2026-09-02', what: 'The mill manager retires' }],
      actions: [
        { id: 'a1', ...ASKED, due: '2026-09-22', aim: 'Attitude known' },
        { id: 'a2', ...ASKED, action: 'Baseline of n3', due: '2026-Q4' },
        {
          id: 'a3',
          ...ASKED,
          action: 'Offer a part list',
          due: '2026-08',
          stage: 'dropped',
          closedOn: '2026-08-30',
          reason: 'The price is tested first.',
        },
        { id: 'a4', ...ASKED, action: 'Count web breaks', due: '2026-08-28', stage: 'done', closedOn: '2026-08-28' },
        { id: 'a5', ...ASKED, action: 'Last spring’s visit', due: '2026-03-28', stage: 'done', closedOn: '2026-03-28' },
        { id: 'a6', ...ASKED, action: 'Forgotten report', due: '2026-03-01' },
      ],
    },
  },
  salesPlans: { south: { segment: 'named', customers: [{ id: 'satama-laundry', name: 'Satama Laundry' }] } },
  reviews: { '2026-Q2/havulinna-paper': { on: '2026-07-02' } },
};

const fileOf = (told: Told, asOf = '2026-09-18', language: Language = 'en', member?: string) => {
  const portfolio = kaarnavesi(told);
  return calendarFile(
    siteOf(portfolio, asOf, { language }),
    member === undefined ? undefined : portfolio.members.get(member),
  );
};

/** The events of a file as another program reads it: ical.js, strictly. */
function eventsIn(file: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      isDay: event.startDate.isDate,
      title: event.summary,
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      stamp: component.getFirstPropertyValue('dtstamp')!.toString(),
      text: event.description,
    };
  });
}

test('another program reads the calendar: one whole day for each action, review and seal', () => {
  const events = eventsIn(fileOf(TOLD));
  expect(
    events.map(({ day, title, status }) => `${day} ${title}${status === 'CANCELLED' ? ' (cancelled)' : ''}`),
  ).toMatchInlineSnapshot(`
    [
      "2026-03-01 Havulinna Paper: Forgotten report",
      "2026-07-02 Done: Quarterly review 2026-Q2: Havulinna Paper",
      "2026-07-09 Quarterly review 2026-Q2: Named accounts",
      "2026-07-09 Seal 2026-Q2",
      "2026-08-28 Done: Havulinna Paper: Count web breaks",
      "2026-08-31 Dropped: Havulinna Paper: Offer a part list (cancelled)",
      "2026-09-22 Havulinna Paper: Meet the CFO; bring the payback, not slides",
      "2026-10-01 Unscheduled review: Havulinna Paper",
      "2026-10-02 Unscheduled review: Havulinna Paper",
      "2026-10-06 Quarterly review 2026-Q3: Havulinna Paper",
      "2026-10-09 Seal 2026-Q3",
      "2026-12-31 Havulinna Paper: Baseline of n3",
      "2027-01-09 Quarterly review 2026-Q4: Havulinna Paper",
      "2027-01-09 Quarterly review 2026-Q4: Named accounts",
      "2027-01-09 Seal 2026-Q4",
      "2027-04-09 Quarterly review 2027-Q1: Havulinna Paper",
      "2027-04-09 Seal 2027-Q1",
      "2027-07-09 Quarterly review 2027-Q2: Havulinna Paper",
      "2027-07-09 Quarterly review 2027-Q2: Named accounts",
      "2027-07-09 Seal 2027-Q2",
      "2027-10-09 Quarterly review 2027-Q3: Havulinna Paper",
      "2027-10-09 Seal 2027-Q3",
      "2028-01-09 Quarterly review 2027-Q4: Havulinna Paper",
      "2028-01-09 Quarterly review 2027-Q4: Named accounts",
      "2028-01-09 Seal 2027-Q4",
    ]
  `);
  expect(events.every(({ isDay }) => isDay)).toBe(true);
});

test('ids name the thing, not its day or its words', () => {
  expect(
    eventsIn(fileOf(TOLD))
      .slice(0, 7)
      .map(({ uid }) => uid),
  ).toMatchInlineSnapshot(`
    [
      "action-havulinna-paper-a6@rulla",
      "review-havulinna-paper-2026-Q2@rulla",
      "review-segment-named-2026-Q2@rulla",
      "seal-2026-Q2@rulla",
      "action-havulinna-paper-a4@rulla",
      "action-havulinna-paper-a3@rulla",
      "action-havulinna-paper-a1@rulla",
    ]
  `);
});

test('imported again after every day and word has moved, nothing is there twice', () => {
  const moved = structuredClone(TOLD);
  const plan = moved.accounts!['havulinna-paper']!;
  plan.reviewBookedOn = '2026-10-08';
  plan.actions = plan.actions!.map((action) => ({
    ...action,
    action: `${action.action}, again`,
    due: action.due === '2026-Q4' ? '2026-11' : addDays('2026-09-25', 3),
  }));
  plan.changes = [{ ...plan.changes![0]!, on: '2026-11-15', what: 'The mill manager stays a fortnight' }];
  const before = eventsIn(fileOf(TOLD));
  const after = eventsIn(fileOf(moved, '2026-09-19'));
  const calendar = new Map([...before, ...after].map((event) => [event.uid, event]));
  expect(before.map(({ uid }) => uid).filter((uid) => !after.some((event) => event.uid === uid))).toEqual([]);
  expect(
    [...calendar.values()]
      .filter(({ uid }) => uid.startsWith('action-') && !uid.includes('-a5'))
      .map(({ title }) => title)
      .every((title) => title.endsWith(', again')),
  ).toBe(true);
  const later = (one: { sequence: number; stamp: string }, other: { sequence: number; stamp: string }) =>
    one.sequence > other.sequence && one.stamp > other.stamp;
  expect(after.every((event) => before.filter(({ uid }) => uid === event.uid).every((old) => later(event, old)))).toBe(
    true,
  );
});

test('no two entries of a calendar have one id, whatever is in the plans', () => {
  const days = fc.integer({ min: -200, max: 400 }).map((shift) => addDays('2026-09-18', shift));
  const due = fc.oneof(days, fc.constantFrom('2026-Q3', '2027-Q1', '2026-10'));
  const plan = fc.record({
    actions: fc.array(
      fc.record({
        due,
        stage: fc.constantFrom('idea' as const, 'running' as const, 'done' as const, 'dropped' as const),
      }),
      { maxLength: 5 },
    ),
    changes: fc.array(days, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(plan, { maxLength: 4 }), fc.constantFrom(3, 6, 12), (plans, reviewEveryMonths) => {
      const events = eventsIn(
        fileOf({
          segments: { 'key-accounts': { reviewEveryMonths } },
          accounts: Object.fromEntries(
            plans.map(({ actions, changes }, at) => [
              `account-${at}`,
              {
                actions: actions.map((action, number) => ({
                  ...ASKED,
                  ...action,
                  id: `a${number}`,
                  ...(action.stage === 'done' || action.stage === 'dropped' ? { closedOn: '2026-09-01' } : {}),
                })),
                changes: changes.map((on) => ({ on, what: 'Merger' })),
              },
            ]),
          ),
        }),
      );
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      const open = plans
        .flatMap(({ actions }) => actions)
        .filter(({ stage }) => stage === 'idea' || stage === 'running').length;
      expect(
        events.filter(({ uid, title }) => uid.startsWith('action-') && !/^(Done|Dropped): /.test(title)),
      ).toHaveLength(open);
    }),
    { numRuns: 40 },
  );
});

test('one of our people subscribes to what concerns them', () => {
  const sanna = eventsIn(fileOf(TOLD, '2026-09-18', 'fi', 'sanna-rintala'));
  expect(sanna.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "Valmis: Kvartaalitarkastelu 2026-Q2: Havulinna Paper",
      "Kvartaalitarkastelu 2026-Q2: Named accounts",
      "Kvartaalin 2026-Q2 sinetöinti",
      "Tarkastelu rytmin ulkopuolella: Havulinna Paper",
      "Tarkastelu rytmin ulkopuolella: Havulinna Paper",
      "Kvartaalitarkastelu 2026-Q3: Havulinna Paper",
      "Kvartaalin 2026-Q3 sinetöinti",
      "Kvartaalitarkastelu 2026-Q4: Havulinna Paper",
      "Kvartaalitarkastelu 2026-Q4: Named accounts",
      "Kvartaalin 2026-Q4 sinetöinti",
      "Kvartaalitarkastelu 2027-Q1: Havulinna Paper",
      "Kvartaalin 2027-Q1 sinetöinti",
      "Kvartaalitarkastelu 2027-Q2: Havulinna Paper",
      "Kvartaalitarkastelu 2027-Q2: Named accounts",
      "Kvartaalin 2027-Q2 sinetöinti",
      "Kvartaalitarkastelu 2027-Q3: Havulinna Paper",
      "Kvartaalin 2027-Q3 sinetöinti",
      "Kvartaalitarkastelu 2027-Q4: Havulinna Paper",
      "Kvartaalitarkastelu 2027-Q4: Named accounts",
      "Kvartaalin 2027-Q4 sinetöinti",
    ]
  `);
});

test('a person of the customer is not named, and no line is longer than a calendar may have', () => {
  const file = fileOf({
    ...TOLD,
    accounts: {
      'havulinna-paper': {
        ...TOLD.accounts!['havulinna-paper'],
        actions: [{ id: 'a1', ...ASKED, action: 'Äänekosken tehtaan vesikokous. '.repeat(6), due: '2026-10-01' }],
      },
    },
  });
  expect(file).not.toContain('Kaisa');
  expect(file).toContain('Mill manager (from 1 Nov)');
  expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(eventsIn(file).find(({ uid }) => uid === 'action-havulinna-paper-a1@rulla')?.title).toBe(
    `Havulinna Paper: ${'Äänekosken tehtaan vesikokous. '.repeat(6)}`,
  );
});

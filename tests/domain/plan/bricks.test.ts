import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import * as bricks from '#domain/plan/fields.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';

const EUR = { code: 'EUR', decimals: 2 };
const LANGUAGES = ['en', 'fi'] as const;

test('each field says what is typed into it, and one that is built of no brick says nothing', () => {
  const built = {
    id: bricks.id(),
    text: bricks.text(),
    date: bricks.date(),
    month: bricks.month(),
    quarter: bricks.quarter(),
    due: bricks.due(),
    'web-address': bricks.webAddress(),
    'time-zone': bricks.timeZone(),
    percent: bricks.percent(),
    count: bricks.count(),
    days: bricks.days(),
    year: bricks.fiscalYearName(),
    amount: bricks.amount(EUR),
  };
  expect(Object.values(built).map(bricks.typedInto)).toEqual(Object.keys(built));
  expect(bricks.typedInto(z.string())).toBeUndefined();
});

test('a time zone that nobody knows is told as that', () => {
  const issue = bricks.timeZone().safeParse('Europe/Vantaa').error?.issues[0];
  expect(issue).toMatchObject({ message: 'unknown-time-zone', params: { rule: 'unknown-time-zone' } });
});

test('a field keeps the name of the first group that it stands in, and has none before', () => {
  const field = z.string();
  expect(bricks.nameOfField(field)).toBeUndefined();
  bricks.named('need', { basis: field });
  bricks.named('claim', { reason: field });
  expect(bricks.nameOfField(field)).toBe('need.basis');
});

test('a year is four digits and nothing before them', () => {
  for (const period of ['x2026', '12026', '-2026'])
    expect(bricks.amountsByQuarter(EUR).safeParse({ [period]: 4 }).error?.issues[0]).toMatchObject({
      params: { rule: 'invalid-quarter' },
      path: [period],
    });
});

test('whole numbers without a limit say none, and one of several kinds says the first that is typed', () => {
  const [whole, either] = fieldsOf(
    z.strictObject({ whole: z.int(), either: z.union([z.literal('none'), bricks.percent()]) }),
  );
  expect(whole).not.toHaveProperty('least');
  expect(whole).not.toHaveProperty('most');
  expect(either).toMatchObject({ kind: 'one-or-other', typed: 'percent' });
});

test('a currency is read from its code alone, and is the euro until the check has said what is wrong', () => {
  expect([{ currency: 'SEK' }, { currency: 5 }, { currency: ['SEK'] }, {}, null, 'SEK'].map(currencyIn)).toEqual([
    { code: 'SEK', decimals: 2 },
    EUR,
    EUR,
    EUR,
    EUR,
    EUR,
  ]);
});

/** The lists in a value, whatever they stand in. */
function listsIn(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value, ...value.flatMap(listsIn)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

test('a list that a file leaves out is empty', () => {
  const least: [z.ZodType, unknown][] = [
    [accountPlanSchema(EUR), { name: 'A', segment: 'a', kam: 'petri-salmela', profile: {} }],
    [companySchema(EUR, LANGUAGES), { name: 'A', currency: 'EUR' }],
    [newCustomerPlanSchema(EUR), { name: 'A', owner: 'a', targetGroup: { who: 'A', criteria: ['B'] }, wanted: {} }],
    [salesPlanSchema(EUR), { name: 'A', segment: 'a', owner: 'a', customers: [{ id: 'a', name: 'A' }] }],
    [segmentSchema(EUR, LANGUAGES), { name: 'A', code: 'A', planType: 'account' }],
    [unitSchema(EUR, LANGUAGES), { name: 'A', people: [{ id: 'a', name: 'A' }], teams: [{ id: 'a', name: 'A' }] }],
    [unitSchema(EUR, LANGUAGES), { name: 'A' }],
    [reviewSchema(), { of: 'a', on: '2026-09-18', tookPart: ['a'] }],
  ];
  const written = new Set(['B', 'a', 'en']);
  for (const [schema, data] of least) {
    const lists = listsIn(schema.parse(data));
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists.flat())
      expect(typeof list === 'object' || written.has(String(list)), JSON.stringify(list)).toBe(true);
  }
});

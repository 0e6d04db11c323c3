import { expect, test } from 'vitest';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { LANGUAGES } from '#words/languages.ts';
import { companySchema } from '#domain/plan/company.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';

const EUR = { code: 'EUR', decimals: 2 };
const account = fieldsOf(accountPlanSchema(EUR));
const field = (path: string) => account.find((entry) => entry.path === path);

test('a closed word list is given with its words', () => {
  expect(field('people[].influence')).toMatchObject({
    kind: 'one-of',
    required: false,
    allowed: ['high', 'medium', 'low'],
  });
  expect(field('people[].roles')).toMatchObject({
    kind: 'several-of',
    allowed: expect.arrayContaining(['decision-maker', 'coach']),
  });
});

test('a field that must be written is told from one that has a default', () => {
  expect(field('kam')).toMatchObject({ required: true, fallback: undefined });
  expect(field('people[].attitude')).toMatchObject({ required: false, fallback: 'unknown' });
});

test('sales by quarter and amounts are named for what they are', () => {
  expect(field('budget[].sales')).toMatchObject({ kind: 'by-period', required: true });
  expect(field('ideas[].value')).toMatchObject({ kind: 'number' });
  expect(field('actions[].effect.sales')).toMatchObject({ kind: 'one-or-other', allowed: ['none'] });
});

test('every field of every file is described in both languages', () => {
  const all = [
    companySchema(EUR, LANGUAGES),
    segmentSchema(EUR),
    unitSchema(EUR),
    accountPlanSchema(EUR),
    salesPlanSchema(EUR),
  ].flatMap(fieldsOf);
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter(({ hint }) => !hint?.en || !hint.fi).map(({ path }) => path)).toEqual([]);
});

import { expect, test } from 'vitest';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';

const EUR = { code: 'EUR', decimals: 2 };
const field = (path: string) => fieldsOf(accountPlanSchema(EUR)).find((entry) => entry.path === path);

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

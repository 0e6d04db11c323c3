import { expect, test } from 'vitest';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { segmentSchema } from '#domain/plan/segment.ts';

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

test('a text says how long it may be, a number between what it is, and what has no end says none', () => {
  const limits = (path: string) => {
    const { least, most } = field(path) ?? expect.unreachable(path);
    return [least, most];
  };
  expect(limits('name')).toEqual([undefined, 160]);
  expect(limits('profile.customerSince')).toEqual([1800, 9999]);
  expect(limits('finances[].employees')).toEqual([0, 10_000_000]);
  expect(limits('finances[].equityRatio')).toEqual([-1000, 1000]);
  expect(limits('valueClaims[].baseline')).toEqual([undefined, undefined]);
  expect(limits('people[].influence')).toEqual([undefined, undefined]);
  expect(limits('people[].asOf')).toEqual([undefined, undefined]);
});

test('a text that may be said in several languages is one for each', () => {
  const name = fieldsOf(segmentSchema(EUR, ['en', 'fi'])).find(({ path }) => path === 'name');
  expect(name).toMatchObject({ kind: 'text-by-language', allowed: [] });
});

import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldsOf } from '#domain/plan/field-list.ts';
import * as bricks from '#domain/plan/fields.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { EUR, YEN, faultOf, twice } from './money-schemas.ts';

describe('a field takes what stands on this side of its edge', () => {
  test.each<[string, () => z.ZodType, unknown[], unknown[], string]>([
    [
      'a short name',
      bricks.id,
      ['a', 'n1', '1', 'petri-salmela', 'a-1-b'],
      ['', 'A', 'ä', 'a--b', '-a', 'a-', 'a b', 'a_b'],
      'invalid-id',
    ],
    ['a reference', bricks.reference, ['n1'], ['N1'], 'invalid-id'],
    [
      'a list of references',
      () => bricks.eachOnce(bricks.reference()),
      [[], ['n1'], ['n1', 'n2']],
      [
        ['n1', 'n1'],
        ['n1', 'n2', 'n1'],
      ],
      'duplicate-field',
    ],
    ['a text', () => bricks.text(), ['a', ' a '], ['', ' ', '\n'], 'empty-text'],
    ['a day', bricks.date, ['2028-02-29', '2026-12-31'], ['2026-02-29', '2026-2-3', '2026-09'], 'invalid-date'],
    ['a month', bricks.month, ['2026-12'], ['2026-13', '2026-00', '2026-12-01'], 'invalid-month'],
    ['a quarter', bricks.quarter, ['2026-Q4'], ['2026-Q5', '2026-Q0', '2026'], 'invalid-quarter'],
    ['a time', bricks.due, ['2026-09-30', '2026-09', '2026-Q3'], ['2026', 'soon'], 'invalid-due'],
    [
      'an address of the web',
      bricks.webAddress,
      ['https://a.example/x?y=1', 'http://a', 'HTTPS://A.example'],
      [
        'a.example',
        'ftp://a',
        'https://',
        'https://a b',
        'https://a"',
        "https://a'",
        'https://a<',
        'https://a>',
        'https://a\\',
        'x https://a',
      ],
      'invalid-address',
    ],
  ])('%s', (_what, make, right, wrong, rule) => {
    const schema = make();
    expect(right.filter((value) => faultOf(schema, value) !== undefined)).toEqual([]);
    expect(wrong.map((value) => faultOf(schema, value))).toEqual(wrong.map(() => twice(rule)));
  });

  test.each<[string, () => z.ZodType, unknown[], unknown[]]>([
    ['a short name of 80 letters', bricks.id, ['a'.repeat(80)], ['a'.repeat(81)]],
    ['a text of as many letters as it may have', () => bricks.text(3), ['abc'], ['abcd']],
    ['a text of 2,000 letters where nothing is said', () => bricks.text(), ['a'.repeat(2000)], ['a'.repeat(2001)]],
    ['an address of 500 letters', bricks.webAddress, [`https://${'a'.repeat(492)}`], [`https://${'a'.repeat(493)}`]],
    ['a share', bricks.percent, [-1000, 0.5, 1000], [-1000.1, 1000.1, '5']],
    ['a number of things', bricks.count, [0, 10_000_000], [-1, 0.5, 10_000_001]],
    ['a number of days', bricks.days, [0, 0.5, 10_000], [-0.1, 10_000.1]],
    ['a year', bricks.fiscalYearName, [1900, 9999], [1899, 10_000, 2026.5]],
  ])('%s', (_what, make, right, wrong) => {
    const schema = make();
    expect(right.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(wrong.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});

describe('an amount', () => {
  test('comes out in whole minor units of its currency', () => {
    const written = [0, 1, 125_000.5, -0.01, 12.3];
    expect(written.map((each) => bricks.amount(EUR).parse(each))).toEqual([0, 100, 12_500_050, -1, 1230]);
    expect(bricks.amount(YEN).parse(1200)).toBe(1200);
  });

  test('with more decimals than its currency says how many it may have', () => {
    const issues = [bricks.amount(EUR).safeParse(0.001), bricks.amount(YEN).safeParse(0.5)].map(
      ({ error }) => error?.issues[0],
    );
    expect(issues).toMatchObject([
      { code: 'custom', message: 'amount-decimals', params: { rule: 'amount-decimals', decimals: 2 } },
      { code: 'custom', message: 'amount-decimals', params: { rule: 'amount-decimals', decimals: 0 } },
    ]);
  });

  test('too large to be counted is refused, however it is written', () => {
    expect([1e21, 1e300, -1e21, 2 ** 53].map((each) => faultOf(bricks.amount(EUR), each))).toEqual(
      Array(4).fill(twice('amount-range')),
    );
    expect(faultOf(bricks.amount(EUR), '5')).toBe('invalid_type');
  });
});

describe('figures by quarter', () => {
  const parse = (written: unknown) => bricks.amountsByQuarter(EUR).safeParse(written);
  const parsed = (written: unknown) => parse(written).data;

  test('split a year into its quarters so that nothing is lost', () => {
    expect(parsed({ 2026: 0.05 })).toEqual({ '2026-Q1': 2, '2026-Q2': 1, '2026-Q3': 1, '2026-Q4': 1 });
    expect(parsed({ '2026-Q3': 1, 2027: 4, 1900: 4 })).toMatchObject({
      '2026-Q3': 100,
      '2027-Q4': 100,
      '1900-Q1': 100,
    });
  });

  test('refuse a year beside one of its quarters, in either order of writing', () => {
    for (const written of [
      { 2026: 4, '2026-Q3': 1 },
      { '2026-Q3': 1, 2026: 4 },
    ]) {
      const { error } = parse(written);
      expect(error?.issues).toMatchObject([
        {
          code: 'custom',
          message: 'period-overlap',
          params: { rule: 'period-overlap' },
          path: ['2026-Q3'],
        },
      ]);
    }
  });

  test('refuse what is no period', () => {
    const { error } = parse({ '2026-Q5': 1, 1899: 1, 18: 1, 20261: 1 });
    expect(
      error?.issues
        .map(
          (issue) =>
            `${issue.message} ${issue.path.join('.')} ${String((issue as { params?: { rule: string } }).params?.rule)}`,
        )
        .sort(),
    ).toEqual(['18', '1899', '2026-Q5', '20261'].map((period) => `invalid-quarter ${period} invalid-quarter`));
    expect(error?.issues.map(({ code }) => code)).toEqual(Array(4).fill('custom'));
  });

  test('of hours and of counts are not split: effort is not even over a year', () => {
    expect(bricks.effortByQuarter().parse({ '2026-Q3': 7.5 })).toEqual({ '2026-Q3': 7.5 });
    expect(faultOf(bricks.effortByQuarter(), { 2026: 40 })).toBe(twice('invalid-quarter'));
    expect(bricks.countByQuarter().safeParse({ '2026-Q3': 1.5 }).success).toBe(false);
    expect(faultOf(bricks.countByQuarter(), { 2026: 4 })).toBe(twice('invalid-quarter'));
  });
});

describe('the list of fields', () => {
  const listed = () => fieldsOf(accountPlanSchema(EUR));
  const of = (path: string) => {
    const { kind, depth, required, fallback, allowed } =
      listed().find((each) => each.path === path) ?? expect.unreachable(path);
    return [kind, depth, required, fallback, allowed.length];
  };

  test('tells of each kind what it holds, how deep it stands and what counts without it', () => {
    expect(of('name')).toEqual(['text', 0, true, undefined, 0]);
    expect(of('profile')).toEqual(['group', 0, false, undefined, 0]);
    expect(of('profile.sites')).toEqual(['list', 1, false, undefined, 0]);
    expect(of('people')).toEqual(['list', 0, false, undefined, 0]);
    expect(of('people[].roles')).toEqual(['several-of', 1, false, undefined, 5]);
    expect(of('people[].influence')).toEqual(['one-of', 1, false, undefined, 3]);
    expect(of('people[].attitude')).toEqual(['one-of', 1, false, 'unknown', 5]);
    expect(of('people[].relationship.now')).toEqual(['number', 2, true, undefined, 0]);
    expect(of('actions[].major')).toEqual(['yes-no', 1, false, 'false', 0]);
    expect(of('actions[].effect.sales')).toEqual(['one-or-other', 2, false, undefined, 1]);
    expect(of('actions[].effect.relationship[].from')).toEqual(['one-of', 3, true, undefined, 5]);
    expect(of('budget[].sales')).toEqual(['by-period', 1, true, undefined, 0]);
    expect(of('ideas[].value')).toEqual(['number', 1, false, undefined, 0]);
  });

  test('names groups before what stands in them', () => {
    const ways = listed().map(({ path }) => path);
    expect(ways.indexOf('people')).toBeLessThan(ways.indexOf('people[].id'));
    expect(new Set(ways).size).toBe(ways.length);
  });
});

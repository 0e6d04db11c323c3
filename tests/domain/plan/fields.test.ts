import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { COMPONENTS } from '#domain/plan/body.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { CONTENT_FORMAT } from '#domain/plan/content-format.ts';
import { marginChange, operatingMargin, salesChange } from '#domain/plan/customer-figures.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { nameOfItem } from '#domain/plan/item-names.ts';
import { REQUIRED_OF } from '#domain/plan/plan-types.ts';
import { Share } from '#domain/budget/comparison.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import * as bricks from '#domain/plan/fields.ts';
import { PLAN_STEPS, stepsOf } from '#domain/plan/steps.ts';
import { isOpen, STAGES } from '#domain/plan/vocabulary.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';

const EUR = { code: 'EUR', decimals: 2 };
const YEN = { code: 'JPY', decimals: 0 };

/** What is wrong with a value: the rule that the field breaks, or what the schema says; nothing when it is right. */
function faultOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue && (issue.code === 'custom' ? `${String(issue.params?.['rule'])} ${issue.message}` : issue.code);
}

const twice = (rule: string) => `${rule} ${rule}`;

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

test('the currency is known before the rest of the company is read, and is EUR where it cannot be', () => {
  const written = [{ currency: 'SEK' }, { currency: 'XXQ' }, { currency: 5 }, {}, null, undefined, 'SEK'];
  expect(written.map((each) => currencyIn(each).code)).toEqual(['SEK', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR']);
  expect(currencyIn(undefined)).toEqual(EUR);
});

test('what is done or dropped is behind us, all else ahead', () => {
  expect(STAGES.filter((stage) => isOpen({ stage }))).toEqual(['idea', 'testing', 'planned', 'running']);
});

describe('a plan grows step by step', () => {
  const nothing = { profile: undefined, needs: [], people: [], strategy: undefined, actions: [] };
  const whole = {
    profile: { sites: [] },
    needs: [{}],
    people: [{ roles: [] }, { roles: ['user'] }],
    strategy: { choices: [{}] },
    actions: [{}],
  } as unknown as Parameters<typeof stepsOf>[0];
  const fields = {
    facts: 'profile',
    needs: 'needs',
    people: 'people',
    strategy: 'strategy',
    actions: 'actions',
  } as const;

  test('from nothing to all', () => {
    expect(stepsOf(nothing)).toEqual({ taken: [], next: 'facts' });
    expect(stepsOf(whole)).toEqual({ taken: PLAN_STEPS, next: undefined });
  });

  test.each(PLAN_STEPS)('and the first that is not taken is next, here %s', (step) => {
    const field = fields[step];
    const taken = PLAN_STEPS.filter((each) => each !== step);
    expect(stepsOf({ ...whole, [field]: nothing[field] })).toEqual({ taken, next: step });
  });

  test('a list of contacts, or a strategy without choices, is not yet a step', () => {
    const contacts = { ...whole, people: [{ roles: [] }] } as unknown as typeof whole;
    expect(stepsOf(contacts).next).toBe('people');
    expect(stepsOf({ ...whole, strategy: { choices: [] } as never }).next).toBe('strategy');
  });
});

test('the words of a plan’s text are these, with these attributes', () => {
  const said = Object.entries(COMPONENTS).map(([name, { attributes, holds }]) => {
    const each = Object.entries(attributes).map(([attribute, { kind, required }]) => {
      const what = typeof kind === 'string' ? kind : kind.oneOf.join('|');
      return `${attribute}${required ? '' : '?'}=${what}`;
    });
    return `${name} ${each.join(' ')}, holds ${holds}`;
  });
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "Figure of=budget|target|forecast|actual|gap quarter=quarter account?=account, holds nothing
    Person id=person, holds nothing
    Need id=need, holds nothing
    Goal id=goal, holds nothing
    Idea id=idea, holds nothing
    Action id=action, holds nothing
    Chart of=sales from?=quarter to?=quarter, holds nothing
    Note kind=risk|win|info, holds text
    Shared , holds text"
  `);
});

test('a language is told by its tag, an address of the site by a way from its top', () => {
  const [lang, at] = [() => bricks.writtenIn(), () => handbookPageSchema().shape.pages.unwrap().element];
  for (const tag of ['fi', 'smn', 'pt-BR', 'zh-Hans-TW', 'en-GB-oxendict'])
    expect(faultOf(lang(), tag)).toBeUndefined();
  for (const tag of ['f', 'finn', 'FI', 'pt-', 'pt-B', 'pt_BR', 'pt--BR', ' fi', 'fi ', 'de-abcdefghi', 'pt-B!'])
    expect(faultOf(lang(), tag), tag).toBe(twice('invalid-language'));
  for (const way of ['/', '/budget/', '/handbook/attitudes/#growth', '/a.json', '/a-b_c/d'])
    expect(faultOf(at(), way)).toBeUndefined();
  for (const way of ['', 'budget/', 'https://a.example/', '//a', '/a b', '/a?b', '/a/"', 'x/'])
    expect(faultOf(at(), way), way).toBe(twice('invalid-address'));
  // A step back for each letter of a long word would take longer than anybody waits.
  expect(faultOf(at(), `/${'a'.repeat(150)}!`)).toBe(twice('invalid-address'));
});

test('the company has a format that Rulla can read and a currency that there is', () => {
  const faults = (more: object) =>
    companySchema(EUR, ['en', 'fi'])
      .safeParse({ name: 'Oy', currency: 'EUR', ...more })
      .error?.issues.map(({ code, message, ...issue }) => [
        code,
        message,
        (issue as { params?: { rule: string } }).params?.rule,
      ]);
  expect(faults({ format: CONTENT_FORMAT })).toBeUndefined();
  expect(faults({ format: CONTENT_FORMAT + 1 })).toEqual([['custom', 'format-too-new', 'format-too-new']]);
  expect(faults({ currency: 'XXQ' })).toEqual([['custom', 'unknown-currency', 'unknown-currency']]);
});

test('the currency of an amount is known by its field, and of no other', () => {
  const { value } = accountPlanSchema(YEN).shape.ideas.unwrap().element.shape;
  expect(bricks.currencyOfField(value.unwrap())).toEqual(YEN);
  expect(bricks.currencyOfField(bricks.count())).toBeUndefined();
});

test('what tells an item of a list from the others is its id, else what such items are known by', () => {
  expect(nameOfItem('needs', { id: 'n1', need: 'Water' })).toBe('n1');
  expect(nameOfItem('comments', { quarter: '2026-Q4', on: 'gap' })).toBe('2026-Q4 gap');
  expect(nameOfItem('finances', { year: 2026 })).toBe('2026');
  expect(nameOfItem('comments', { id: 'c1', quarter: '2026-Q4', on: 'gap' })).toBe('c1');
  const nothing: [string, unknown][] = [
    ['comments', { quarter: '2026-Q4' }],
    ['comments', { on: true, quarter: '2026-Q4' }],
    ['finances', { year: undefined }],
    ['choices', { what: 'Less' }],
    ['comments', '2026-Q4'],
    ['comments', null],
    ['comments', undefined],
    ['finances', { id: 7 }],
  ];
  for (const [list, item] of nothing) expect(nameOfItem(list, item)).toBeUndefined();
});

test('a segment asks of its plans what their kind is for', () => {
  expect(REQUIRED_OF).toEqual({ account: ['profile', 'needs', 'people', 'budget', 'actions'], sales: ['budget'] });
});

test('a customer’s margin, how it changed and how its sales did are told where both years are known', () => {
  const year = (netSales: number | undefined, operatingResult: number | undefined, of = 2026) => ({
    year: of,
    source: 'Annual report',
    asOf: '2026-04-01',
    netSales,
    operatingResult,
  });
  expect(operatingMargin(year(200, 30))).toEqual(Share.of(30, 200));
  expect([
    operatingMargin(year(undefined, 30)),
    operatingMargin(year(0, 30)),
    operatingMargin(year(5, undefined)),
  ]).toEqual([undefined, undefined, undefined]);
  expect(marginChange(year(200, 30), year(400, 20))).toBeCloseTo(-10);
  expect(marginChange(year(200, 30), year(100, 30))).toBeCloseTo(15);
  expect([marginChange(year(200, undefined), year(400, 20)), marginChange(year(200, 30), year(0, 20))]).toEqual([
    undefined,
    undefined,
  ]);
  expect(salesChange(year(200, 0), year(250, 0))).toEqual(Share.of(50, 200));
  expect([salesChange(year(undefined, 0), year(250, 0)), salesChange(year(200, 0), year(undefined, 0))]).toEqual([
    undefined,
    undefined,
  ]);
});

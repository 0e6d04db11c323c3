import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '#domain/plan/body.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { CONTENT_FORMAT } from '#domain/plan/content-format.ts';
import { marginChange, operatingMargin, salesChange } from '#domain/plan/customer-figures.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { nameOfItem } from '#domain/plan/item-names.ts';
import { REQUIRED_OF } from '#domain/plan/plan-types.ts';
import { Share } from '#domain/budget/comparison.ts';
import * as bricks from '#domain/plan/fields.ts';
import { PLAN_STEPS, stepsOf } from '#domain/plan/steps.ts';
import { isOpen, STAGES } from '#domain/plan/vocabulary.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { EUR, YEN, faultOf, twice } from './money-schemas.ts';

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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currencyOf, plainDecimal } from '#domain/money/money.ts';
import { amountsByQuarter, group } from '#domain/plan/fields.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import type { FoundFile } from '#loading/found-files.ts';
import { readOne } from '#loading/one-file.ts';
import { schemasFor } from '#loading/compiled-schemas.ts';
import { unsureFigures } from '#loading/unsure-figures.ts';
import { readYaml } from '#loading/yaml/read-yaml.ts';
import { describe as inWords } from '#problems/described-problem.ts';
import { messagesFor } from '#words/messages.ts';

let scratch: string;
let bodies: BodyReader;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-figures-'));
  bodies = new BodyReader();
});
afterAll(() => {
  bodies.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** What a file says that is wrong with it, and how to mend it. */
function told(kind: FoundFile['kind'], text: string, code = 'EUR', files = 0): string[] {
  const written = path.join(scratch, 'file');
  writeFileSync(written, text);
  const currency = currencyOf(code) ?? expect.unreachable(code);
  const read = readOne({ kind, id: 'north-oy', file: 'north-oy', path: written }, schemasFor(currency, files), bodies);
  if (read.problems.length > 0 && kind !== 'actuals') expect(read.file).toBeUndefined();
  return read.problems.map((problem) => {
    const { what, cure } = inWords(problem, { t: messagesFor('en'), format: undefined, folder: '' });
    return `${problem.rule}: ${what} ${cure}`;
  });
}
const plan = (fields: string) => `---\nname: North Oy\nsegment: key\nkam: petri-salmela\n${fields}\n---\n`;
const finances = (figure: string) => plan(`finances: [{ year: 2026, source: Report, asOf: 2026-05-01, ${figure} }]`);

const BOTH = 'amount-decimals: 85.000 may mean 85 000 or 85.00. Write 85000 or 85.00.';

describe('85.000 is refused, with both its readings, wherever a file holds an amount', () => {
  const line = 'confidence: secure, sales: { 2026-Q3: 85.000 }';
  test.each<[string, FoundFile['kind'], string]>([
    ['a target of a plan', 'account', plan('targets: { 2026-Q3: 85.000 }')],
    ['a target on a line of its own', 'account', plan('targets:\n  2026-Q3: 85.000 # thousands')],
    ['a whole year', 'account', plan('targets: { 2026: 85.000 }')],
    ['a line of a budget', 'account', plan(`budget: [{ ${line} }]`)],
    ['money that we put in', 'account', plan('investment: [{ line: Visits, money: { 2026-Q3: 85.000 } }]')],
    ['a forecast', 'account', plan('forecast: [{ madeOn: 2026-05-01, sales: { 2026-Q3: 85.000 } }]')],
    ['the net sales of the customer', 'account', finances('netSales: 85.000')],
    [
      'the value of an idea',
      'account',
      plan('ideas: [{ id: i, idea: Water, kind: growth, stage: idea, value: 85.000 }]'),
    ],
    [
      'the effect of an action, which may be a word',
      'account',
      plan('actions: [{ id: a, action: Visit, owner: p, due: 2026-Q3, stage: done, effect: { sales: 85.000 } }]'),
    ],
    ['a segment', 'segment', 'name: Key\nplanType: account\ntargets: { 2026-Q3: 85.000 }\n'],
    ['the money of a segment', 'segment', 'name: Key\nplanType: account\ninvestment: { money: { 2026-Q3: 85.000 } }\n'],
    ['a unit', 'unit', 'name: North\ntargets: { 2026-Q3: 85.000 }\n'],
    ['a person of ours', 'unit', 'name: North\npeople: [{ id: p, name: Petri, targets: { 2026-Q3: 85.000 } }]\n'],
    ['the company', 'company', 'name: Kaarnavesi\ncurrency: EUR\ntargets: { 2026-Q3: 85.000 }\n'],
    [
      'a customer of a sales plan',
      'sales-plan',
      `---\nname: West\nowner: p\nsegment: s\ncustomers: [{ id: n, name: North, budget: [{ ${line} }] }]\n---\n`,
    ],
    [
      'a plan for new customers',
      'new-customer-plan',
      `---\nname: Dairies\nowner: p\ntargetGroup: { who: Dairies, criteria: [Size] }\nwanted: { 2026-Q3: 1 }\nbudget: [{ ${line} }]\n---\n`,
    ],
    ['sales from finance', 'actuals', 'account,month,amount\nnorth-oy,2026-09,85.000\n'],
    ['investment from finance', 'actuals', 'account,quarter,money,hours\nnorth-oy,2026-Q3,85.000,\n'],
  ])('%s', (_what, kind, text) => {
    expect(told(kind, text)).toEqual([BOTH]);
    expect(told(kind, text.replace('85.000', '85.00'))).toEqual([]);
  });

  test('also where the schema of plans is compiled for many of them', () => {
    expect(told('account', plan('targets: { 2026-Q3: 85.000 }'), 'EUR', 1000)).toEqual([BOTH]);
  });

  test('each of several is named', () => {
    expect(told('account', plan('targets: { 2026-Q3: 85.000, 2026-Q4: 90.000 }'))).toHaveLength(2);
  });
});

test.each([
  ['TND', '85.000', []],
  [
    'TND',
    '85.0000',
    [
      'amount-decimals: 85.0000 has more decimals than the currency, which has 3. Did you mean 85.000? Round the amount.',
    ],
  ],
  [
    'JPY',
    '85.0',
    ['amount-decimals: 85.0 has more decimals than the currency, which has 0. Did you mean 85? Round the amount.'],
  ],
  ['JPY', '85.000', ['amount-decimals: 85.000 may mean 85 000 or 85. Write 85000 or 85.']],
  [
    'EUR',
    '85.0000',
    [
      'amount-decimals: 85.0000 has more decimals than the currency, which has 2. Did you mean 85.00? Round the amount.',
    ],
  ],
  ['EUR', '1234.500', ['amount-decimals: 1234.500 may mean 1 234 500 or 1 234.50. Write 1234500 or 1234.50.']],
  ['EUR', '-85.000', ['amount-decimals: -85.000 may mean -85 000 or -85.00. Write -85000 or -85.00.']],
])('in %s, a target of %s says %j', (code, written, problems) => {
  expect(told('account', plan(`targets: { 2026-Q3: ${written} }`), code)).toEqual(problems);
});

describe('a figure written another way is told as plans write it', () => {
  const PLAIN = 'Write plain digits with a point before the decimals: 125000 or 125000.50.';
  test.each([
    ['1.234,50', '1234.50'],
    ['1,200,000', '1200000'],
    ['85,5', '85.50'],
    ['1 234,50', '1234.50'],
    ['€85,000', '85000 or 85.00'],
    ['85,000 €', '85000 or 85.00'],
    ['3.400.000', '3400000'],
    ['125k', '125000'],
    ['1_000', '1000'],
    ['"85 t€"', '85000'],
  ])('%s in braces, where its commas part fields, and on a line', (written, meant) => {
    const said = `wrong-type: 2026-Q3 is "${written.replaceAll('"', '')}"; it must be a number. Did you mean ${meant}? ${PLAIN}`;
    expect(told('account', plan(`targets: { 2026-Q3: ${written}, 2026-Q4: 5 }`))).toEqual([said]);
    expect(told('account', plan(`targets:\n  2026-Q3: ${written}\n  2026-Q4: 5`))).toEqual([said]);
  });

  test.each([
    ['1e3', '1000'],
    ['.5', '0.5'],
    ['+85', '85'],
    ['085', '85'],
  ])('%s, which YAML reads as a number', (written, meant) => {
    expect(told('account', plan(`targets: { 2026-Q3: ${written} }`))).toEqual([
      expect.stringContaining(
        `number-not-plain: ${written} can be read as more than one number. Did you mean ${meant}? `,
      ),
    ]);
  });

  test.each([
    ['account', plan('targets: { 2026-Q3: "85000" }'), '2026-Q3 is "85000"; it must be a number', '85000'],
    ['account', plan("targets: { 2026-Q3: '85.000' }"), '2026-Q3 is "85.000"; it must be a number', '85000 or 85.00'],
    ['account', finances('employees: "250"'), 'employees is "250"; it must be a number', '250'],
    [
      'account',
      plan('needs: [{ id: n, need: Water, basis: Talk, asOf: 2026-05-01, shared: "true" }]'),
      'shared is "true"; it must be true or false',
      'true',
    ],
  ] as const)('quotation marks are taken away: %s %s', (kind, text, what, meant) => {
    expect(told(kind, text)).toEqual([`wrong-type: ${what}. Take the quotation marks away: ${meant}.`]);
  });

  test('a row of actuals that a comma has cut', () => {
    expect(told('actuals', 'account,month,amount\nnorth-oy,2026-09,1,200,000\n')[0]).toContain('Did you mean 1200000?');
    expect(told('actuals', 'account,month,amount\nnorth-oy,2026-09,1 200.50\n')[0]).toContain('Did you mean 1200.50?');
  });
});

describe('hours, days, shares and counts: refused only where both readings would be right', () => {
  const hours = (figure: string) => plan(`investment: [{ line: Visits, hours: { 2026-Q3: ${figure} } }]`);
  test.each<[string, string[]]>([
    [finances('employees: 12.000'), ['number-not-plain: 12.000 may mean 12 000 or 12. Write 12000 or 12.']],
    [hours('1.200'), ['number-not-plain: 1.200 may mean 1 200 or 1.2. Write 1200 or 1.2.']],
    [hours('1.125'), ['number-not-plain: 1.125 may mean 1 125 or 1.1250. Write 1125 or 1.1250.']],
    [hours('1.1250'), []],
    [hours('0.125'), []],
    [hours('12.500'), []],
    [finances('equityRatio: 12.500'), []],
    [finances('equityRatio: 1.000'), ['number-not-plain: 1.000 may mean 1 000 or 1. Write 1000 or 1.']],
  ])('%s', (text, problems) => {
    expect(told('account', text)).toEqual(problems);
  });

  test('a count that can only be meant in thousands is told so', () => {
    expect(told('account', finances('employees: 12.500'))).toEqual([
      expect.stringContaining('number-not-plain: 12.500 can be read as more than one number. Did you mean 12500?'),
    ]);
  });

  test('hours from finance', () => {
    const used = (hours: string) => told('actuals', `account,quarter,hours\nnorth-oy,2026-Q3,${hours}\n`);
    expect(used('12.500')[0]).toContain('Did you mean 12500 or 12.5?');
    expect(used('12,500')[0]).toContain('csv-columns');
    expect([used('12.5'), used('0.125'), used('12.1250')]).toEqual([[], [], []]);
  });

  test('a threshold in money and a criterion of a segment', () => {
    const company = 'name: Kaarnavesi\ncurrency: EUR\nthresholds: { majorIdeaValue: 100.000 }\n';
    const segment = 'name: Key\nplanType: account\ncriteria: [{ measure: netSales, atLeast: 500.000 }]\n';
    expect(told('company', company)).toEqual([expect.stringContaining('100.000 may mean 100 000 or 100.')]);
    expect(told('segment', segment)).toEqual([expect.stringContaining('500.000 may mean 500 000 or 500.')]);
  });
});

describe('a day written another way is told as plans write it', () => {
  const day = (written: string) => told('account', plan(`reviewBookedOn: ${written}`))[0];
  test('and is not called a day that the calendar lacks', () => {
    expect(day('21.8.2026')).toBe(
      'invalid-date: reviewBookedOn is "21.8.2026", which is not written as year-month-day. Did you mean 2026-08-21? Write year, month and day: 2026-09-30.',
    );
    expect(day('8/7/2026')).toContain('Did you mean 2026-07-08 or 2026-08-07?');
    expect(day('20260821')).toContain(
      'wrong-type: reviewBookedOn is 20260821; it must be a text. Did you mean 2026-08-21?',
    );
    expect(day('2026-02-30')).toContain('not a day of the calendar. Write year');
  });
});

test('an amount that a plan writes as data files do is read as itself, in every currency of the list', () => {
  const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  for (const code of Intl.supportedValuesOf('currency')) {
    const currency = currencyOf(code) ?? expect.unreachable(code);
    const schema = group('targets', { targets: amountsByQuarter(currency) });
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = `targets: { 2026-Q3: ${plainDecimal(amount, currency)} }\n`;
        const { value, places, pointed } = readYaml(text, 'north-oy', 1);
        expect(unsureFigures(schema, pointed, { file: 'north-oy', places })).toEqual([]);
        expect(schema.parse(value).targets).toEqual({ '2026-Q3': amount + 0 });
      }),
      { numRuns: 5 },
    );
  }
});

test('what no line may hold is never what was meant', () => {
  const amounts = ['2e10', '2e11', '"20 000 000 000"', '"20.000.000.000,00"', '"20 000 M€"', '20_000_000_000'];
  for (const amount of amounts) {
    const said = told('account', plan(`targets: { 2026-Q3: ${amount} }`));
    expect(said.length, amount).toBeGreaterThan(0);
    expect(said.join(' '), amount).not.toMatch(/(?:mean|Write|read as) "?20{5}/);
  }
  for (const amount of ['20 000 000 000', '2e10', '"20.000.000.000,00"']) {
    const said = told('actuals', `account,quarter,money,hours\nnorth-oy,2026-Q1,${amount},5\n`);
    expect(said.join(' '), amount).toMatch(/^(?:csv-value|amount-\w+): /);
    expect(said.join(' '), amount).not.toMatch(/(?:mean|Write|read as) "?20{5}/);
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFullYaml } from '#loading/yaml/full-yaml.ts';
import { readPlainYaml } from '#loading/yaml/plain-yaml.ts';

const ACCOUNTS = fileURLToPath(new URL('../../content/accounts/', import.meta.url));
const plans = readdirSync(ACCOUNTS)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) =>
    readFileSync(ACCOUNTS + file, 'utf8')
      .split(/^---$/m)[1]!
      .slice(1),
  );

/** Whatever the fast reader reads, the library reads alike, place by place, without a fault. */
function expectAlike(text: string): 'plain' | 'left to the library' {
  const plain = readPlainYaml(text, 2);
  if (!plain) return 'left to the library';
  const { problems, ...full } = readFullYaml(text, 'accounts/north-oy.mdx', 2);
  expect(problems).toEqual([]);
  expect(plain.value).toEqual(full.value);
  expect(plain.places).toEqual(full.places);
  expect(plain.pointed).toEqual(full.pointed);
  return 'plain';
}

test('every plan of the demo is written plainly enough to be read fast', () => {
  expect(plans.map(expectAlike)).toEqual(plans.map(() => 'plain'));
});

const LINES = [
  'name: North Oy',
  'kam:',
  '  - a',
  '- b',
  '  - { id: n1, need: Less water }',
  'crm: { id: A-1, url: "https://x.fi/?a=b" }',
  '  id: 1.10',
  '    deeper: yes',
  'purpose: >-',
  '  Less water',
  '   more',
  '',
  '  for them',
  'note: |',
  "it: 'don''t'",
  'x: "a # b" # c',
  'y: a # b',
  'z: a#b',
  'list: [a, b c, -1, 0.50]',
  'q: { 2026-Q3: 5, 2026: 7 }',
  '# comment',
  '  # comment',
  't: 22:15',
  'd: 2026-08-11',
  'n: ~',
  'e: null',
  'f: true',
  'g: -',
  'h: - a',
  '- id: a',
  '  name: b',
  '-',
  '-  c: d',
  '- - e',
  'i: [a, [b, {c: d}]]',
  'j: {}',
  'k: []',
  'l: {a: b,}',
  'm: a: b',
  'o: a:',
  'p: 007',
  'r: 1e3',
  's: "a',
  'u: ? b',
  'v: @a',
  'w: &a b',
  'aa: *a',
  'bb: !c d',
  'cc: {a: b}c',
  'dd: "a"b',
  'ee: a\\nb',
  'ff: "a\\nb"',
  'gg: [a: b]',
  'hh: {a}',
  'ii: a, b',
  'jj: [a,b]',
  'kk: {a: }',
  'll: .5',
  'mm: +1',
  'rr: 85.000 # thousands',
  'ss: [1.50 , -2.000, 3]',
  'tt: { 2026-Q3: 85.000 , 2026: 1.0 }',
  '  - 85.000',
  '...',
  '---',
  '\u00a0nn: x',
  'oo: \u00a0x\u00a0',
  'name: again',
  '"a": b',
  '? a',
  'pp : q',
  'qq:r',
];

test('any stack of lines is read alike by both readers, or left to the library', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', '', '  ', '    '), fc.constantFrom(...LINES)), {
        minLength: 1,
        maxLength: 8,
      }),
      (lines) => {
        expectAlike(`${lines.map(([indent, line]) => indent + line).join('\n')}\n`);
      },
    ),
    { numRuns: 4000 },
  );
});

test('a plan with any slip of the keyboard is read alike by both readers, or left to the library', () => {
  const slips = fc.array(
    fc.tuple(
      fc.nat(),
      fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        '\n  ',
        ':',
        ': ',
        '#',
        ' #',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ',',
        '-',
        '- ',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '\\',
        '0',
        '.',
        '~',
        'é',
      ),
      fc.nat(3),
    ),
    { minLength: 1, maxLength: 2 },
  );
  const pieces = plans.flatMap((plan) => plan.split(/^(?=\w)/m)).filter((piece) => piece.length < 3000);
  fc.assert(
    fc.property(fc.constantFrom(...pieces), slips, (plan, mistakes) => {
      let text = plan;
      for (const [at, put, cut] of mistakes) {
        const where = at % text.length;
        text = text.slice(0, where) + put + text.slice(where + cut);
      }
      expectAlike(text);
    }),
    { numRuns: 3000 },
  );
});

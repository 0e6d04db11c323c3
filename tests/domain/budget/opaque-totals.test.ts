import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Comparison, Sum } from '#domain/budget/comparison.ts';
import type { Minor, Summed } from '#domain/money/money.ts';

/** Compiled by `npm run types`: each line marked with an expected error is one that the compiler must refuse. */
const euros: Readonly<Record<string, Minor>> = { north: 60, south: 40, west: 114 };
const budget = Sum.over(['north', 'south', 'west'], (name) => euros[name]);
const target = Sum.over(['north'], (name) => euros[name]);

test('a page cannot take one total from another, divide it, or make a number of it: it does not compile', () => {
  const [of, against] = [budget.amount as Summed, target.amount as Summed];
  // @ts-expect-error No difference of two totals, which may be of others.
  const gap = of - against;
  // @ts-expect-error No share of one in the other.
  const share = of / against;
  // @ts-expect-error No sum either: `Sum.together` knows who is in it twice.
  const both = of + against;
  // @ts-expect-error Nor is one less than the other.
  const isLess = of < against;
  // @ts-expect-error The sign makes no number of it,
  const turned = -against;
  // @ts-expect-error nor does a sign that changes nothing,
  const plain = +of;
  // @ts-expect-error nor a text,
  const text = `${of}`;
  // @ts-expect-error nor a function of numbers,
  const size = Math.abs(of);
  // @ts-expect-error and nobody writes a number where a total is wanted.
  const total: Summed = 214;
  // @ts-expect-error A number less a total is neither.
  const rest = 300 - of;
  expect([gap, share, both, isLess, turned, plain, text, size, total, rest]).toHaveLength(10);
});

test('a comparison of the domain knows of whom its two totals are, and has no difference while they are of others', () => {
  expect(new Comparison(budget, target).difference).toBeUndefined();
  expect(new Comparison(budget, target).withoutAgainst).toEqual(['south', 'west']);
  expect(new Comparison(budget, Sum.setFor(budget.members, 200)).difference).toBe(14);
});

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
/**
 * Who may make a number of a total outside the domain, and for what: its text, its length in a drawing, a key to sort
 * rows by, a plain value in a data file. Each of them takes one amount at a time, or the same one before a change and
 * after it.
 */
const MAY_UNWRAP: readonly string[] = [
  'data/roll-up-tables.ts',
  'views/accounts/portfolio-map.ts',
  'views/budget/bridge.ts',
  'views/budget/wide-bridge.ts',
  'views/changes/joined-sums.ts',
  'views/figures/beside-columns.ts',
  'views/figures/gap-bar.ts',
  'views/figures/miss-bar.ts',
  'views/figures/miss-texts.ts',
  'views/figures/pace-bar.ts',
  'views/figures/quarter-figure.ts',
  'views/figures/revision-slope.ts',
  'views/quarters/changed-rows.ts',
  'views/quarters/off-plan.ts',
  'words/format.ts',
];
/** The sums are the only place that makes a total. */
const MAKES_TOTALS = 'domain/budget/comparison.ts';

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: file.split(path.sep).join('/'), code: readFileSync(path.join(SRC, file), 'utf8') }));
/** Who imports a name from where money is, in order. */
const using = (name: string) =>
  files
    .filter(({ code }) => new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} from '[^']*money/money\\.ts'`).test(code))
    .map(({ file }) => file)
    .sort();

test('outside the domain a total becomes a number only where it is written, drawn or sorted by', () => {
  expect(using('minorOf').filter((file) => !file.startsWith('domain/'))).toEqual(MAY_UNWRAP);
});

test('only the sums of the domain make a total, and nobody says so by a cast', () => {
  expect(using('summedOf')).toEqual([MAKES_TOTALS]);
  const casts = files.filter(
    ({ file, code }) => file !== 'domain/money/money.ts' && /\bas (?:unknown as )?(?:Summed|Amount|Minor)\b/.test(code),
  );
  expect(casts.map(({ file }) => file)).toEqual([]);
});

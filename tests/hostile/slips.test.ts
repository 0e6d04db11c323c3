import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import type { FoundFile } from '#loading/found-files.ts';
import { readOne } from '#loading/one-file.ts';
import { schemasIn } from '#loading/read-text.ts';
import { messagesFor } from '#words/messages.ts';
import { describe } from '#problems/described-problem.ts';

const ACCOUNTS = fileURLToPath(new URL('../../content/accounts/', import.meta.url));
const plans = readdirSync(ACCOUNTS)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readFileSync(ACCOUNTS + name));
const schemas = schemasIn({ code: 'EUR', decimals: 2 });
let scratch: string;
let bodies: BodyReader;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-slips-'));
  bodies = new BodyReader();
});
afterAll(() => {
  bodies.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Reads bytes as a file of a kind: it gives the file, or problems with a place and words in every language. */
async function expectReadOrNamed(kind: FoundFile['kind'], bytes: Uint8Array): Promise<void> {
  const file = `accounts/north-oy.${kind === 'actuals' ? 'csv' : kind === 'unit' ? 'yaml' : 'mdx'}`;
  writeFileSync(path.join(scratch, 'file'), bytes);
  const read = readOne({ kind, id: 'north-oy', file, path: path.join(scratch, 'file') }, schemas, bodies);
  bodies.flush();
  const problems = [...read.problems, ...((await read.body)?.problems ?? [])];
  if (!read.file && kind !== 'handbook') expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(READING_RULES).toHaveProperty(problem.rule);
    expect(problem.place).toMatchObject({ file, line: expect.any(Number), column: expect.any(Number) });
    expect(Math.min(problem.place.line, problem.place.column)).toBeGreaterThan(0);
    expectInside(problem.place, Buffer.from(bytes).toString('utf8'));
    for (const language of LANGUAGES) {
      const { what, cure } = describe(problem, { t: messagesFor(language), format: undefined, folder: '' });
      expect(`${what} ${cure}`).not.toMatch(/undefined|\[object|NaN/);
      expect(Math.min(what.length, cure.length)).toBeGreaterThan(3);
    }
  }
}

/** A place that an editor can go to. */
function expectInside({ line, column }: { line: number; column: number }, text: string): void {
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  expect(line, text).toBeLessThanOrEqual(lines.length);
  expect(column, text).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
}

test('a file of figures with any slip of the keyboard is read or named, at a place that it has', async () => {
  const sound = Array.from({ length: 12 }, (_, at) => `north-oy,2026-${String(at + 1).padStart(2, '0')},1200.50`);
  const piece = fc.constantFrom('"', '""', '"a,b"', ',', '\n', '\n\n', '"\n', '\r\n', ' ', 'x', '",', '\t', '=1');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), piece, fc.nat(3)), { minLength: 1, maxLength: 5 }), async (slips) => {
      let text = `account,month,amount\n${sound.join('\n')}\n`;
      for (const [at, written, cut] of slips)
        text = text.slice(0, at % text.length) + written + text.slice((at % text.length) + cut);
      await expectReadOrNamed('actuals', Buffer.from(text));
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['never closed', 'north-oy,"2026-02,1.00\nnorth-oy,2026-03,1.00\n', 3, 10],
  ['within a value', 'north-oy,2026-02,1"00\n', 3, 19],
  ['closed before its value ends', '"north"-oy,2026-02,1.00\nnorth-oy,2026-03,"1.00"\n', 3, 7],
  ['never closed after rows with line breaks in them', '"a\nb",2026-02,1.00\n"c,2026-03,1.00\n', 5, 1],
])('a quote in a file of figures that is %s is named where it stands', (_, rows, line, column) => {
  writeFileSync(path.join(scratch, 'file'), `account,month,amount\nnorth-oy,2026-01,1.00\n${rows}`);
  const { problems } = readOne(
    { kind: 'actuals', id: 'sales', file: 'actuals/sales.csv', path: path.join(scratch, 'file') },
    schemas,
    bodies,
  );
  expect(problems.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([['csv-syntax', line, column]]);
});

test('a plan with bytes changed anywhere is read or named', async () => {
  const put = fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc
      .constantFrom(
        '{',
        '}',
        '<',
        '>',
        '</',
        '`',
        '```',
        '---\n',
        '\n\n',
        '[',
        '](',
        '<a b="',
        '{/*',
        '*/}',
        'import ',
        '\n> ',
        '|-|\n',
        '&#',
        '~~~',
        '__proto__: 1\n',
        '<Note>',
        '\u202e',
      )
      .map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...plans),
      fc.array(fc.tuple(fc.nat(), put, fc.nat(4)), { minLength: 1, maxLength: 4 }),
      async (plan, slips) => {
        let bytes = plan;
        for (const [at, written, cut] of slips)
          bytes = Buffer.concat([
            bytes.subarray(0, at % bytes.length),
            written,
            bytes.subarray((at % bytes.length) + cut),
          ]);
        await expectReadOrNamed('account', bytes);
      },
    ),
    { numRuns: 400 },
  );
});

test('any bytes at all are read or named, whatever they are taken for', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 }).map((written) => new TextEncoder().encode(written));
  const markup = fc
    .array(
      fc.constantFrom(
        '---\n',
        '---\nname: x\n---\n',
        '{',
        '}',
        '<',
        '/>',
        'a',
        ' ',
        '\n',
        '"',
        '=',
        '[',
        ']',
        '(',
        ')',
        '*',
        '_',
        '`',
        '|',
        '-',
        '> ',
        ': ',
        '&',
        '!',
        '#',
        ',',
        '\\',
        '\t',
      ),
      { maxLength: 120 },
    )
    .map((parts) => new TextEncoder().encode(parts.join('')));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('account', 'sales-plan', 'review', 'unit', 'actuals', 'handbook'),
      fc.oneof(text, markup, fc.uint8Array({ maxLength: 200 })),
      async (kind, bytes) => {
        await expectReadOrNamed(kind, bytes);
      },
    ),
    { numRuns: 600 },
  );
});

test('a body of nothing but markup is read or named', async () => {
  const parts = fc.constantFrom(
    '<Note kind="risk">',
    '</Note>',
    '<Shared>',
    '</Shared>',
    '<Person id="a" />',
    '\n\n',
    '\n',
    '- ',
    '> ',
    '  ',
    'a',
    '*',
    '**',
    '`',
    '[',
    '](/a/)',
    '|',
    '|-|-|',
    '# ',
    '1. ',
    '\\',
    '&amp;',
    '{/* a */}',
    '```',
    '<',
    '>',
    '~~',
    '![',
    ':',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 60 }), async (written) => {
      await expectReadOrNamed(
        'account',
        Buffer.from(`---\nname: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n---\n${written.join('')}`),
      );
    }),
    { numRuns: 600 },
  );
});

test('a number with zeros before it, where a text belongs, is said once', () => {
  writeFileSync(
    path.join(scratch, 'file'),
    '---\nname: North Oy\nsegment: key-accounts\nkam: petri-salmela\ncrm:\n  id: 00488\n---\n',
  );
  const { problems } = readOne(
    { kind: 'account', id: 'north-oy', file: 'accounts/north-oy.mdx', path: path.join(scratch, 'file') },
    schemas,
    bodies,
  );
  expect(problems.map(({ rule, place }) => [rule, place.line])).toEqual([['number-not-plain', 6]]);
});

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { guardBody } from '#loading/body/body-guard.ts';
import type { BodyRead } from '#loading/body/body-read.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import { isPlainBody } from '#loading/body/plain-body.ts';

const bodies = new BodyReader();
afterAll(() => bodies.close());

/** Pieces of prose and of what is no prose any more, which meet each other in any order. */
const PIECES = [
  'Less water',
  'vähemmän vettä',
  '😀',
  'é|ü',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n    ',
  '# ',
  '## ',
  '- ',
  '  - ',
  '    - ',
  '1. ',
  '12) ',
  '* ',
  '+ ',
  '*',
  '**',
  '_',
  '__',
  '***',
  '|',
  '| a | b |',
  '\n| --- | --: |\n',
  '---',
  '===',
  '***\n',
  '[site](https://example.com/7)',
  '[',
  ']',
  '](',
  ')',
  '(',
  ':',
  '://',
  'http',
  'https://example.com',
  'xmpp:a',
  'mailto:',
  '@',
  'a@b.fi',
  'www.',
  'www.example.com',
  '!',
  '![',
  '[x]',
  '[ ] ',
  '[a]: /b',
  '[^1]',
  '~',
  '`',
  '```',
  '\\',
  '&',
  '&amp;',
  '<',
  '>',
  '{',
  '}',
  '/',
  '"',
  "'",
  'import a',
  'export',
  '\t',
  '.',
  ',',
  '%',
  '$',
  '+1',
  '\u00a0',
];
const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
/** The same of what stands in prose, so that many of them are plain. */
const prose = fc
  .array(fc.constantFrom(...PIECES.filter((piece) => isPlainBody(piece))), { minLength: 1, maxLength: 200 })
  .map((pieces) => pieces.join(''));

function read(text: string): Promise<BodyRead> {
  const answer = bodies.read({ file: 'accounts/north-oy.mdx', text, firstLine: 1, kind: 'plan' });
  bodies.flush();
  return answer;
}

test('in a plain body the parser finds no problem and no component', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(texts, prose), async (text) => {
      if (!isPlainBody(text) || guardBody(text, 1, 'accounts/north-oy.mdx').length > 0) return;
      plain++;
      const { body, problems } = await read(text);
      expect(problems).toEqual([]);
      expect(body.filter((node) => !('html' in node))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test.each([
  ['the longest one of cells', '|a'.repeat(3999)],
  ['the longest one of paragraphs', 'a\n\n'.repeat(2600)],
  ['the longest one of list items', '- a\n'.repeat(2000)],
  ['the most emphasis', `- ${'*a '.repeat(20)}${'a*'.repeat(20)}`],
])('%s is within what a page may hold', async (_, text) => {
  expect(isPlainBody(text)).toBe(true);
  expect(await read(text)).toMatchObject({ problems: [] });
});

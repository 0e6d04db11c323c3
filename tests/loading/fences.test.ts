import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BodyReader } from '#loading/body/body-reader.ts';
import { guardBody } from '#loading/body/body-guard.ts';
import { parseBody } from '#loading/body/parse-body.ts';

const FILE = 'handbook/en/visits.mdx';
const BRACE = '{x}';
const guarded = (text: string) => guardBody(text, 1, FILE).map(({ rule, place }) => `${rule} ${place.line}`);

test.each([
  ['by the end of its list item', `- \`\`\`\n  code\n${BRACE}`],
  ['by the end of a list item with more text before it', `- a\n  b\n\n  \`\`\`\n  code\n\n${BRACE}`],
  ['by the end of a list item that went on without its indentation', `- a\nb\n  \`\`\`\n  code\n${BRACE}`],
  ['by the end of its quotation', `> \`\`\`\n> code\n${BRACE}`],
  ['by a line between the lines of a quotation', `> \`\`\`\n> code\n\n> ${BRACE}`],
  ['by the end of a quotation in a list item', `- > \`\`\`\n  > code\n> ${BRACE}`],
  ['by the end of a numbered item', `12. ~~~\n    code\n  ${BRACE}`],
  ['by its own closing line', `\`\`\`\ncode\n\`\`\`\n${BRACE}`],
  ['by a closing line that is indented', `\`\`\`\ncode\n        \`\`\`\n${BRACE}`],
  ['by a new item of its list', `- \`\`\`\n  code\n- ${BRACE}`],
  ['by never having begun, in a paragraph with an empty mark', `a\n1. \n12) \`\`\`${BRACE}`],
])('a block of code is ended %s, and a brace after it is no code', (_, text) => {
  expect(guarded(text)).toEqual([`body-expression ${text.split('\n').length}`]);
});

test.each([
  ['at the margin', `\`\`\`\n${BRACE}\n\n> - ${BRACE}\n\`\`\``],
  ['in a list item', `- a\n\n  \`\`\`js\n  ${BRACE}\n\n    ${BRACE}\n  \`\`\`\n\nb`],
  ['in a numbered item', `1. a\n\n   \`\`\`\n   ${BRACE}\n   \`\`\`\n2. b`],
  ['on the line of its item', `- \`\`\`\n  ${BRACE}\n  \`\`\``],
  ['in a quotation', `> \`\`\`\n> ${BRACE}\n>   ${BRACE}\n> \`\`\`\n\nb`],
  ['in a component', `<Note kind="risk">\n\n\`\`\`\n${BRACE}\n\`\`\`\n\n</Note>`],
  ['between signs of the other kind', `~~~\n\`\`\`\n${BRACE}\n~~~`],
])('braces in a block of code %s are text', (_, text) => {
  expect(guarded(text)).toEqual([]);
  expect(parseBody({ file: FILE, text, firstLine: 1, kind: 'plan' }).problems).toEqual([]);
});

test('what the parser takes for code that runs, the look before it has seen', async () => {
  const piece = fc.constantFrom(
    '```',
    '~~~',
    '````',
    '\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '12) ',
    '> ',
    '>',
    'a',
    BRACE,
    BRACE,
    '`',
    '# ',
    '| a |\n|---|\n',
    '[^1]: ',
    '[a]: /b "',
    '"',
    '{/* a */}',
    '{/* a\n*/}',
    '<Term>',
    '</Term>',
    '\nimport a',
    '\\',
  );
  const texts = fc.array(piece, { minLength: 2, maxLength: 24 }).map((parts) => parts.join(''));
  const bodies = new BodyReader();
  let withBraces = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 100, maxLength: 100, size: 'max' }), async (many) => {
        const accepted = many.filter((text) => guarded(text).length === 0);
        withBraces += accepted.filter((text) => text.includes(BRACE)).length;
        const reads = accepted.map((text) => bodies.read({ file: FILE, text, firstLine: 1, kind: 'handbook' }));
        bodies.flush();
        for (const [at, { problems }] of (await Promise.all(reads)).entries()) {
          const live = problems.filter(({ rule }) => rule === 'body-expression' || rule === 'body-module');
          expect(live, accepted[at]).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  } finally {
    bodies.close();
  }
  expect(withBraces).toBeGreaterThan(500);
}, 120_000);

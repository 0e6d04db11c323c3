import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { guardBody } from '#loading/body/body-guard.ts';
import { parseBody } from '#loading/body/parse-body.ts';
import { secondFrontmatter } from '#loading/frontmatter.ts';
import { inWords } from '../problems/faults.ts';
import { factOf } from '../problems/fact-of.ts';

function bodyOf(text: string): BodyNode<string>[] {
  const { body, problems } = parseBody({ file: 'accounts/north-oy.mdx', text, firstLine: 8, kind: 'plan' });
  expect(problems).toEqual([]);
  return body;
}

test('text becomes HTML runs, and components stand between them with their place', () => {
  expect(bodyOf('Ask <Person id="eero-kallas" /> & *listen*.')).toEqual([
    { html: '<p>Ask ' },
    { component: 'Person', attributes: { id: 'eero-kallas' }, children: [], line: 8, column: 5 },
    { html: ' &amp; <em>listen</em>.</p>' },
  ]);
});

test('a note holds text of its own', () => {
  expect(bodyOf('<Note kind="risk">\n\nThe permit may slip.\n\n</Note>')).toEqual([
    {
      component: 'Note',
      attributes: { kind: 'risk' },
      children: [{ html: '<p>The permit may slip.</p>' }],
      line: 8,
      column: 1,
    },
  ]);
});

test('a reference on a line of its own is a paragraph', () => {
  expect(bodyOf('<Need id="n1" />').map((node) => ('html' in node ? node.html : node.component))).toEqual([
    '<p>',
    'Need',
    '</p>',
  ]);
});

test('headings begin below the page’s sections, skip no level, and have ids of their own', () => {
  const html = bodyOf('# Water\n\n### Less of it\n\n# Water\n\n## Äänekoski, PM4')
    .map((node) => ('html' in node ? node.html : ''))
    .join('')
    .replaceAll('\n', '');
  expect(html).toBe(
    '<h3 id="text-water">Water</h3><h4 id="text-less-of-it">Less of it</h4><h3 id="text-water-2">Water</h3><h4 id="text-aanekoski-pm4">Äänekoski, PM4</h4>',
  );
});

test('nothing that was written as text comes out as a tag or an attribute', () => {
  const html = bodyOf(
    'a \\<script> "b" `<img src=x onerror=alert(1)>` [c](https://example.com/?a="b"&c=<d>)\n\n```html\n<script>\n```',
  )
    .map((node) => ('html' in node ? node.html : ''))
    .join('');
  expect(html.replace(/<\/?(?:p|code|pre|a)(?: href="[^"<>]*")?>/g, '')).not.toMatch(/[<>]/);
});

test('tables keep their alignment without a style', () => {
  const html = bodyOf('| a | b |\n|---|--:|\n| 1 | 2 |')
    .map((node) => ('html' in node ? node.html : ''))
    .join('');
  expect(html).toContain('<td class="align-right">2</td>');
  expect(html).not.toContain('style');
});

test.each([
  ['an address in angle brackets', 'Ask <eero.kallas@example.com> first', 'body-syntax address'],
  ['a component left open', 'They need <Need id="n1"> now', 'body-syntax open'],
  ['a tag of HTML left open', 'One line<br>and another', 'body-html undefined'],
  ['a sign that is only a sign', 'Waste is <5% of all', 'body-syntax sign'],
  ['a component closed and never opened', 'They need </Note> now', 'body-syntax unopened'],
  [
    'a component closed while another in it is open',
    'a\n\n<Note kind="risk">\n\n<Shared>\n\n</Note>',
    'body-syntax crossed',
  ],
  [
    'a component that begins on a line of its own and ends in a text',
    '<Note kind="risk">\n\na</Note>',
    'body-syntax apart',
  ],
  ['an attribute without quotation marks', 'a <Note kind=win>b</Note>', 'body-syntax attribute'],
  ['a component that never ends', 'a <Note', 'body-syntax attribute'],
  ['an end with something in it', 'a </Note kind="win">', 'body-syntax unread'],
  ['a merge left half done', '<<<<<<< HEAD\nOne text\n=======\nAnother\n>>>>>>> plans', 'body-syntax conflict'],
])('%s is called so, where it stands', (_slip, text, expected) => {
  const { problems } = parseBody({ file: 'accounts/north-oy.mdx', text, firstLine: 8, kind: 'plan' });
  const lines = text.split('\n');
  const at = /crossed|apart/.test(expected) ? lines.length - 1 : lines.findIndex((line) => line.includes('<'));
  expect(
    problems.map((one) => [`${one.rule} ${String(factOf(one, 'kind'))}`, one.place.line, one.place.column]),
  ).toEqual([[expected, 8 + at, (lines[at] ?? '').indexOf('<') + 1]]);
});

test('whatever slip there is, it is told in the reader’s language to its end, and never in the parser’s words', () => {
  const part = fc.constantFrom(
    '<',
    '</',
    '>',
    '/>',
    ' ',
    '\n',
    '\n\n',
    'Note',
    'Shared',
    'Figure',
    'a',
    'kind',
    '=',
    '"',
    "'",
    'win',
    '- ',
    '> ',
    '| ',
    '*',
    '!',
    '?',
    '.',
    ':',
    '1',
    '<Note kind="win">',
    '</Note>',
    '<Shared>',
    '</Shared>',
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
      (text) => {
        const syntax =
          guardBody(text, 1, 'accounts/north-oy.mdx').length > 0
            ? []
            : parseBody({ file: 'accounts/north-oy.mdx', text, firstLine: 1, kind: 'plan' }).problems.filter(
                ({ rule }) => rule === 'body-syntax',
              );
        for (const problem of syntax) {
          const english = inWords(problem, FIRST_LANGUAGE);
          for (const language of LANGUAGES.slice(1)) {
            const { what, cure } = inWords(problem, language);
            expect(`${what} ${cure}`).not.toMatch(/expected|character|valid|before|\btag\b/i);
            expect([what, cure]).not.toEqual([english.what, english.cure]);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a body that begins with a word and a colon, and has a line across, is text', () => {
  expect(
    secondFrontmatter('\nBackground: they pump sea water.\n\n---\n\nnote: less of it\n', 8, 'accounts/north-oy.mdx'),
  ).toBeUndefined();
});

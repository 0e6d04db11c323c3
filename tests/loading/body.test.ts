import { expect, test } from 'vitest';
import type { BodyNode } from '#domain/plan/body.ts';
import { parseBody } from '#loading/body/parse-body.ts';
import { secondFrontmatter } from '#loading/frontmatter.ts';

function bodyOf(text: string): BodyNode[] {
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
    { component: 'Note', attributes: { kind: 'risk' }, children: [{ html: '<p>The permit may slip.</p>' }], line: 8, column: 1 },
  ]);
});

test('a reference on a line of its own is a paragraph', () => {
  expect(bodyOf('<Need id="n1" />').map((node) => ('html' in node ? node.html : node.component))).toEqual(['<p>', 'Need', '</p>']);
});

test('headings begin below the page’s sections, skip no level, and have ids of their own', () => {
  const html = bodyOf('# Water\n\n### Less of it\n\n# Water\n\n## Äänekoski, PM4').map((node) => ('html' in node ? node.html : '')).join('').replaceAll('\n', '');
  expect(html).toBe('<h3 id="text-water">Water</h3><h4 id="text-less-of-it">Less of it</h4><h3 id="text-water-2">Water</h3><h4 id="text-aanekoski-pm4">Äänekoski, PM4</h4>');
});

test('nothing that was written as text comes out as a tag or an attribute', () => {
  const html = bodyOf('a \\<script> "b" `<img src=x onerror=alert(1)>` [c](https://example.com/?a="b"&c=<d> "title")\n\n```html onload=x\n<script>\n```').map((node) => ('html' in node ? node.html : '')).join('');
  expect(html.replace(/<\/?(?:p|code|pre|a)(?: href="[^"<>]*")?>/g, '')).not.toMatch(/[<>]/);
});

test('tables keep their alignment without a style', () => {
  const html = bodyOf('| a | b |\n|---|--:|\n| 1 | 2 |').map((node) => ('html' in node ? node.html : '')).join('');
  expect(html).toContain('<td class="align-right">2</td>');
  expect(html).not.toContain('style');
});

test.each([
  ['an address in angle brackets', 'Ask <eero.kallas@example.com> first', 'body-syntax address'],
  ['a component left open', 'They need <Need id="n1"> now', 'body-syntax open'],
  ['a tag of HTML left open', 'One line<br>and another', 'body-html undefined'],
  ['a sign that is only a sign', 'Waste is <5% of all', 'body-syntax sign'],
  ['a merge left half done', '<<<<<<< HEAD\nOne text\n=======\nAnother\n>>>>>>> plans', 'body-syntax conflict'],
])('%s is called so, where it stands', (_slip, text, expected) => {
  const { problems } = parseBody({ file: 'accounts/north-oy.mdx', text, firstLine: 8, kind: 'plan' });
  expect(problems.map(({ rule, place, facts }) => [`${rule} ${String(facts['kind'])}`, place.line, place.column])).toEqual([[expected, 8, text.indexOf('<') + 1]]);
});

test('a body that begins with a word and a colon, and has a line across, is text', () => {
  expect(secondFrontmatter('\nBackground: they pump sea water.\n\n---\n\nnote: less of it\n', 8, 'accounts/north-oy.mdx')).toBeUndefined();
});

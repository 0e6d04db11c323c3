import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BodyNode } from '#domain/plan/body.ts';
import { guardBody } from '#loading/body/body-guard.ts';
import type { BodyKind } from '#loading/body/body-read.ts';
import { parseBody } from '#loading/body/parse-body.ts';
import { isPlainBody } from '#loading/body/plain-body.ts';
import { inWords } from '../problems/faults.ts';

const FILE = 'accounts/north-oy.mdx';

function read(text: string, kind: BodyKind = 'plan') {
  const problems = guardBody(text, 1, FILE);
  return problems.length > 0 ? { body: [], problems } : parseBody({ file: FILE, text, firstLine: 1, kind });
}

/** What a reader sees or can go to: words between tags, addresses, and the values that components are given. */
function shown(nodes: readonly BodyNode<string>[]): string {
  return nodes
    .map((node) =>
      'html' in node
        ? `${node.html.replace(/<[^>]*>/g, ' ')} ${[...node.html.matchAll(/(?:href|start|value)="([^"]*)"/g)].map(([, value]) => value).join(' ')}`
        : `${Object.values(node.attributes).join(' ')} ${shown(node.children)}`,
    )
    .join(' ');
}

/** Each writes the word it is given somewhere where Markdown may lose it. */
const PLACES: ((word: string) => string)[] = [
  (word) => word,
  (word) => `# ${word}`,
  (word) => `${word}\n===`,
  (word) => `${word}\n---`,
  (word) => `- ${word}`,
  (word) => `  - ${word}`,
  (word) => `> ${word}`,
  (word) => `7. ${word}`,
  (word) => `- [ ] ${word}`,
  (word) => `- [x] ${word}`,
  (word) => `*${word}* **${word}** ~~${word}~~`,
  (word) => `\`${word}\``,
  (word) => `\`\`\`\n${word}\n\`\`\``,
  (word) => `\`\`\`${word}\ncode\n\`\`\``,
  (word) => `\`\`\`yaml ${word}\ncode\n\`\`\``,
  (word) => `~~~ ${word}\ncode\n~~~`,
  (word) => `\`\`\`\ncode\n\`\`\` ${word}\n\`\`\``,
  (word) => `[${word}](https://example.com)`,
  (word) => `[words](https://example.com/${word})`,
  (word) => `[words](https://example.com "${word}")`,
  (word) => `[words](https://example.com (${word}))`,
  (word) => `[](https://example.com/${word})`,
  (word) => `![${word}](https://example.com)`,
  (word) => `[${word}]: https://example.com`,
  (word) => `[label]: https://example.com/${word}`,
  (word) => `[label]: https://example.com "${word}"`,
  (word) => `[label]:\n  https://example.com\n  '${word}'`,
  (word) => `[words][label]\n\n[label]: https://example.com/${word}`,
  (word) => `[label]\n\n[label]: https://example.com "${word}"`,
  (word) => `[${word}][label]`,
  (word) => `[^${word}]`,
  (word) => `[^1]: ${word}`,
  (word) => `| a | ${word} |\n|---|---|\n| 1 | 2 |`,
  (word) => `| a | b |\n|---|---|\n| 1 | ${word} |`,
  (word) => `| a | b |\n|---|---|\n| 1 | 2 | ${word} |`,
  (word) => `a | b\n--|--\n1 | 2 | ${word}`,
  (word) => `| a |\n|---|\n| \`x\\|${word}\` |`,
  (word) => `| a |\n|---|\n| \`x|${word}\` |`,
  (word) => `line  \n${word}\\\nnext`,
  (word) => `\\${word} &amp;${word}; &#38;${word}`,
  (word) => `<Note kind="risk">\n\n${word}\n\n</Note>`,
  (word) => `<Shared>\n\n> ${word}\n\n</Shared>`,
  (word) => `<Person id="${word}" />`,
  (word) => `<Person id="first" id="${word}" />`,
  (word) => `<Person id="first">${word}</Person>`,
  (word) => `<Need id="first" ${word} />`,
  (word) => `www.example.com/${word} https://example.com/${word}`,
  (word) => `***\n${word}\n***`,
  (word) => `${word}:`,
  (word) => `: ${word}`,
  (word) => `$${word}$ ^${word}^ ~${word}~ ==${word}== [[${word}]] :${word}: ::${word}`,
  (word) => `## heading {#${word}}`,
];

test.each(PLACES.map((write) => [JSON.stringify(write('WORD')), write] as const))(
  'what is written as %s is shown, or named with a cure',
  (_, write) => {
    const word = 'qxwater';
    const { body, problems } = read(write(word));
    if (problems.length === 0) expect(shown(body)).toContain(word);
    for (const problem of problems) {
      const [en, fi] = [inWords(problem, 'en'), inWords(problem, 'fi')];
      expect(`${en.what} ${en.cure} ${fi.what} ${fi.cure}`).not.toMatch(/undefined|\[object/);
      expect(problem.place.line).toBeLessThanOrEqual(write(word).split('\n').length);
    }
  },
);

test('every word of an accepted text is shown, whatever stands around it', () => {
  const number = fc.nat({ max: 99_999 });
  const pieces = fc.array(
    fc.tuple(fc.constantFrom(...PLACES), number, fc.constantFrom('\n\n', '\n', '\n\n- ', '\n> ')),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  let accepted = 0;
  fc.assert(
    fc.property(pieces, (written) => {
      const words = written.map(([, number], at) => `qx${at}x${number}`);
      const text = written.map(([write, , end], at) => write(words[at] ?? '') + end).join('');
      for (const kind of ['plan', 'handbook'] as const) {
        const { body, problems } = read(text, kind);
        if (problems.length > 0) continue;
        accepted++;
        const seen = shown(body);
        for (const word of words) expect(seen, text).toContain(word);
      }
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(200);
});

test('what is spared the way through the parser loses no words either', () => {
  const write = fc.constantFrom(...PLACES);
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 4 }), (places) => {
      const text = places.map((place, at) => place(`qx${at}`)).join('\n\n');
      if (isPlainBody(text)) expect(read(text).problems).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('numbers of a list are shown as they are written, unless each is a mere 1', () => {
  const html = (text: string) =>
    read(text)
      .body.map((node) => ('html' in node ? node.html : ''))
      .join('')
      .replaceAll('\n', '');
  expect(html('2024. a\n2026. b\n2027. c')).toBe('<ol start="2024"><li>a</li><li value="2026">b</li><li>c</li></ol>');
  expect(html('1. a\n1. b')).toBe('<ol><li>a</li><li>b</li></ol>');
  expect(html('1. a\n2. b')).toBe('<ol><li>a</li><li>b</li></ol>');
  expect(html('0) a\n0) b')).toBe('<ol start="0"><li>a</li><li>b</li></ol>');
});

test('a sign that nobody can see is refused as an entity too', () => {
  expect(read('They want &#x202e;less&shy; &#99999999;').problems.map(({ rule }) => rule)).toEqual([
    'forbidden-character',
  ]);
  expect(read('a&nbsp;&auml;').problems).toEqual([]);
});

test.each([
  ['[Deadline]: 2026-12-01', 'definition', 1, 1],
  ['[a][b]\n\n[b]: https://x.fi\n[B]: https://y.fi', 'definition-twice', 4, 1],
  ['| a | b |\n|---|---|\n| one | two | THREE |', 'cell', 3, 13],
  ['Text [a](https://x.fi "IMPORTANT words")', 'title', 1, 6],
  ['Text [](https://x.fi)', 'link', 1, 6],
  ['- ```remember this\n  code\n  ```', 'fence', 1, 3],
])('%j is told where it stands', (text, what, line, column) => {
  expect(
    read(text).problems.map(({ rule, facts, place }) => [
      rule,
      'what' in facts && facts.what,
      place.line,
      place.column,
    ]),
  ).toEqual([['text-not-shown', what, line, column]]);
});

test.each([
  ['##', 'heading', 1, 1],
  ['Text\n\n# {/* said later */} #', 'heading', 3, 1],
  ['## &nbsp;', 'heading', 1, 1],
  ['## \u00a0', 'heading', 1, 1],
  ['\u00a0\n---', 'heading', 1, 1],
  ['- one\n-', 'item', 2, 1],
  ['1. one\n2. {/* two */}', 'item', 2, 1],
  ['- > ', 'item', 1, 1],
  ['Text\n\n>', 'quote', 3, 1],
  ['| | |\n|---|---|\n| a | b |', 'table', 1, 1],
  ['| a | b |\n|---|---|\n| | |', 'row', 3, 1],
  ['```yaml\n```', 'code', 1, 1],
  ['Text\n\n&nbsp;', 'paragraph', 3, 1],
  ['Text\n\n\u2003', 'paragraph', 3, 1],
  ['<Note kind="risk">\n{/* nothing yet */}\n</Note>', 'component', 1, 1],
])('%j has no words, which is told where it stands, in a plan and in the handbook', (text, what, line, column) => {
  for (const kind of ['plan', 'handbook', 'method'] as const) {
    if (kind === 'method' && what === 'component') continue;
    const { problems } = read(text, kind);
    expect(problems.map(({ facts }) => 'what' in facts && facts.what)).toEqual([what]);
    expect(problems.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([['body-empty', line, column]]);
  }
});

test('what shows something without words, or is refused already, is no empty place', () => {
  const rules = (text: string, kind?: BodyKind) => read(text, kind).problems.map(({ rule }) => rule);
  expect(rules('a\n\n***\n\n- [ ] b\n\n{/* a */} {/* b */}\n\n| | a |\n|---|---|\n| b | |')).toEqual([]);
  expect(rules('## <Person id="first" />')).toEqual([]);
  expect(rules('<Note kind="risk">\n\n<Chart of="sales" />\n\n</Note>')).toEqual([]);
  expect(rules('## ![x](y.png)')).toEqual(['body-picture']);
  expect(rules('## [](https://example.com)')).toEqual(['text-not-shown']);
  // The list of its contents would have a line without a name.
  expect(rules('## <Rule id="no-budget" />', 'handbook')).toEqual(['body-empty']);
});

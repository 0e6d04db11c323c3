import type { satteri } from '@astrojs/markdown-satteri';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { guardBody } from '#loading/body/body-guard.ts';
import { HANDBOOK_FEATURES } from '#loading/body/features.ts';
import { parseBody } from '#loading/body/parse-body.ts';

const FILE = 'handbook/en/visits.mdx';
const LIVE = '{planted()}';

async function astroConfig(): Promise<{ markdown: { processor: ReturnType<typeof satteri> } }> {
  const file = new URL('../../astro.config.mjs', import.meta.url).href;
  return ((await import(file)) as { default: Awaited<ReturnType<typeof astroConfig>> }).default;
}

/** Astro's own compiler of MDX, as the build runs it. */
async function compiled(text: string): Promise<string> {
  const config = await astroConfig();
  const shared = { syntaxHighlight: false } as const;
  const renderer = await config.markdown.processor.createMdxRenderer?.(shared as never, {} as never);
  if (!renderer) throw new Error('Expected Astro’s processor to compile MDX.');
  return (await renderer.process(text, `/${FILE}`, {})).code;
}

/** Whether code calls what was planted; as a word in a text it may stand anywhere. */
function runs(code: string): boolean {
  let found = false;
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'planted') found = true;
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('page.js', code, ts.ScriptTarget.Latest));
  return found;
}

function isAccepted(text: string): boolean {
  const task = { file: FILE, text, firstLine: 1, kind: 'method' } as const;
  return guardBody(text, 1, FILE).length === 0 && parseBody(task).problems.length === 0;
}

test('the pages that come with Rulla are compiled with the features that they are checked with', async () => {
  const config = await astroConfig();
  expect(config.markdown.processor.options.features).toEqual(HANDBOOK_FEATURES);
});

test.each([
  ['a brace', LIVE],
  ['a footnote behind a block of code', `- \`\`\`\n  code\n[^1]: /x "${LIVE}"\n\nSome text [^1].`],
  ['a footnote', `Some text [^1].\n\n[^1]: ${LIVE}`],
  ['a footnote of several lines', `Some text [^1].\n\n[^1]: a\n\n    ${LIVE}`],
  ['a block of code that its quotation ends', `> \`\`\`\n> code\n${LIVE}`],
  ['a code span over two lines', `a \`\`\`\n\`\`\`${LIVE}\`\`\``],
  ['the title of an address', `[a][b]\n\n[b]: /x "${LIVE}"`],
  ['a block of code', `\`\`\`\n${LIVE}\n\`\`\``],
  ['an escaped brace', '\\{planted()}'],
])('what is accepted of %s does not run when it is compiled', async (_, text) => {
  if (isAccepted(text)) expect(runs(await compiled(text))).toBe(false);
});

test('the test itself sees code that runs, and code that is a text', async () => {
  expect(runs(await compiled(LIVE))).toBe(true);
  expect(isAccepted(LIVE)).toBe(false);
  expect(isAccepted(`\`\`\`\n${LIVE}\n\`\`\``)).toBe(true);
  expect(runs(await compiled(`\`\`\`\n${LIVE}\n\`\`\``))).toBe(false);
});

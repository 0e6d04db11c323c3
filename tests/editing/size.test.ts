import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { foundFolders } from '#words/language-folders.ts';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Bytes under gzip, which every web server has. */
const MOST = 150_000;
const packed = (text: string) => gzipSync(text, { level: 9 }).length;

/** What an editor in a browser stands on: reading, judging, comparing, splicing, forms, handing in, and words put together. */
const CORE = [
  '#editing/edits.ts',
  '#editing/order.ts',
  '#editing/what-it-does.ts',
  '#editing/patch.ts',
  '#editing/hand-in.ts',
  '#editing/code-hosts.ts',
  '#editing/form-fields.ts',
  '#editing/typed-figure.ts',
  '#views/changes/price-tag.ts',
  '#problems/described-problem.ts',
  '#words/words-of.ts',
  '#words/problem-words.ts',
  '#words/format.ts',
];

async function bundled(): Promise<{ code: string; imports: string[] }> {
  const made = await rolldown({
    input: 'editor',
    cwd: ROOT,
    platform: 'browser',
    plugins: [
      {
        name: 'core',
        resolveId: (id) => (id === 'editor' ? path.join(ROOT, 'src/editing/core-of-this-test.ts') : undefined),
        load(id) {
          if (id.endsWith('core-of-this-test.ts'))
            return CORE.map((file, at) => `export * as part${at} from '${file}';`).join('\n');
          return id.endsWith('language-folders.ts') ? foundFolders() : undefined;
        },
      },
    ],
  });
  const { output } = await made.generate({ minify: true, format: 'esm' });
  return {
    code: output.map((one) => (one.type === 'chunk' ? one.code : '')).join(''),
    imports: output.flatMap((one) => (one.type === 'chunk' ? one.imports : [])),
  };
}

test('what an editor stands on runs in a browser, and with the words of a language it is fetched in less than 150 kB', async () => {
  const { code, imports } = await bundled();
  expect(imports).toEqual([]);
  expect(/["'`]node:/.test(code)).toBe(false);
  for (const language of LANGUAGES) {
    const { planProblems, linkingProblems, readingProblems, problemPhrases, priceTag, vocabulary, fields } =
      textsOf(language);
    const words = JSON.stringify({
      planProblems,
      linkingProblems,
      readingProblems,
      problemPhrases,
      priceTag,
      vocabulary,
      fields,
    });
    expect(packed(code) + packed(words), language).toBeLessThan(MOST);
  }
});

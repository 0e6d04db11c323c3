import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { leanModule } from '#site/lean-libraries.ts';
import { FOLDERS_WITH_FORMS, fieldsOfForms } from '#editing/ground.ts';
import { schemasIn } from '#loading/read-text.ts';
import { editorTextsOf, hintsOf } from '#words/editor-words.ts';
import { foundFolders } from '#words/language-folders.ts';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Bytes under gzip, which every web server has. */
const MOST = 150_000;
const packed = (text: string) => gzipSync(text, { level: 9 }).length;

const ENTRIES = { open: 'src/browser/editing/open.ts', 'my-edits': 'src/browser/editing/my-edits.ts' };
/** What prints the person that a form is of: fetched when there is something to show. */
const SHOWN = { shown: 'src/browser/editing/shown.ts' };

/**
 * What a form, and the page on which edits are handed in, fetch: bundled as the build does, without what a browser
 * never asks.
 */
async function bundled(): Promise<{ codeOf: (entry: string) => string; imports: string[] }> {
  const made = await rolldown({
    input: { ...ENTRIES, ...SHOWN },
    cwd: ROOT,
    platform: 'browser',
    tsconfig: false,
    transform: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
    plugins: [
      {
        name: 'lean',
        load: (id) => (id.endsWith('language-folders.ts') ? foundFolders() : leanModule(id)),
      },
    ],
  });
  const { output } = await made.generate({ minify: true, format: 'esm' });
  // Words come by language from files of their own: no catalogue may be fetched behind the code.
  const catalogues = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  expect(catalogues.filter((id) => /\/src\/words\/(?:messages\.ts|\w+\/index\.ts)$/.test(id))).toEqual([]);
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const withImports = (name: string): string[] => [name, ...(chunks.get(name)?.imports ?? []).flatMap(withImports)];
  return {
    codeOf: (entry) => [...new Set(withImports(`${entry}.js`))].map((name) => chunks.get(name)?.code ?? '').join('\n'),
    imports: [...chunks.values()].flatMap(({ imports }) => imports).filter((one) => !chunks.has(one)),
  };
}

test.each(Object.keys(ENTRIES))('with its rules, sums and words, %s is fetched in less than 150 kB', async (entry) => {
  const { codeOf, imports } = await bundled();
  expect(imports).toEqual([]);
  const code = codeOf(entry);
  expect(code.length).toBeGreaterThan(200_000);
  expect(/["'`]node:/.test(code)).toBe(false);
  const sheets = ['editing', 'editing/fields', 'editing/figures', 'editing/price-tag'];
  // A build writes sheets without comments and the blanks of their lines, and some more.
  const written = sheets.map((one) => readFileSync(path.join(ROOT, `src/styles/pages/${one}.css`), 'utf8')).join('');
  const sheet = packed(written.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' '));
  const schemas = schemasIn({ code: 'EUR', decimals: 2 });
  for (const language of LANGUAGES) {
    const texts = textsOf(language);
    // Of what fields are for, those of one kind of file.
    const hints = Math.max(
      ...FOLDERS_WITH_FORMS.map((folder) => packed(JSON.stringify(hintsOf(texts, fieldsOfForms(folder, schemas))))),
    );
    const weights = { code: packed(code), words: packed(JSON.stringify(editorTextsOf(texts))), hints, sheet };
    const sum = Object.values(weights).reduce((all, one) => all + one, 0);
    expect(sum, `${language}: ${JSON.stringify(weights)}`).toBeLessThan(MOST);
  }
});

test('what shows a person beside the form is a few kilobytes more than the form', async () => {
  const { codeOf } = await bundled();
  const more = packed(`${codeOf('open')}\n${codeOf('shown')}`) - packed(codeOf('open'));
  expect(more).toBeGreaterThan(1_000);
  // Above 1 kB of it tells whom an action names, in the forms that Finnish and English give a name.
  expect(more).toBeLessThan(14_500);
});

test.each(LANGUAGES)('in %s no rule that a form may break needs a phrase that is not fetched', (language) => {
  const { problemPhrases, planProblems, linkingProblems, readingProblems } = editorTextsOf(textsOf(language));
  const all = textsOf(language).problemPhrases;
  const left = Object.keys(all).filter((key) => key !== '$about' && !Object.hasOwn(problemPhrases, key));
  expect(left.map((key) => key.replace(/\(.*/, ''))).toEqual(['slip', 'mend']);
  const said = JSON.stringify([planProblems, linkingProblems, readingProblems, problemPhrases]);
  expect(said).toMatch(/, meant\}/);
  expect(said).not.toMatch(/, (?:slip|mend)\}/);
});

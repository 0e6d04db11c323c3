import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyEdits, placeIn, writtenIn } from '#editing/edits.ts';
import { formsOf } from '#editing/form-fields.ts';
import { typedValue } from '#editing/typed-value.ts';
import { readText, schemasIn, type TextKind } from '#loading/read-text.ts';
import { leanModule } from '#site/lean-libraries.ts';
import { foundFolders } from '#words/language-folders.ts';
import { EDITED_KINDS } from '../field-kinds.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const whole = { applyEdits, formsOf, placeIn, readText, schemasIn, typedValue, writtenIn };
const euro = { code: 'EUR', decimals: 2 };
const ENTRY = path.join(ROOT, 'tests/editing/all-of-it.ts');
let folder: string;
let lean: typeof whole;

/** The same code as a browser is given it: without what its libraries do for others. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-lean-'));
  const exported = [
    "import '#editing/jitless.ts';",
    "export { applyEdits, placeIn, writtenIn } from '#editing/edits.ts';",
    "export { formsOf } from '#editing/form-fields.ts';",
    "export { typedValue } from '#editing/typed-value.ts';",
    "export { readText, schemasIn } from '#loading/read-text.ts';",
  ];
  const made = await rolldown({
    input: ENTRY,
    cwd: ROOT,
    platform: 'browser',
    tsconfig: false,
    transform: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
    plugins: [
      {
        name: 'lean',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) =>
          id === ENTRY ? exported.join('\n') : id.endsWith('language-folders.ts') ? foundFolders() : leanModule(id),
      },
    ],
  });
  const { output } = await made.generate({ format: 'esm' });
  const file = path.join(folder, 'lean.mjs');
  writeFileSync(file, output[0].code);
  lean = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof whole;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([...EDITED_KINDS])('in a browser the forms of a file of kind %s are those that are tested', (kind) => {
  const forms = (of: typeof whole) => JSON.stringify(of.formsOf(kind, of.schemasIn(euro)));
  expect(forms(lean)).toBe(forms(whole));
  expect(forms(lean)).toMatch(/"most":\d+/);
});

test('in a browser a text is read and changed as by the check, also one with slips', () => {
  const file = 'accounts/havulinna-paper.mdx';
  const text = readFileSync(path.join(ROOT, 'content', file), 'utf8');
  const slips: readonly (readonly [string, string])[] = [
    ['', ''],
    ['2026-Q4: 130000', '2026-Q4: 85.000'],
    ['2026-Q4: 130000', '2026-Q4: 85 000 €'],
    ['2026-Q4: 130000', '2026-Q4: 99999999999999'],
    ['attitude: even-keel', 'attitude: even'],
    ['name: Eero Kallas', `name: ${'x'.repeat(500)}`],
    ['asOf: 2026-08-11', 'asOf: 2026-13-11'],
    ['asOf: 2026-08-11', 'asOf: &day 2026-08-11'],
    ['asOf: 2026-08-11', 'asOf: 2026-08-11\n    asOf: 2026-08-12'],
    ['asOf: 2026-08-11', 'asof: 2026-08-11'],
    ['kam: ', 'kam: "'],
  ];
  const kind: TextKind = 'account';
  for (const [was, is] of slips) {
    const slipped = text.replace(was, is);
    const read = (of: typeof whole) => {
      const { problems, file: found } = of.readText(kind, 'havulinna-paper', file, slipped, of.schemasIn(euro));
      const data = found && 'data' in found ? found.data : undefined;
      return JSON.stringify([problems.map(({ rule, facts, nearest }) => [rule, facts, nearest]), data]);
    };
    expect(read(lean), is).toBe(read(whole));
  }
  for (const [was, is] of slips) {
    const slipped = text.replace(was, is);
    const edits = [{ file, path: ['kam'], before: 'petri-salmela', after: 'henna-koivu' }];
    const changed = (of: typeof whole) => JSON.stringify(of.applyEdits(slipped, edits, () => []));
    expect(changed(lean), is).toBe(changed(whole));
  }
  const way = ['budget', { item: 'l4' }, 'sales', '2026-Q4'];
  const edit = { file, path: way, before: 130_000, after: 95_000 };
  const changed = (of: typeof whole) => of.applyEdits(text, [edit], () => []);
  expect(changed(lean)).toEqual(changed(whole));
  expect(changed(lean)).toEqual({ text: text.replace('2026-Q4: 130000', '2026-Q4: 95000') });
});

import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { CheckBeside } from '../../scripts/kept/check-beside.ts';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { KEPT } from '../../scripts/kept/kept-check.ts';
import { checkWhole } from '../../scripts/shell/check-whole.ts';
import { again, anew, endChecks, isTrue, place, whole } from './checked-again.ts';
import { EditedCompany, removeCompanies } from './kept-builds.ts';
import { editLine } from './random-edits.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const HAVULINNA = 'accounts/havulinna-paper.mdx';
const companies: EditedCompany[] = [];
const company = () => {
  const made = new EditedCompany();
  companies.push(made);
  return made;
};
/** The demo, whose plans, units and groups hang on one another in many ways. */
function demo(): EditedCompany {
  const made = company();
  rmSync(made.content, { recursive: true });
  // Its pages of the method are no plans.
  cpSync(DEMO, made.content, { recursive: true, filter: (file) => file !== path.join(DEMO, 'handbook') });
  return made;
}
afterAll(() => {
  endChecks();
  removeCompanies(companies);
});

test('where nothing has changed, nothing but the company is read, and the same is said', async () => {
  const edited = company();
  const first = await whole(edited);
  expect(first?.counted).toMatchObject({ errors: 0 });
  expect(await again(edited)).toEqual(first);
});

test.each([
  ['a word', HAVULINNA, 'Bring the permit dates.', 'Bring the new permit dates.'],
  ['a budget figure, which counts in the sums', HAVULINNA, /(2026-Q3: )(\d)/, '$19$2'],
  ['a person, who gets no attitude', HAVULINNA, /attitude: (?:growth|even-keel|trouble)/, 'attitude: unknown'],
  ['an action, which is put off', HAVULINNA, /due: 2026-\d\d-\d\d/, 'due: 2026-01-02'],
])('of a plan in which %s changed, that plan is read and the same is said', async (_, file, from, into) => {
  const edited = company();
  await whole(edited);
  edited.swap(file, from, into);
  expect(await isTrue(edited)).toBe(true);
});

test('a review that changed is judged with its plan', async () => {
  const edited = company();
  await whole(edited);
  const review = edited.files().find((file) => file.startsWith('reviews/') && file.includes('havulinna')) ?? '';
  edited.swap(review, /^judgement: .*$(?:\n {2}.*$)*/m, 'judgement: Said otherwise.');
  expect(await isTrue(edited)).toBe(true);
  edited.swap(review, /^of: .*$/m, 'of: key');
  expect(await again(edited)).toBeUndefined();
});

test('a plan that says something else is read, whatever its size and the time that it is said to be of', async () => {
  const edited = company();
  const file = path.join(edited.content, HAVULINNA);
  const day = new Date('2026-09-17');
  utimesSync(file, day, day);
  const before = statSync(file);
  // All files count as written to long ago.
  const long = { least: 1, within: () => place(edited), code: () => edited.code, now: () => Date.now() + 60_000 };
  const asked = { asOf: edited.asOf, language: undefined };
  await checkWhole(edited.content, asked, new CheckBeside(edited.content, '', long));
  edited.swap(HAVULINNA, /influence: high/, 'influence: hihg');
  utimesSync(file, day, day);
  expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
  expect(await again(edited)).toBeUndefined();
  edited.swap(HAVULINNA, /influence: hihg/, 'influence: high');
  expect(await isTrue(edited)).toBe(true);
});

test('an error is never passed over: then everything is checked', async () => {
  const edited = company();
  await whole(edited);
  edited.swap(HAVULINNA, /influence: high/, 'influence: hihg');
  expect(await again(edited)).toBeUndefined();
  edited.swap(HAVULINNA, /influence: hihg/, 'influence: high');
  edited.swap(HAVULINNA, /^segment: .*$/m, 'segment: nobody');
  expect(await again(edited)).toBeUndefined();
});

test('sums that pass what can be counted are an error, though each plan is sound by itself', async () => {
  const edited = company();
  await whole(edited);
  edited.swap(HAVULINNA, /(2026-Q3: )\d+/g, '$190071992547409');
  expect(await again(edited)).toBeUndefined();
});

const DROPPED: readonly [string, (edited: EditedCompany) => void][] = [
  ['a threshold of the company', (edited) => edited.swap('company.yaml', /gapPercent: (\d)/, 'gapPercent: 4$1')],
  ['a file of finance', (edited) => write(edited, 'actuals/', (text) => text.replace(/,(\d+)(\.\d+)?$/m, ',1$1'))],
  ['a segment', (edited) => write(edited, 'segments/', (text) => `${text}\n`)],
  ['our people', (edited) => write(edited, 'team/', (text) => `${text}\n`)],
  ['a plan that is gone', (edited) => edited.remove(HAVULINNA)],
  ['a plan under another name', (edited) => renamed(edited)],
  ['a plan more', (edited) => edited.write('accounts/another.mdx', edited.text(HAVULINNA))],
  [
    'another day',
    (edited) => {
      edited.asOf = '2026-09-19';
    },
  ],
  [
    'other code',
    (edited) => {
      edited.code = 'other code';
    },
  ],
  ['a byte of what was kept', (edited) => damage(edited)],
];

test.each(DROPPED)('%s: everything is checked', async (_, change) => {
  const edited = company();
  await whole(edited);
  expect(await again(edited)).toBeDefined();
  change(edited);
  expect(await again(edited)).toBeUndefined();
});

test('a file of owners that is another one: everything is checked', async () => {
  const edited = company();
  await whole(edited, 'one');
  expect(await again(edited, 'one')).toBeDefined();
  expect(await again(edited, 'two')).toBeUndefined();
  edited.swap(HAVULINNA, /^kam: .*$/m, 'kam: henna-koivu');
  expect(await again(edited, 'one')).toBeUndefined();
});

test('a place that takes nothing keeps nothing, without a word', async () => {
  const edited = company();
  writeFileSync(place(edited), 'a file stands where the folder is to be');
  expect((await whole(edited))?.counted.errors).toBe(0);
  expect(await again(edited)).toBeUndefined();
});

/** Edits of random lines of random files: what stands there is changed, written twice or taken out. */
const edit = fc.record({
  file: fc.nat(1000),
  line: fc.nat(1000),
  how: fc.constantFrom(...(['word', 'number', 'number', 'twice', 'out', 'out', 'file-out', 'day'] as const)),
});

test('after any edits it says what a check of everything says, or leaves the word to it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      async (steps) => {
        const edited = demo();
        await whole(edited);
        for (const edits of steps) {
          const before = new Map(edited.files().map((file) => [file, edited.text(file)]));
          for (const one of edits) make(edited, one);
          const { counted } = await anew(edited);
          await isTrue(edited);
          if (counted.errors > 0) for (const [file, text] of before) edited.write(file, text);
          else if (edits.length > 1) await whole(edited);
        }
        // Whatever came before, it is not left to a check of everything when a plan has a sentence more.
        await whole(edited);
        const plan = edited.files().find((name) => name.startsWith('accounts/')) ?? '';
        edited.write(plan, `${edited.text(plan)}\nA sentence more.\n`);
        expect(await isTrue(edited)).toBe(true);
      },
    ),
    { numRuns: 5 },
  );
});

function make(edited: EditedCompany, { file, line, how }: { file: number; line: number; how: string }): void {
  // Mostly plans and reviews, of which something is reused.
  const files = edited.files().filter((name) => file % 5 === 0 || /^(?:accounts|reviews)\//.test(name));
  const name = files[file % files.length] ?? '';
  if (how === 'day') edited.asOf = edited.asOf === '2026-09-18' ? '2026-10-02' : '2026-09-18';
  else editLine(edited, name, line, how);
}

function write(edited: EditedCompany, folder: string, change: (text: string) => string): void {
  const file = edited.files().find((name) => name.startsWith(folder)) ?? '';
  edited.write(file, change(edited.text(file)));
}

function renamed(edited: EditedCompany): void {
  edited.write('accounts/havula.mdx', edited.text(HAVULINNA));
  edited.remove(HAVULINNA);
}

function damage(edited: EditedCompany): void {
  const [kept = ''] = filesUnder(place(edited)).filter((name) => path.basename(name) === KEPT);
  const file = path.join(place(edited), kept);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

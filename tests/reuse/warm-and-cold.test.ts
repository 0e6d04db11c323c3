import fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { differing, EditedCompany, removeCompanies } from './kept-builds.ts';
import { edit, make } from './random-edits.ts';

const companies: EditedCompany[] = [];
const company = () => {
  const made = new EditedCompany();
  companies.push(made);
  return made;
};
// The pages of rules, of which there are many, are looked at by the test of the command.
beforeEach(() => vi.stubEnv('RULLA_LEAVE_OUT', 'handbook'));
afterAll(() => removeCompanies(companies));

const HAVULINNA = 'accounts/havulinna-paper.mdx';
const MERITAR = 'accounts/meritar-foods.mdx';

/** A word in one place, after a build: what every build of an edit does. */
test('one edited word prints the few pages that say it, and no other', async () => {
  const edited = company();
  const { files } = await edited.warm();
  edited.swap(HAVULINNA, 'Bring the permit dates.', 'Bring the new permit dates.');
  const { reused, files: after } = await edited.warm();
  expect(differing(after, await edited.cold())).toEqual([]);
  expect(differing(files, after)).toContain('accounts/havulinna-paper/index.html');
  expect(files.size - reused).toBeLessThan(files.size / 2);
});

test('a figure of a later quarter of one customer prints no page of another one', async () => {
  const edited = company();
  for (const file of [HAVULINNA, MERITAR]) edited.swap(file, /^ {4}sales:\n/m, '    sales:\n      2026-Q4: 5000\n');
  await edited.warm();
  edited.swap(HAVULINNA, '2026-Q4: 5000', '2026-Q4: 6000');
  const { made } = await edited.warm();
  expect(made).toContain('accounts/havulinna-paper/2026-q4/index.html');
  expect(made.filter((name) => name.includes('accounts/meritar-foods/'))).toEqual([]);
});

test('where nothing is edited, nothing is made again', async () => {
  const edited = company();
  const { files } = await edited.warm();
  const { reused } = await edited.warm();
  expect(files.size - reused).toBe(0);
});

test('a commit after which all says the same makes no page again that names it, and all of them name it', async () => {
  const edited = company();
  edited.commit = 'aaaaaaa';
  let { files: before } = await edited.warm();
  for (const commit of ['bbbbbbb', 'ccccccc']) {
    edited.commit = commit;
    const { files, reused, made, differs } = await edited.warm();
    expect(differs).toBeUndefined();
    expect(differing(files, await edited.cold())).toEqual([]);
    const naming = differing(before, files);
    expect(naming).toContain('accounts/index.html');
    expect(reused).toBe(files.size - naming.length);
    // What forms are made with has no foot.
    expect(made).toEqual(naming.filter((name) => !name.endsWith('.html')));
    before = files;
  }
  edited.commit = undefined;
  expect(differing((await edited.warm()).files, await edited.cold())).toEqual([]);
});

test('another code key prints everything', async () => {
  const edited = company();
  await edited.warm();
  edited.code = 'other code';
  expect((await edited.warm()).reused).toBe(0);
});

test('after any edits a build that reuses the last one is, byte for byte, the one that begins anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      async (steps) => {
        const edited = company();
        await edited.warm();
        for (const edits of steps) {
          for (const one of edits) await make(edited, one);
          const { files, differs } = await edited.warm();
          expect(differs).toBeUndefined();
          expect(differing(files, await edited.cold())).toEqual([]);
        }
      },
    ),
    { numRuns: 6 },
  );
});

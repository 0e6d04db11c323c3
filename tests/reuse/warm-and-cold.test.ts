import fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { differing, EditedCompany, removeCompanies } from './kept-builds.ts';

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

/** Edits by a random line of a random file: whatever stands there is changed, written twice or taken out. */
interface Edit {
  file: number;
  line: number;
  how: 'word' | 'number' | 'twice' | 'out' | 'file-out' | 'renamed' | 'day' | 'seal' | 'moved' | 'threshold' | 'commit';
}
const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(1000),
  line: fc.nat(1000),
  how: fc.constantFrom(
    ...(['word', 'word', 'word', 'number', 'number', 'number', 'twice', 'out', 'out'] as const),
    ...(['file-out', 'renamed', 'day', 'seal', 'moved', 'threshold', 'commit', 'commit'] as const),
  ),
});

const NAMED: Partial<Record<Edit['how'], (edited: EditedCompany) => void | Promise<void>>> = {
  day: (edited) => {
    edited.asOf = edited.asOf === '2026-09-18' ? '2026-09-19' : '2026-10-02';
  },
  seal: (edited) => edited.seal('2026-Q2'),
  commit: (edited) => {
    edited.commit = edited.commit === undefined ? 'aaaaaaa' : edited.commit === 'aaaaaaa' ? 'bbbbbbb' : undefined;
  },
  moved: (edited) =>
    edited.swap(HAVULINNA, /^kam: .*$/m, 'kam: henna-koivu\nearlier:\n  - { until: 2026-09-10, kam: petri-salmela }'),
  threshold: (edited) => edited.swap('company.yaml', /gapPercent: (\d)/, 'gapPercent: 4$1'),
  renamed: (edited) => {
    edited.write('accounts/havula.mdx', edited.text(HAVULINNA));
    edited.remove(HAVULINNA);
    for (const file of edited.files()) edited.write(file, edited.text(file).replaceAll('havulinna-paper', 'havula'));
  },
};

/** Makes one edit; what leaves the content with errors is taken back. */
async function make(edited: EditedCompany, { file, line, how }: Edit): Promise<void> {
  const before = new Map(edited.files().map((name) => [name, edited.text(name)]));
  const day = edited.asOf;
  try {
    if (NAMED[how]) await NAMED[how](edited);
    else editLine(edited, [...before.keys()][file % before.size] ?? '', line, how);
  } catch {
    // There is nothing to swap any more, or nothing that can be sealed.
  }
  if (await edited.facts()) return;
  edited.asOf = day;
  for (const name of edited.files()) edited.remove(name);
  for (const [name, text] of before) edited.write(name, text);
}

function editLine(edited: EditedCompany, name: string, line: number, how: Edit['how']): void {
  if (how === 'file-out') return edited.remove(name);
  const lines = edited.text(name).split('\n');
  const at = line % lines.length;
  const old = lines[at] ?? '';
  if (how === 'out') lines.splice(at, 1);
  else if (how === 'twice') lines.splice(at, 0, old);
  else if (how === 'number') lines[at] = old.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  else lines[at] = old.replace(/([a-z])$|([a-z])\./, (end) => `${end} anew`);
  edited.write(name, lines.join('\n'));
}

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

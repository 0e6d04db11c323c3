import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { byHand, checkoutAt } from '../loading/git-repository.ts';
import { callRulla } from '../call.ts';

export const DEMO = fileURLToPath(new URL('../../content', import.meta.url));

/** What a commit of the repository does to its content folder. */
type Edit = (file: (name: string) => string, folder: string) => void | Promise<void>;

/** Replaces one text of a file, which must be there. */
function replace(place: string, text: string, by: string): void {
  const before = readFileSync(place, 'utf8');
  if (!before.includes(text)) throw new Error(`Expected "${text}" in ${place}.`);
  writeFileSync(
    place,
    before.replace(text, () => by),
  );
}

const HAVULINNA = 'accounts/havulinna-paper.mdx';

/** A dozen commits, each upon the one before, as people make them. */
export const COMMITS: Readonly<Record<string, Edit>> = {
  'budget-up': (file) => replace(file(HAVULINNA), '2026-Q3: 500000\nforecast', '2026-Q3: 540000\nforecast'),
  'person-leaves': (file) =>
    replace(
      file(HAVULINNA),
      '    title: Production manager\n',
      '    title: Production manager\n    until: 2026-09-10\n    untilReason: Moved to another mill\n',
    ),
  'attitude-moves': (file) =>
    replace(
      file(HAVULINNA),
      '    attitude: even-keel\n    basis: Says the mill runs well.\n    asOf: 2026-09-01',
      '    attitude: growth\n    basis: Asked for the payback of a second loop.\n    asOf: 2026-09-17',
    ),
  'account-moves-segment': (file) => {
    replace(
      file('sales-plans/south.mdx'),
      '    name: Kivikko Bakery\n',
      '    name: Kivikko Bakery\n    segment: key-accounts\n',
    );
  },
  'plan-renamed': (file) => renameSync(file('sales-plans/south.mdx'), file('sales-plans/south-coast.mdx')),
  'plan-deleted': (file) => rmSync(file('sales-plans/south-coast.mdx')),
  typo: (file) => replace(file(HAVULINNA), 'Permit plan of the mill.', 'The permit plan of the mill.'),
  'body-only': (file) => appendFileSync(file(HAVULINNA), '\nThe board meets in November.\n'),
  'form-only': (file) => replace(file(HAVULINNA), 'needs:\n', '# What the mill needs of us\nneeds:\n'),
  'threshold-changed': (file) => replace(file('company.yaml'), 'gapPercent: 8', 'gapPercent: 3'),
  'actuals-imported': (file) =>
    appendFileSync(
      file('actuals/sales-2026.csv'),
      'havulinna-paper,2026-07,150000.00\nmeritar-foods,2026-07,90000.50\n',
    ),
  sealed: async (_, folder) => {
    const { code, errors } = await callRulla([
      'seal',
      '2026-Q2',
      '--as-of',
      '2026-07-07',
      '--without-reviews',
      '--content',
      folder,
    ]);
    if (code !== 0) throw new Error(errors);
  },
  'sealed-quarter-restated': (file) => replace(file(HAVULINNA), '2026-Q2: 300000', '2026-Q2: 310000'),
};

/** The repository after each commit, by the commit's name: what `git` calls its state. The first is called `start`. */
export async function madeUpRepository(folder: string): Promise<{ content: string; states: Map<string, string> }> {
  const content = checkoutAt(folder);
  const states = new Map([['start', byHand(folder, ['rev-parse', 'HEAD'])]]);
  const commit = (name: string) => {
    byHand(folder, ['add', '-A']);
    byHand(folder, ['commit', '-q', '-m', name]);
    states.set(name, byHand(folder, ['rev-parse', 'HEAD']));
  };
  for (const [name, edit] of Object.entries(COMMITS)) {
    await edit((file) => path.join(content, file), content);
    commit(name);
  }
  // Two people's work comes together.
  byHand(folder, ['checkout', '-q', '-b', 'side', 'HEAD~1']);
  replace(path.join(content, HAVULINNA), 'due: 2026-10-09\n    stage: running', 'due: 2026-11-20\n    stage: planned');
  commit('on-a-side');
  byHand(folder, ['checkout', '-q', 'main']);
  byHand(folder, ['merge', '-q', '--no-ff', '-m', 'merge', 'side']);
  states.set('merge', byHand(folder, ['rev-parse', 'HEAD']));
  return { content, states };
}

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { byHand } from '../loading/git-repository.ts';
import { differing, EditedCompany, removeCompanies } from './kept-builds.ts';

const HAVULINNA = 'accounts/havulinna-paper.mdx';
const edited = new EditedCompany();
let day = 1;

function commit(why: string): void {
  byHand(edited.content, ['add', '-A']);
  byHand(edited.content, ['commit', '-q', '-m', why], `2026-09-0${day++}T09:00:00Z`);
}

/** What the next build makes, beside being what a build from nothing makes. */
async function madeNow(): Promise<readonly string[]> {
  const { files, made, differs } = await edited.warm();
  expect(differs).toBeUndefined();
  expect(differing(files, await edited.cold())).toEqual([]);
  return made;
}

beforeAll(async () => {
  vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
  byHand(edited.content, ['init', '-q', '-b', 'main']);
  commit('The first plans');
  await edited.warm();
});
afterAll(() => removeCompanies([edited]));

test('a word that is edited and committed makes the pages that say it, and no other page of the customer', async () => {
  vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
  edited.swap(HAVULINNA, 'Bring the permit dates.', 'Bring the new permit dates.');
  commit('New dates');
  const made = await madeNow();
  expect(made).toContain('accounts/havulinna-paper/index.html');
  expect(made).not.toContain('accounts/havulinna-paper/2026-q3/index.html');
  expect(made).not.toContain('quarters/2026-q3/index.html');
  expect(await madeNow()).toEqual([]);
});

test('where an earlier commit is checked out again, each page names that', async () => {
  vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
  edited.swap('segments/key-accounts.yaml', 'contact: 60', 'contact: 61');
  commit('More contact');
  await madeNow();
  byHand(edited.content, ['checkout', '-q', 'HEAD~2']);
  await madeNow();
  byHand(edited.content, ['checkout', '-q', 'main']);
  await madeNow();
});

test('a commit that leaves all plans as they are makes no page', async () => {
  vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
  byHand(edited.content, ['commit', '-q', '--allow-empty', '-m', 'Nothing']);
  expect(await madeNow()).toEqual([]);
});

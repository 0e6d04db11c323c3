import { expect, test } from 'vitest';
import { editHref, newFileHref } from '#views/links/edit-link.ts';

const github = {
  host: 'github' as const,
  url: 'https://github.com/example/kaarnavesi-plans',
  branch: 'main',
  folder: 'content',
};
const gitlab = {
  host: 'gitlab' as const,
  url: 'https://gitlab.example.com/sales/plans/',
  branch: 'plans/2026',
  folder: '.',
};

test('GitHub opens its editor at the line of the section', () => {
  expect(editHref(github, 'accounts/havulinna-paper.mdx', 31)).toBe(
    'https://github.com/example/kaarnavesi-plans/edit/main/content/accounts/havulinna-paper.mdx#L31',
  );
});

test('GitLab has its own shape; plans at the top of a repository have no folder', () => {
  expect(editHref(gitlab, 'accounts/havulinna-paper.mdx')).toBe(
    'https://gitlab.example.com/sales/plans/-/edit/plans/2026/accounts/havulinna-paper.mdx',
  );
});

test('a file name with spaces or a hash still leads to that file', () => {
  expect(editHref(github, 'accounts/havulinna #2 paper.mdx')).toBe(
    'https://github.com/example/kaarnavesi-plans/edit/main/content/accounts/havulinna%20%232%20paper.mdx',
  );
});

test('without a repository there is nothing to edit in', () => {
  expect(editHref(undefined, 'accounts/havulinna-paper.mdx', 3)).toBeUndefined();
});

test('a file that is not there yet is begun under its name, in its folder', () => {
  expect(newFileHref(github, 'snapshots/2026-Q2.notes.yaml')).toBe(
    'https://github.com/example/kaarnavesi-plans/new/main/content/snapshots?filename=2026-Q2.notes.yaml',
  );
  expect(newFileHref(gitlab, 'snapshots/2026-Q2.notes.yaml')).toBe(
    'https://gitlab.example.com/sales/plans/-/new/plans/2026/snapshots?file_name=2026-Q2.notes.yaml',
  );
  expect(newFileHref(undefined, 'snapshots/2026-Q2.notes.yaml')).toBeUndefined();
});

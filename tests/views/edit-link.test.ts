import { describe, expect, test } from 'vitest';
import { type CodeHost, editHref, editsBegin, hostEditHref, newFileHref } from '#views/links/edit-link.ts';

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

const PLAN = 'accounts/havulinna-paper.mdx';

test('GitHub opens its editor at the line of the section', () => {
  expect(hostEditHref(github, 'accounts/havulinna-paper.mdx', 31)).toBe(
    'https://github.com/example/kaarnavesi-plans/edit/main/content/accounts/havulinna-paper.mdx#L31',
  );
});

test('GitLab has its own shape; plans at the top of a repository have no folder', () => {
  expect(hostEditHref(gitlab, 'accounts/havulinna-paper.mdx')).toBe(
    'https://gitlab.example.com/sales/plans/-/edit/plans/2026/accounts/havulinna-paper.mdx',
  );
});

test('a file name with spaces or a hash still leads to that file', () => {
  expect(hostEditHref(github, 'accounts/havulinna #2 paper.mdx')).toBe(
    'https://github.com/example/kaarnavesi-plans/edit/main/content/accounts/havulinna%20%232%20paper.mdx',
  );
});

test('without a repository there is nothing to edit in', () => {
  expect(hostEditHref(undefined, 'accounts/havulinna-paper.mdx', 3)).toBeUndefined();
});

describe('without a repository', () => {
  const site = {
    portfolio: { company: { repository: undefined } } as never,
    editing: { files: [PLAN], has: (file: string) => file === PLAN, fileAt: () => ({}), published: () => ({}) },
    url: (path: string) => `/fi${path}`,
  };

  test('a file that has forms is edited on the page of one’s own edits, in its language', () => {
    expect(editHref(site, PLAN, 31)).toBe('/fi/my-edits/?of=accounts/havulinna-paper.mdx#L31');
    expect(editsBegin(site)).toBe('/fi/my-edits/?of=');
  });

  test('what has no form leads nowhere, and nothing does where nothing is edited', () => {
    expect(editHref(site, 'snapshots/2026-Q2.notes.yaml')).toBeUndefined();
    expect(editHref({ ...site, editing: undefined }, PLAN)).toBeUndefined();
    expect(editsBegin({ ...site, editing: undefined })).toBeUndefined();
  });

  test('with one every file is edited at the host, also what has no form', () => {
    const hosted = { ...site, portfolio: { company: { repository: github } } as never };
    expect(editHref(hosted, 'handbook/en/a.mdx')).toBe(hostEditHref(github, 'handbook/en/a.mdx'));
  });
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

const at = (host: CodeHost, url: string) => ({ host, url, branch: 'main', folder: 'content' });

test.each([
  [at('github', 'https://github.company.example/sales/plans'), '/edit/main/content/accounts/havulinna-paper.mdx#L383'],
  [at('gitlab', 'https://gitlab.com/sales/plans'), '/-/edit/main/content/accounts/havulinna-paper.mdx#L383'],
  [at('gitea', 'https://codeberg.org/sales/plans'), '/_edit/main/content/accounts/havulinna-paper.mdx#L383'],
  [
    at('bitbucket', 'https://bitbucket.org/sales/plans'),
    '/src/main/content/accounts/havulinna-paper.mdx?mode=edit&at=main#L383',
  ],
  [
    at('azure', 'https://dev.azure.com/kaarnavesi/sales/_git/plans'),
    '?path=/content/accounts/havulinna-paper.mdx&version=GBmain&_a=contents&line=383&lineEnd=384&lineStartColumn=1&lineEndColumn=1',
  ],
])('$host opens the file in its own editor, however the repository is written', (repository, address) => {
  expect(hostEditHref(repository, PLAN, 383)).toBe(repository.url + address);
  expect(hostEditHref({ ...repository, url: `${repository.url}.git/` }, PLAN, 383)).toBe(repository.url + address);
});

test.each([
  ['gitea', '/_new/main/content/snapshots/'],
  ['bitbucket', '/src/main/content/snapshots/'],
  ['azure', '?path=/content/snapshots&version=GBmain&_a=contents'],
] as const)('%s takes no name for a new file: its folder opens', (host, address) => {
  expect(newFileHref(at(host, 'https://host.example/plans'), 'snapshots/2026-Q2.notes.yaml')).toBe(
    `https://host.example/plans${address}`,
  );
});

test.each(['github', 'gitlab', 'gitea', 'bitbucket', 'azure'] as const)(
  'no sign of a branch or a file leads elsewhere on %s',
  (host) => {
    const repository = { host, url: 'https://host.example/plans', branch: 'what-if/ä#1?x', folder: 'a b' };
    for (const address of [hostEditHref(repository, 'ö#?&.yaml'), newFileHref(repository, 'ö#?&/new.yaml')]) {
      expect(new URL(address ?? '').hash).toBe('');
      expect(address).not.toMatch(/[ öä]|%25/);
      expect(decodeURIComponent(address ?? '')).toMatch(/what-if\/ä#1\?x/);
      expect(decodeURIComponent(address ?? '')).toContain('a b/ö#?&');
    }
  },
);

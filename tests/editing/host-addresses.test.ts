import { expect, test } from 'vitest';
import { editAddress, HOSTS, type Host } from '#editing/host-addresses.ts';

const FILE = 'content/accounts/havulinna-paper.mdx';

test.each<[Host, string, string]>([
  [
    'github',
    'https://github.com/kaarnavesi/plans',
    'https://github.com/kaarnavesi/plans/edit/main/content/accounts/havulinna-paper.mdx',
  ],
  [
    'gitlab',
    'https://gitlab.example/sales/plans',
    'https://gitlab.example/sales/plans/-/edit/main/content/accounts/havulinna-paper.mdx',
  ],
  [
    'gitea',
    'https://codeberg.org/kaarnavesi/plans',
    'https://codeberg.org/kaarnavesi/plans/_edit/main/content/accounts/havulinna-paper.mdx',
  ],
  [
    'bitbucket',
    'https://bitbucket.org/kaarnavesi/plans',
    'https://bitbucket.org/kaarnavesi/plans/src/main/content/accounts/havulinna-paper.mdx?mode=edit&at=main',
  ],
  [
    'azure',
    'https://dev.azure.com/kaarnavesi/sales/_git/plans',
    'https://dev.azure.com/kaarnavesi/sales/_git/plans?path=/content/accounts/havulinna-paper.mdx&version=GBmain&_a=contents',
  ],
])('%s opens the file in its editor', (host, url, address) => {
  expect(editAddress({ host, url, branch: 'main' }, FILE)).toBe(address);
  expect(editAddress({ host, url: `${url}.git/`, branch: 'main' }, FILE)).toBe(address);
});

test('no sign of a branch or a file leads elsewhere', () => {
  for (const host of HOSTS) {
    const address = editAddress(
      { host, url: 'https://host.example/a/b', branch: 'what-if/ä#1?x' },
      'content/a b/ö#?&.yaml',
    );
    expect(new URL(address).hash, host).toBe('');
    expect(address, host).not.toMatch(/[ öä]|%2520/);
    expect(decodeURIComponent(address), host).toContain('ö#?&.yaml');
    expect(decodeURIComponent(address), host).toContain('what-if/ä#1?x');
  }
});

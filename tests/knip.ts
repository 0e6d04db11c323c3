import type { KnipConfig } from 'knip';

/** Where knip begins, and what leads from file to file: what nothing of it reaches is not used. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'src/pages/**/*.{ts,astro}',
    // Found by address: sheets (src/styles/sheets.ts), pages of the handbook (src/site/handbook.ts), the one script of
    // the site and the one that tells of errors (astro.config.mjs), languages (src/words/language-folders.ts).
    'src/styles/**/*.css',
    'content/handbook/**/*.mdx',
    'src/browser/{reader,live-problems}.ts',
    'src/words/*/index.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/{,mutation/}vitest.config.ts',
    // Given to programs by their address, or started by hand.
    'tests/editing/hosts/renew-descriptions.ts',
    'tests/site/demo-build.ts',
    'tests/mutation/{ignored.mjs,same-few-cases.ts,no-change-yet.ts}',
    'tests/{made-up-fault,pinned-clock}.mjs',
    'tests/writing/{at-a-moment.mjs,killed-at.mjs,no-network.mjs,writes.ts}',
    'tests/trials/kill-work.ts',
    'scripts/shell/no-command.ts',
  ],
  project: ['{src,scripts,tests}/**/*.{ts,tsx,astro,mjs,css}', 'content/handbook/**/*.mdx'],
  compilers: {
    // A sheet leads to what it imports: the typefaces.
    css: (text) => [...text.matchAll(/^@import '[^']+'/gm)].map(([line]) => line.slice(1)).join('\n'),
  },
  ignoreDependencies: [
    // A list alone, which tests/hostile/corpus.ts asks for by `require`.
    'big-list-of-naughty-strings',
    // Found by their programs, by name or by their address: `astro check`, `stryker`, the server of Astro's extension.
    '@astrojs/check',
    '@astrojs/language-server',
    'gitlab-ci-local',
    '@stryker-mutator/vitest-runner',
  ],
  // The compiler asks for #jsx/jsx-runtime, which package.json names, by its first half.
  ignoreIssues: { 'tsconfig.json': ['unlisted'] },
  ignoreBinaries: ['apt-get', 'script', 'mount', 'umount'],
  // A type that a function of its file takes or gives back may be named by whoever calls it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // An id that names another thing is written as an id: one schema, two words for it.
  exclude: ['duplicates'],
  treatConfigHintsAsErrors: true,
};

export default config;

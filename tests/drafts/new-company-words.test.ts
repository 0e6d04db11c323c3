import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Who starts a company is told what comes next in the first of its languages, since whoever reads it writes the plans
// in it.

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));

const newCompany = (folder: string, language: string, code = 'none') =>
  spawnSync(
    process.execPath,
    [RULLA, 'new', 'company', 'plans', '--languages', language, '--code-host', code, '--as-of', '2026-09-18'],
    { cwd: folder, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8', input: '' },
  );

test.each([
  ['fi', /\nSeuraavaksi:\n {2}1\. cd plans && git init -b main && npm install\n {5}Rulla haetaan, /, /Next:/],
  ['en', /\nNext:\n {2}1\. cd plans && git init -b main && npm install\n {5}Rulla is fetched, /, /Seuraavaksi/],
])('what comes next is told in %s', (language, told, other) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-next-'));
  try {
    const { stdout, status } = newCompany(folder, language);
    expect(status).toBe(0);
    expect(stdout).toMatch(told);
    expect(stdout).not.toMatch(other);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

// A folder within a repository cannot be one of its own, nor take the place of the hooks that the whole has.
test.each([
  [
    'en',
    /\n {2}1\. cd plans && npm install\n {5}Rulla is fetched\n/,
    /\n\nThis folder lies within the git repository /,
  ],
  ['fi', /\n {2}1\. cd plans && npm install\n {5}Rulla haetaan\n/, /\n\nTämä kansio on git-repositorion /],
])(
  'a company within a repository leaves its hooks, and says what belongs at the top, in %s',
  (language, first, told) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rulla-within-'));
    try {
      mkdirSync(path.join(folder, '.git'));
      const { stdout, status } = newCompany(folder, language, 'github');
      expect(status).toBe(0);
      expect(stdout).toMatch(first);
      expect(stdout).toMatch(told);
      expect(stdout).toContain('git config core.hooksPath "plans/.githooks"');
      expect(readFileSync(path.join(folder, 'plans/package.json'), 'utf8')).not.toContain('hooksPath');
      expect(readFileSync(path.join(folder, 'plans/.githooks/pre-commit'), 'utf8')).toContain(
        'cd "$(dirname "$0")/.."',
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

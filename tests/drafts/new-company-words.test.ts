import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Who starts a company is told what comes next in the first of its languages, since whoever reads it writes the plans
// in it.

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));

test.each([
  ['fi', /\nSeuraavaksi:\n {2}1\. cd plans && git init -b main && npm install\n {5}Rulla haetaan, /, /Next:/],
  ['en', /\nNext:\n {2}1\. cd plans && git init -b main && npm install\n {5}Rulla is fetched, /, /Seuraavaksi/],
])('what comes next is told in %s', (language, told, other) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-next-'));
  try {
    const { stdout, status } = spawnSync(
      process.execPath,
      [RULLA, 'new', 'company', 'plans', '--languages', language, '--code-host', 'none', '--as-of', '2026-09-18'],
      { cwd: folder, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8', input: '' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(told);
    expect(stdout).not.toMatch(other);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

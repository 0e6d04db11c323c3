import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RULLA = fileURLToPath(new URL('../scripts/rulla.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('sample-company/content', import.meta.url));

test('a reader who takes only the beginning of a long list is no error', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-pipe-'));
  try {
    cpSync(SAMPLE, folder, { recursive: true });
    const plan = readFileSync(path.join(folder, 'accounts/havulinna-paper.mdx'), 'utf8').replace('kam:', 'kamm:');
    // More than a pipe holds.
    for (let at = 0; at < 200; at++) writeFileSync(path.join(folder, `accounts/copy-${at}.mdx`), plan);
    const check = spawn(process.execPath, [RULLA, 'check', '--content', folder, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    check.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    check.stdout.once('data', () => check.stdout.destroy());
    await once(check, 'close');
    expect(errors).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

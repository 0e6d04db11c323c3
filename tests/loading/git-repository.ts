import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));

/** Runs git as a person would, with a name and a day that are the same unless a test says others. */
export function byHand(
  folder: string,
  args: readonly string[],
  on = '2026-09-01T09:00:00Z',
  by = 'Petri Salmela',
): string {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: by,
    GIT_AUTHOR_EMAIL: 'petri@kaarnavesi.example',
    GIT_AUTHOR_DATE: on,
    GIT_COMMITTER_NAME: by,
    GIT_COMMITTER_EMAIL: 'petri@kaarnavesi.example',
    GIT_COMMITTER_DATE: on,
  };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A checkout with the sample company's content in `plans/`, committed once. Comes back with the content folder. */
export function checkoutAt(folder: string): string {
  const content = path.join(folder, 'plans');
  mkdirSync(folder, { recursive: true });
  cpSync(SAMPLE, content, { recursive: true });
  byHand(folder, ['init', '-q', '-b', 'main']);
  byHand(folder, ['add', '-A']);
  byHand(folder, ['commit', '-q', '-m', 'The first plans']);
  return content;
}

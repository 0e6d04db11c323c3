import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** What a test leaves out of a build that it looks at for its plans alone: more than half of the work. */
export const PLANS_ALONE = { RULLA_LEAVE_OUT: 'search,data,people,quarters,handbook' };

/**
 * Runs a command of Rulla as a person would who stands in a folder (the project's own where none is named), and tells
 * how it ended.
 */
export function runRulla(
  args: string[],
  environment: Record<string, string> = {},
  standingIn?: string,
): Promise<Ended> {
  const { RULLA_CONTENT: _content, RULLA_AS_OF: _asOf, RULLA_CHROMIUM: _chromium, ...inherited } = process.env;
  const child = spawn(process.execPath, [fileURLToPath(new URL('../scripts/rulla.mjs', import.meta.url)), ...args], {
    env: { ...inherited, ...environment, NODE_ENV: 'production', VITEST: '' },
    ...(standingIn === undefined ? {} : { cwd: standingIn }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output, errors })));
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { PROJECT } from './places.ts';

/** Runs a program of Node's in the project, which says what it says. Comes back with its exit code. */
export function runProgram(program: string, args: readonly string[], environment?: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(PROJECT, 'node_modules', program), ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

/** Runs test files, once. Comes back with the exit code of Vitest. */
export function runVitest(args: readonly string[], environment?: Record<string, string>): Promise<number> {
  return runProgram('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', ...args], environment);
}

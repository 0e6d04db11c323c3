import process from 'node:process';
import { vi } from 'vitest';
import type { Ended } from './shell.ts';

let before: Promise<unknown> = Promise.resolve();

/**
 * Calls a command of Rulla in this process, since one of its own costs half a second: for tests of what it says and
 * writes. Calls are made one after another, however they are asked for. Not for a build or a server, which are alone in
 * their process.
 */
export function callRulla(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const called = before.then(() => call(args, environment));
  before = called.catch(() => undefined);
  return called;
}

async function call([command = '', ...args]: string[], environment: Record<string, string>): Promise<Ended> {
  const { run } = (await import(`../scripts/${command}.ts`)) as { run: (args: string[]) => Promise<number> };
  const kept = { ...process.env };
  for (const name of ['RULLA_CONTENT', 'RULLA_AS_OF', 'RULLA_CHROMIUM']) delete process.env[name];
  Object.assign(process.env, environment);
  const told = { stdout: '', stderr: '' };
  const heard = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((...[text, ...more]: unknown[]) => {
      told[stream] += String(text);
      const written = more.findLast((each) => typeof each === 'function');
      if (written) process.nextTick(written as () => void);
      return true;
    }),
  );
  try {
    const code = await run(args);
    return { code, output: told.stdout, errors: told.stderr };
  } finally {
    for (const each of heard) each.mockRestore();
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(kept, name)) delete process.env[name];
    Object.assign(process.env, kept);
  }
}

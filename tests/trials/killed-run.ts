import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { filesUnder } from '../../scripts/kept/files-under.ts';

/** How many kills of each command; RULLA_KILLS asks for more or fewer. */
export const KILLS = Number(process.env['RULLA_KILLS'] ?? 50);
/** The program that is killed. */
export const RULLA = path.join(import.meta.dirname, '../../scripts/rulla.mjs');
const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');

/** A command on the content of the folder it runs in. */
export const inContent = (...args: string[]) => [RULLA, ...args, '--content', 'content'];
/** Puts a small company into a folder. */
export const sample = (folder: string) => cpSync(SAMPLE, path.join(folder, 'content'), { recursive: true });
/** Every file below a folder, and what it holds. */
export const stateOf = (folder: string) =>
  Object.fromEntries(filesUnder(folder).map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));

/** Starts a program in a folder whose marks go to a folder of its own. */
export function startIn(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): ChildProcess {
  mkdirSync(path.join(folder, 'tmp'), { recursive: true });
  const { INIT_CWD: _cwd, RULLA_CONTENT: _content, ...inherited } = process.env;
  return spawn(process.execPath, args, {
    cwd: folder,
    env: { ...inherited, VITEST: '', NODE_ENV: 'production', TMPDIR: path.join(folder, 'tmp'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs to the end, or is killed after so many milliseconds. */
export async function run(
  folder: string,
  args: readonly string[],
  { killAfter, ...environment }: Record<string, string> & { killAfter?: string } = {},
) {
  const child = startIn(folder, args, environment);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (killAfter !== undefined) void setTimeout(Number(killAfter)).then(() => child.kill('SIGKILL'));
  return { code: await ended, said, wasKilled: child.signalCode === 'SIGKILL' };
}

/** What a killed run has left: hidden files, and marks. */
export const halves = (folder: string) =>
  [...filesUnder(folder), ...readdirSync(path.join(folder, 'tmp')).map((name) => `tmp/${name}`)].filter(
    (name) => /^tmp\/|\/\.|^\./.test(name) && !/^content\/\.(?:git(?:hooks|attributes|ignore)|npmrc|vscode)/.test(name),
  );

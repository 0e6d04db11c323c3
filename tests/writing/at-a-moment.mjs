// Loaded before a command (node --import): does something at a certain moment of it. AT_A_MOMENT is JSON, a list of
// { call, at, nth, each, before, after }: the name of what is asked of the disk, of which place (a pattern), at the
// which-th time (1), or each time; `before` and `after` it are done, step by step: { write, text }, { remove }, { run }
// a command of Rulla to its end, { start } one that goes on, { wait } for a file to be there, { say } a line on stderr,
// { kill } the command. Those below this process do nothing of it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const moments = JSON.parse(process.env.AT_A_MOMENT ?? '[]').map((moment) => ({ ...moment, seen: 0 }));
delete process.env.AT_A_MOMENT;
const { NODE_OPTIONS: _hook, ...others } = process.env;
const { existsSync, rmSync, writeFileSync, writeSync } = fs;
const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));

function step({ write, text, remove, run, start, wait, say, kill }) {
  if (say) writeSync(2, `${say}\n`);
  if (kill) process.kill(process.pid, 'SIGKILL');
  if (write) writeFileSync(write, text.replace('%', String((step.count = (step.count ?? 0) + 1))));
  if (remove) rmSync(remove, { recursive: true, force: true });
  if (run) spawnSync(process.execPath, [RULLA, ...run], { env: others, stdio: 'ignore' });
  if (start) spawn(process.execPath, [RULLA, ...start.args], { env: { ...others, ...start.env }, stdio: 'ignore' });
  while (wait && !existsSync(wait)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

let isAtIt = false;
function act(steps = []) {
  isAtIt = true;
  steps.forEach(step);
  isAtIt = false;
}

/** Does what comes before a call, and tells what comes after it. */
function meet(name, args) {
  const met = [];
  for (const moment of isAtIt ? [] : moments) {
    const of = args.filter((arg) => typeof arg === 'string').slice(0, 2);
    if (moment.call !== name || !of.some((place) => new RegExp(moment.at).test(place.replaceAll('\\', '/')))) continue;
    moment.seen++;
    if (moment.each || moment.seen === (moment.nth ?? 1)) met.push(moment);
  }
  for (const { before } of met) act(before);
  return met.flatMap(({ after = [] }) => after);
}

for (const name of ['open', 'readFile', 'writeFile', 'rename', 'link', 'rm'])
  for (const [own, key] of [
    [fs, `${name}Sync`],
    [fs.promises, name],
  ]) {
    const does = own[key];
    own[key] = (...args) => {
      const after = meet(name, args);
      const done = does(...args);
      if (after.length === 0) return done;
      if (done instanceof Promise) return done.finally(() => act(after));
      act(after);
      return done;
    };
  }
syncBuiltinESMExports();

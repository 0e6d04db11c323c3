// Loaded before a command (node --import): does something at a certain moment of it. AT_A_MOMENT is JSON, a list of
// { call, at, nth, each, before }: the name of what is asked of the disk, of which place (a pattern), at the which-th
// time (1), or each time; then `before` is done, step by step: { write, text }, { remove }, { run } a command of Rulla
// to its end, { start } one that goes on, { wait } for a file to be there. Those below this process do nothing of it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const moments = JSON.parse(process.env.AT_A_MOMENT ?? '[]').map((moment) => ({ ...moment, seen: 0 }));
delete process.env.AT_A_MOMENT;
const { NODE_OPTIONS: _hook, ...others } = process.env;
const { existsSync, rmSync, writeFileSync } = fs;
const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));

function step({ write, text, remove, run, start, wait }) {
  if (write) writeFileSync(write, text.replace('%', String((step.count = (step.count ?? 0) + 1))));
  if (remove) rmSync(remove, { recursive: true, force: true });
  if (run) spawnSync(process.execPath, [RULLA, ...run], { env: others, stdio: 'ignore' });
  if (start) spawn(process.execPath, [RULLA, ...start.args], { env: { ...others, ...start.env }, stdio: 'ignore' });
  while (wait && !existsSync(wait)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

let isAtIt = false;
function meet(name, args) {
  for (const moment of isAtIt ? [] : moments) {
    const of = args.filter((arg) => typeof arg === 'string').slice(0, 2);
    if (moment.call !== name || !of.some((place) => new RegExp(moment.at).test(place.replaceAll('\\', '/')))) continue;
    moment.seen++;
    if (!moment.each && moment.seen !== (moment.nth ?? 1)) continue;
    isAtIt = true;
    moment.before.forEach(step);
    isAtIt = false;
  }
}

for (const name of ['open', 'readFile', 'writeFile', 'rename', 'link'])
  for (const [own, key] of [
    [fs, `${name}Sync`],
    [fs.promises, name],
  ]) {
    const does = own[key];
    own[key] = (...args) => {
      meet(name, args);
      return does(...args);
    };
  }
syncBuiltinESMExports();

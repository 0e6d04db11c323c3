// Loaded before a program (node --import): the process is killed, as by kill -9, at one of its writes, counted from 1:
// before it or, with KILL_HALF, when half of a text is written. Without KILL_AT it goes on, and tells at its end how
// many there were, and which.
import { syncBuiltinESMExports } from 'node:module';
import fs from 'node:fs';
import process from 'node:process';

const at = Number(process.env.KILL_AT ?? 0);
const seen = [];

function dieAt(name, args) {
  if (name === 'open' && !/^w/.test(args[1] ?? '')) return;
  seen.push(name);
  if (seen.length !== at) return;
  if (process.env.KILL_HALF === '1' && name === 'writeFile') {
    const file = fs.openSync(args[0], 'w');
    fs.writeSync(file, args[1].slice(0, args[1].length / 2));
  }
  process.kill(process.pid, 'SIGKILL');
}

for (const name of ['writeFile', 'rename', 'rm', 'mkdir', 'mkdtemp', 'copyFile', 'link', 'unlink', 'utimes', 'open']) {
  for (const [own, key] of [
    [fs, `${name}Sync`],
    [fs.promises, name],
  ]) {
    const does = own[key];
    own[key] = (...args) => {
      dieAt(name, args);
      return does(...args);
    };
  }
}
syncBuiltinESMExports();

process.on('exit', () => {
  if (at === 0) process.stderr.write(`\nwrites: ${seen.length}: ${seen.join(' ')}\n`);
});

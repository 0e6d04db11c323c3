// The thread that ends a process whose parser has run away. It counts the time that the process itself has used, never
// the clock on the wall: on a machine that stalls or sleeps nothing is used, and no file is blamed for it.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { workerData } from 'node:worker_threads';

const EVERY_MS = 40;
const STANDARD_OUTPUT = 1;

const { turn, cpuMs, memoryMb } = workerData as { turn: Int32Array; cpuMs: number; memoryMb: number };
let watched = 0;
let usedBefore = 0;

setInterval(() => {
  const now = Atomics.load(turn, 0);
  const { user, system } = process.cpuUsage();
  const used = (user + system) / 1000;
  if (now !== watched) [watched, usedBefore] = [now, used];
  if (now % 2 === 0) return;
  if (used - usedBefore > cpuMs) end('time');
  else if (process.memoryUsage.rss() > memoryMb * 1024 * 1024) end('memory');
}, EVERY_MS);

function end(why: 'time' | 'memory'): void {
  writeSync(STANDARD_OUTPUT, why);
  process.kill(process.pid, 'SIGKILL');
}

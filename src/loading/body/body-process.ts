// The process that parses bodies. It may be killed by what it reads; body-reader.ts starts it and names the file. A
// thread beside it looks at what each body costs, since nothing else runs here while the parser does: see
// body-watch.ts.
import { once } from 'node:events';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { BodyTask } from './body-read.ts';
import { parseBody } from './parse-body.ts';

/** Odd while a body is being parsed, even between two of them. */
const turn = new Int32Array(new SharedArrayBuffer(4));
const [cpuMs, memoryMb] = process.argv.slice(2).map(Number);

const watch = new Worker(new URL('./body-watch.ts', import.meta.url), { workerData: { turn, cpuMs, memoryMb } });
/** Nothing is parsed before somebody watches over it, and before it is said that all has begun well. */
const begun = once(watch, 'online').then(() => process.send?.('ready'));

process.on('message', async (tasks: BodyTask[]) => {
  await begun;
  for (const task of tasks) {
    Atomics.add(turn, 0, 1);
    const read = parseBody(task);
    Atomics.add(turn, 0, 1);
    process.send?.(read);
  }
});
process.on('disconnect', () => process.exit(0));

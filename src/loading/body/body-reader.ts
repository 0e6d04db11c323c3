import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fault } from '../fault.ts';
import type { BodyRead } from './body-tree.ts';
import type { BodyTask } from './parse-body.ts';

/** How long one body may take. The slowest readable ones take milliseconds. */
const PATIENCE_MS = 5000;
const BATCH = 100;

/**
 * Reads bodies in a process of its own, in order. When that process dies or hangs, the body that it was at is tried once
 * more by itself; if it kills again, it is named in a problem, and the others go on in a new process.
 */
export class BodyReader {
  #child: ChildProcess | undefined;
  #waiting: { task: BodyTask; done: (read: BodyRead) => void; alone: boolean }[] = [];
  /** How many of the waiting ones the process has been given. */
  #given = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #patience: number;

  constructor(patienceMs = PATIENCE_MS) {
    this.#patience = patienceMs;
  }

  read(task: BodyTask): Promise<BodyRead> {
    return new Promise((done) => {
      this.#waiting.push({ task, done, alone: false });
      if (this.#waiting.length - this.#given >= BATCH) this.#give();
    });
  }

  /** Sends what is still waiting. Call it when the last body was handed over. */
  flush(): void {
    this.#give();
  }

  /** Ends the process. */
  close(): void {
    clearTimeout(this.#timer);
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #give(): void {
    const next = this.#waiting[this.#given];
    if (!next || (this.#given > 0 && (this.#waiting[0]?.alone || next.alone))) return;
    const batch = next.alone ? [next] : this.#waiting.slice(this.#given, this.#given + BATCH);
    this.#given += batch.length;
    this.#process().send(batch.map(({ task }) => task));
    this.#watch();
  }

  #process(): ChildProcess {
    if (this.#child) return this.#child;
    const child = fork(fileURLToPath(new URL('./body-process.ts', import.meta.url)), [], { serialization: 'json', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: ['--max-old-space-size=1024'] });
    child.on('message', (read: BodyRead) => this.#taken(read));
    // A send to a process that has just died fails; its exit is what counts. One that never began has no exit.
    child.on('error', () => child.pid === undefined && this.#died(child));
    child.on('exit', () => this.#died(child));
    this.#child = child;
    return child;
  }

  #taken(read: BodyRead): void {
    this.#given--;
    this.#waiting.shift()?.done(read);
    if (this.#given === 0 && this.#waiting.length > 0) this.#give();
    this.#watch();
  }

  #died(child: ChildProcess): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    this.#given = 0;
    const first = this.#waiting[0];
    if (first?.alone) {
      this.#waiting.shift();
      const { file, firstLine } = first.task;
      first.done({ body: [], problems: [fault('body-unreadable', { file, line: firstLine, column: 1 }, {})] });
    } else if (first) first.alone = true;
    this.#give();
    this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#given > 0 ? setTimeout(() => this.#child?.kill('SIGKILL'), this.#patience) : undefined;
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fault } from '../fault.ts';
import { refused, type BodyRead, type BodyTask } from './body-read.ts';

/** How long the process may take for what it was given. The slowest readable body takes milliseconds. */
const PATIENCE_MS = 5000;
const BATCH = 100;

/**
 * Reads bodies in a process of its own, in order, many at once. When that process dies or hangs, those that it was given
 * are tried once more one by one; the one that kills again is named in a problem, and the others go on in a new process.
 */
export class BodyReader {
  #child: ChildProcess | undefined;
  #waiting: { task: BodyTask; done: (read: BodyRead) => void }[] = [];
  /** How many of the waiting ones the process has been given. */
  #given = 0;
  /** How many of the waiting ones are tried one by one. */
  #alone = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #patience: number;

  constructor(patienceMs = PATIENCE_MS) {
    this.#patience = patienceMs;
  }

  read(task: BodyTask): Promise<BodyRead> {
    return new Promise((done) => {
      this.#waiting.push({ task, done });
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
    if (this.#given > 0 && this.#alone > 0) return;
    const batch = this.#waiting.slice(this.#given, this.#given + (this.#alone > 0 ? 1 : BATCH));
    if (batch.length === 0) return;
    this.#given += batch.length;
    this.#process().send(batch.map(({ task }) => task));
    this.#watch();
  }

  #process(): ChildProcess {
    if (this.#child) return this.#child;
    const child = fork(fileURLToPath(new URL('./body-process.ts', import.meta.url)), [], {
      serialization: 'json',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--max-old-space-size=1024'],
    });
    child.on('message', (reads: BodyRead[]) => this.#taken(reads));
    // A send to a process that has just died fails; its exit is what counts. One that never began has no exit.
    child.on('error', () => child.pid === undefined && this.#died(child));
    child.on('exit', () => this.#died(child));
    this.#child = child;
    return child;
  }

  #taken(reads: readonly BodyRead[]): void {
    this.#settle(reads);
    if (this.#given === 0) this.#give();
    this.#watch();
  }

  #died(child: ChildProcess): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    const first = this.#waiting[0];
    if (this.#given === 1 && first) {
      const { file, firstLine } = first.task;
      this.#settle([refused(fault('body-unreadable', { file, line: firstLine, column: 1 }, { why: 'crash' }))]);
    } else this.#alone = Math.min(this.#given, BATCH);
    this.#given = 0;
    this.#give();
    this.#watch();
  }

  /** The first of the waiting ones have their answers. */
  #settle(reads: readonly BodyRead[]): void {
    const answered = this.#waiting.splice(0, reads.length);
    this.#given -= answered.length;
    this.#alone = Math.max(0, this.#alone - answered.length);
    for (const [at, { done }] of answered.entries()) done(reads[at] ?? refused());
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#given > 0 ? setTimeout(() => this.#child?.kill('SIGKILL'), this.#patience) : undefined;
  }
}

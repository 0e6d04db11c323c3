import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { fault } from '../fault.ts';
import { refused, type BodyRead, type BodyTask } from './body-read.ts';

/** What one body may cost. The slowest readable one takes a few tenths of a second of the processor's time. */
const LIMITS = { cpuMs: 2000, memoryMb: 1500 };
/** Bodies that the process is given at once. */
const BATCH = 100;
/** So often a process may fail to begin, before that is told as what it is: nothing that a file has done. */
const MOST_FALSE_STARTS = 3;

type Why = ReadingFacts['body-unreadable']['why'];
interface Waiting {
  task: BodyTask;
  done: (read: BodyRead) => void;
  fail: (error: Error) => void;
  /** A process has died over it once. */
  wasTried: boolean;
}

/** Whoever reads bodies: by parsing them, or by knowing them. */
export type Bodies = Pick<BodyReader, 'read' | 'flush' | 'close'>;

/**
 * Reads bodies in a process of its own, in order, many at once. When that process dies, or has used more of the
 * processor's time or of memory than any readable body needs, the body that it had at hand is tried once more in a new
 * process, by itself; one that kills again is named in a problem, and the others go on. How long anything takes on the
 * clock counts for nothing.
 */
export class BodyReader {
  #child: ChildProcess | undefined;
  #waiting: Waiting[] = [];
  /** How many of the waiting ones the process has been given. */
  #given = 0;
  #hasBegun = false;
  #falseStarts = 0;
  readonly #limits: typeof LIMITS;

  constructor(limits: Partial<typeof LIMITS> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** The body of a plan or page as data. Fails only where no process can be started at all. */
  read(task: BodyTask): Promise<BodyRead> {
    return new Promise((done, fail) => {
      this.#waiting.push({ task, done, fail, wasTried: false });
      if (this.#waiting.length - this.#given >= BATCH) this.#give();
    });
  }

  /** Sends what is still waiting. Call it when the last body was handed over. */
  flush(): void {
    this.#give();
  }

  /** Ends the process. */
  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #give(): void {
    // One that has killed before has its process to itself.
    const isAlone = this.#waiting[0]?.wasTried === true;
    if (isAlone && this.#given > 0) return;
    const batch = this.#waiting.slice(this.#given, this.#given + (isAlone ? 1 : BATCH));
    if (batch.length === 0) return;
    this.#given += batch.length;
    this.#process().send(batch.map(({ task }) => task));
  }

  #process(): ChildProcess {
    if (this.#child) return this.#child;
    const { cpuMs, memoryMb } = this.#limits;
    const child = fork(fileURLToPath(new URL('./body-process.ts', import.meta.url)), [`${cpuMs}`, `${memoryMb}`], {
      serialization: 'json',
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
      execArgv: ['--max-old-space-size=1024'],
    });
    let said = '';
    child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
    child.on('message', (message: BodyRead | 'ready') => this.#heard(message));
    // A send to a process that has just died fails; its end is what counts. One that never began has no end.
    child.on('error', () => child.pid === undefined && this.#died(child, 'crash'));
    child.on('close', () => this.#died(child, said === 'time' || said === 'memory' ? said : 'crash'));
    this.#hasBegun = false;
    this.#child = child;
    return child;
  }

  #heard(message: BodyRead | 'ready'): void {
    if (!this.#hasBegun) this.#falseStarts = 0;
    this.#hasBegun = true;
    if (message === 'ready') return;
    this.#settle(message);
    if (this.#given === 0) this.#give();
  }

  #died(child: ChildProcess, why: Why): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    const first = this.#waiting[0];
    if (!this.#hasBegun && ++this.#falseStarts >= MOST_FALSE_STARTS) return void this.#fail();
    if (this.#hasBegun && first && this.#given > 0) {
      const { file, firstLine } = first.task;
      if (first.wasTried)
        this.#settle(refused(fault('body-unreadable', { file, line: firstLine, column: 1 }, { why })));
      else first.wasTried = true;
    }
    this.#given = 0;
    this.#give();
  }

  /** The first of the waiting ones has its answer. */
  #settle(read: BodyRead): void {
    this.#given--;
    this.#waiting.shift()?.done(read);
  }

  /** The parser itself tells what it lacks, where that is why no process began. */
  async #fail(): Promise<void> {
    const cause: unknown = await import('satteri').then(
      () => undefined,
      (lacking: unknown) => lacking,
    );
    const said = `Expected a process for bodies to begin, got ${MOST_FALSE_STARTS} that ended at once.`;
    const error = new Error(said, { cause });
    for (const { fail } of this.#waiting.splice(0)) fail(error);
    this.#given = 0;
  }
}

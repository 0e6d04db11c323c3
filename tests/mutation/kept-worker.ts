import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest, WorkerResponse } from 'vitest/node';

const ENTRY = fileURLToPath(new URL('kept-thread.ts', import.meta.url));
/** Each run leaves a little memory behind; a new thread costs what fifty runs save. */
const MOST_RUNS = 400;
/** Most of what a run makes is let go with it; room for it spares a third of the time. */
const YOUNG = { maxYoungGenerationSizeMb: 96 };
const STOPPED = { type: 'stopped', __vitest_worker_response__: true } satisfies WorkerResponse;

type Listener = (answer: unknown) => void;

let kept: { thread: Worker; runs: number } | undefined;

/**
 * A thread for tests that outlives a run, since thousands of changes are tried one after the other: starting one, and
 * reading the rules and what they build on, takes twenty times what the tests take that reach one change. What is read
 * again for each change, `kept-thread.ts` says. A change of what runs as a file is loaded gets a thread of its own.
 */
export class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly #options: PoolOptions;
  readonly #isStatic: boolean;
  readonly #isFirst: boolean;
  readonly #listeners: [string, Listener][] = [];
  #isAskedToStop = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    const { mode, mutantActivation } = options.project.getProvidedContext() as {
      mode?: string;
      mutantActivation?: string;
    };
    this.#isStatic = mutantActivation === 'static';
    this.#isFirst = mode === 'dry-run';
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    kept?.thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    kept?.thread.off(event, listener);
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      // Vitest would end the thread with the run; it is told so, and the thread goes on waiting.
      this.#isAskedToStop = true;
      for (const [event, listener] of this.#listeners) if (event === 'message') listener(STOPPED);
      return;
    }
    // Where each test stands is asked once, in the first run: each answer reads a stack.
    if (message.type === 'start') message.context.config.includeTaskLocation = this.#isFirst;
    kept?.thread.postMessage(message);
  }

  async start(): Promise<void> {
    if (kept && (this.#isStatic || kept.runs >= MOST_RUNS)) await end();
    const { env, execArgv } = this.#options;
    kept ??= { thread: new Worker(ENTRY, { env, execArgv, resourceLimits: YOUNG }), runs: 0 };
    kept.runs += 1;
    kept.thread.unref();
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) kept?.thread.off(event, listener);
    if (this.#isStatic || !this.#isAskedToStop) await end();
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

async function end(): Promise<void> {
  const { thread } = kept ?? {};
  kept = undefined;
  await thread?.terminate();
}

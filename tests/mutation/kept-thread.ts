import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

// The thread in which tests run for one change after the other. The rules stay as they were read (each change is in
// them, and is switched on while tests run); the tests and what they make up are read anew, so that no answer that the
// rules keep for a thing of one run (`oncePer`) is found in another. They keep none otherwise, which a test holds.

type Runner = Parameters<NonNullable<Parameters<typeof init>[0]['onModuleRunner']>>[0];

const port = parentPort;
if (!port) throw new Error('This is run as a thread of its own.');
let runner: Runner | undefined;
const heard: ((message: unknown) => void)[] = [];

init({
  post: (response) => port.postMessage(response),
  on: listen,
  off: (callback) => port.off('message', callback),
  teardown: () => port.removeAllListeners('message'),
  setup: setupEnvironment,
  onModuleRunner: (moduleRunner) => {
    runner = moduleRunner;
  },
  runTests: async (state, traces) => {
    forgetTests();
    await runBaseTests('run', state, traces);
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});

/** The first listener waits for work; each run then has one of its own, which the next one takes over. */
function listen(callback: (message: unknown) => void): void {
  const [last] = heard.splice(1, 1);
  if (last) port?.off('message', last);
  heard.push(callback);
  port?.on('message', callback);
}

function forgetTests(): void {
  for (const module of runner?.evaluatedModules.idToModuleMap.values() ?? [])
    if (module.file.includes('/tests/')) runner?.evaluatedModules.invalidateModule(module);
}

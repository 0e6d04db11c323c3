import process from 'node:process';

/** When somebody has interrupted this process, by Ctrl+C or a signal to end. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

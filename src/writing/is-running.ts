import process from 'node:process';

/**
 * Whether a process of this number is at work, ours or somebody else's. What it writes aside is not to be cleared away.
 */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

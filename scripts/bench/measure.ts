import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import process from 'node:process';

export interface Measured {
  /** Seconds of CPU, user and system, children included. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The largest single process, in megabytes; not known outside Linux. */
  peakMegabytes: number | undefined;
  /** All processes together, where they took most, in megabytes; looked at five times a second. */
  togetherMegabytes: number | undefined;
}

/** Runs a command to its end and measures it as a whole process. Throws with its words when it fails. */
export async function measure(
  command: string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<Measured> {
  const started = performance.now();
  // bash's own `time` counts the children that the command waited for, which Node cannot.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', ...command], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  let peak = 0;
  let together = 0;
  const watch = setInterval(
    () =>
      void memoryOf(child.pid ?? 0).then((seen) => {
        peak = Math.max(peak, seen.peak);
        together = Math.max(together, seen.now);
      }),
    200,
  );
  const code = await new Promise<number>((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${words.slice(-2000)}`);
  const [user = 0, system = 0] = (words.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return {
    cpuSeconds: user + system,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: peak > 0 ? peak / 1024 : undefined,
    togetherMegabytes: together > 0 ? together / 1024 : undefined,
  };
}

/**
 * Of a process and its descendants: the highest resident size that one of them has had, and what all have now, in
 * kilobytes.
 */
async function memoryOf(pid: number): Promise<{ peak: number; now: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const named = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  let [peak, now] = [named('VmHWM'), named('VmRSS')];
  for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const children = (await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')).trim();
    for (const child of children === '' ? [] : children.split(' ')) {
      const below = await memoryOf(Number(child));
      peak = Math.max(peak, below.peak);
      now += below.now;
    }
  }
  return { peak, now };
}

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import process from 'node:process';

export interface Measured {
  /** Seconds of CPU, user and system, children included. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The largest single process, in megabytes; not known outside Linux. */
  peakMegabytes: number | undefined;
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
  const watch = setInterval(() => void peakOf(child.pid ?? 0).then((seen) => (peak = Math.max(peak, seen))), 200);
  const code = await new Promise<number>((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${words.slice(-2000)}`);
  const [user = 0, system = 0] = (words.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return {
    cpuSeconds: user + system,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: peak > 0 ? peak / 1024 : undefined,
  };
}

/** Highest resident size so far, in kilobytes, among a process and its descendants. */
async function peakOf(pid: number): Promise<number> {
  const own = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1];
  let peak = Number(own ?? 0);
  for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const children = (await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')).trim();
    for (const child of children === '' ? [] : children.split(' ')) peak = Math.max(peak, await peakOf(Number(child)));
  }
  return peak;
}

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';

/** A web server of the system, which the system's packages bring where they may be asked; nothing elsewhere. */
export function serverHere(name: string, systemPackage: string): string | undefined {
  const places = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'].map((way) => path.join(way, name));
  const found = () => places.find((place) => existsSync(place));
  if (found() === undefined && process.platform === 'linux' && process.getuid?.() === 0) {
    const options = {
      stdio: 'ignore',
      timeout: 300_000,
      // RUNLEVEL: nothing that is installed is started.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    } as const;
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', systemPackage], options);
  }
  return found();
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/** Starts a server that is to listen at a port, and waits until it answers; throws what it said when it ends before. */
export async function startServer(
  program: string,
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<Running> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(said);
    if (await answers()) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

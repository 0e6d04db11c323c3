import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));

/** The server for editing. */
export interface DevServer {
  /** Where it serves; ends in a slash. */
  address: string;
  /** What it has told in the terminal until now. */
  said: () => string;
  stop: () => Promise<void>;
}

/** Starts `npm run dev` on a content folder, on a port that is free; `words` are further options. */
export async function startDev(
  content: string,
  environment: Record<string, string> = {},
  words: readonly string[] = [],
): Promise<DevServer> {
  const options = ['--content', content, '--port', '0', '--as-of', '2026-09-18', ...words];
  const child = spawn(process.execPath, [RULLA, 'dev', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VITEST: '', ...environment },
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /watching for file changes/.test(said) && /http:\/\/localhost:\d+\//.exec(said);
        if (found) resolve(found[0]);
      });
    child.on('close', () => reject(new Error(said)));
  });
  return {
    address,
    said: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

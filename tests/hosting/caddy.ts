import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, serverHere, startServer, type Running } from './server.ts';

/** Debian's Caddy. */
export const caddyHere = () => serverHere('caddy', 'caddy');

/** Starts Caddy on a free port with something in the block of its site. */
export async function startCaddy(program: string, folder: string, block: string): Promise<Running> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'Caddyfile');
  await writeFile(
    file,
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
${block}
}
`,
  );
  const home = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return startServer(program, ['run', '--config', file, '--adapter', 'caddyfile'], port, home);
}

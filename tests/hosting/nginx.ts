import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { freePort, serverHere, startServer, type Running } from './server.ts';

/** The system's nginx. */
export const nginxHere = () => serverHere('nginx', 'nginx-light');

/** Starts nginx on a free port with something in its `server`. */
export async function startNginx(program: string, folder: string, server: string): Promise<Running> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  await writeFile(
    file,
    `daemon off; pid ${folder}/nginx.pid; error_log stderr; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; ${server} } }
`,
  );
  return startServer(program, ['-c', file, '-p', folder], port);
}

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, serverHere, startServer, type Running } from './server.ts';

/** Debian's Apache. */
export const apacheHere = () => serverHere('apache2', 'apache2');

/** What a virtual host with a login and our headers needs, where it is not built in. */
const MODULES = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'alias',
  'dir',
  'mime',
  'headers',
];
const FOLDER_OF_MODULES = '/usr/lib/apache2/modules';

/** Starts Apache on a free port with something in its virtual host. */
export async function startApache(program: string, folder: string, host: string): Promise<Running> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'apache.conf');
  const modules = MODULES.filter((name) => existsSync(`${FOLDER_OF_MODULES}/mod_${name}.so`)).map(
    (name) => `LoadModule ${name}_module ${FOLDER_OF_MODULES}/mod_${name}.so`,
  );
  await writeFile(
    file,
    `ServerRoot "${folder}"
ServerName plans.test
PidFile "${folder}/apache.pid"
Mutex file:${folder} default
ErrorLog "${folder}/apache.log"
TypesConfig /dev/null
Listen 127.0.0.1:${port}
${modules.join('\n')}
<Directory />
  Require all denied
</Directory>
<VirtualHost 127.0.0.1:${port}>
${host}
</VirtualHost>
`,
  );
  return startServer(program, ['-DFOREGROUND', '-f', file], port);
}

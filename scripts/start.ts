import process from 'node:process';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { buildChecked, BUILD_OPTIONS } from './shell/build-checked.ts';
import { serveFolder } from './shell/web-server.ts';

const HELP = `
npm start -- [--port N] [--content DIR] [--out DIR] [--as-of DATE] [--base PATH]

Checks the content, builds the site and serves it on this machine only, at the address that it prints.
It waits there until you interrupt it (Ctrl+C).

--port N        the port to serve on (default: 4321, or the next free one)
--content DIR   the content folder (default: RULLA_CONTENT, else content/)
--out DIR       where the site goes (default: dist/)
--as-of DATE    the day the site speaks of, YYYY-MM-DD
--base PATH     the path the site stands under (default: /)

Exit codes: 0 interrupted; 1 the content has errors; 2 the command was used wrongly or could not run.
`;

const FIRST_PORT = 4321;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: { ...BUILD_OPTIONS, port: { type: 'string' } } }, async (values) => {
    const port = values.port === undefined ? undefined : portFrom(values.port);
    process.stdout.write('Checking and building …\n');
    const site = await buildChecked(values);
    if (!site) return PROBLEMS_FOUND;
    const server = await serveFolder(site.out, site.base, port ?? FIRST_PORT, port === undefined);
    process.stdout.write(`${site.company}, as of ${site.asOf}: ${site.pages} pages\n\n  ${server.address}\n\nInterrupt with Ctrl+C.\n`);
    await interrupted();
    await server.stop();
    return DONE;
  });
}

function portFrom(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port >= 0 && port <= 65_535)) throw new WrongUse(`"${written}" is not a port. Write a number from 1 to 65535, or 0 for any free one.`);
  return port;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

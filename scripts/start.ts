import { spawn } from 'node:child_process';
import process from 'node:process';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { builtSite } from './kept/built-site.ts';
import { BUILD_OPTIONS, type BuildValues } from './shell/build-options.ts';
import { HOME } from './shell/places.ts';
import { interrupted } from './shell/interrupted.ts';
import { howLong } from './shell/how-long.ts';
import { contentFolder, FIRST_PORT, portFrom } from './shell/settings.ts';
import { freePort, serveFolder } from './shell/web-server.ts';

const HELP = `
npm start -- [--port N] [--edit] [--content DIR] [--out DIR] [--as-of DATE] [--base PATH]

Checks the content, builds the site and serves it on this machine only, at the address that it prints.
It waits there until you interrupt it (Ctrl+C).

--port N        the port to serve on (default: 4321, or the next free one)
--edit          forms on the pages save into the content folder at once, from this machine only; the site is built again
--content DIR   the content folder (default: RULLA_CONTENT, else content/)
--out DIR       where the site goes (default: dist/)
--as-of DATE    the day the site speaks of, YYYY-MM-DD
--base PATH     the path the site is served under (default: /)

Exit codes: 0 interrupted; 1 the content has errors; 2 the command was used wrongly or could not run.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(
    args,
    { help: HELP, options: { ...BUILD_OPTIONS, port: { type: 'string' }, edit: { type: 'boolean' } } },
    async (values) => {
      const asked = values.port === undefined ? undefined : portFrom(values.port);
      const port = await freePort(asked, FIRST_PORT);
      const { files, count, unit, isFirst } = howLong(await contentFolder(values.content));
      const t = commandWords().commands.start;
      process.stdout.write(`${t.begins(files, count, unit, isFirst)}\n`);
      const site = await builtSite(values);
      if (!site) return PROBLEMS_FOUND;
      const folder = await contentFolder(values.content);
      const anew = { ...values, content: folder, out: site.out };
      const edits = values.edit ? { folder, base: site.base, onSaved: () => again(anew) } : undefined;
      const server = await serveFolder(site.out, site.base, port, asked === undefined, edits);
      process.stdout.write(`${t.served(site.company, site.asOf, site.pages, server.address)}\n`);
      await interrupted();
      await server.stop();
      return DONE;
    },
  );
}

let building: Promise<unknown> = Promise.resolve();

/**
 * Builds the site anew after a save, one after another; what cannot be built is told, and the old site stays. Whether
 * it was built. By a process of its own: a second build in one has no style sheets, fonts and scripts.
 */
function again(values: BuildValues): Promise<boolean> {
  const built = building.then(() => buildApart(values));
  building = built;
  return built;
}

function buildApart(values: BuildValues): Promise<boolean> {
  const options = (Object.keys(BUILD_OPTIONS) as (keyof BuildValues)[]).flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}=${values[name]}`],
  );
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'build', ...options], {
    cwd: HOME,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === DONE));
  });
}

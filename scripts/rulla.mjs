// The one door of all commands: `node scripts/rulla.mjs <command> …`, called by `npm run <command>`.
// Plain JavaScript, so that a Node that is too old can still say so in a sentence.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const COMMANDS = [
  'start',
  'dev',
  'check',
  'diff',
  'build',
  'test',
  'quick',
  'renew',
  'mutate',
  'import',
  'seal',
  'new',
  'joint-plan',
  'pdf',
  'person',
  'forget',
  'bench',
];
/** Commands that print pages, whose parts are written in TSX. The others start sooner without a compiler of it. */
const PRINTING = ['start', 'dev', 'build', 'joint-plan', 'pdf', 'bench', 'diff'];
const [major, minor] = process.versions.node.split('.').map(Number);
const [, , command = '', ...args] = process.argv;

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Rulla needs Node 22.18 or newer; this is ${process.versions.node}.\n` +
      'Run "npm ci" once: on Linux and Windows it brings its own Node. Elsewhere install a newer Node from nodejs.org.\n',
  );
  process.exitCode = 2;
} else if (command === '--help' || command === '-h') {
  process.stdout.write(
    `${COMMANDS.map((name) => `npm run ${name}`).join('\n')}\n\nEach tells what it does: npm run check -- --help\n`,
  );
} else if (!COMMANDS.includes(command)) {
  process.stderr.write(
    `There is no command "${command}". Write one of: ${COMMANDS.map((name) => `npm run ${name}`).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  // Nothing of the machine leaks into the site: no time zone, no locale.
  process.env.TZ = 'UTC';
  process.env.LC_ALL = 'C.UTF-8';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Node takes the types out of the code once, not at each start: half of what a small check costs.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/rulla/compiled', import.meta.url));
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  // Huge pages would make Astro's bundler hold 250 MB more, most of it empty (handbook, speed and size).
  process.env.MIMALLOC_ALLOW_THP ??= '0';
  // A variable of these names in the environment would stand in the place of what the build says itself.
  for (const name of ['NODE_ENV', 'BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'])
    delete process.env[name];
  // Who reads only the beginning (`npm run check -- --all | head`) has closed the pipe; that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
  // The build looks for its libraries from where it runs. Called from elsewhere, paths are still those of the person who stands there.
  const project = fileURLToPath(new URL('..', import.meta.url));
  if (path.relative(project, process.cwd()) !== '') {
    process.env.INIT_CWD = process.cwd();
    process.chdir(project);
  }
  // Whatever nobody caught is told in words, too: here, and where nobody waited for it.
  const stopped = async (error) => {
    const { tellOwnFault } = await import('../src/faults/own-fault.ts');
    process.stderr.write(`${missingLibrary(error) ?? tellOwnFault(error)}\n`);
    return 2;
  };
  process.on('uncaughtException', (error) => void stopped(error).then((code) => process.exit(code)));
  try {
    if (PRINTING.includes(command)) await import('./shell/load-tsx.mjs');
    const { run } = await import(`./${command}.ts`);
    process.exitCode = await run(args);
  } catch (error) {
    process.exitCode = await stopped(error);
  }
}

/** A checkout without its libraries, or with those of an older state. */
function missingLibrary({ code, message }) {
  const name = code === 'ERR_MODULE_NOT_FOUND' ? /^Cannot find package '([^']+)'/.exec(message)?.[1] : undefined;
  return name && `A library of Rulla is not here (${name}). Run "npm ci" in its folder, and then the command again.`;
}

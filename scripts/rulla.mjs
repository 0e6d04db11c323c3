#!/usr/bin/env node
// The one door of all commands: `npm run <command>` in a checkout, `npx rulla <command>` where Rulla is installed as a
// package. Plain JavaScript, so that a Node that is too old can hand over to a newer one, or still say so in a
// sentence.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { BUILDING, callOf, commandsOf, helpOn, PRINTING } from './commands.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));
/** A package has everything under `lib/`, without types (scripts/packing/prepack.ts); a checkout has `src/`. */
const isPackage = !existsSync(path.join(HERE, 'src'));
const [major, minor] = process.versions.node.split('.').map(Number);
/** Options of Node by which somebody looks on as modules are loaded. */
const LOOKS_ON = /(?:^|\s)(?:--(?:import|require|loader|experimental-loader|inspect[\w-]*)\b|-r\b)/;
const [, , command = '--help', ...words] = process.argv;
// `npx rulla new -- company DIR`: npx leaves the two dashes that npm run takes away.
const args = words[0] === '--' ? words.slice(1) : words;

// npm and npx pass no signal through the shell that they start: who stops them would leave a server running.
if (process.env.npm_command !== undefined) {
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

if (['--version', '-v', 'version'].includes(command))
  process.stdout.write(`${JSON.parse(readFileSync(path.join(HERE, 'package.json'), 'utf8')).version}\n`);
else if (['--help', '-h', 'help'].includes(command)) process.stdout.write(helpOn({ isPackage }));
else if (major < 22 || (major === 22 && minor < 18)) handOverTo(ownNode());
else if (commandsOf({ isPackage }).includes(command)) await runHere();
else {
  if (isPackage) process.env.RULLA_HOME = homeAbove(process.cwd());
  const { noCommand } = await ownModule('scripts/shell/no-command');
  const known = commandsOf({ isPackage });
  const help = isPackage ? 'npx rulla --help' : 'node scripts/rulla.mjs --help';
  const said = noCommand(command, args, { known, callOf: (name) => callOf(name, { isPackage }), help });
  process.stderr.write(`${said}\n`);
  process.exitCode = 2;
}

/** A module of Rulla, named from its top. */
function ownModule(name) {
  return import(new URL(isPackage ? `../lib/${name}.js` : `../${name}.ts`, import.meta.url).href);
}

/** The Node that came along, found from here, so that no layout of `node_modules` matters. */
function ownNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const program = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Goes on with another Node: it hears and says what this one would have, and ends as it ends. */
function handOverTo(program) {
  const tooOld = (why) => {
    process.stderr.write(
      `Rulla needs Node 22.18 or newer; this is ${process.versions.node}, and ${why}.\n` +
        'On Linux and Windows "npm ci --include=optional" brings one; elsewhere install Node 24 from nodejs.org.\n',
    );
    process.exitCode = 2;
  };
  if (program === undefined) return tooOld('none came along');
  const child = spawn(program, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ code }) => tooOld(`the one that came along cannot run here (${code})`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}

async function runHere() {
  // Nothing of the machine leaks into the site: no time zone, no locale.
  process.env.TZ = 'UTC';
  process.env.LC_ALL = 'C.UTF-8';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (isPackage) process.env.RULLA_HOME = homeAbove(process.cwd());
  else delete process.env.RULLA_HOME;
  // Node takes the types out of the code once, not at each start: half of what a small check costs.
  const kept = isPackage
    ? path.join((await ownModule('scripts/shell/system-cache')).systemCache(), 'rulla')
    : path.join(HERE, 'node_modules/.cache/rulla');
  process.env.NODE_COMPILE_CACHE ??= path.join(kept, 'compiled');
  const hasRunBefore = existsSync(process.env.NODE_COMPILE_CACHE);
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  // Huge pages would make Astro's bundler hold 250 MB more, most of it empty (handbook, speed and size).
  process.env.MIMALLOC_ALLOW_THP ??= '0';
  // What it needs no more it gives back at once: it would keep 60 to 90 MB until the build ends.
  process.env.MIMALLOC_PURGE_DELAY ??= '0';
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
  // Whatever nobody caught is told in words, too: here, and where nobody waited for it.
  const stopped = async (error) => {
    const { tellOwnFault } = await ownModule('src/faults/own-fault');
    process.stderr.write(`${missingLibrary(error) ?? tellOwnFault(error)}\n`);
    return 2;
  };
  process.on('uncaughtException', (error) => void stopped(error).then((code) => process.exit(code)));
  try {
    process.exitCode = (hasRunBefore ? await runInOneFile(kept) : undefined) ?? (await runOneByOne());
  } catch (error) {
    process.exitCode = await stopped(error);
  }
}

async function runOneByOne() {
  if (!isPackage && PRINTING.includes(command)) await import('./shell/load-tsx.mjs');
  const { run } = await ownModule(`scripts/${command}`);
  return run(args);
}

/**
 * The exit code of a command that runs from one file; nothing where it has to run with its modules one by one: where
 * somebody looks on as they are loaded, and where Astro is to print.
 */
async function runInOneFile(kept) {
  const isWatched = LOOKS_ON.test([...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' '));
  const hasSite = () => existsSync(path.join(process.env.RULLA_HOME ?? HERE, '.rulla', 'kept', 'assets'));
  // What only a checkout has is for those who change the code: it would be made anew for them each time.
  const commands = commandsOf({ isPackage: true });
  if (isWatched || !commands.includes(command) || (BUILDING.includes(command) && !hasSite())) return undefined;
  const { commandInOneFile } = await ownModule('scripts/shell/in-one-file');
  const top = path.join(HERE, isPackage ? 'lib' : '.').replace(/[\\/]$/, '');
  const run = await commandInOneFile(command, { top, ending: isPackage ? '.js' : '.ts', commands, kept });
  try {
    return await run?.(args);
  } catch (error) {
    if (error?.name === 'OneByOne') return undefined;
    throw error;
  }
}

/**
 * The company's folder: the nearest one, from where the person stands upwards, that is a repository or has a
 * package.json.
 */
function homeAbove(standingIn) {
  for (let folder = standingIn; ; folder = path.dirname(folder)) {
    if (['package.json', '.git'].some((name) => existsSync(path.join(folder, name)))) return folder;
    if (path.dirname(folder) === folder) return standingIn;
  }
}

/** A checkout without its libraries, or with those of an older state. */
function missingLibrary({ code, message }) {
  const name = code === 'ERR_MODULE_NOT_FOUND' ? /^Cannot find package '([^']+)'/.exec(message)?.[1] : undefined;
  return name && `A library of Rulla is not here (${name}). Run "npm ci" in its folder, and then the command again.`;
}

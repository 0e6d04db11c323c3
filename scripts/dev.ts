import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { handOver } from '#site/handover.ts';
import { endLiveContent } from '#site/live-content.ts';
import { leftOutIn } from '#views/site-parts.ts';
import { serveEdited, type EditWish } from './editing/edit-server.ts';
import { assetsKey } from './kept/build-keys.ts';
import { KeptAssets } from './kept/kept-assets.ts';
import { ownKey } from './kept/own-key.ts';
import { companyIn } from './shell/checked.ts';
import { DONE, runCommand } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { IS_IN_ONE_FILE, OneByOne } from './shell/in-one-file.ts';
import { languageFrom } from './shell/report.ts';
import { astroIn } from './shell/astro-in.ts';
import { interrupted } from './shell/interrupted.ts';
import { takeSlot } from './shell/own-slot.ts';
import { IS_PACKAGE, PROJECT, VERSION, workshop } from './shell/places.ts';
import { asOfDay, contentFolder, FIRST_PORT, portFrom } from './shell/settings.ts';
import { progress } from './shell/stages.ts';
import { freePort } from './shell/web-server.ts';

const HELP = `
npm run dev -- [--port N] [--content DIR] [--as-of DATE] [--cold]

Serves the site while you edit: a saved plan shows at once. Search needs a build: npm start.
Styles, scripts and the handbook are those of the last build; without one, and when one of Rulla's own files is edited,
Astro makes them, which takes several seconds.

--port N        the port to serve on (default: 4321, or the next free one)
--content DIR   the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE    the day the site speaks of, YYYY-MM-DD
--cold          has Astro make styles, scripts and the handbook, whatever builds have kept

Exit codes: 0 interrupted; 2 the command was used wrongly or could not run.
`;

const BASE = '/';
/** What of Rulla itself is edited in a checkout: what a build has kept of it is old then. */
const SOURCES = IS_PACKAGE ? [] : ['src', 'content/handbook'].map((name) => path.join(PROJECT, name));

export function run(args: string[]): Promise<number> {
  const options = {
    port: { type: 'string' },
    content: { type: 'string' },
    'as-of': { type: 'string' },
    cold: { type: 'boolean' },
  } as const;
  return runCommand(args, { help: HELP, options }, async (values) => {
    const isCold = values.cold === true;
    // Nothing is read before it is known that Astro has to serve.
    if (IS_IN_ONE_FILE && isCold) throw new OneByOne();
    const folder = await contentFolder(values.content);
    const kept = isCold ? undefined : keptAssets(folder);
    const assets = kept?.take(() => true);
    if (IS_IN_ONE_FILE && !assets) throw new OneByOne();
    const port = await freePort(values.port === undefined ? undefined : portFrom(values.port), FIRST_PORT);
    progress.begin('gettingReady');
    const company = await companyIn(folder);
    const git = await openGit(folder);
    const commit = await contentCommit(git);
    progress.end();
    tellGitTrouble(git, folder, languageFrom(undefined, company?.languages[0]));
    handOver({ folder, asOf: asOfDay(values['as-of'], company), commit });
    if (kept && assets)
      await serveFromKept(folder, { base: BASE, port, kept, assets, sources: SOURCES }, values['as-of']);
    else await serveByAstro(port);
    return DONE;
  });
}

/** Styles, scripts, fonts and the handbook that a build of any site has kept of this very Rulla. */
function keptAssets(folder: string): KeptAssets {
  return new KeptAssets(assetsKey(ownKey(), BASE, leftOutIn(process.env['RULLA_LEAVE_OUT'])), folder);
}

async function serveByAstro(port: number): Promise<void> {
  // Whoever needs no Astro does not wait for it either.
  const { dev } = await import('astro');
  const slot = await takeSlot(workshop(), `dev-${VERSION}`);
  const server = await dev({ ...(await astroIn(slot.folder, 'dev')), server: { port, host: 'localhost' } });
  await interrupted();
  await server.stop();
  endLiveContent();
  await slot.release();
}

/** Serves until it is interrupted; from when on Astro is needed, by a process of its own at the same address. */
async function serveFromKept(folder: string, wish: EditWish, asOf: string | undefined) {
  const server = await serveEdited(folder, wish);
  const t = commandWords().commands.dev;
  process.stdout.write(`${t.served(server.address)}\n`);
  const stopped = interrupted();
  const isDone = await Promise.race([stopped.then(() => true), server.needsAstro.then(() => false)]);
  const answerWaiting = await server.stop();
  if (isDone) return answerWaiting();
  process.stdout.write(`${t.byAstro}\n`);
  await goOnWithAstro(folder, server.address, { asOf, stopped, onServed: answerWaiting });
}

interface GoingOn {
  asOf: string | undefined;
  /** When somebody has interrupted this process, from the beginning on. */
  stopped: Promise<void>;
  onServed: () => void;
}

async function goOnWithAstro(folder: string, address: string, { asOf, stopped, onServed }: GoingOn) {
  const words = ['dev', '--cold', `--port=${new URL(address).port}`, `--content=${folder}`];
  if (asOf !== undefined) words.push(`--as-of=${asOf}`);
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...words], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  void stopped.then(() => child.kill('SIGTERM'));
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver && !(await isAnswered(address))) await setTimeout(ASKED_AGAIN_MS);
  onServed();
  await ended;
}

const ASKED_AGAIN_MS = 200;

function isAnswered(address: string): Promise<boolean> {
  return fetch(`${address}favicon.svg`).then(
    () => true,
    () => false,
  );
}

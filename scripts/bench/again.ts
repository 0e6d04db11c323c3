import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { changeByGit } from '#loading/history/git.ts';
import { PROJECT } from '../shell/places.ts';
import { freePort } from '../shell/web-server.ts';
import { measure } from './measure.ts';
import { BENCH_AS_OF, writePortfolio } from './portfolio.ts';

/** The last state of Rulla in which a build after one edit cost as much as the first. */
const REFERENCE = '175bb3f';
const FIRST = 'built from nothing';
const FIRST_PORT = 4700;
/** So often a plan is saved while it is looked at. */
const SAVES = 5;

/**
 * What a build costs that follows another one: of the same content, of one edited word, of one edited figure; each as a
 * share of what the reference takes for the whole, in the same run. And how long whoever edits waits for a page.
 */
export async function benchAgain(folder: string, plans: number): Promise<void> {
  const content = path.join(folder, 'content');
  const [first = ''] = await writePortfolio(content, plans);
  const plan = path.join(content, 'accounts', `${first}.mdx`);
  const swap = async (from: RegExp, to: string) => writeFile(plan, (await readFile(plan, 'utf8')).replace(from, to));
  const build = (home: string, out: string) =>
    measure(
      [
        process.execPath,
        path.join(home, 'scripts/rulla.mjs'),
        'build',
        ...on(content),
        '--out',
        path.join(folder, out),
      ],
      home,
    );
  const own = async (edit?: () => Promise<void>) => {
    await edit?.();
    return (await build(PROJECT, 'site')).cpuSeconds;
  };
  const checkout = path.join(folder, 'reference');
  const reference = await withReference(checkout);
  process.stdout.write(`\n${plans} plans:\n`);
  const whole = reference === undefined ? undefined : (await build(reference, 'reference-site')).cpuSeconds;
  if (whole === undefined)
    process.stdout.write(
      `  Commit ${REFERENCE} cannot be built here: shares are of a build from nothing of this state.\n`,
    );
  else row(`commit ${REFERENCE}, ${FIRST}`, whole);
  const cold = await own();
  row(FIRST, cold, whole);
  row('built again, nothing edited', await own(), whole ?? cold);
  row('built again, one word edited', await own(() => swap(/Show the stop log/, 'Bring the stop log')), whole ?? cold);
  row('built again, one figure edited', await own(() => swap(/(2026-Q4: )\d/, '$15')), whole ?? cold);
  if (existsSync(checkout)) await changeByGit(PROJECT, ['worktree', 'remove', '--force', checkout]);
  await benchEditing(content, plan, first);
}

function row(name: string, seconds: number, of?: number): void {
  const share = of === undefined ? '' : `   ${(seconds / of).toFixed(3)} of it`;
  process.stdout.write(`  ${name.padEnd(40)} ${seconds.toFixed(2).padStart(8)} s CPU${share}\n`);
}

function on(content: string): string[] {
  return ['--content', content, '--as-of', BENCH_AS_OF];
}

/**
 * A checkout of the reference with the libraries that it asks for; nothing where there is no such history, or no way to
 * them.
 */
async function withReference(at: string): Promise<string | undefined> {
  const isThere = await changeByGit(PROJECT, ['worktree', 'add', '--detach', at, REFERENCE]).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: at, stdio: 'ignore' });
  return status === 0 && existsSync(path.join(at, 'node_modules')) ? at : undefined;
}

/** Serves a folder to somebody who edits, and waits for what is saved as their browser does. */
async function benchEditing(content: string, plan: string, account: string): Promise<void> {
  const port = await freePort(undefined, FIRST_PORT);
  const began = performance.now();
  const server = spawn(
    process.execPath,
    [path.join(PROJECT, 'scripts/rulla.mjs'), 'dev', '--port', `${port}`, ...on(content)],
    { cwd: PROJECT, stdio: 'ignore' },
  );
  try {
    const page = () =>
      fetch(`http://localhost:${port}/accounts/${account}/`, { headers: { accept: 'text/html' } }).then(
        (answer) => (answer.ok ? answer.text() : ''),
        () => '',
      );
    const until = async (isThere: (text: string) => boolean, since: number) => {
      while (!isThere(await page())) await setTimeout(10);
      return performance.now() - since;
    };
    const firstPage = await until((text) => text !== '', began);
    process.stdout.write(`  dev: first page after ${Math.round(firstPage)} ms`);
    const written = await readFile(plan, 'utf8');
    const waits: number[] = [];
    for (let save = 0; save < SAVES; save++) {
      await setTimeout(1500);
      await writeFile(plan, `${written}\nSaved ${save} times.\n`);
      waits.push(await until((text) => text.includes(`Saved ${save} times.`), performance.now()));
    }
    const median = waits.sort((a, b) => a - b)[Math.floor(SAVES / 2)] ?? NaN;
    process.stdout.write(`; a saved plan is served after ${Math.round(median)} ms\n`);
  } finally {
    server.kill('SIGTERM');
    await rm(path.join(content, '..', 'site'), { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { workshop } from '../../scripts/shell/places.ts';

/** How many kills of each command; RULLA_KILLS asks for more or fewer. */
const KILLS = Number(process.env['RULLA_KILLS'] ?? 50);
/** Of a build, its last writes: the search, the two renames of the swap, what is kept. */
const LAST = Math.min(40, KILLS);
const HERE = import.meta.dirname;
const RULLA = path.join(HERE, '../../scripts/rulla.mjs');
const SAMPLE = path.join(HERE, '../sample-company/content');
const DEMO = path.join(HERE, '../../content');
const KILLED_AT = path.join(HERE, '../writing/killed-at.mjs');

let top: string;
beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-kill-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

interface Trial {
  /** Fills a new folder; the content stands in `content`. */
  prepare: (folder: string) => void;
  /** The command, in that folder. */
  args: readonly string[];
  /** What is run next, before it is looked whether all of it or nothing is done; then the command runs again. */
  next: readonly string[];
  environment?: Record<string, string>;
}

const inContent = (...args: string[]) => [RULLA, ...args, '--content', 'content'];
const check = inContent('check', '--as-of', '2026-09-18');
const sample = (folder: string) => cpSync(SAMPLE, path.join(folder, 'content'), { recursive: true });
const edited = (folder: string, change: (text: string) => string) => {
  sample(folder);
  const content = path.join(folder, 'content');
  for (const name of filesUnder(content).filter((file) => /\.(?:mdx|yaml)$/.test(file)))
    writeFileSync(path.join(content, name), change(readFileSync(path.join(content, name), 'utf8')));
};

const company = [
  ...[RULLA, 'new', 'company', 'content', '--name', 'North Oy', '--person', 'Anna Aalto', '--code-host', 'none'],
  ...['--as-of', '2026-09-18'],
];

const TRIALS: Record<string, Trial> = {
  'new company': {
    // Rulla was just installed there; into a new folder everything comes in one move.
    prepare: (folder) => {
      mkdirSync(path.join(folder, 'content/node_modules/rulla'), { recursive: true });
      writeFileSync(path.join(folder, 'content/node_modules/rulla/package.json'), '{}');
      writeFileSync(path.join(folder, 'content/package.json'), '{"dependencies":{"rulla":"0.2.0"}}');
    },
    args: company,
    next: company,
  },
  seal: {
    prepare: sample,
    args: inContent('seal', '2026-Q2', '--as-of', '2026-07-07', '--without-reviews'),
    next: check,
  },
  import: {
    prepare: (folder) => {
      const rows = Array.from({ length: 300 }, (_, at) => `${at},Customer ${at},Seller ${at % 60}`);
      const sales = rows.map((row) => `${row.split(',')[0]},2026-07-01,1.25`);
      mkdirSync(path.join(folder, 'exports'));
      writeFileSync(path.join(folder, 'exports/accounts.csv'), `Account ID,Account Name,Owner\n${rows.join('\n')}\n`);
      writeFileSync(path.join(folder, 'exports/actuals.csv'), `Account ID,Date,Amount\n${sales.join('\n')}\n`);
      sample(folder);
    },
    args: [RULLA, 'import', 'exports', '--into', 'content', '--as-of', '2026-09-18'],
    next: check,
  },
  format: {
    prepare: (folder) => edited(folder, (text) => text.replace(/^(\w+): (?=\S)/gm, '$1:   ')),
    args: inContent('format'),
    next: check,
  },
  forget: {
    prepare: (folder) =>
      cpSync(DEMO, path.join(folder, 'content'), { recursive: true, filter: (file) => !/handbook/.test(file) }),
    args: inContent('forget', 'havulinna-paper/eero-kallas'),
    next: inContent('check', '--as-of', '2026-10-09'),
  },
  migrate: {
    prepare: sample,
    args: [path.join(HERE, 'kill-work.ts'), 'migrate', 'content'],
    next: [RULLA, 'check', '--content', 'content'],
  },
};

const stateOf = (folder: string) =>
  Object.fromEntries(filesUnder(folder).map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));

function startIn(folder: string, args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  mkdirSync(path.join(folder, 'tmp'), { recursive: true });
  const { INIT_CWD: _cwd, RULLA_CONTENT: _content, ...inherited } = process.env;
  return spawn(process.execPath, args, {
    cwd: folder,
    env: { ...inherited, VITEST: '', NODE_ENV: 'production', TMPDIR: path.join(folder, 'tmp'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs to the end, or is killed after so many milliseconds. */
async function run(
  folder: string,
  args: readonly string[],
  { killAfter, ...environment }: Record<string, string> & { killAfter?: string } = {},
) {
  const child = startIn(folder, args, environment);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (killAfter !== undefined) void setTimeout(Number(killAfter)).then(() => child.kill('SIGKILL'));
  return { code: await ended, said, wasKilled: child.signalCode === 'SIGKILL' };
}

const halves = (folder: string) =>
  [...filesUnder(folder), ...readdirSync(path.join(folder, 'tmp')).map((name) => `tmp/${name}`)].filter(
    (name) => /^tmp\/|\/\.|^\./.test(name) && !/^content\/\.(?:git(?:hooks|attributes|ignore)|npmrc|vscode)/.test(name),
  );

/** A state without what is hidden, as one text. */
const plainly = (state: Record<string, string>) =>
  JSON.stringify(Object.entries(state).filter(([file]) => !/(?:^|\/)\./.test(file)));

test.each(Object.keys(TRIALS))(`%s, killed at ${KILLS} moments`, async (name) => {
  const trial = TRIALS[name];
  if (!trial) throw new Error('Expected a trial of this name.');
  const fresh = (called: string): string => {
    const folder = path.join(top, called);
    mkdirSync(folder, { recursive: true });
    trial.prepare(folder);
    return folder;
  };
  const whole = fresh(`${name}-whole`);
  const before = stateOf(path.join(whole, 'content'));
  const began = performance.now();
  expect((await run(whole, trial.args)).code).toBe(0);
  let took = performance.now() - began;
  const after = stateOf(path.join(whole, 'content'));
  expect(Object.keys(after).filter((file) => after[file] !== before[file]).length).toBeGreaterThan(0);
  let [killed, runs] = [0, 0];
  // One that came to its end before its moment does not count, and tells how long a run takes now.
  for (; killed < KILLS && runs < 4 * KILLS; runs++) {
    const folder = fresh(`${name}-${runs}`);
    // Two thirds of them in the last half, where something is written.
    const delay = took * (runs % 3 === 0 ? Math.random() : 0.5 + Math.random() * 0.6);
    const start = performance.now();
    const cut = await run(folder, trial.args, { killAfter: String(delay) });
    if (cut.wasKilled) killed++;
    else took = performance.now() - start;
    const content = path.join(folder, 'content');
    for (const [file, text] of Object.entries(stateOf(content)))
      if (!/(?:^|\/)\./.test(file)) expect([before[file], after[file]], `${delay} ms: ${file}`).toContain(text);
    const { said } = await run(folder, trial.next);
    expect(said).not.toMatch(/\n {4}at /);
    const then = plainly(stateOf(content));
    expect([plainly(before), plainly(after)], `${delay} ms: all or nothing`).toContain(then);
    const again = await run(folder, trial.args);
    expect([0, 2], again.said).toContain(again.code);
    expect(stateOf(content), `${delay} ms`).toEqual(after);
    expect(halves(folder), `${delay} ms`).toEqual([]);
    rmSync(folder, { recursive: true });
  }
  expect(killed).toBe(KILLS);
  process.stderr.write(`${name}: ${killed} of ${runs} killed while at work (a run takes ${Math.round(took)} ms)\n`);
});

test(`a build, killed at ${KILLS} moments and at each of its last writes`, async () => {
  const folder = path.join(top, 'build');
  sample(folder);
  const plan = path.join(folder, 'content/accounts/havulinna-paper.mdx');
  const out = path.join(folder, 'site');
  const args = [...inContent('build', '--out', 'site', '--as-of', '2026-09-18', '--host', 'nginx')];
  const quick = { RULLA_LEAVE_OUT: 'handbook,search' };
  const siteOf = () => (existsSync(out) ? JSON.stringify(stateOf(out)) : undefined);
  const text = readFileSync(plan, 'utf8');
  const versions: string[] = [];
  const say = (version: number) => writeFileSync(plan, text.replace(/^name: .*$/m, `name: Havulinna ${version % 2}`));
  for (const version of [0, 1]) {
    say(version);
    expect((await run(folder, [...args, '--cold'], quick)).code).toBe(0);
    versions.push(siteOf() ?? '');
  }
  say(0);
  expect((await run(folder, args, quick)).code).toBe(0);
  say(1);
  const began = performance.now();
  const counted = await run(folder, ['--import', KILLED_AT, ...args], quick);
  const took = performance.now() - began;
  const writes = Number(/writes: (\d+)/.exec(counted.said)?.[1]);
  expect(siteOf()).toBe(versions[1]);
  const kills = [
    ...Array.from({ length: KILLS }, () => ({ killAfter: String(took * Math.random() * 1.1) })),
    ...Array.from({ length: LAST }, (_, at) => ({ KILL_AT: String(writes - LAST + 1 + at) })),
  ];
  let [killed, away] = [0, 0];
  for (const [at, kill] of kills.entries()) {
    // The site stands as version 1 or, where the last kill came before it, 0; the next one is the other.
    const version = siteOf() === versions[1] ? 0 : 1;
    say(version);
    const cut = await run(folder, 'KILL_AT' in kill ? ['--import', KILLED_AT, ...args] : args, { ...quick, ...kill });
    if (cut.wasKilled) killed++;
    const is = siteOf();
    // Between the two renames there is no site for a moment; what comes next brings the old one back, even with errors.
    if (is === undefined) {
      away++;
      writeFileSync(plan, 'no plan at all');
      expect((await run(folder, args, quick)).code).toBe(1);
      expect(versions, `kill ${at}`).toContain(siteOf());
    } else expect(versions, `kill ${at}`).toContain(is);
    say(version);
    if (at % 5 === 0 || 'KILL_AT' in kill) {
      expect((await run(folder, args, quick)).code).toBe(0);
      expect(siteOf(), `kill ${at}`).toBe(versions[version]);
      expect(readdirSync(folder).sort(), `kill ${at}`).toEqual(['content', 'site', 'site.nginx.conf', 'tmp']);
      expect(readdirSync(path.join(folder, 'tmp')), `kill ${at}`).toEqual([]);
      expect(
        readdirSync(workshop()).filter((name) => name.startsWith('building-')),
        `kill ${at}`,
      ).toEqual([]);
    }
  }
  process.stderr.write(`build: ${killed} of ${kills.length} killed while at work, ${away} between the two renames\n`);
});

test(`the editor's save on this machine, killed at ${KILLS} moments`, async () => {
  const folder = path.join(top, 'save');
  sample(folder);
  mkdirSync(path.join(folder, 'site'));
  const plan = path.join(folder, 'content/accounts/havulinna-paper.mdx');
  const text = readFileSync(plan, 'utf8');
  const long = `${text}\n${'Said at length. '.repeat(40_000)}\n`;
  let done = 0;
  for (let at = 0; at < KILLS; at++) {
    const was = readFileSync(plan, 'utf8');
    const next = was === text ? long : text;
    const child = startIn(folder, [path.join(HERE, 'kill-work.ts'), 'serve', 'content', 'site']);
    const address = await new Promise<string>((resolve) =>
      child.stdout?.on('data', (part: Buffer) => resolve(part.toString().trim())),
    );
    const ended = new Promise((resolve) => child.on('close', resolve));
    const saved = fetch(`${address}edit/save.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
      body: JSON.stringify({ file: 'accounts/havulinna-paper.mdx', was, text: next }),
    }).then(
      ({ status }) => status,
      () => 0,
    );
    await setTimeout(Math.random() * 40);
    child.kill('SIGKILL');
    if ((await saved) === 200) done++;
    await ended;
    expect([was, next]).toContain(readFileSync(plan, 'utf8'));
  }
  // The long text is longer than a body may be.
  writeFileSync(plan, text);
  expect((await run(folder, check)).code).toBe(0);
  expect(halves(folder)).toEqual([]);
  process.stderr.write(`save: ${done} of ${KILLS} were done before the kill\n`);
});

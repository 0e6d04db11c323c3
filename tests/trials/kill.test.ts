import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { halves, inContent, KILLS, RULLA, run, sample, startIn, stateOf } from './killed-run.ts';

const HERE = import.meta.dirname;
const DEMO = path.join(HERE, '../../content');

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

const check = inContent('check', '--as-of', '2026-09-18');
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

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptPlace, OF_ALL_SITES } from '../../scripts/kept/kept-places.ts';
import { workshop } from '../../scripts/shell/places.ts';
import { PLANS_ALONE } from '../shell.ts';
import { halves, inContent, KILLS, run, sample, stateOf } from './killed-run.ts';

const HOOK = path.join(import.meta.dirname, '../writing/at-a-moment.mjs');
const [CACHE, BESIDE, OLD] = ['kept/[0-9a-f]+/', String.raw`\.site\.rulla-new$`, String.raw`\.site\.rulla-old$`];

interface Step {
  call: 'open' | 'writeFile' | 'rename' | 'link' | 'rm';
  at: string;
  nth?: number;
  /** What a build is at from this step on. */
  isAt: string;
  /** Where nothing is kept of an earlier build, this step is none. */
  isOfKept?: true;
}

/** What a build that makes some pages anew asks of the disk, in this order. */
const STEPS: readonly Step[] = [
  { call: 'link', at: `${CACHE}held-by$`, isAt: 'has its cache' },
  { call: 'open', at: 'content/company.yaml$', nth: 2, isAt: 'reads' },
  { call: 'writeFile', at: 'building-.*/site/.*html$', isAt: 'prints' },
  { call: 'rm', at: `${CACHE}site.json$`, isAt: 'has begun to change its cache' },
  { call: 'rename', at: `${CACHE}files/fi/index.html$`, isAt: 'has some new pages among the old ones', isOfKept: true },
  { call: 'rename', at: BESIDE, nth: 1, isAt: 'has the new site beside the old one' },
  { call: 'rename', at: OLD, nth: 1, isAt: 'is between the two renames' },
  { call: 'rename', at: BESIDE, nth: 2, isAt: 'has the new site in its place' },
  { call: 'rename', at: OLD, nth: 2, isAt: 'has put the old one away', isOfKept: true },
  { call: 'rename', at: String.raw`site\.nginx\.conf$`, isAt: 'has written what the web server needs' },
  { call: 'link', at: `${CACHE}files/fi/index.html$`, isAt: 'takes the new site into its cache' },
  { call: 'rename', at: `${CACHE}reads.bin$`, isAt: 'has kept what it read' },
  { call: 'rename', at: `${CACHE}site.json$`, isAt: 'has kept all' },
];
const BETWEEN = 'is between the two renames';
const AT_THE_SWAP = STEPS.slice(5, 9);

let top: string;
beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-kill-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Each step tells what the build is at from then on; at one of them it is killed. */
const momentsOf = (killedAt?: Step) =>
  JSON.stringify(
    STEPS.map((step) => ({
      ...step,
      after: [{ say: `at: ${step.isAt}` }, ...(step === killedAt ? [{ kill: true }] : [])],
    })),
  );
const lastOf = (said: string) => [...said.matchAll(/^at: (.*)$/gm)].at(-1)?.[1] ?? 'starts';

/** Takes away what earlier builds have left of their sites, not what all sites share. */
function forgetCaches(): void {
  for (const name of readdirSync(keptPlace()).filter((each) => each !== OF_ALL_SITES))
    rmSync(path.join(keptPlace(), name), { recursive: true });
}

function company(name: string) {
  const folder = path.join(top, name);
  mkdirSync(folder);
  sample(folder);
  const plan = path.join(folder, 'content/accounts/havulinna-paper.mdx');
  const text = readFileSync(plan, 'utf8');
  const out = path.join(folder, 'site');
  return {
    folder,
    out,
    siteNow: () => (existsSync(out) ? JSON.stringify(stateOf(out)) : undefined),
    say: (version: number) => writeFileSync(plan, text.replace(/^name: .*$/m, `name: Havulinna ${version}`)),
    break: () => writeFileSync(plan, 'no plan at all'),
    // What takes long is made by programs of others, aside, and decides nothing of what is put where.
    build: (moments: string, killAfter?: number, ...more: string[]) =>
      run(folder, ['--import', HOOK, ...build, ...more], {
        ...PLANS_ALONE,
        AT_A_MOMENT: moments,
        ...(killAfter === undefined ? {} : { killAfter: `${killAfter}` }),
      }),
  };
}
const build = inContent('build', '--out', 'site', '--as-of', '2026-09-18', '--host', 'nginx');

/** Nothing stands there but what a build of this folder leaves that was never killed. */
function expectNoLeftovers(folder: string, kill: string): void {
  expect(readdirSync(folder).sort(), kill).toEqual(['content', 'site', 'site.nginx.conf', 'tmp']);
  expect(halves(folder), kill).toEqual([]);
  const own = readdirSync(workshop(), { recursive: true, encoding: 'utf8' });
  expect(
    own.filter((name) => /^building-|held-by|\.\d+$/.test(name)),
    kill,
  ).toEqual([]);
}

test(`a build, killed at ${KILLS} moments, each step of its swap among them`, async () => {
  const { folder, siteNow, say, break: breakPlan, build: buildIt } = company('build');
  const versions: string[] = [];
  for (const version of [0, 1]) {
    say(version);
    expect((await buildIt('[]')).code).toBe(0);
    versions.push(siteNow() ?? '');
  }
  expect(versions[0]).not.toBe(versions[1]);
  say(0);
  const began = performance.now();
  const whole = await buildIt(momentsOf());
  let took = performance.now() - began;
  // A step that no longer is one would be hit by no kill.
  expect([...whole.said.matchAll(/^at: (.*)$/gm)].map(([, at]) => at)).toEqual(STEPS.map(({ isAt }) => isAt));
  expect(siteNow()).toBe(versions[0]);
  const named = [...STEPS, ...AT_THE_SWAP, ...AT_THE_SWAP];
  const met = new Map<string, number>();
  let [killed, away, runs] = [0, 0, 0];
  for (; killed < KILLS && runs < 3 * KILLS; runs++) {
    const stood = siteNow();
    const version = stood === versions[0] ? 1 : 0;
    say(version);
    const step = runs % 2 === 0 ? named[(runs / 2) % named.length] : undefined;
    // Of a third, nothing is known of earlier builds: the old site is not one with what is kept.
    if (runs % 3 === 2 && step?.isOfKept !== true) forgetCaches();
    const start = performance.now();
    const cut = await buildIt(momentsOf(step), step ? undefined : took * Math.random());
    const at = lastOf(cut.said);
    const kill = `${runs}: ${at}`;
    if (cut.wasKilled) {
      killed++;
      met.set(at, (met.get(at) ?? 0) + 1);
    } else took = performance.now() - start;
    const is = siteNow();
    if (is === undefined) {
      // What comes next brings the old site back, even where it finds errors.
      away++;
      expect(at, kill).toBe(BETWEEN);
      breakPlan();
      expect((await buildIt('[]')).code, kill).toBe(1);
      expect(siteNow(), kill).toBe(stood);
      say(version);
    } else expect([stood, versions[version]], kill).toContain(is);
    const next = await buildIt('[]');
    expect(next, kill).toMatchObject({ code: 0 });
    expect(next.said, kill).not.toMatch(/\n {4}at |fault|Another build/);
    expect(siteNow(), kill).toBe(versions[version]);
    expectNoLeftovers(folder, kill);
  }
  const told = [...met].map(([at, times]) => `${at} ${times}`).join(', ');
  process.stderr.write(
    `build: ${killed} of ${runs} killed (a run takes ${Math.round(took)} ms): ${told}; no site ${away}\n`,
  );
  expect(killed).toBe(KILLS);
  if (KILLS >= 2 * STEPS.length) expect([...met.keys()]).toEqual(expect.arrayContaining(STEPS.map(({ isAt }) => isAt)));
  const last = await buildIt('[]', undefined, '--verify');
  expect(last, last.said).toMatchObject({ code: 0 });
});

test('a build that uses nothing of earlier ones, killed at each step of its swap, leaves nothing to the next one', async () => {
  const { folder, siteNow, build: buildIt } = company('cold');
  expect((await buildIt('[]')).code).toBe(0);
  const before = siteNow();
  // The cache has no part in it: the old one is removed.
  const coldly = AT_THE_SWAP.map(({ call, at, nth }, which) =>
    which === 3 ? { call: 'rm', at: OLD } : { call, at, nth },
  );
  for (const step of coldly) {
    const cut = await buildIt(JSON.stringify([{ ...step, after: [{ kill: true }] }]), undefined, '--cold');
    expect(cut.wasKilled).toBe(true);
    expect(await buildIt('[]')).toMatchObject({ code: 0 });
    expect(siteNow()).toBe(before);
    expectNoLeftovers(folder, JSON.stringify(step));
  }
});

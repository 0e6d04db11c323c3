import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { benchAgain } from './bench/again.ts';
import { measure, type Measured } from './bench/measure.ts';
import { BENCH_AS_OF, writePortfolio } from './bench/portfolio.ts';
import { benchWholeSite } from './bench/whole-site.ts';
import { countFiles, writeEleventySite, writeHugoSite } from './bench/reference-sites.ts';
import { DONE, runCommand, WrongUseInEnglish } from './shell/command-line.ts';
import { PROJECT } from './shell/places.ts';

const HELP = `
npm run bench -- [--plans N] [--runs N] [--small N] [--quick] [--whole] [--keep]
npm run bench -- --again [--plans N]

Makes a portfolio of N plans (10 people, 12 actions, 12 quarters of budget lines and a page of text each), checks and
builds it, and builds the same plans as plain pages with Hugo and with Eleventy where they are installed, in turn, in the
same run. Prints CPU time and peak memory, medians of the runs, and the ratio of each pair that ran in the same turn:
the median, the least and the largest.

--plans N   how many plans (default: 3000)
--small N   a smaller portfolio, to see how time grows (default: 1000; 0 leaves it out)
--runs N    how often each command is run (default: 3)
--quick     only the check and the build of account pages, which are compared with the others
--whole     only a build of everything, with reviews and sealed quarters, beside Hugo; what its files take, by kinds;
            the memory of all processes together; and an import of 100,000 rows
--keep      leave the generated folders in place and print where they are
--again     what a build costs that follows another one, as a share of what commit 175bb3f took for all (by a checkout of it
            with its own libraries, where git and npm can make one), and how long whoever edits waits (default: 300 plans)

Exit codes: 0 done; 2 the command was used wrongly.
`;

/** A command that is measured. */
interface Run {
  name: string;
  command: string[];
  cwd: string;
  /** What it builds, which is removed before it begins: each build is a cold one. */
  builds?: string;
  environment?: Record<string, string>;
}

/** What each command took, turn by turn. */
type Turns = ReadonlyMap<string, readonly Measured[]>;

const CHECK = 'check';
const CHECK_FIGURE = 'check, one figure changed';
const CHECK_WORD = 'check, one word changed';
const DIFF = 'diff, one plan changed';
/** What stands beside a check of the same plans, and not beside other programs. */
const BESIDE_CHECK = [CHECK_FIGURE, CHECK_WORD, DIFF];
const HUGO = 'Hugo, plain pages';
const ELEVENTY = 'Eleventy, plain pages';
/**
 * Plain pages have none of these: neither drawings nor overviews of all plans, lists, files of figures, or the
 * handbook.
 */
const BARE = 'search,charts,quarters,call-sheets,overviews,people,data,handbook';

export function run(args: string[]): Promise<number> {
  const options = {
    plans: { type: 'string' },
    runs: { type: 'string' },
    small: { type: 'string' },
    quick: { type: 'boolean' },
    whole: { type: 'boolean' },
    keep: { type: 'boolean' },
    again: { type: 'boolean' },
  } as const;
  return runCommand(args, { help: HELP, options }, async (values) => {
    const runs = wholeNumber(values.runs ?? '3');
    const plans = wholeNumber(values.plans ?? (values.again ? '300' : '3000'));
    const small = wholeNumber(values.small ?? '1000');
    const folder = await mkdtemp(path.join(tmpdir(), 'rulla-bench-'));
    try {
      process.stdout.write(
        `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}\n`,
      );
      if (values.whole) {
        await benchWholeSite(folder, plans, installed('hugo'));
        return DONE;
      }
      if (values.again) {
        await benchAgain(folder, plans);
        return DONE;
      }
      const large = await benchPortfolio(path.join(folder, 'large'), {
        plans,
        turns: runs,
        isQuick: values.quick === true,
      });
      printRatios(large);
      if (small > 0)
        printGrowth(
          large,
          await benchPortfolio(path.join(folder, 'small'), { plans: small, turns: 1, isQuick: values.quick === true }),
        );
      if (values.keep) process.stdout.write(`Kept in ${folder}\n`);
    } finally {
      if (!values.keep) await rm(folder, { recursive: true, force: true });
    }
    return DONE;
  });
}

async function benchPortfolio(
  folder: string,
  { plans, turns, isQuick }: { plans: number; turns: number; isQuick: boolean },
): Promise<Turns> {
  const content = path.join(folder, 'content');
  const ids = await writePortfolio(content, plans);
  const rulla = [process.execPath, path.join(PROJECT, 'scripts/rulla.mjs')];
  const onDay = ['--as-of', BENCH_AS_OF];
  const out = (name: string) => path.join(folder, name);
  const checkAfter = async (edited: string, from: RegExp, into: string): Promise<string[]> => {
    await cp(content, out(edited), { recursive: true });
    const command = [...rulla, 'check', '--content', out(edited), ...onDay];
    // What the check before the edit has kept is used by those after it.
    await measure(command, PROJECT);
    const plan = path.join(out(edited), 'accounts', `${ids[0] ?? ''}.mdx`);
    await writeFile(plan, (await readFile(plan, 'utf8')).replace(from, into));
    return command;
  };
  const checkFigure = await checkAfter('edited', /(2026-Q4: )\d/, '$15');
  const checkWord = await checkAfter('worded', /counted weekly/, 'counted daily');
  const build = (name: string, builds: string, leftOut: string): Run => ({
    name,
    command: [...rulla, 'build', '--content', content, ...onDay, '--out', out(builds)],
    cwd: PROJECT,
    builds,
    environment: { RULLA_LEAVE_OUT: leftOut },
  });
  const runs: Run[] = [
    { name: CHECK, command: [...rulla, 'check', '--content', content, ...onDay, '--cold'], cwd: PROJECT },
    { name: CHECK_FIGURE, command: checkFigure, cwd: PROJECT },
    { name: CHECK_WORD, command: checkWord, cwd: PROJECT },
    { name: DIFF, command: [...rulla, 'diff', out('edited'), content, ...onDay], cwd: PROJECT },
    build('build, account pages only', 'bare', BARE),
  ];
  const more: Run[] = [
    build('build, with charts', 'charts', BARE.replace('charts,', '')),
    build('build, with charts, handbook, call sheets, overviews, lists, data', 'lists', 'search,quarters'),
    build('build, with all that and search', 'search', 'quarters'),
  ];
  if (installed('hugo')) {
    await writeHugoSite(out('hugo'), content);
    runs.unshift({
      name: HUGO,
      command: ['hugo', '--quiet', '--destination', out('hugo-site')],
      cwd: out('hugo'),
      builds: 'hugo-site',
    });
  }
  if (installed('eleventy')) {
    await writeEleventySite(out('eleventy'), content);
    runs.push({
      name: ELEVENTY,
      command: ['eleventy', '--quiet', '--output', out('eleventy-site')],
      cwd: out('eleventy'),
      builds: 'eleventy-site',
    });
  }
  const seen = new Map<string, Measured[]>();
  for (let turn = 0; turn < turns; turn++) {
    for (const { name, command, cwd, builds, environment } of isQuick ? runs : [...runs, ...more]) {
      if (builds !== undefined) await rm(out(builds), { recursive: true, force: true });
      seen.set(name, [...(seen.get(name) ?? []), await measure(command, cwd, environment)]);
    }
  }
  process.stdout.write(
    `\n${plans} plans (${await countFiles(out('bare'), '.html')} pages in the bare build), median of ${turns}:\n`,
  );
  for (const [name, all] of seen) {
    const { cpuSeconds, wallSeconds, peakMegabytes } = middle(all);
    process.stdout.write(
      `  ${name.padEnd(66)} ${cpuSeconds.toFixed(2).padStart(8)} s CPU ${wallSeconds.toFixed(2).padStart(8)} s ${peakMegabytes === undefined ? '' : `${Math.round(peakMegabytes)} MB`}\n`,
    );
  }
  return seen;
}

/** Ratios of runs of the same turn: what slows the machine for a while slows both. */
function printRatios(turns: Turns): void {
  for (const reference of [CHECK, HUGO, ELEVENTY]) {
    const base = turns.get(reference);
    if (!base) {
      process.stdout.write(`  ${reference.split(',')[0]} is not installed: no ratio.\n`);
      continue;
    }
    for (const [name, all] of turns) {
      if (name === HUGO || name === ELEVENTY || BESIDE_CHECK.includes(name) !== (reference === CHECK)) continue;
      const ratios = all
        .map(({ cpuSeconds }, turn) => cpuSeconds / (base[turn]?.cpuSeconds ?? NaN))
        .sort((a, b) => a - b);
      const [least, median, largest] = [0, Math.floor(ratios.length / 2), -1].map((at) =>
        (ratios.at(at) ?? NaN).toFixed(2),
      );
      process.stdout.write(`  ${name} / ${reference}: ${median} (${least} to ${largest})\n`);
    }
  }
}

function printGrowth(large: Turns, small: Turns): void {
  process.stdout.write('\nGrowth from the smaller to the larger portfolio, CPU time:\n');
  for (const [name, all] of large) {
    const before = small.get(name);
    if (before)
      process.stdout.write(`  ${name}: ${(middle(all).cpuSeconds / middle(before).cpuSeconds).toFixed(2)} times\n`);
  }
}

function middle(all: readonly Measured[]): Measured {
  const sorted = [...all].sort((a, b) => a.cpuSeconds - b.cpuSeconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('Expected at least one run, got none.');
  return median;
}

function installed(program: string): boolean {
  // Hugo knows no --version; what matters is that it can be started.
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function wholeNumber(written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new WrongUseInEnglish(`"${written}" is not a whole number.`);
  return Number(written);
}

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { listedSurvivors, nameOf, onOneLine, SURVIVORS_FILE, type Survivor } from '../tests/mutation/survivors.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUseInEnglish } from './shell/command-line.ts';
import { PROJECT } from './shell/places.ts';

const HELP = `
npm run mutate [-- ROOM …] [--concurrency N] [--fresh] [--static] [--list]

Breaks the planning rules on purpose, one small change at a time, and runs the tests of tests/domain against each: a
change that no test notices is a fault that no test would notice. At least 85 in 100 must be killed, and each that
survives must stand in ${SURVIVORS_FILE} with the reason why nobody could tell.

ROOM             a folder or file of src/domain: budget, calendar, sharing … (default: every one, in turn)
--concurrency N  how many changes are tried at once (default: 1; each takes a core and about 400 MB)
--fresh          forgets earlier runs; else only what changed since, in code or tests, is tried again
--static         tries also what runs once, as a file is loaded: schemas and word lists. Each such change costs every
                 test, so that a room of schemas takes hours; the gallery and the old seals hold them day by day
--list           prints the survivors without a reason as entries of the list, to be completed or, better, killed

A room takes half a minute to five minutes the first time, half of it for a first run of all tests; run it with "nice"
beside other work. Work is kept in .rulla/mutation/, also of a run that is interrupted: the next one goes on from there.
Texts are left out: hints of fields and the words of our own errors (tests/mutation/ignored.mjs).

Exit codes: 0 enough are killed and every survivor has its reason; 1 not so; 2 the command was used wrongly.
`;

const OPTIONS = {
  concurrency: { type: 'string' },
  fresh: { type: 'boolean' },
  static: { type: 'boolean' },
  list: { type: 'boolean' },
} as const;
const DOMAIN = 'src/domain';
const WORK = '.rulla/mutation';
const AT_LEAST_PERCENT = 85;

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What became of the changes of one room. */
interface Result {
  room: string;
  killed: number;
  tried: number;
  /** What runs once as a file is loaded, and is tried with --static only. */
  leftOut: number;
  /** Those that survive without a reason, with the place of each. */
  unexplained: (Omit<Survivor, 'why'> & { place: string })[];
  /** Those that the list calls survivors and that were killed. */
  killedAfterAll: string[];
}

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 50 }, async (values, words) => {
    const concurrency = Number(values.concurrency ?? '1');
    if (!Number.isInteger(concurrency) || concurrency < 1)
      throw new WrongUseInEnglish(`"${values.concurrency}" is not a number of changes to try at once. Write 1 or 2.`);
    const rooms = await roomsOf();
    const unknown = words.find((word) => !filesOf(word));
    if (unknown !== undefined)
      throw new WrongUseInEnglish(`There is no ${DOMAIN}/${unknown}. Write one of: ${rooms.join(', ')}.`);
    const results: Result[] = [];
    for (const room of words.length === 0 ? rooms : words) {
      const result = await tryRoom(room, concurrency, values.fresh === true, values.static === true);
      results.push(result);
      process.stdout.write(`${spoken(result)}\n${detailsOf(result, values.list === true)}`);
    }
    const [killed, tried] = [sum(results.map((each) => each.killed)), sum(results.map((each) => each.tried))];
    if (results.length > 1) process.stdout.write(`\n${percent(killed, tried)} killed (${killed} of ${tried})\n`);
    const isExplained = results.every(
      ({ unexplained, killedAfterAll }) => unexplained.length + killedAfterAll.length === 0,
    );
    return killed * 100 >= tried * AT_LEAST_PERCENT && isExplained ? DONE : PROBLEMS_FOUND;
  });
}

/** Folders and files of the domain, by name. */
async function roomsOf(): Promise<string[]> {
  const entries = await readdir(path.join(PROJECT, DOMAIN), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
    .map(({ name }) => name.replace(/\.ts$/, ''))
    .sort();
}

/** The files of a room, as a pattern; nothing when there is no such room. */
function filesOf(room: string): string | undefined {
  const place = `${DOMAIN}/${room.replace(/\.ts$/, '')}`;
  if (!/^[\w-]+(?:\/[\w-]+)*(?:\.ts)?$/.test(room)) return undefined;
  if (existsSync(path.join(PROJECT, `${place}.ts`))) return `${place}.ts`;
  return existsSync(path.join(PROJECT, place)) ? `${place}/**/*.ts` : undefined;
}

async function tryRoom(room: string, concurrency: number, fresh: boolean, withStatic: boolean): Promise<Result> {
  const name = room.replaceAll('/', '-');
  await mkdir(path.join(PROJECT, WORK), { recursive: true });
  const mutants = await runStryker({
    mutate: [filesOf(room) ?? ''],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner', path.join(PROJECT, 'tests/mutation/ignored.mjs')],
    ignorers: ['texts'],
    // Beside other work, threads that collect together wait for each other.
    testRunnerNodeArgs: ['--single-threaded-gc'],
    coverageAnalysis: 'perTest',
    concurrency,
    // An endless loop is found by counting. The clock is for what hangs all the same: on a machine with other work to
    // do it must not call a change noticed that no test notices, nor the first run of all tests one that hangs.
    timeoutMS: 600_000,
    dryRunTimeoutMinutes: 60,
    ignoreStatic: !withStatic,
    incremental: true,
    force: fresh,
    incrementalFile: `${WORK}/${name}.json`,
    tempDirName: `${WORK}/copy-${name}-${process.pid}`,
    ignorePatterns: ['.rulla', 'content', 'public', 'dist', 'tests/site', 'tests/browser'],
    disableTypeChecks: false,
    reporters: process.stderr.isTTY ? ['progress'] : [],
    logLevel: 'error' as Settings['logLevel'],
  });
  return resultOf(room, mutants);
}

/** Settings of the tool and of its plug-in for vitest, whose own are in no type of the tool. */
type Settings = ConstructorParameters<typeof Stryker>[0] & { vitest: { configFile: string; related: boolean } };

async function runStryker(settings: Settings): Promise<Mutant[]> {
  try {
    return await new Stryker(settings).runMutationTest();
  } catch {
    // The tool has printed what went wrong: nearly always a test that fails as the rules stand.
    throw new WrongUseInEnglish(
      'Nothing was tried. Make the tests of the planning rules pass first: npm test -- tests/domain',
    );
  }
}

function resultOf(room: string, mutants: readonly Mutant[]): Result {
  const listed = new Set(listedSurvivors().map(nameOf));
  const tried = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  const named = tried.map((mutant) => ({ mutant, ...changeOf(mutant) }));
  const alive = named.filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage');
  const living = new Set(alive.map(nameOf));
  return {
    room,
    tried: tried.length,
    leftOut: mutants.filter(({ status, static: isStatic }) => status === 'Ignored' && isStatic === true).length,
    killed: tried.length - alive.length,
    unexplained: alive.filter((each) => !listed.has(nameOf(each))),
    killedAfterAll: [...new Set(named.map(nameOf))].filter((name) => listed.has(name) && !living.has(name)),
  };
}

/** A change as the list names it. Lines and columns of a mutant count from 1. */
function changeOf({ fileName, location, replacement }: Mutant): Result['unexplained'][number] {
  const file = path.relative(PROJECT, path.resolve(PROJECT, fileName)).replaceAll('\\', '/');
  const lines = readFileSync(path.join(PROJECT, file), 'utf8').split('\n');
  const { start, end } = location;
  const within = lines.slice(start.line - 1, end.line);
  within[within.length - 1] = (within.at(-1) ?? '').slice(0, end.column - 1);
  within[0] = (within[0] ?? '').slice(start.column - 1);
  return {
    file,
    place: `${file}:${start.line}:${start.column}`,
    was: onOneLine(within.join('\n')),
    became: onOneLine(replacement ?? ''),
  };
}

function spoken({ room, killed, tried, leftOut, unexplained }: Result): string {
  const survive = tried - killed;
  const without = unexplained.length === 0 ? '' : `, ${unexplained.length} of them without a reason`;
  const loaded = leftOut === 0 ? '' : `; ${leftOut} not tried, see --static`;
  return `${room}: ${percent(killed, tried)} killed (${killed} of ${tried}); ${survive} survive${without}${loaded}`;
}

function detailsOf({ unexplained, killedAfterAll }: Result, asList: boolean): string {
  const alive = unexplained.map(({ place, file, was, became }) =>
    asList
      ? `${JSON.stringify({ file, was, became, why: '' }, undefined, 2)},\n`
      : `  ${place}\n    ${was}\n    ${became}\n`,
  );
  const dead = killedAfterAll.map((name) => `  Killed after all, take it off ${SURVIVORS_FILE}: ${name}\n`);
  return [...alive, ...dead].join('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '100.0 %' : `${((part * 100) / whole).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

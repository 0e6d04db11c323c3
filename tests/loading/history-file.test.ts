import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeOfFields, changeOfFile, changeOfLines, changeOfText, type LineChange } from '#domain/history.ts';
import { daysBetween } from '#domain/calendar/dates.ts';
import { positionAt, type FieldPath, type Source } from '#domain/place.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { historyIn } from '#loading/history/beside.ts';
import { tellingReason } from '#domain/telling-reason.ts';
import { readHistoryFile } from '#loading/history/history-file.ts';
import { writtenHistory } from '#loading/history/write-history.ts';
import { filesWithLines, readHistory, sourcesWithLines } from '#loading/history.ts';
import { placesOf } from '../places.ts';

const FILE = 'accounts/havulinna-paper.mdx';
const PLAN = [
  '---',
  'name: Havulinna Paper',
  'people:',
  '  - id: antti-pohjola',
  '    attitude: even-keel',
  '  - id: eero-kallas',
  '    attitude: growth',
  '---',
  'The mill buys litres saved.',
  '',
];
const SOURCE = {
  file: FILE,
  places: placesOf({
    name: positionAt(2, 1),
    people: positionAt(3, 1),
    'people.0': positionAt(4, 5),
    'people.0.id': positionAt(4, 5),
    'people.0.attitude': positionAt(5, 5),
    'people.1': positionAt(6, 5),
    'people.1.id': positionAt(6, 5),
    'people.1.attitude': positionAt(7, 5),
  }),
};
const sources = new Map([[FILE, SOURCE]]);
const words = (change: LineChange) =>
  change === undefined || change === 'uncommitted' ? change : `${change.on} ${change.by}: ${change.why}`;

let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'rulla-history-file-'));
  await mkdir(path.join(content, 'accounts'));
  await writeFile(path.join(content, FILE), PLAN.join('\n'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

const edit = (on: string, by: string, why: string, fields?: string[]) => ({
  ...{ on, by, why, files: [FILE] },
  ...(fields && { fields: { [FILE]: fields } }),
});

test('a person names what changed by field, by id and as text; the newest has the last word', async () => {
  const edits = [
    edit('2026-09-09', 'Henna Koivu', 'Kallas heard of the permit', ['people.eero-kallas.attitude']),
    edit('2026-08-20', 'Petri Salmela', 'The first plan'),
    edit('2026-09-01', 'Aino Laine', 'What the mill buys', ['text', 'people.nobody']),
  ];
  const history = await historyIn(content, { invented: true, edits }, [FILE], sources);
  expect(history.from).toBe('invented');
  expect(words(changeOfLines(history, FILE, 7))).toBe('2026-09-09 Henna Koivu: Kallas heard of the permit');
  expect(words(changeOfLines(history, FILE, 6))).toBe('2026-08-20 Petri Salmela: The first plan');
  expect(words(changeOfFields(history, SOURCE, [['people', 1]]))).toContain('Kallas heard');
  expect(words(changeOfFields(history, SOURCE, [['people', 0]]))).toContain('The first plan');
  expect(words(changeOfText(history, FILE))).toBe('2026-09-01 Aino Laine: What the mill buys');
  expect(words(changeOfFile(history, FILE))).toContain('Henna Koivu');
  expect(history.edits.map(({ on }) => on)).toEqual(['2026-09-09', '2026-09-01', '2026-08-20']);
});

test('a file from git tells the same as git, until a plan is another one', async () => {
  const git = (args: string[], on = '2026-08-20T08:00:00Z') => {
    const env = { ...process.env, GIT_AUTHOR_DATE: on, GIT_COMMITTER_DATE: on };
    const who = ['-c', 'user.name=Petri Salmela', '-c', 'user.email=petri@kaarnavesi.example'];
    execFileSync('git', [...who, ...args], { cwd: content, env });
  };
  git(['init', '-q']);
  git(['add', '-A']);
  git(['commit', '-q', '-m', 'What the mill wants']);
  await writeFile(path.join(content, FILE), PLAN.with(4, '    attitude: trouble').join('\n'));
  git(['commit', '-q', '-a', '-m', 'Pohjola stopped the pilot'], '2026-09-09T08:00:00Z');
  const fromGit = await readHistory(content, [FILE], '2026-09-18');
  if (!fromGit) throw new Error('No history');
  const text = await writtenHistory(fromGit, (file) => readFile(path.join(content, file), 'utf8'));
  await writeFile(path.join(content, 'history.json'), text);
  const { history: written } = readHistoryFile(content);
  if (!written) throw new Error('No file');
  const history = await historyIn(content, written, [FILE], sources);
  for (let line = 1; line < PLAN.length; line++)
    expect(words(changeOfLines(history, FILE, line))).toBe(words(changeOfLines(fromGit, FILE, line)));
  expect(words(changeOfLines(history, FILE, 5))).toBe('2026-09-09 Petri Salmela: Pohjola stopped the pilot');
  await writeFile(path.join(content, FILE), ['# A line more', ...PLAN].join('\n'));
  const stale = await historyIn(content, written, [FILE], sources);
  expect(changeOfLines(stale, FILE, 5)).toBeUndefined();
  expect(words(changeOfFile(stale, FILE))).toContain('Pohjola stopped the pilot');
});

test.each([
  ['{', /JSON/],
  ['{"edits": [{"on": "2026-13-01", "by": "x", "why": "", "files": ["a"]}]}', /edits\.0\.on/],
  ['{"edits": [], "sides": 1}', /sides/],
])('a file that is none says what is wrong with it: %s', async (text, wrong) => {
  await writeFile(path.join(content, 'history.json'), text);
  expect(readHistoryFile(content)).toEqual({ wrong: expect.stringMatching(wrong) as string });
});

test('without a file nothing is wrong', () => {
  expect(readHistoryFile(content)).toEqual({});
});

test('the demo tells of its own people, of days before its as-of day, with a reason, of every plan and review', async () => {
  const demo = path.resolve('content');
  const { history: written, wrong } = readHistoryFile(demo);
  expect([wrong, written?.invented]).toEqual([undefined, true]);
  const team = await Promise.all(
    ['process-industry', 'energy-and-regions'].map((unit) => readFile(path.join(demo, `team/${unit}.yaml`), 'utf8')),
  );
  for (const { on, by, why } of written?.edits ?? []) {
    expect(on < '2026-09-18').toBe(true);
    expect(team.join('')).toContain(`name: ${by}\n`);
    expect(tellingReason(why)).toBe(why);
  }
  const told = new Set(written?.edits.flatMap(({ files }) => files));
  const files = (await readdir(demo, { recursive: true })).map((file) => file.split(path.sep).join('/'));
  const wanted = files.filter((file) =>
    /^(?:accounts|new-customers|sales-plans|reviews|segments|team)\/.*\.(?:mdx|yaml)$/.test(file),
  );
  expect(wanted.filter((file) => !told.has(file))).toEqual([]);
});

test('each forecast of the demo was written on its own day, and says by whom and why', async () => {
  const demo = path.resolve('content');
  const { history: written } = readHistoryFile(demo);
  const { portfolio } = assemble((await readFolder(demo)).files);
  if (!portfolio || !written) throw new Error('Expected the demo to be without errors, with its history.');
  const history = await historyIn(demo, written, filesWithLines(portfolio), sourcesWithLines(portfolio));
  const dayOf = (source: Source, ...field: FieldPath) => {
    const change = changeOfFields(history, source, [field]);
    return change === undefined || change === 'uncommitted' ? change : change.on;
  };
  const late = (madeOn: string, on: string | undefined) =>
    on === undefined || on < madeOn || daysBetween(madeOn, on) > 7 ? [`${madeOn} told of ${on}`] : [];
  const own = [...portfolio.accounts.filter(({ salesPlan }) => !salesPlan), ...portfolio.newCustomerPlans];
  expect(own.flatMap(({ forecast }) => forecast).length).toBeGreaterThan(80);
  expect(
    own.flatMap(({ source, forecast }) =>
      forecast.flatMap(({ madeOn }, at) => late(madeOn, dayOf(source, 'forecast', at))),
    ),
  ).toEqual([]);
});

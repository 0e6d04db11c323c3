import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { changeOfFile, changeOfFields, changeOfLines, changeOfText, type LineChange } from '#domain/history.ts';
import { positionAt } from '#domain/place.ts';
import { placesOf } from '../places.ts';
import { readHistory } from '#loading/history.ts';

const AS_OF = '2026-09-18';
const FILE = 'accounts/havulinna-paper.mdx';
const PLAN = [
  '---',
  'name: Havulinna Paper',
  'people:',
  '  - id: antti-pohjola',
  '    attitude: even-keel',
  'budget:',
  '  - sales: { 2026-Q3: 210000 }',
  '---',
  'The mill buys litres saved.',
  '',
];
const HENNA = { name: 'Henna Koivu', mail: 'henna@kaarnavesi.example' };
const PETRI = { name: 'Petri Salmela', mail: 'petri@kaarnavesi.example' };
/** Where the fields of the plan stand. */
const SOURCE = {
  file: FILE,
  places: placesOf({
    name: positionAt(2, 1),
    people: positionAt(3, 1),
    'people.0': positionAt(4, 5),
    'people.0.id': positionAt(4, 5),
    'people.0.attitude': positionAt(5, 5),
    budget: positionAt(6, 1),
    'budget.0': positionAt(7, 5),
    'budget.0.sales': positionAt(7, 5),
  }),
};

let top: string;
let checkout: string;
let content: string;
let repositories = 0;
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'rulla-history-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(async () => {
  checkout = path.join(top, `plans-${repositories++}`);
  content = path.join(checkout, 'content');
  await mkdir(path.join(content, 'accounts'), { recursive: true });
  git(['init', '-q', '-b', 'main']);
});

function git(args: string[], who = PETRI, on = '2026-09-01T09:00:00Z', folder = checkout): string {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.mail,
    GIT_AUTHOR_DATE: on,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.mail,
    GIT_COMMITTER_DATE: on,
  };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

async function write(lines: readonly string[], file = FILE): Promise<void> {
  await writeFile(path.join(content, file), lines.join('\n'));
}

/** Writes and accepts a plan. */
async function accept(
  lines: readonly string[],
  why: string,
  who = PETRI,
  on = '2026-09-01T09:00:00Z',
  file = FILE,
): Promise<void> {
  await write(lines, file);
  git(['add', '-A']);
  git(['commit', '-q', '-m', why], who, on);
}

const withLine = (line: number, text: string, plan: readonly string[] = PLAN) => plan.with(line - 1, text);
const words = (change: LineChange) =>
  change === undefined || change === 'uncommitted' ? change : `${change.on} ${change.by}: ${change.why}`;

test('a line tells who changed it last, when and why; a section the latest of its lines', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(
    withLine(5, '    attitude: growth'),
    'Pohjola judged after the pilot meeting',
    HENNA,
    '2026-09-09T12:00:00Z',
  );
  const history = await readHistory(content, [FILE], AS_OF);
  expect(words(changeOfFile(history, FILE))).toBe('2026-09-09 Henna Koivu: Pohjola judged after the pilot meeting');
  expect(words(changeOfLines(history, FILE, 7))).toBe('2026-08-20 Petri Salmela: The first plan');
  expect(words(changeOfFields(history, SOURCE, [['people']]))).toBe(
    '2026-09-09 Henna Koivu: Pohjola judged after the pilot meeting',
  );
  expect(words(changeOfFields(history, SOURCE, [['name'], ['budget', 0]]))).toBe(
    '2026-08-20 Petri Salmela: The first plan',
  );
});

test('the last section ends at the fence, and the text below has a change of its own', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(
    withLine(9, 'The mill buys litres saved, not filters.'),
    'What the mill buys',
    HENNA,
    '2026-09-09T12:00:00Z',
  );
  const history = await readHistory(content, [FILE], AS_OF);
  expect(words(changeOfFields(history, SOURCE, [['budget']]))).toBe('2026-08-20 Petri Salmela: The first plan');
  expect(words(changeOfText(history, FILE))).toBe('2026-09-09 Henna Koivu: What the mill buys');
});

test('the day is the author’s, in UTC', async () => {
  await accept(PLAN, 'Late in the evening', HENNA, '2026-09-09T23:30:00-07:00');
  expect(words(changeOfFile(await readHistory(content, [FILE], AS_OF), FILE))).toBe(
    '2026-09-10 Henna Koivu: Late in the evening',
  );
});

test('a name is the one that the checkout’s .mailmap gives', async () => {
  await accept(PLAN, 'The first plan', { name: 'hkoivu', mail: HENNA.mail });
  await accept(withLine(2, 'name: Havulinna'), 'The name', { name: 'hkoivu', mail: HENNA.mail });
  await writeFile(path.join(checkout, '.mailmap'), `${HENNA.name} <${HENNA.mail}>\n`);
  const history = await readHistory(content, [FILE], AS_OF);
  expect(changeOfFile(history, FILE)?.by).toBe('Henna Koivu');
  expect(words(changeOfLines(history, FILE, 3))).toContain('Henna Koivu');
});

test('what a commit says is printed as text: signs that cannot be seen are gone, and it is cut', async () => {
  await accept(PLAN, `<b>Budget</b>\u202e\u0007 up ${'a lot '.repeat(40)}`);
  const why = changeOfFile(await readHistory(content, [FILE], AS_OF), FILE)?.why ?? '';
  expect(why).toMatch(/^<b>Budget<\/b> up a lot .*…$/);
  expect([...why].length).toBeLessThanOrEqual(120);
});

test('a line that is not committed yet says so, and so does its section', async () => {
  await accept(PLAN, 'The first plan');
  await write(withLine(7, '  - sales: { 2026-Q3: 480000 }'));
  const history = await readHistory(content, [FILE], AS_OF);
  expect(changeOfLines(history, FILE, 7)).toBe('uncommitted');
  expect(changeOfFields(history, SOURCE, [['budget']])).toBe('uncommitted');
  expect(words(changeOfLines(history, FILE, 2))).toContain('The first plan');
});

test('a file that was never committed has no history', async () => {
  await accept(PLAN, 'The first plan');
  await write(PLAN, 'accounts/meritar-foods.mdx');
  const history = await readHistory(content, [FILE, 'accounts/meritar-foods.mdx'], AS_OF);
  expect(changeOfFile(history, 'accounts/meritar-foods.mdx')).toBeUndefined();
  expect(changeOfLines(history, 'accounts/meritar-foods.mdx', 2)).toBeUndefined();
});

test('a plan keeps the history of its lines under a new name', async () => {
  await accept(PLAN, 'The first plan', HENNA, '2026-08-20T08:00:00Z');
  await rename(path.join(content, FILE), path.join(content, 'accounts/havulinna.mdx'));
  git(['add', '-A']);
  git(['commit', '-q', '-m', 'A shorter name'], PETRI, '2026-09-09T12:00:00Z');
  const history = await readHistory(content, ['accounts/havulinna.mdx'], AS_OF);
  expect(words(changeOfFile(history, 'accounts/havulinna.mdx'))).toBe('2026-09-09 Petri Salmela: A shorter name');
  expect(words(changeOfLines(history, 'accounts/havulinna.mdx', 2))).toBe('2026-08-20 Henna Koivu: The first plan');
  expect(history?.edits.map(({ why, files }) => [why, files])).toEqual([
    ['A shorter name', ['accounts/havulinna.mdx']],
    ['The first plan', ['accounts/havulinna.mdx']],
  ]);
});

test('a merge is no edit: what it brings is told of the commits that it joins', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  git(['checkout', '-q', '-b', 'pilot']);
  await accept(withLine(5, '    attitude: growth'), 'Pohjola judged', HENNA, '2026-09-09T12:00:00Z');
  git(['checkout', '-q', 'main']);
  await accept(withLine(2, 'name: Havulinna'), 'The name', PETRI, '2026-09-08T12:00:00Z');
  git(['merge', '-q', '--no-ff', '-m', 'Merge pull request #7', 'pilot'], PETRI, '2026-09-10T12:00:00Z');
  const history = await readHistory(content, [FILE], AS_OF);
  expect(history?.edits.map(({ why }) => why)).toEqual(['Pohjola judged', 'The name', 'The first plan']);
  expect(words(changeOfLines(history, FILE, 5))).toBe('2026-09-09 Henna Koivu: Pohjola judged');
});

test('commits at the edge of a shallow clone are not trusted: they seem to have written everything', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(withLine(2, 'name: Havulinna'), 'The name', PETRI, '2026-09-01T08:00:00Z');
  await accept(
    withLine(5, '    attitude: growth', withLine(2, 'name: Havulinna')),
    'Pohjola judged',
    HENNA,
    '2026-09-09T12:00:00Z',
  );
  git(['clone', '-q', '--depth', '2', `file://${checkout}`, `${checkout}-shallow`]);
  const history = await readHistory(path.join(`${checkout}-shallow`, 'content'), [FILE], AS_OF);
  expect(words(changeOfLines(history, FILE, 5))).toBe('2026-09-09 Henna Koivu: Pohjola judged');
  expect(changeOfLines(history, FILE, 2)).toBeUndefined();
  expect(history?.edits.map(({ why }) => why)).toEqual(['Pohjola judged']);
});

test('beyond the limit the files changed last are read by line, the others as a whole', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(withLine(2, 'name: Havulinna'), 'The name', PETRI, '2026-08-21T08:00:00Z');
  await accept(PLAN, 'What Meritar buys', PETRI, '2026-08-22T08:00:00Z', 'accounts/meritar-foods.mdx');
  await accept(
    withLine(2, 'name: Meritar Foods'),
    'Its name',
    PETRI,
    '2026-08-23T08:00:00Z',
    'accounts/meritar-foods.mdx',
  );
  const history = await readHistory(content, [FILE, 'accounts/meritar-foods.mdx'], AS_OF, { mostByLine: 1 });
  expect(words(changeOfLines(history, 'accounts/meritar-foods.mdx', 3))).toBe(
    '2026-08-22 Petri Salmela: What Meritar buys',
  );
  expect(changeOfLines(history, FILE, 3)).toBeUndefined();
  expect(words(changeOfFile(history, FILE))).toBe('2026-08-21 Petri Salmela: The name');
});

test('outside a checkout, before the first commit, and without git there is no history and no error', async () => {
  await write(PLAN);
  expect(await readHistory(content, [FILE], AS_OF)).toBeUndefined();
  expect(await readHistory(top, [FILE], AS_OF)).toBeUndefined();
  await accept(PLAN, 'The first plan');
  vi.stubEnv('PATH', path.join(top, 'nothing-here'));
  expect(await readHistory(content, [FILE], AS_OF)).toBeUndefined();
  vi.unstubAllEnvs();
  expect(await readHistory(content, [FILE], AS_OF)).toBeDefined();
});

test('a person’s own git settings, and a hook’s, change nothing', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(withLine(2, 'name: Havulinna'), 'The name', HENNA, '2026-09-09T12:00:00Z');
  const plain = await readHistory(content, [FILE], AS_OF);
  const second = git(['rev-parse', 'HEAD']).trim();
  await writeFile(path.join(top, 'ignored'), `${second}\n`);
  await writeFile(path.join(top, 'names'), `Somebody Else <${HENNA.mail}>\n`);
  await writeFile(
    path.join(top, 'settings'),
    `[blame]\n\tignoreRevsFile = ${path.join(top, 'ignored')}\n[mailmap]\n\tfile = ${path.join(top, 'names')}\n[log]\n\tshowSignature = true\n[color]\n\tui = always\n[core]\n\tquotePath = true\n\tabbrev = 20\n[log]\n\tdate = relative\n`,
  );
  vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(top, 'settings'));
  vi.stubEnv('GIT_DIR', path.join(top, 'elsewhere.git'));
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(await readHistory(content, [FILE], AS_OF)).toEqual(plain);
  vi.unstubAllEnvs();
});

test('commits that only changed the form are skipped: lines and files keep who wrote them', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(withLine(5, '    attitude: growth'), 'Pohjola judged', HENNA, '2026-09-09T12:00:00Z');
  await accept(
    withLine(5, '      attitude: growth', withLine(4, '    -   id: antti-pohjola')),
    'Indents of four',
    PETRI,
    '2026-09-12T12:00:00Z',
  );
  expect(words(changeOfLines(await readHistory(content, [FILE], AS_OF), FILE, 5))).toContain('Indents of four');
  const mechanical = git(['rev-parse', 'HEAD']).trim();
  const strange = ['# forms only', 'abc', 'f'.repeat(40), `  ${mechanical.toUpperCase()} # indents`, ''];
  await writeFile(path.join(checkout, '.git-blame-ignore-revs'), strange.join('\r\n'));
  const history = await readHistory(content, [FILE], AS_OF);
  expect(words(changeOfLines(history, FILE, 5))).toBe('2026-09-09 Henna Koivu: Pohjola judged');
  expect(words(changeOfLines(history, FILE, 4))).toBe('2026-08-20 Petri Salmela: The first plan');
  expect(words(changeOfFile(history, FILE))).toBe('2026-09-09 Henna Koivu: Pohjola judged');
  expect(history?.edits.map(({ why }) => why)).toEqual(['Pohjola judged', 'The first plan']);
  expect(history?.files.get(FILE)?.version?.commit).toBe(mechanical.slice(0, 7));
});

test('a list of mechanical commits that leads out of the checkout is not followed', async () => {
  await accept(PLAN, 'The first plan');
  const elsewhere = path.join(top, 'elsewhere-list');
  await writeFile(elsewhere, git(['rev-parse', 'HEAD']));
  await symlink(elsewhere, path.join(checkout, '.git-blame-ignore-revs'));
  expect(changeOfFile(await readHistory(content, [FILE], AS_OF), FILE)).toBeDefined();
});

test('commits after the as-of day are not history yet, and their lines have nobody', async () => {
  await accept(PLAN, 'The first plan', PETRI, '2026-08-20T08:00:00Z');
  await accept(withLine(5, '    attitude: growth'), 'Pohjola judged', HENNA, '2026-09-19T12:00:00Z');
  const history = await readHistory(content, [FILE], AS_OF);
  expect(words(changeOfFile(history, FILE))).toBe('2026-08-20 Petri Salmela: The first plan');
  expect(changeOfLines(history, FILE, 5)).toBeUndefined();
  expect(words(changeOfLines(history, FILE, 4))).toBe('2026-08-20 Petri Salmela: The first plan');
  expect(words(changeOfLines(await readHistory(content, [FILE], '2026-09-19'), FILE, 5))).toContain('Pohjola judged');
});

import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGit } from '#loading/history/git.ts';
import { writeTreeAt } from '#loading/history/tree-at.ts';
import { written } from '../../scripts/diff.ts';
import { compareFolders, type Compared } from '../../scripts/shell/compared.ts';
import { RENEW } from '../renew.ts';
import { callRulla } from '../call.ts';
import { byHand } from '../loading/git-repository.ts';
import { COMMITS, DEMO, madeUpRepository } from './made-up-repository.ts';

const RECORDS = fileURLToPath(new URL('records/', import.meta.url));
let scratch: string;
let content: string;
let states: Map<string, string>;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'rulla-diff-test-'));
  ({ content, states } = await madeUpRepository(path.join(scratch, 'checkout')));
  const git = await openGit(content);
  for (const [name, commit] of states) await writeTreeAt(git, commit, path.join(scratch, name));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function compared(before: string, after: string, language = 'en'): Promise<Compared> {
  const found = await compareFolders(path.join(scratch, before), path.join(scratch, after), undefined, language);
  if ('broken' in found) throw new Error(JSON.stringify(found.broken));
  return found;
}

const NAMES = ['start', ...Object.keys(COMMITS)];
const PAIRS = [
  ...NAMES.slice(1).map((name, at): [string, string] => [NAMES[at] ?? '', name]),
  ['sealed-quarter-restated', 'merge'] as [string, string],
  ['start', 'merge'] as [string, string],
];

describe('what a commit does', () => {
  test.each(PAIRS)('from %s to %s', async (before, after) => {
    const name = before === 'start' && after === 'merge' ? 'all-together' : after;
    await expect(written(await compared(before, after), 'markdown'), RENEW).toMatchFileSnapshot(
      `${RECORDS}${name}.md.txt`,
    );
  });

  test.each([
    ['text', 'text'],
    ['html', 'html'],
    ['json', 'json'],
  ] as const)('as %s', async (format, ending) => {
    const one = await compared('start', 'attitude-moves');
    await expect(written(one, format), RENEW).toMatchFileSnapshot(`${RECORDS}first-three.${ending}.txt`);
  });

  test('in Finnish', async () => {
    await expect(written(await compared('start', 'merge', 'fi'), 'markdown'), RENEW).toMatchFileSnapshot(
      `${RECORDS}all-together.fi.md.txt`,
    );
  });

  test.each(['typo', 'body-only', 'form-only'])('%s changes nothing that counts', async (name) => {
    const { view } = await compared(NAMES[NAMES.indexOf(name) - 1] ?? '', name);
    expect([view.isNothing, view.lead, view.sections]).toEqual([true, 'Nothing that counts changed.', []]);
  });

  test.each(NAMES)('the state %s held against itself says that both are the same', async (name) => {
    const { view } = await compared(name, name);
    expect([view.lead, view.sentences]).toEqual(['Nothing that counts changed.', ['Both states are the same.']]);
  });

  test('what is done and what is undone move the same figures, the other way', async () => {
    const moves = ({ facts }: Compared) =>
      (
        facts as { sums: { period: unknown; id: string; before: { budget?: number }; after: { budget?: number } }[] }
      ).sums
        .map(({ period, id, before, after }) => `${period} ${id} ${(after.budget ?? 0) - (before.budget ?? 0) || 0}`)
        .sort();
    const [there, back] = [await compared('start', 'merge'), await compared('merge', 'start')];
    expect(moves(there).length).toBeGreaterThan(8);
    expect(moves(back)).toEqual(
      moves(there)
        .map((line) => line.replace(/ (-?)(\d+)$/, (_, minus, by) => ` ${minus || by === '0' ? '' : '-'}${by}`))
        .sort(),
    );
  });
});

describe('a plan under another name', () => {
  test('whose file and customer are both called otherwise is the same where its people are', async () => {
    const folder = path.join(scratch, 'renamed');
    await cp(DEMO, folder, { recursive: true, filter: (file) => !/handbook|snapshots/.test(file) });
    const plan = path.join(folder, 'accounts/norrvik-energi.mdx');
    const text = (await readFile(plan, 'utf8')).replace(/^crm:\n(?: {2}.*\n)+/m, '');
    await writeFile(plan, text);
    const moved = path.join(scratch, 'renamed-after');
    await cp(folder, moved, { recursive: true });
    await rm(path.join(moved, 'accounts/norrvik-energi.mdx'));
    await writeFile(path.join(moved, 'accounts/nordic-power.mdx'), text.replace(/^name: .*$/m, 'name: Nordic Power'));
    await rewritten(moved, 'norrvik-energi', 'nordic-power');
    const found = await compareFolders(folder, moved, '2026-09-18', 'en');
    if ('broken' in found) throw new Error(JSON.stringify(found.broken.flatMap(({ errors }) => errors).slice(0, 3)));
    const { sums, changes } = found.facts as {
      sums: unknown[];
      changes: { aspect: string; how: string; before: unknown; after: unknown }[];
    };
    expect(sums).toEqual([]);
    expect(changes.filter(({ aspect }) => aspect === 'plan')).toMatchObject([
      { how: 'changed', before: 'norrvik-energi', after: 'nordic-power' },
    ]);
  });
});

/** Writes an id anew in every file of a folder. */
async function rewritten(folder: string, from: string, to: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(?:mdx|yaml|csv)$/.test(name) || name.startsWith('snapshots')) continue;
    const text = await readFile(path.join(folder, name), 'utf8');
    if (text.includes(from)) await writeFile(path.join(folder, name), text.replaceAll(from, to));
  }
  for (const name of await readdir(folder, { recursive: true }))
    if (name.endsWith(`${from}.mdx`)) await rename(path.join(folder, name), path.join(folder, name.replace(from, to)));
}

describe('npm run diff', () => {
  test('compares two states that git knows, and the folder as it lies on the disk', async () => {
    const both = await callRulla([
      'diff',
      '--content',
      content,
      '--base',
      states.get('start') ?? '',
      '--head',
      'main',
      '--format',
      'markdown',
    ]);
    expect([both.code, both.errors]).toEqual([0, '']);
    expect(both.output).toBe(written(await compared('start', 'merge'), 'markdown'));
    const lying = await callRulla(['diff', '--content', content, '--base', 'main']);
    expect(lying.output).toContain('Nothing that counts changed. Both states are the same.');
  });

  test('the same budget line as in the picture: account, segment and company, and the flag that opens', async () => {
    const folder = path.join(scratch, 'demo');
    await cp(DEMO, folder, { recursive: true, filter: (file) => !file.startsWith(path.join(DEMO, 'handbook')) });
    const plan = path.join(folder, 'accounts/havulinna-paper.mdx');
    const text = await readFile(plan, 'utf8');
    await writeFile(plan, text.replace('2026-Q4: 130000', '2026-Q4: 95000'));
    const found = await compareFolders(DEMO, folder, undefined, 'en');
    if ('broken' in found) throw new Error('Expected sound states.');
    expect(found.view.lead).toBe('2026-Q4 plans fall by €35k.');
    expect(found.view.asks).toEqual([
      {
        head: 'Needs a yes from Marja Tuomisto.',
        why: [
          'The budget of Kaarnavesi Oy in 2026-Q4 moves by €35k; above €25k a change needs approval.',
          'The budget of Key accounts in 2026-Q4 moves by €35k; above €25k a change needs approval.',
        ],
      },
    ]);
    expect(written(found, 'markdown')).toContain('\n\n> **Needs a yes from Marja Tuomisto.** The budget of Kaarnavesi');
    // A red flag that opens is a warning on its line, and not an error.
    expect(written(found, 'github')).toMatch(
      /^::warning file=.*accounts\/havulinna-paper\.mdx,line=\d+,col=\d+,title=[^:]*\(gap-over-threshold\)::[^\n]*\n$/,
    );
    // A protected branch can demand the yes; anybody else's is none.
    const status = async (...more: string[]) =>
      (await callRulla(['diff', DEMO, folder, '--require-yes', ...more])).code;
    expect([await status(), await status('--yes', 'psalmela'), await status('--yes', '@MTuomisto,psalmela')]).toEqual([
      1, 1, 0,
    ]);
    expect(found.view.sections.find(({ title }) => title.startsWith('Lines behind'))?.rows).toEqual([
      [
        'Havulinna Paper',
        'Budget: PM4 closed loop, pilot and phase 2',
        expect.stringMatching(/^accounts\/havulinna-paper\.mdx:\d+$/),
        '2026-Q4',
        '130',
        '95',
        '−35',
      ],
    ]);
    expect(found.view.sections[0]?.rows.filter((row) => row[1] === '2026-Q4')).toEqual([
      ['Havulinna Paper', '2026-Q4', '560', '540', '505', '−35', '−20', '−55'],
      ['Key accounts', '2026-Q4', '1,900', '1,860', '1,825', '−35', '−40', '−75'],
      ['Kaarnavesi Oy', '2026-Q4', '3,550', '3,422', '3,387', '−35', '−128', '−163'],
    ]);
    expect(found.view.sections[1]?.rows.map(([how, , who]) => `${how} ${who}`)).toEqual(['Opens Havulinna Paper']);
  });

  test('a state with errors is not compared: its errors are told, and what to run', async () => {
    await cp(path.join(scratch, 'start'), path.join(scratch, 'broken'), { recursive: true });
    await writeFile(path.join(scratch, 'broken/company.yaml'), 'name: Kaarnavesi Oy\n');
    const { code, output, errors } = await callRulla([
      'diff',
      path.join(scratch, 'start'),
      path.join(scratch, 'broken'),
    ]);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/company\.yaml:1:1 {2}missing-field[\s\S]*After: 1 error[\s\S]*npm run check/);
  });

  test('a state of git with errors is named as git names it, not by a folder that is gone by then', async () => {
    const top = path.dirname(content);
    byHand(top, ['checkout', '-q', '-b', 'what-if']);
    await writeFile(path.join(content, 'company.yaml'), 'name: Kaarnavesi Oy\n');
    byHand(top, ['commit', '-q', '-a', '-m', 'No currency']);
    byHand(top, ['checkout', '-q', 'main']);
    const { code, errors } = await callRulla(['diff', '--content', content, '--base', 'main', '--head', 'what-if']);
    expect(code).toBe(1);
    expect(errors).toMatch(/^what-if:company\.yaml:1:1 {2}missing-field/);
    expect(errors).not.toContain(tmpdir());
  });

  test('a state that git does not know, a format that there is not and one folder alone are wrong use', async () => {
    const wrong = async (...args: string[]) => {
      const { code, errors } = await callRulla(['diff', ...args, '--content', content]);
      return `${code} ${errors.split('\n')[0]}`;
    };
    expect(await wrong('--base', 'no-such-branch')).toMatch(/^2 git knows no state "no-such-branch"/);
    expect(await wrong('--base', '--output=x')).toMatch(/^2 /);
    expect(await wrong('--base', 'main', '--format', 'pdf')).toMatch(/^2 --format "pdf" is not known/);
    expect(await wrong()).toMatch(/^2 What is it compared with/);
    expect(await wrong(content)).toMatch(/^2 Name two folders/);
  });

  test('a state that git cannot read is not called one that there is not', async () => {
    const broken = path.join(scratch, 'unread');
    await cp(path.dirname(content), broken, { recursive: true });
    const tree = byHand(broken, ['rev-parse', 'main^{tree}']).trim();
    await rm(path.join(broken, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    const own = path.join(broken, path.basename(content));
    const { code, errors } = await callRulla(['diff', '--base', 'main', '--content', own]);
    expect([code, errors.split('\n')[0]]).toEqual([
      2,
      expect.stringMatching(/^The state "main" cannot be read: git cannot read the history here \(fatal: .*git fsck/),
    ]);
  });

  test('a plan cannot write markup, mention anybody or link from a comment', async () => {
    await cp(path.join(scratch, 'start'), path.join(scratch, 'hostile'), { recursive: true });
    const plan = path.join(scratch, 'hostile/accounts/havulinna-paper.mdx');
    const text = await readFile(plan, 'utf8');
    await writeFile(
      plan,
      text
        .replace('promise: Pilot report', 'promise: "@everyone | <img src=x> [here](https://x.example) `x` #1"')
        .replace('due: 2026-10-01', 'due: 2026-10-02'),
    );
    const comment = written(await compared('start', 'hostile'), 'markdown');
    const row = comment.split('\n').find((line) => line.includes('everyone')) ?? '';
    expect(row).toContain('@&#8203;everyone \\| &lt;img src=x&gt; \\[here\\](https:&#8203;//x.example) \\`x\\` \\#1');
  });
});

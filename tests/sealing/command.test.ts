import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putNewFile } from '../../scripts/shell/put-file.ts';
import { callRulla } from '../call.ts';
import { runRulla } from '../shell.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));
let scratch: string;
let content: string;
beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'rulla-seal-'));
  content = path.join(scratch, 'content');
  await cp(SAMPLE, content, { recursive: true });
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

const seal = (args: string[], environment?: Record<string, string>) =>
  environment
    ? runRulla(['seal', ...args, '--content', content], environment)
    : callRulla(['seal', ...args, '--content', content]);
const sealed = (quarter = '2026-Q2', folder = content) =>
  readFile(path.join(folder, 'snapshots', `${quarter}.json`), 'utf8');

describe('npm run seal', () => {
  test('closes a quarter into a file and says what it holds', async () => {
    const { code, output, errors } = await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    expect([code, errors]).toEqual([0, '']);
    expect(output.replace(content, 'content').replace(/[0-9a-f]{64}/, '<hash>')).toMatchInlineSnapshot(`
      "Sealed 2026-Q2 as of 2026-07-07.
      Holds 4 accounts with 0 actions, 3 people by id and no name, 9 red flags and 3 reviews.
      Target –, budget €600,000.00, forecast –, actual €600,000.00.
      The content is not that of a commit, so the seal names none.
      File: content/snapshots/2026-Q2.json
      Fingerprint: <hash>
      "
    `);
    expect((await callRulla(['check', '--content', content])).code).toBe(0);
  });

  test('speaks Finnish too', async () => {
    expect(
      (await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews', '--language', 'fi'])).output,
    ).toContain('Sinetöity 2026-Q2, tilanne 2026-07-07.');
  });

  test('refuses a quarter that is open, to its last day', async () => {
    expect(await seal(['2026-Q2', '--as-of', '2026-06-30'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('2026-Q2 is open until 2026-06-30') as string,
    });
    expect(existsSync(path.join(content, 'snapshots'))).toBe(false);
  });

  test('refuses content with errors, and names them', async () => {
    const plan = path.join(content, 'accounts/havulinna-paper.mdx');
    await writeFile(plan, (await readFile(plan, 'utf8')).replace('kam: ', 'kamm: '));
    const { code, errors } = await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/unknown-field[\s\S]*2026-Q2 is not sealed: the content has errors\./),
    ]);
    expect(existsSync(path.join(content, 'snapshots'))).toBe(false);
  });

  test('never writes a seal again', async () => {
    await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    const first = await sealed();
    expect(await seal(['2026-Q2', '--as-of', '2026-07-08', '--without-reviews'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('2026-Q2 is sealed already') as string,
    });
    expect(await sealed()).toBe(first);
  });

  test('lists the reviews that are missing and needs a word to go without them', async () => {
    const { code, errors } = await seal(['2026-Q1', '--as-of', '2026-04-08']);
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/reviews? of 2026-Q1 (?:is|are) missing:\n {2}\S[\s\S]*--without-reviews/),
    ]);
    expect((await seal(['2026-Q1', '--as-of', '2026-04-08', '--without-reviews'])).code).toBe(0);
  });

  test('tells a review that is begun from one that nobody has begun', async () => {
    await mkdir(path.join(content, 'reviews/2026-Q1'), { recursive: true });
    await writeFile(
      path.join(content, 'reviews/2026-Q1/begun.mdx'),
      '---\nof: havulinna-paper\non: 2026-04-02\ntookPart: [petri-salmela]\n---\n',
    );
    const { errors } = await seal(['2026-Q1', '--as-of', '2026-04-08']);
    expect(errors).toContain('begun in reviews/2026-Q1/begun.mdx; its assessment (judgement) is not written yet');
    expect(errors.match(/begun in/g)).toHaveLength(1);
  });

  test('refuses a quarter with a month of which finance has said nothing, until it is told so', async () => {
    const file = path.join(content, 'actuals/sales-2026.csv');
    const rows = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, rows.filter((row) => !row.includes(',2026-06,')).join('\n'));
    const asked = ['2026-Q2', '--as-of', '2026-07-07', '--without-reviews'];
    expect(await seal(asked)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('no actuals of 2026-06.') as string,
    });
    expect(existsSync(path.join(content, 'snapshots/2026-Q2.json'))).toBe(false);
    for (const month of ['2026-05', '2026-09', 'June']) {
      expect((await seal([...asked, '--without-actuals', month])).code).toBe(2);
    }
    const { code, output } = await seal([...asked, '--without-actuals', '2026-06']);
    expect([code, output]).toEqual([0, expect.stringContaining('Without actuals of 2026-06.')]);
    expect(JSON.parse(await sealed())).toMatchObject({ snapshot: { withoutActuals: ['2026-06'] } });
  });

  test('holds the seals before it, and an earlier quarter cannot be sealed after it', async () => {
    await seal(['2026-Q1', '--as-of', '2026-04-08', '--without-reviews']);
    const { hash } = JSON.parse(await sealed('2026-Q1')) as { hash: string };
    await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    expect(JSON.parse(await sealed())).toMatchObject({ snapshot: { sealedBefore: [{ quarter: '2026-Q1', hash }] } });
    const check = () => callRulla(['check', '--content', content]);
    expect((await check()).code).toBe(0);
    await rm(path.join(content, 'snapshots/2026-Q1.json'));
    expect(await check()).toMatchObject({ code: 1, errors: expect.stringContaining('snapshot-missing') as string });
    expect(await seal(['2026-Q1', '--as-of', '2026-04-08', '--without-reviews'])).toMatchObject({ code: 1 });
    expect(existsSync(path.join(content, 'snapshots/2026-Q1.json'))).toBe(false);
    await rm(path.join(content, 'snapshots/2026-Q2.json'));
    await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    expect(await seal(['2026-Q1', '--as-of', '2026-04-08', '--without-reviews'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('2026-Q2 is sealed already') as string,
    });
  });

  test.each([[[]], [['2026-Q5']], [['2026']], [['2026-Q2', '2026-Q3']], [['2026-Q2', '--language', 'sv']]])(
    'answers wrong use in a sentence: %j',
    async (args) => {
      expect(await seal(args)).toMatchObject({ code: 2, output: '' });
    },
  );

  test('the same content and day give the same bytes on any machine', async () => {
    await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews'], {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'fi_FI.UTF-8',
      LANG: 'fi_FI.UTF-8',
    });
    const elsewhere = path.join(scratch, 'moved', 'plans of ours');
    await cp(SAMPLE, elsewhere, { recursive: true });
    await runRulla(
      ['seal', '2026-Q2', '--content', elsewhere, '--as-of', '2026-07-07', '--without-reviews', '--language', 'fi'],
      { TZ: 'America/Los_Angeles', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' },
    );
    expect(await sealed('2026-Q2', elsewhere)).toBe(await sealed());
  });

  test('names the commit only while the content is that of one, and not because of the seals', async () => {
    const commit = async () => (JSON.parse(await sealed()) as { snapshot: { commit?: string } }).snapshot.commit;
    await promisify(execFile)('git', ['-C', content, 'init', '-q']);
    await promisify(execFile)('git', ['-C', content, 'add', '-A']);
    await promisify(execFile)('git', [
      '-C',
      content,
      '-c',
      'user.name=Aino Laine',
      '-c',
      'user.email=aino@example.com',
      'commit',
      '-qm',
      'plans',
    ]);
    const newest = (await promisify(execFile)('git', ['-C', content, 'rev-parse', 'HEAD'])).stdout.trim();
    await seal(['2026-Q1', '--as-of', '2026-04-08', '--without-reviews']);
    await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    expect([newest, await commit()]).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/), newest]);
    await rm(path.join(content, 'snapshots/2026-Q2.json'));
    await writeFile(path.join(content, 'actuals/sales-2027.csv'), 'account,month,amount\n');
    await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews']);
    expect(await commit()).toBeUndefined();
  });
});

describe('a killed seal', () => {
  test('leaves an earlier seal and the content whole, and no half of its own', async () => {
    await seal(['2026-Q1', '--as-of', '2026-04-08', '--without-reviews']);
    const earlier = await sealed('2026-Q1');
    const whole = path.join(scratch, 'whole');
    await cp(content, whole, { recursive: true });
    await callRulla(['seal', '2026-Q2', '--content', whole, '--as-of', '2026-07-07', '--without-reviews']);
    for (const delay of [100, 200, 250, 300, 350, 400, 450]) {
      const child = spawn(
        process.execPath,
        [RULLA, 'seal', '2026-Q2', '--content', content, '--as-of', '2026-07-07', '--without-reviews'],
        { stdio: 'ignore' },
      );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => child.kill('SIGKILL'), delay);
        child.on('close', () => {
          clearTimeout(timer);
          resolve();
        });
      });
      expect(await sealed('2026-Q1')).toBe(earlier);
      if (existsSync(path.join(content, 'snapshots/2026-Q2.json'))) {
        expect(await sealed()).toBe(await sealed('2026-Q2', whole));
        await rm(path.join(content, 'snapshots/2026-Q2.json'));
      }
      expect((await callRulla(['check', '--content', content])).code).toBe(0);
    }
    expect((await seal(['2026-Q2', '--as-of', '2026-07-07', '--without-reviews'])).code).toBe(0);
    expect((await readdir(path.join(content, 'snapshots'))).sort()).toEqual(['2026-Q1.json', '2026-Q2.json']);
  }, 300_000);

  test('is cleared away by the next one; what a running one writes is not', async () => {
    const file = path.join(scratch, 'seals/2026-Q2.json');
    await putNewFile(file, 'first');
    const [dead, running] = [
      `${path.dirname(file)}/.2026-Q2.json.new-999999999`,
      `${path.dirname(file)}/.2026-Q2.json.new-${process.ppid}`,
    ];
    await writeFile(dead, 'half');
    await writeFile(running, 'half');
    expect(await putNewFile(file, 'second')).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('first');
    expect((await readdir(path.dirname(file))).sort()).toEqual([path.basename(running), '2026-Q2.json']);
  });
});

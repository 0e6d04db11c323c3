import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { NoPlaceInRow, planOfRow, rowOfPlan, type MovedFile } from '#importing/drafting/move-row.ts';
import { noteLines } from '#importing/report.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { runRulla } from '../shell.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

const DEMO = path.join(import.meta.dirname, '../../content');
const SET = path.join(import.meta.dirname, 'sets/sales-plan-to-account-plan/exports');
let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'rulla-rows-')), 'content');
  cpSync(DEMO, folder, { recursive: true, filter: (file) => !file.includes(`${path.sep}handbook`) });
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const texts = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** All that a customer says, without where it is written. */
function said({ source: _, base: __, salesPlan: ___, segment, kam, parent, memberships, ...rest }: Account) {
  const { profile, ...blocks } = rest;
  const kept = profile && Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
  return JSON.parse(
    JSON.stringify({ ...blocks, profile: kept, segment: segment.id, kam: kam.id, parent: parent?.id, memberships }),
  );
}

async function moved(id: string, move: (account: Account, portfolio: Portfolio) => MovedFile[]) {
  const portfolio = await checkedPortfolio(folder);
  const account = portfolio.accountById.get(id);
  if (!account) throw new Error(`Expected the customer ${id}.`);
  await putInPlace(folder, move(account, portfolio));
  const after = (await checkedPortfolio(folder)).accountById.get(id);
  if (!after) throw new Error(`Expected ${id} still to be a customer.`);
  return { before: account, after };
}

const toPlan = (account: Account) => planOfRow(account, texts, { from: '2026-09-18' });
const toRow = (account: Account, portfolio: Portfolio, plan?: string) => {
  const standing = portfolio.salesPlans.find(({ id, owner }) =>
    plan === undefined ? owner === account.kam : id === plan,
  );
  return rowOfPlan(
    account,
    texts,
    standing ? { standing } : { file: `sales-plans/${account.kam.id}.mdx`, name: 'New' },
  );
};

describe('a row of a sales plan becomes an account plan and a row again', () => {
  test('every row of the demo, with all that it says and every comment', async () => {
    const before = await checkedPortfolio(folder);
    // From the last row of each plan on, since rows are counted; the first stays, so that the plan does.
    const rows = before.salesPlans.flatMap(({ customers }) => customers.slice(1).reverse());
    expect(rows.length).toBeGreaterThan(8);
    for (const account of rows) await putInPlace(folder, toPlan(account));
    const between = await checkedPortfolio(folder);
    const planOf = new Map(rows.map(({ id, salesPlan }) => [id, salesPlan?.id]));
    for (const { id } of rows) {
      const account = between.accountById.get(id);
      if (!account) throw new Error(`Expected ${id} still to be a customer.`);
      await putInPlace(folder, toRow(account, between, planOf.get(id)));
    }
    const after = await checkedPortfolio(folder);
    for (const account of rows) {
      const [there, back] = [between.accountById.get(account.id), after.accountById.get(account.id)];
      expect([there?.salesPlan, back?.salesPlan?.id]).toEqual([undefined, account.salesPlan?.id]);
      expect(there && said(there)).toEqual(said(account));
      expect(back && said(back)).toEqual(said(account));
    }
    const comments = (of: Record<string, string>) =>
      Object.values(of).flatMap((text) => text.match(/^\s*#.*/gm) ?? []).length;
    expect(comments(await filesIn(folder))).toBe(
      comments(await filesIn(DEMO)) - comments(await filesIn(`${DEMO}/handbook`)),
    );
  }, 60_000);

  test('lines are kept as they are written: comments, quotes, spaces, line ends', async () => {
    const file = 'sales-plans/rows.mdx';
    const plan = [
      '---',
      'name: Rows',
      'owner: joonas-niemi',
      'segment: named-accounts',
      'customers:',
      '  # The first of them.',
      '  - id: first-one',
      "    name: 'First One'   # as registered",
      '    businessId: FI-1',
      '    people:',
      '      # The one who decides.',
      '      - { id: eero-kallas, name: Eero   Kallas }',
      '      - id: outi-meri',
      '        name: Outi Meri',
      '        basis: >-',
      '          Said it # and meant it;',
      '          twice.',
      '        asOf: 2026-08-11',
      '    budget:',
      '      - confidence: secure',
      '        sales: { 2026-Q4: 10.50 } # by hand',
      '  # The second of them.',
      '  - { id: second-one, name: Second One } # short',
      '# The end.',
      '---',
      'Words of the plan.',
      '',
    ].join('\r\n');
    writeFileSync(path.join(folder, file), plan);
    await moved('first-one', toPlan);
    expect(texts('accounts/first-one.mdx')).toBe(
      [
        '---',
        '# The first of them.',
        "name: 'First One'   # as registered",
        'segment: named-accounts',
        'kam: joonas-niemi',
        'profile:',
        '  businessId: FI-1',
        'people:',
        '  # The one who decides.',
        '  - { id: eero-kallas, name: Eero   Kallas }',
        '  - id: outi-meri',
        '    name: Outi Meri',
        '    basis: >-',
        '      Said it # and meant it;',
        '      twice.',
        '    asOf: 2026-08-11',
        'budget:',
        '  - confidence: secure',
        '    sales: { 2026-Q4: 10.50 } # by hand',
        '---',
        '',
      ].join('\n'),
    );
    expect(texts(file)).toBe([...plan.split('\r\n').slice(0, 5), ...plan.split('\r\n').slice(21)].join('\r\n'));
    await moved('second-one', toPlan);
    expect(existsSync(path.join(folder, file))).toBe(false);
    expect(texts('accounts/second-one.mdx')).toBe(
      '---\n# The second of them.\n# short\nname: Second One\nsegment: named-accounts\nkam: joonas-niemi\n---\nWords of the plan.\n',
    );
  });

  test('another segment holds from the day on, and the earlier one until then', async () => {
    const portfolio = await checkedPortfolio(folder);
    const id = portfolio.salesPlans[0]?.customers[0]?.id ?? '';
    const { before, after } = await moved(id, (account) =>
      planOfRow(account, texts, { segment: 'key-accounts', from: '2026-09-18' }),
    );
    expect(after.segment.id).toBe('key-accounts');
    expect(after.memberships.earlier.at(-1)).toMatchObject({
      until: '2026-09-18',
      state: { segment: before.segment.id },
    });
  });

  test('what a row has no place for keeps the plan where it is, and is named', async () => {
    const portfolio = await checkedPortfolio(folder);
    const account = portfolio.accountById.get('havulinna-paper');
    if (!account) throw new Error('Expected Havulinna Paper.');
    expect(() => toRow(account, portfolio)).toThrow(NoPlaceInRow);
    expect(() => toRow(account, portfolio)).toThrow(/purpose, team, operatingModel.*needs.*text/);
  });
});

describe('changing what a segment requires', () => {
  let shop: Awaited<ReturnType<typeof workshop>>;
  beforeEach(async () => void (shop = await workshop()));
  afterEach(() => shop.clear());
  const rules = async () => {
    const portfolio = await checkedPortfolio(shop.content);
    return judge(openBook(portfolio, '2026-09-18')).map(({ rule }) => rule);
  };
  const requirePlans = async () => {
    await runImport(SET, shop.content);
    const segment = (await filesIn(shop.content))['segments/a.yaml'] ?? '';
    await writeFiles(shop.content, { 'segments/a.yaml': segment.replace('planType: sales', 'planType: account') });
    expect(await rules()).toContain('plan-missing-for-segment');
  };

  test('and importing again makes the plan of the row, and tells it', async () => {
    await requirePlans();
    const { changed, findings } = await runImport(SET, shop.content);
    expect(changed.sort()).toEqual(['accounts/havulinna-oy.mdx', 'sales-plans/aino-lehto.mdx']);
    expect(noteLines(findings, 'en')).toContain('  Havulinna Oy (A): accounts/havulinna-oy.mdx');
    expect(await rules()).not.toContain('plan-missing-for-segment');
    expect((await runImport(SET, shop.content)).changed).toEqual([]);
  });

  test('and all rows of a plan go, with it', async () => {
    await requirePlans();
    await writeFiles(shop.content, {
      'segments/b.yaml': ((await filesIn(shop.content))['segments/b.yaml'] ?? '').replace(
        'planType: sales',
        'planType: account',
      ),
    });
    await runImport(SET, shop.content);
    expect(readdirSync(shop.content).sort()).toEqual(['accounts', 'company.yaml', 'sales-plans', 'segments', 'team']);
    expect(readdirSync(path.join(shop.content, 'sales-plans'))).toEqual([]);
    expect((await checkedPortfolio(shop.content)).accounts.map(({ id, salesPlan }) => [id, salesPlan])).toEqual([
      ['havulinna-oy', undefined],
      ['norrvik-energi-ab', undefined],
    ]);
  });

  test('and doing what the check says makes it as well, and back', async () => {
    await requirePlans();
    const run = (...args: string[]) => runRulla(args, { INIT_CWD: shop.folder }, shop.folder);
    const done = await run('new', 'account', 'havulinna-oy', '--segment', 'a', '--content', 'content');
    expect([
      done.code,
      done.errors,
      done.output
        .trim()
        .split('\n')
        .map((line) => path.basename(line)),
    ]).toEqual([0, '', ['havulinna-oy.mdx', 'aino-lehto.mdx']]);
    expect(await rules()).not.toContain('plan-missing-for-segment');
    const plans = await filesIn(shop.content);
    expect((await run('new', 'row', 'havulinna-oy', '--content', 'content')).code).toBe(0);
    expect((await checkedPortfolio(shop.content)).accountById.get('havulinna-oy')?.salesPlan?.id).toBe('aino-lehto');
    await writeFiles(shop.content, {
      'accounts/havulinna-oy.mdx': `${plans['accounts/havulinna-oy.mdx']}Words of ours.\n`,
      'sales-plans/aino-lehto.mdx': plans['sales-plans/aino-lehto.mdx'] ?? '',
    });
    const refused = await run('new', 'row', 'havulinna-oy', '--content', 'content');
    expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining('under text')]);
  });
});

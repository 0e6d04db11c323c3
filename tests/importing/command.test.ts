import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesFor } from '#words/messages.ts';
import { checkedPortfolio, filesIn, runImport, WORDS, workshop, writeFiles } from './import-run.ts';
import { callRulla } from '../call.ts';

const RULLA = path.join(import.meta.dirname, '../../scripts/rulla.mjs');
let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => {
  shop = await workshop();
  await writeFiles(shop.exports, {
    'accounts.csv': 'Account ID,Account Name\n1,Havulinna Paper\n',
    'actuals.csv': 'Account ID,Date,Amount\n1,2026-07-01,12.50\n',
  });
});
afterEach(() => shop.clear());

async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, output, errors } = await callRulla(['import', ...args], { INIT_CWD: shop.folder });
  return { code, out: output, err: errors };
}

describe('npm run import', () => {
  test('shows what it would do, does it, and then finds nothing to do', async () => {
    const dry = await command('exports', '--into', 'content', '--dry-run');
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toContain('new  sales-plans/unassigned.mdx\n');
    expect(dry.out).toContain('Would change');
    expect(await readdir(shop.folder)).toEqual(['exports']);

    const real = await command(
      'exports',
      '--into',
      'content',
      '--name',
      'Kaarnavesi Oy',
      '--currency',
      'eur',
      '--first-month',
      '4',
    );
    expect([real.code, real.err]).toEqual([0, '']);
    expect((await readdir(shop.folder)).sort()).toEqual(['content', 'exports']);
    const { company } = await checkedPortfolio(shop.content);
    expect([company.name, company.currency, company.fiscalYear.firstMonth]).toEqual(['Kaarnavesi Oy', 'EUR', 4]);

    const again = await command('exports', '--into', 'content');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('Nothing to change')]);
  });

  test('names each row left out on standard error, with file and line, and ends with 1', async () => {
    await writeFiles(shop.exports, { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-07-01,12.50\n1,soon,1\n' });
    const { code, err } = await command('exports', '--into', 'content', '--language', 'fi');
    expect([code, err]).toEqual([
      1,
      'actuals.csv, rivi 3: ”soon” ei ole päivä tämän tiedoston tapaan.\nYksi rivi jäi pois. Se on yllä; korjaa se ja tuo uudelleen.\n',
    ]);
    expect((await checkedPortfolio(shop.content)).actuals.sales).toHaveLength(1);
  });

  test('says how each file was read, and writes the rows that it left out and the map where it is asked to', async () => {
    await writeFiles(shop.exports, {
      'actuals.csv': 'Account ID;Date;Net value EUR;Colour\n1;14.3.2026;1 234,50;red\n1;soon;1,00;blue\n',
    });
    const { code, out } = await command('exports', '--into', 'content', '--write-columns');
    expect(code).toBe(1);
    expect(out).toContain('actuals.csv: 2 rows read, 1 came in, 1 did not.');
    expect(out).toContain('  date ← Date: 14.3.2026 | soon\n  amount ← Net value EUR: 1 234,50 | 1,00\n');
    expect(out).toContain('headings passed over: Colour\n');
    expect(out).toContain('decimals behind ","; days as d.m.yyyy; months 2026-03 to 2026-03; sum 1,234.50 EUR\n');
    const files = await filesIn(shop.exports);
    expect(files['left-out/actuals.csv']).toBe(
      'Account ID,Date,Net value EUR,Colour,Reason\n1,soon,"1,00",blue,"""soon"" is not a day as this file writes them."\n',
    );
    expect(files['columns.yaml']).toContain('amount: Net value EUR');
    const again = await command('exports', '--into', 'other', '--dry-run', '--format', 'json');
    const report = JSON.parse(again.out);
    expect(report.readings[1]).toMatchObject({
      file: 'actuals.csv',
      rows: 2,
      taken: 1,
      date: 'd.m.yyyy',
      sum: '1234.50',
    });
    expect(report.findings).toContainEqual(expect.objectContaining({ code: 'bad-date', line: 3 }));
    expect([again.code, report.written]).toEqual([1, []]);
  });

  test('rows that are wrong for one reason are counted after the first, and are all in the file', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `1,never ${at},1`);
    await writeFiles(shop.exports, { 'actuals.csv': `Account ID,Date,Amount\n1,2026-07-01,1\n${rows.join('\n')}\n` });
    const { err } = await command('exports', '--into', 'content');
    expect(err.trim().split('\n')).toHaveLength(7);
    expect(err).toContain('35 more of the same kind');
    expect((await filesIn(shop.exports))['left-out/actuals.csv']?.trim().split('\n')).toHaveLength(41);
  });

  test.each([
    ['en', 'actuals.csv, line 3: "20,00 ?" is not an amount as this file writes them.', 'would lose sales'],
    ['fi', 'actuals.csv, rivi 3: ”20,00 ?” ei ole summa tämän tiedoston tapaan.', 'katoaisi myyntiä'],
  ])('a month in doubt is told in %s with the row for whose sake it is', async (language, row, month) => {
    const sales = (second: string) => `Account ID;Date;Amount\n1;1.7.2026;12,50\n1;2.7.2026;${second}\n`;
    await writeFiles(shop.exports, { 'actuals.csv': sales('20,00') });
    await command('exports', '--into', 'content');
    await writeFiles(shop.exports, { 'actuals.csv': sales('20,00 ?') });
    const { code, err } = await command('exports', '--into', 'content', '--language', language);
    expect([code, err]).toEqual([1, expect.stringContaining(row)]);
    expect(err).toContain(month);
  });

  test('writes nothing when a file is refused, says how to mend it, and ends with 1', async () => {
    await writeFiles(shop.exports, { 'actuals.csv': 'Account ID;Date;Amount\n1;2026-07-01;1,234\n' });
    const { code, out, err } = await command('exports', '--into', 'content');
    expect(code).toBe(1);
    expect(out).not.toMatch(/^new {2}/m);
    expect(err).toContain(
      'actuals.csv, line 2: "1,234" can mean two amounts, and nothing else in the file tells which. Choose in columns.yaml: actuals: { format: { decimal: "," } } or decimal: "."',
    );
    expect(await readdir(shop.folder)).toEqual(['exports']);
  });

  test('writes nothing beside the exports either when a file is refused, whatever rows were left out', async () => {
    await writeFiles(shop.exports, {
      'actuals.csv': 'Account ID,Date,Amount\n1,soon,1\n1,2026-07-01,5\n',
      'team.csv': 'X\n1\n',
    });
    const { code } = await command('exports', '--into', 'content');
    expect([code, (await readdir(shop.exports)).sort()]).toEqual([1, ['accounts.csv', 'actuals.csv', 'team.csv']]);
  });

  test.each<[string, string[]]>([
    ['no folder', []],
    ['no target', ['exports']],
    ['a folder that is not there', ['exprots', '--into', 'content']],
    ['an unknown option', ['exports', '--into', 'content', '--force']],
    ['a currency that is none', ['exports', '--into', 'content', '--currency', 'EURO']],
    ['a month that is none', ['exports', '--into', 'content', '--first-month', '13']],
    ['a day that is none', ['exports', '--into', 'content', '--as-of', '2026-02-30']],
    ['a language that is none', ['exports', '--into', 'content', '--language', 'xx']],
    ['a map that is not there', ['exports', '--into', 'content', '--columns', 'x.yaml']],
  ])('%s is wrong use: 2, and a sentence', async (_, args) => {
    const { code, out, err } = await command(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.length).toBeGreaterThan(20);
    expect(err).not.toContain('    at ');
  });

  test('--help says how', async () =>
    expect(await command('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('columns.yaml') }));
});

describe('an import that is cut short', () => {
  test('leaves no half-written file wherever it is killed, and the next one finishes the work', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `${at},Customer ${at},Seller ${at % 60}`);
    await writeFiles(shop.exports, {
      'accounts.csv': `Account ID,Account Name,Owner\n${rows.join('\n')}\n`,
      'actuals.csv': `Account ID,Date,Amount\n${rows.map((row) => `${row.split(',')[0]},2026-07-01,1.25`).join('\n')}\n`,
    });
    const whole = path.join(shop.folder, 'whole');
    await runImport(shop.exports, whole, {
      companyName: 'Exports',
      words: { ...WORDS, currencyTaken: [messagesFor('en').importing.currencyTaken] },
    });
    const expected = await filesIn(whole);
    // The folder stands already, so that files are moved in one by one.
    await writeFiles(shop.content, { 'company.yaml': expected['company.yaml'] ?? '' });
    for (const delay of [150, 250, 300, 350, 400]) {
      const child = spawn(process.execPath, [RULLA, 'import', shop.exports, '--into', shop.content], {
        stdio: 'ignore',
      });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => child.kill('SIGKILL'), delay);
        child.on('close', () => {
          clearTimeout(timer);
          resolve();
        });
      });
      for (const [file, text] of Object.entries(await filesIn(shop.content)))
        expect([file, text]).toEqual([file, expected[file]]);
    }
    expect((await command('exports', '--into', 'content')).code).toBe(0);
    expect(await filesIn(shop.content)).toEqual(expected);
    expect((await readdir(shop.folder)).sort()).toEqual(['content', 'exports', 'whole']);
  });

  test('what a killed run left beside the folder is cleared away, but not what a running one is writing', async () => {
    await mkdir(path.join(shop.folder, '.content.import-999999999-abc'));
    await mkdir(path.join(shop.folder, `.content.import-${process.ppid}-abc`));
    await writeFile(path.join(shop.folder, '.content.import-999999999-abc', 'half'), '');
    await runImport(shop.exports, shop.content);
    expect((await readdir(shop.folder)).sort()).toEqual([`.content.import-${process.ppid}-abc`, 'content', 'exports']);
    await mkdir(path.join(shop.folder, '.content.import-999999998-abc'));
    await mkdir(path.join(shop.content, '.import-999999998-abc'));
    expect((await runImport(shop.exports, shop.content)).changed).toEqual([]);
    expect([
      (await readdir(shop.folder)).length,
      (await readdir(shop.content)).filter((name) => name.startsWith('.')),
    ]).toEqual([3, []]);
  });
});

test('more customers without an owner than one plan can hold go into several', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `${at},Customer with quite a long name ${at},Helsinki,Finland`);
  await writeFiles(shop.exports, { 'accounts.csv': `Account ID,Account Name,City,Country\n${rows.join('\n')}\n` });
  await runImport(shop.exports, shop.content);
  const portfolio = await checkedPortfolio(shop.content);
  expect(portfolio.accounts).toHaveLength(2500);
  expect(portfolio.salesPlans.map(({ id }) => id)).toEqual(['unassigned', 'unassigned-2', 'unassigned-3']);
  expect((await runImport(shop.exports, shop.content)).changed).toEqual([]);
});

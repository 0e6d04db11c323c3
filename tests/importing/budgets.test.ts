import { cp } from 'node:fs/promises';
import path from 'node:path';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { budgetWorkbook } from '#data/budget-workbook.ts';
import { budgetSheet, type Carry, FORECAST } from '#domain/budget/budget-sheet.ts';
import { openBook } from '#domain/budget/figures.ts';
import { problemLines } from '#importing/report.ts';
import { messagesFor } from '#words/messages.ts';
import { runRulla } from '../shell.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

const DAY = '2026-09-18';
/** A company with many figures, and one whose budgets end early. */
const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
const DEMO = path.join(import.meta.dirname, '../../content');
let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => {
  shop = await workshop();
  await cp(DEMO, shop.content, { recursive: true, filter: (file) => !file.startsWith(path.join(DEMO, 'handbook')) });
});
afterEach(() => shop.clear());

type Rows = CellValue[][];

async function written(carry?: Carry, language: 'en' | 'fi' = 'en'): Promise<Uint8Array> {
  const portfolio = await checkedPortfolio(shop.content);
  return budgetWorkbook(budgetSheet(openBook(portfolio, DAY), carry), {
    currency: portfolio.company.currencyUnit,
    words: messagesFor(language),
    company: portfolio.company.name,
    asOf: DAY,
  });
}

/** The sheet as a person sends it back. */
async function filledIn(bytes: Uint8Array, fill: (rows: Rows, at: (text: string) => number) => void): Promise<void> {
  const [sheet, record] = (await readXlsx(bytes)).sheets;
  if (!sheet || !record) throw new Error('Expected a sheet and its record.');
  const rows = sheet.rows as Rows;
  fill(rows, (text) => rows[0]?.indexOf(text) ?? -1);
  await writeFiles(shop.exports, {
    'budget.xlsx': await writeXlsx({
      sheets: [
        { name: sheet.name, rows },
        { name: record.name, rows: record.rows, hidden: true },
      ],
    }),
  });
}

const rowOf = (rows: Rows, account: string, key: string) => {
  const found = rows.find((row) => row[0] === account && row[3] === key);
  if (!found) throw new Error(`Expected a row ${key} of ${account}.`);
  return found;
};

async function changedLines(before: Record<string, string>): Promise<Record<string, string[]>> {
  const after = await filesIn(shop.content);
  return Object.fromEntries(
    Object.entries(after).flatMap(([file, text]) => {
      if (text === before[file]) return [];
      const [was, is] = [(before[file] ?? '').split('\n'), text.split('\n')];
      return [
        [
          file,
          [
            ...was.filter((line) => !is.includes(line)).map((line) => `-${line}`),
            ...is.filter((line) => !was.includes(line)).map((line) => `+${line}`),
          ],
        ],
      ];
    }),
  );
}

describe('the budget as a workbook', () => {
  test('has every customer with its lines, what nobody has set empty, sealed quarters locked, and last year’s sales beside', async () => {
    const portfolio = await checkedPortfolio(shop.content);
    const book = openBook(portfolio, DAY);
    const sheet = budgetSheet(book);
    const bytes = await written();
    const read = await readXlsx(bytes, { readStyles: true });
    const [first, record] = read.sheets;
    expect([first?.name, record?.name, record?.veryHidden]).toEqual(['Budget', 'rulla-budget', true]);
    expect(first?.protection?.sheet).toBe(true);
    const rows = (first?.rows ?? []) as Rows;
    const head = rows[0] ?? [];
    const figures = { locked: 0, open: 0, empty: 0 };
    for (const [index, row] of sheet.rows.entries()) {
      for (const quarter of sheet.quarters) {
        const column = head.indexOf(quarter);
        const value = rows[index + 1]?.[column] ?? null;
        if (row.kind === 'account') {
          const year = Number(quarter.slice(0, 4)) - 1;
          const actual = book.figuresOf(row.account, `${year}${quarter.slice(4)}`).actual;
          expect(rows[index + 1]?.[head.indexOf(`${year}${quarter.slice(4)} Actual`)] ?? null).toBe(
            actual === undefined ? '' : actual / 100,
          );
          continue;
        }
        const figure = row.figures.get(quarter);
        expect(value === '' ? null : value).toBe(figure === undefined ? null : figure / 100);
        const isLocked = first?.cells?.get(`${index + 1},${column}`)?.style?.protection?.locked !== false;
        expect(isLocked).toBe(sheet.sealed.has(quarter));
        figures[isLocked ? 'locked' : 'open'] += 1;
        if (figure === undefined) figures.empty += 1;
      }
    }
    expect(Object.values(figures).every((count) => count > 0)).toBe(true);
    expect(Buffer.from(await written()).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each(['en', 'fi'] as const)('comes back without a change, in %s', async (language) => {
    const before = await filesIn(shop.content);
    await filledIn(await written('last-year', language), () => undefined);
    const { changed, findings } = await runImport(shop.exports, shop.content);
    expect([changed, findings.filter(({ weight }) => weight !== 'note')]).toEqual([[], []]);
    expect(await filesIn(shop.content)).toEqual(before);
  });

  test('comes back as one line for each figure that was changed, and once', async () => {
    const before = await filesIn(shop.content);
    const portfolio = await checkedPortfolio(shop.content);
    const account = portfolio.accounts.find(
      ({ budget, salesPlan }) => !salesPlan && budget[0]?.sales['2026-Q4'] !== undefined,
    );
    const inPlan = portfolio.accounts.find(({ salesPlan }) => salesPlan);
    if (!account || !inPlan) throw new Error('Expected accounts of both kinds.');
    const key = account.budget[0]?.id ?? '#1';
    await filledIn(await written(), (rows, at) => {
      rowOf(rows, account.id, key)[at('2026-Q4')] = 123456;
      rowOf(rows, account.id, FORECAST)[at('2026-Q4')] = 111111.5;
      const line = rowOf(rows, inPlan.id, '+');
      line[at('Line')] = 'Spare parts';
      line[at('Confidence')] = 'at-risk';
      line[at('2027-Q1')] = 5000;
    });
    const { findings } = await runImport(shop.exports, shop.content);
    expect(findings.filter(({ weight }) => weight !== 'note')).toEqual([]);
    const after = await checkedPortfolio(shop.content);
    expect(after.accountById.get(account.id)?.budget[0]?.sales['2026-Q4']).toBe(12_345_600);
    expect(openBook(after, DAY).figuresOf(after.accountById.get(account.id) as never, '2026-Q4').forecast).toBe(
      11_111_150,
    );
    expect(after.accountById.get(inPlan.id)?.budget.at(-1)).toMatchObject({
      line: 'Spare parts',
      confidence: 'at-risk',
      sales: { '2027-Q1': 500_000 },
    });
    const lines = await changedLines(before);
    expect(Object.keys(lines).sort()).toEqual([account.source.file, inPlan.source.file].sort());
    const figure = (lines[account.source.file] ?? []).filter((line) => line.includes('2026-Q4: 123456'));
    expect(figure).toHaveLength(1);
    expect((lines[account.source.file] ?? []).filter((line) => line.startsWith('-'))).toHaveLength(1);
    expect((await runImport(shop.exports, shop.content)).changed).toEqual([]);
  });

  test('tells a line that is called forecast from the forecast', async () => {
    const file = 'accounts/havulinna-paper.mdx';
    const plan = (await filesIn(shop.content))[file] ?? '';
    await writeFiles(shop.content, { [file]: plan.replace('budget:\n  - id: l1\n', 'budget:\n  - id: forecast\n') });
    const before = await checkedPortfolio(shop.content);
    const forecastIn = (portfolio: typeof before) =>
      openBook(portfolio, DAY).figuresOf(portfolio.accountById.get('havulinna-paper') as never, '2026-Q4').forecast;
    await filledIn(await written(), (rows, at) => {
      rowOf(rows, 'havulinna-paper', 'forecast')[at('2026-Q4')] = 123456;
    });
    await runImport(shop.exports, shop.content);
    const after = await checkedPortfolio(shop.content);
    expect(after.accountById.get('havulinna-paper')?.budget[0]?.sales['2026-Q4']).toBe(12_345_600);
    expect(forecastIn(after)).toBe(forecastIn(before));
  });

  test('leaves what others changed meanwhile, sealed quarters, and lines that are not there any more', async () => {
    const portfolio = await checkedPortfolio(shop.content);
    const sealed = portfolio.snapshots.at(-1)?.quarter ?? '';
    const some = portfolio.accounts.filter(({ budget }) => budget[0]?.sales['2026-Q4'] !== undefined);
    const [first, second, third] = some;
    if (!first || !second || !third) throw new Error('Expected three accounts with a budget.');
    const key = (at: number) => some[at]?.budget[0]?.id ?? '#1';
    const bytes = await written();
    const now = first.budget[0]?.sales['2026-Q4'] ?? 0;
    const file = first.source.file;
    const text = (await filesIn(shop.content))[file] ?? '';
    expect(text).toContain(`2026-Q4: ${now / 100}`);
    await writeFiles(shop.content, { [file]: text.replace(`2026-Q4: ${now / 100}`, '2026-Q4: 777') });
    await filledIn(bytes, (rows, at) => {
      rowOf(rows, first.id, key(0))[at('2026-Q4')] = 1;
      rowOf(rows, second.id, key(1))[at(sealed)] = 1;
      rowOf(rows, third.id, key(2))[at('Line')] = 'Another thing';
    });
    const { changed, findings } = await runImport(shop.exports, shop.content);
    expect(changed).toEqual([]);
    expect(
      findings
        .filter(({ weight }) => weight === 'row')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['budget-conflict', 'budget-line-moved', 'budget-sealed']);
    expect(problemLines(findings, 'fi').join()).toMatch(/sinetöidyssä/);
  });

  test.each(['last-quarter', 'last-year'] as const)(
    'carries %s forward as a proposal that is no budget until it is confirmed',
    async (carry) => {
      await shop.clear();
      shop = await workshop();
      await cp(SAMPLE, shop.content, { recursive: true });
      const portfolio = await checkedPortfolio(shop.content);
      const proposals = budgetSheet(openBook(portfolio, DAY), carry).rows.filter(({ carried }) => carried.size > 0);
      expect(proposals.length).toBeGreaterThan(1);
      for (const { figures, carried } of proposals)
        for (const [quarter, figure] of carried) {
          expect(figures.has(quarter)).toBe(false);
          expect(quarter >= '2026-Q3').toBe(true);
          expect(Number.isSafeInteger(figure)).toBe(true);
        }
      const line = proposals.find(({ kind }) => kind === 'line') ?? proposals[0];
      const [quarter, figure] = [...(line?.carried ?? [])][0] ?? [];
      if (!line || quarter === undefined || figure === undefined) throw new Error('Expected a proposal.');
      await filledIn(await written(carry), (rows, at) => {
        const row = rowOf(rows, line.account.id, line.key);
        expect(row[at(quarter)]).toBe(figure / 100);
        row[at('Confirmed')] = 'x';
        if (line.key === '+') row[at('Confidence')] = 'at-risk';
      });
      const { findings } = await runImport(shop.exports, shop.content);
      const after = (await checkedPortfolio(shop.content)).accountById.get(line.account.id);
      expect(after?.budget.some(({ sales }) => sales[quarter] === figure)).toBe(true);
      const left = proposals.reduce((sum, { carried }) => sum + carried.size, 0) - line.carried.size;
      expect(findings.find(({ code }) => code === 'budget-carried')?.facts['count'] ?? 0).toBe(left);
    },
  );

  test('is written by a command, and its import says what it does', async () => {
    const env = { INIT_CWD: shop.folder, RULLA_AS_OF: DAY };
    const run = (...args: string[]) => runRulla(args, env, shop.folder);
    const done = await run('budget', '--out', 'exports/budget.xlsx', '--content', 'content', '--carry', 'last-year');
    expect([done.code, done.errors, done.output]).toEqual([0, '', 'exports/budget.xlsx\n']);
    expect((await run('budget', '--out', 'exports/budget.xlsx', '--content', 'content')).code).toBe(2);
    const portfolio = await checkedPortfolio(shop.content);
    const account = portfolio.accounts.find(({ budget }) => budget[0]?.sales['2026-Q4'] !== undefined);
    await filledIn(await written(), (rows, at) => {
      rowOf(rows, account?.id ?? '', account?.budget[0]?.id ?? '#1')[at('2026-Q4')] = 99;
    });
    const dry = await run('import', 'exports', '--into', 'content', '--dry-run');
    expect([dry.code, dry.errors]).toEqual([0, '']);
    expect(dry.output).toContain('figures written: 1');
    expect(dry.output).toMatch(/budget/i);
    expect(dry.output).toContain(account?.name);
  });
});

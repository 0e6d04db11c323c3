import { cp } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { monthChanges } from '#importing/drafting/guarded-months.ts';
import { noteLines, problemLines } from '#importing/report.ts';
import { forgottenIn, forgottenMark, withForgotten } from '#writing/forgotten.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

const setOf = (name: string, exports = 'exports') => path.join(import.meta.dirname, 'sets', name, exports);
const EUR = { code: 'EUR', decimals: 2 };

async function sales(): Promise<Record<string, string>> {
  const portfolio = await checkedPortfolio(shop.content);
  return Object.fromEntries(
    portfolio.actuals.sales.map((row) => [
      `${row.account} ${row.month}`,
      plainDecimal(row.amount, portfolio.company.currencyUnit),
    ]),
  );
}
const months = (...of: string[]) => new Set(of);

describe('a later export takes no sales away unasked', () => {
  test('one credit note of last month does not stand for the month', async () => {
    await runImport(setOf('credit-note-of-last-month'), shop.content);
    const before = await filesIn(shop.content);
    const later = setOf('credit-note-of-last-month', 'exports-later');
    const { findings, changed } = await runImport(later, shop.content);
    expect(changed).toEqual([]);
    expect(await filesIn(shop.content)).toEqual(before);
    expect(problemLines(findings, 'en')).toEqual([
      expect.stringContaining('--replace 2026-06') as string,
      '  2026-06: 35,000.00 → −500.00; one customer loses all (norrvik-energi-ab)',
    ]);
    expect(problemLines(findings, 'fi')[1]).toBe(
      '  2026-06: 35\u00a0000,00 → −500,00; yksi asiakas menettää kaiken (norrvik-energi-ab)',
    );

    await runImport(later, shop.content, { add: months('2026-06') });
    expect(await sales()).toEqual({
      'havulinna-oy 2026-06': '14500.00',
      'havulinna-oy 2026-07': '9000.00',
      'norrvik-energi-ab 2026-06': '20000.00',
    });
    // The same rows come on top once, however often the command is run.
    const again = await runImport(later, shop.content, { add: months('2026-06') });
    expect([again.changed, again.findings.map(({ code }) => code)]).toEqual([
      [],
      ['currency-unconfirmed', 'added-before'],
    ]);
    // A whole June takes the place of both; then they may come on top once more.
    await runImport(setOf('credit-note-of-last-month'), shop.content);
    expect((await sales())['havulinna-oy 2026-06']).toBe('15000.00');
    await runImport(later, shop.content, { add: months('2026-06') });
    expect((await sales())['havulinna-oy 2026-06']).toBe('14500.00');
    const { findings: told } = await runImport(later, shop.content, { replace: months('2026-06', '2026-05') });
    expect(told.find(({ code }) => code === 'months-not-there')?.facts).toEqual({ months: '2026-05' });
    expect(await sales()).toEqual({ 'havulinna-oy 2026-06': '-500.00', 'havulinna-oy 2026-07': '9000.00' });
  });

  test('a row that is left out leaves what stood there', async () => {
    await runImport(setOf('one-bad-row-takes-old-sales'), shop.content);
    const { findings } = await runImport(setOf('one-bad-row-takes-old-sales', 'exports-later'), shop.content);
    expect(findings.filter(({ weight }) => weight === 'file').map(({ code }) => code)).toEqual(['months-in-doubt']);
    expect(await sales()).toEqual({ 'havulinna-oy 2026-01': '10.00', 'norrvik-energi-ab 2026-01': '20.00' });
  });

  test('a month that grows, or is only corrected, is replaced, and told', async () => {
    await writeFiles(shop.exports, {
      'accounts.csv': 'Account ID,Account Name\n1,Havulinna\n',
      'actuals.csv': 'Account ID,Date,Amount\n1,2026-06-01,100\n',
    });
    await runImport(shop.exports, shop.content);
    await writeFiles(shop.exports, { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-06-01,90\n1,2026-07-01,5\n' });
    const { findings } = await runImport(shop.exports, shop.content);
    expect(noteLines(findings, 'en')).toEqual(
      expect.arrayContaining(['  2026-06: 100.00 → 90.00', '  2026-07: 0.00 → 5.00']),
    );
    expect(await sales()).toEqual({ 'havulinna 2026-06': '90.00', 'havulinna 2026-07': '5.00' });
  });

  test('whatever comes, a month that is not in doubt keeps every customer and more than half of its sum', () => {
    const lines = fc.array(
      fc.record({
        account: fc.constantFrom('a', 'b', 'c'),
        month: fc.constantFrom('2026-01', '2026-02'),
        amount: fc.integer({ min: -300, max: 900 }).map((cents) => plainDecimal(cents, EUR)),
        salesperson: fc.constantFrom('', 'x'),
        offering: fc.constant(''),
      }),
      { maxLength: 12 },
    );
    const sumOf = (some: readonly { amount: string }[]) =>
      some.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = monthChanges(before, after, { months: new Set(), ofUnknown: false }, EUR);
        for (const month of ['2026-01', '2026-02']) {
          const [then, now] = [before, after].map((some) => some.filter((line) => line.month === month));
          const change = changes.find((one) => one.month === month);
          if (!then || !now || now.length === 0) {
            expect(change).toBeUndefined();
            continue;
          }
          if (change)
            expect([Number(change.before.units), Number(change.after.units)]).toEqual([sumOf(then), sumOf(now)]);
          if (change?.doubt !== undefined) continue;
          const accounts = [...new Set(then.map(({ account }) => account))];
          for (const account of accounts)
            if (sumOf(then.filter((line) => line.account === account)) !== 0)
              expect(now.some((line) => line.account === account)).toBe(true);
          if (sumOf(then) > 0) expect(sumOf(now) * 2).toBeGreaterThanOrEqual(sumOf(then));
        }
      }),
    );
  });
});

describe('who left the CRM is told, and nobody is ended by it', () => {
  test('customers and contacts that are gone, and an id of 18 letters is that of 15', async () => {
    await runImport(setOf('gone-from-the-crm'), shop.content);
    const before = await filesIn(shop.content);
    const { findings, changed } = await runImport(setOf('gone-from-the-crm', 'exports-later'), shop.content);
    expect(changed).toEqual([]);
    expect(await filesIn(shop.content)).toEqual(before);
    const told = noteLines(findings, 'en').join('\n');
    expect(told).toContain('  Routa Oy (routa-oy; sales-plans/unassigned.mdx)');
    expect(told).toContain('  Eero Kallas, Routa Oy (routa-oy/eero-kallas; sales-plans/unassigned.mdx)');
    expect(told).not.toContain('Outi Meri,');
  });

  test('one that was merged is told with that of which it is part now; an end that a person writes is an answer', async () => {
    await writeFiles(shop.exports, {
      'accounts.csv': 'Id,IsDeleted,MasterRecordId,Name,Segment\n1,false,,Havulinna,A\n2,false,,Routa,A\n',
    });
    await runImport(shop.exports, shop.content);
    await writeFiles(shop.exports, {
      'accounts.csv': 'Id,IsDeleted,MasterRecordId,Name,Segment\n1,false,,Havulinna,A\n2,false,1,Routa,A\n',
    });
    const { findings } = await runImport(shop.exports, shop.content);
    expect(noteLines(findings, 'en').join('\n')).toContain(
      '  Routa (routa; sales-plans/unassigned.mdx): merged into Havulinna in the CRM',
    );
    const plan = (await filesIn(shop.content))['sales-plans/unassigned.mdx'] ?? '';
    await writeFiles(shop.content, {
      'sales-plans/unassigned.mdx': plan.replace(
        'name: Routa',
        'name: Routa, status: lost, until: 2026-06-30, untilReason: Part of Havulinna',
      ),
    });
    const again = await runImport(shop.exports, shop.content);
    expect(again.findings.map(({ code }) => code)).not.toContain('customers-gone');
  });

  test('a contact with a new title, and a colleague who left', async () => {
    await writeFiles(shop.exports, {
      'accounts.csv': 'Account ID,Account Name\n1,Havulinna\n',
      'contacts.csv': 'Contact ID,Account ID,Full Name,Title\n1,1,Outi Meri,CFO\n',
      'team.csv': 'User ID,Full Name\n1,Aino Lehto\n2,Petri Salmela\n',
    });
    await runImport(shop.exports, shop.content);
    await writeFiles(shop.exports, {
      'contacts.csv': 'Contact ID,Account ID,Full Name,Title\n1,1,Outi Meri,CEO\n',
      'team.csv': 'User ID,Full Name\n1,Aino Lehto\n',
    });
    const { findings, changed } = await runImport(shop.exports, shop.content);
    expect(changed).toEqual([]);
    const told = noteLines(findings, 'en').join('\n');
    expect(told).toContain('Outi Meri, Havulinna: "CFO" in the plan, "CEO" in the export');
    expect(told).toContain('Petri Salmela (petri-salmela; team/unassigned.yaml)');
  });
});

describe('who was forgotten stays forgotten', () => {
  test.each<[string, Parameters<typeof forgottenMark>[0]]>([
    ['by the id in the CRM', { crmId: 'C-1' }],
    ['by customer and name, who has none', { account: 'havulinna-oy', name: 'Outi Meri' }],
  ])('%s', async (_, person) => {
    await cp(setOf('forgotten-comes-back'), shop.exports, { recursive: true });
    await writeFiles(shop.exports, { 'contacts.csv': 'Contact ID,Account ID,Full Name,Title\n' });
    await runImport(shop.exports, shop.content);
    await writeFiles(shop.content, { 'forgotten.txt': withForgotten(undefined, forgottenMark(person)) });
    const { findings, changed } = await runImport(setOf('forgotten-comes-back'), shop.content);
    expect([changed, findings.find(({ code }) => code === 'forgotten-kept-out')?.facts['count']]).toEqual([[], 1]);
    expect(JSON.stringify(findings)).not.toContain('Outi');
    await checkedPortfolio(shop.content);
  });

  test('the list names nobody, and one who is on it twice is on it once', () => {
    const mark = forgottenMark({ account: 'havulinna-oy', name: 'Outi  Meri' });
    const list = withForgotten(
      withForgotten(undefined, mark),
      forgottenMark({ account: 'havulinna-oy', name: 'outi meri' }),
    );
    expect([...forgottenIn(list)]).toEqual([mark]);
    expect(list.toLowerCase()).not.toMatch(/outi|meri|havulinna/);
  });
});

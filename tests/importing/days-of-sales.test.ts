import { describe, expect, test } from 'vitest';
import { readSalesLines, salesText } from '#importing/reading/sales-rows.ts';
import { filesIn, runImport, workshop, writeFiles } from './import-run.ts';

const WITH_DAYS = `account,month,amount,salesperson,offering,day
north-oy,2026-08,100.00,,,
north-oy,2026-09,100.50,anna,media,2026-09-18
`;

test('days that somebody has added to a file of sales stay when an import writes other months of it', () => {
  const lines = readSalesLines(WITH_DAYS) ?? [];
  expect(lines.map(({ month, day }) => [month, day])).toEqual([
    ['2026-08', undefined],
    ['2026-09', '2026-09-18'],
  ]);
  const october = { account: 'north-oy', month: '2026-10', amount: '7.00', salesperson: '', offering: '' };
  expect(salesText([...lines, october])).toBe(`${WITH_DAYS}north-oy,2026-10,7.00,,,\n`);
});

test('columns may stand in any order, and a file of other columns is none of an import', () => {
  const moved = 'day,month,account,offering,amount,salesperson\n2026-09-18,2026-09,north-oy,media,100.50,anna\n';
  expect(readSalesLines(moved)).toEqual([
    {
      account: 'north-oy',
      month: '2026-09',
      amount: '100.50',
      salesperson: 'anna',
      offering: 'media',
      day: '2026-09-18',
    },
  ]);
  expect(readSalesLines('account,month,amount,note\n')).toBeUndefined();
});

test('a file that leaves out who sold what is read too, so that other months are not written over it', () => {
  expect(readSalesLines('account,month,amount\nnorth-oy,2026-08,100.00\n')).toEqual([
    { account: 'north-oy', month: '2026-08', amount: '100.00', salesperson: '', offering: '' },
  ]);
});

test('without a day the text is as it ever was', () => {
  const plain = 'account,month,amount,salesperson,offering\nnorth-oy,2026-08,100.00,,\n';
  expect(salesText(readSalesLines(plain) ?? [])).toBe(plain);
});

describe('days that an export says', () => {
  const imported = async (first: string, ...later: string[]) => {
    const shop = await workshop();
    try {
      for (const actuals of [first, ...later]) {
        await writeFiles(shop.exports, {
          'accounts.csv': 'Account ID,Account Name\nK-1,Mill\n',
          'actuals.csv': actuals,
        });
        const { findings } = await runImport(shop.exports, shop.content, { withDays: actuals === first });
        expect(findings.filter(({ weight }) => weight !== 'note')).toEqual([]);
      }
      return (await filesIn(shop.content))['actuals/sales-2026.csv'] ?? '';
    } finally {
      await shop.clear();
    }
  };
  const rows = (text: string) => text.trim().split('\n').slice(1);
  const INVOICES = 'Account ID,Invoice Date,Amount\nK-1,2026-06-18,100.00\nK-1,2026-06-29,50.00\nK-1,2026-06-29,7.00\n';

  test('come in with the sales where they are asked for, those of one day together', async () =>
    expect(rows(await imported(INVOICES))).toEqual([
      'mill,2026-06,100.00,,,2026-06-18',
      'mill,2026-06,57.00,,,2026-06-29',
    ]));
  test('come in unasked with later sales, once the content has some', async () =>
    expect(
      rows(await imported(INVOICES, 'Account ID,Invoice Date,Amount\nK-1,2026-07-03,5.00\nK-1,2026-07-04,6.00\n')),
    ).toEqual([
      'mill,2026-06,100.00,,,2026-06-18',
      'mill,2026-06,57.00,,,2026-06-29',
      'mill,2026-07,5.00,,,2026-07-03',
      'mill,2026-07,6.00,,,2026-07-04',
    ]));
  test('are summed by month where nobody has asked for them', async () => {
    const shop = await workshop();
    await writeFiles(shop.exports, { 'accounts.csv': 'Account ID,Account Name\nK-1,Mill\n', 'actuals.csv': INVOICES });
    await runImport(shop.exports, shop.content);
    expect((await filesIn(shop.content))['actuals/sales-2026.csv']).toBe(
      'account,month,amount,salesperson,offering\nmill,2026-06,157.00,,\n',
    );
    await shop.clear();
  });
  test.each([
    ['first', '2026-06-01', '2026-07-01'],
    ['last', '2026-06-30', '2026-07-31'],
    ['same', '2026-06-15', '2026-07-15'],
  ])('are none where each row is dated on the %s day: that is a report of months', async (_, june, july) =>
    expect(rows(await imported(`Account ID,Date,Amount\nK-1,${june},100.00\nK-1,${july},50.00\n`))).toEqual([
      'mill,2026-06,100.00,,',
      'mill,2026-07,50.00,,',
    ]),
  );
  test('stay when a report of months says the same sum, and go when it says another', async () => {
    const months = (june: string) => `Account ID,Month,Amount\nK-1,2026-06,${june}\nK-1,2026-07,9.00\n`;
    expect(rows(await imported(INVOICES, months('157.00')))).toEqual([
      'mill,2026-06,100.00,,,2026-06-18',
      'mill,2026-06,57.00,,,2026-06-29',
      'mill,2026-07,9.00,,,',
    ]);
    expect(rows(await imported(INVOICES, months('158.00')))).toEqual(['mill,2026-06,158.00,,', 'mill,2026-07,9.00,,']);
  });
});

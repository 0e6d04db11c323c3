import { expect, test } from 'vitest';
import { readSalesLines, salesText } from '#importing/reading/sales-rows.ts';

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

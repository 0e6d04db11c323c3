import { expect, test } from 'vitest';
import { readTable } from '#importing/reading/table.ts';

test('every row knows the line it begins on, whatever line ends and quotations come before', () => {
  const { rows } = readTable('a;b\r\n1;2\n"x\ny";3\r4;5\n\n\n6;"7\r\n8"\n9;9', ';');
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, 'a'],
    [2, '1'],
    [3, 'x\ny'],
    [5, '4'],
    [8, '6'],
    [10, '9'],
  ]);
});

test('a quotation mark that never closes ends the reading at its row', () => {
  expect(readTable('a,b\n1,"2\n3,4\n', ',')).toEqual({ rows: [{ line: 1, cells: ['a', 'b'] }], brokenAt: 2 });
});

test('a quotation mark that opens, runs over rows and stands before a letter has swallowed them: the reading ends there', () => {
  expect(readTable('a,b\n1,Havulinna\n2,"Norrvik\n3,Third\n4,"Fourth"\n', ',').brokenAt).toBe(3);
  expect(readTable('a,b\n1,"Havu" linna\n2,"""Norrvik""\nEnergi"\n', ',')).toMatchObject({
    rows: [{}, { cells: ['1', '"Havu" linna'] }, { cells: ['2', '"Norrvik"\nEnergi'] }],
  });
});

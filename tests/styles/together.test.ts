import { describe, expect, test } from 'vitest';
import { SHEETS } from '#styles/sheets.ts';
import { TOGETHER, togetherFor } from '#styles/together.ts';

describe('the file of several sheets that a page wears', () => {
  test('has them in the order in which a page is given each, and no two files have the same', () => {
    for (const names of TOGETHER) expect(names).toEqual(SHEETS.filter((sheet) => names.includes(sheet)));
    expect(new Set(TOGETHER.map(String)).size).toBe(TOGETHER.length);
  });

  test('is the smallest that has them all', () => {
    expect(togetherFor(['figures', 'changes', 'account', 'snapshot'])).toBe('figures changes account snapshot');
    expect(togetherFor(['figures', 'segments'])).toBe('figures miss changes segments');
  });

  test('may have what parts of many pages wear beside them, and nothing of another kind of page', () => {
    expect(togetherFor(['figures', 'changes', 'account'])).toBe(
      'figures changes relationship-map reviews white-space account',
    );
    // Those of groups have them, and what lists and segments wear.
    expect(togetherFor(['account', 'team'])).toBeUndefined();
  });

  test('there is none of one sheet, of none, and of some that no kind of page wears together', () => {
    expect([[], ['account'], ['data', 'search']].map((worn) => togetherFor(worn as never))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

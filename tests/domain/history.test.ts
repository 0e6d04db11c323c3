import { describe, expect, test } from 'vitest';
import {
  changeOfFields,
  changeOfFile,
  changeOfLines,
  changeOfText,
  editsBetween,
  later,
  type Edit,
  type FileHistory,
  type History,
  type LastChange,
} from '#domain/history.ts';
import { positionAt } from '#domain/place.ts';
import { placesOf } from '../places.ts';

const FILE = 'accounts/havulinna-paper.mdx';

/** A change of a day of September. */
function change(day: number, at = day): LastChange {
  const on = `2026-09-${String(day).padStart(2, '0')}`;
  return { on, at, by: 'Henna Koivu', why: 'Heard at the mill', commit: `c${day}` };
}
const edit = (day: number, at = day): Edit => ({ ...change(day, at), files: [FILE] });
const historyOf = (known: FileHistory): History => ({ files: new Map([[FILE, known]]), edits: [] });

/** Lines 1 to 6: fence, name, people, their id, fence, text. */
const SOURCE = {
  file: FILE,
  places: placesOf({ name: positionAt(2, 1), people: positionAt(3, 1), 'people.0': positionAt(4, 5) }),
};
const LINES = [change(1), change(2), change(3), change(4), change(20), change(6)];
const KNOWN = historyOf({ last: change(20), lines: LINES, fence: 5 });

describe('the last change of some lines', () => {
  test('is the latest of them, both ends included', () => {
    expect(changeOfLines(KNOWN, FILE, 2, 4)).toEqual(change(4));
    expect(changeOfLines(KNOWN, FILE, 1, 2)).toEqual(change(2));
    expect(changeOfLines(KNOWN, FILE, 4, 6)).toEqual(change(20));
    expect(changeOfLines(KNOWN, FILE, 6, 99)).toEqual(change(6));
  });

  test('is that of the one line where only one is named', () => {
    expect(changeOfLines(KNOWN, FILE, 3)).toEqual(change(3));
    expect(changeOfLines(KNOWN, FILE, 7)).toBeUndefined();
  });

  test('is that of the file where all lines are as the file, and is not known where lines were not read', () => {
    expect(changeOfLines(historyOf({ last: change(9), lines: 'as-file' }), FILE, 3)).toEqual(change(9));
    expect(changeOfLines(historyOf({ last: change(9), lines: undefined }), FILE, 3)).toBeUndefined();
  });

  test('is not known of a file that no history tells of, nor without a history', () => {
    for (const history of [KNOWN, undefined]) {
      expect(changeOfLines(history, 'accounts/other.mdx', 1)).toBeUndefined();
      expect(changeOfFile(history, 'accounts/other.mdx')).toBeUndefined();
      expect(changeOfText(history, 'accounts/other.mdx')).toBeUndefined();
      expect(changeOfFields(history, { ...SOURCE, file: 'accounts/other.mdx' }, [['name']])).toBeUndefined();
    }
    expect(changeOfFile(KNOWN, FILE)).toEqual(change(20));
  });
});

describe('the last change of some fields', () => {
  test('is the latest of them with all that is under each', () => {
    expect(changeOfFields(KNOWN, SOURCE, [['name']])).toEqual(change(2));
    expect(changeOfFields(KNOWN, SOURCE, [['people']])).toEqual(change(4));
    expect(changeOfFields(KNOWN, SOURCE, [['people'], ['name']])).toEqual(change(4));
  });

  test('does not reach over the line that closes the fields, and to the end of a file that is fields only', () => {
    expect(changeOfFields(KNOWN, SOURCE, [['people', 0]])).toEqual(change(4));
    expect(changeOfFields(historyOf({ last: undefined, lines: LINES }), SOURCE, [['people', 0]])).toEqual(change(20));
  });

  test('is not known of a field that was not written, which hides nothing of the others', () => {
    expect(changeOfFields(KNOWN, SOURCE, [['needs']])).toBeUndefined();
    expect(changeOfFields(KNOWN, SOURCE, [['needs'], ['name']])).toEqual(change(2));
    expect(changeOfFields(KNOWN, SOURCE, [])).toBeUndefined();
  });

  test('is not known where lines were not read, and that of the file where all lines are as the file', () => {
    expect(changeOfFields(historyOf({ last: change(9), lines: undefined }), SOURCE, [['name']])).toBeUndefined();
    expect(changeOfFields(historyOf({ last: change(9), lines: 'as-file' }), SOURCE, [['name']])).toEqual(change(9));
    expect(changeOfFields(historyOf({ last: change(9), lines: 'as-file' }), SOURCE, [['needs']])).toBeUndefined();
  });
});

test('the text is what stands under the line that closes the fields; without one it is the whole file', () => {
  expect(changeOfText(KNOWN, FILE)).toEqual(change(6));
  expect(changeOfText(historyOf({ last: undefined, lines: LINES }), FILE)).toEqual(change(20));
});

test('what is not committed yet is later than all else, and of two of one second the first counts', () => {
  expect(later([change(9), 'uncommitted', change(10)])).toBe('uncommitted');
  expect(later([undefined, change(9), undefined, change(8)])).toEqual(change(9));
  expect(later([change(8, 5), change(9, 5)])).toEqual(change(8, 5));
  expect(later([undefined])).toBeUndefined();
});

test('edits between two days are those after the first and up to the second, newest first', () => {
  const history: History = {
    files: new Map(),
    edits: [edit(3, 30), edit(5, 10), edit(2, 40), edit(6, 50), edit(5, 20)],
  };
  expect(editsBetween(history, '2026-09-02', '2026-09-05')).toEqual([edit(3, 30), edit(5, 20), edit(5, 10)]);
  expect(editsBetween(undefined, '2026-09-02', '2026-09-05')).toEqual([]);
});

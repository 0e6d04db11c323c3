import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import {
  changeOfFile,
  changeOfLines,
  editsBetween,
  type Edit,
  type FileHistory,
  type History,
  type LineChange,
} from '#domain/history.ts';
import { toldHistory } from '#domain/told-history.ts';

const AS_OF = '2026-09-18';
const FILE = 'accounts/havulinna-paper.mdx';
const none = () => false;

/** A change so many days after the as-of day. */
function edit(days: number, why = 'Seen at the water meeting', files: readonly string[] = [FILE]): Edit {
  const on = addDays(AS_OF, days);
  return { on, at: Date.parse(on) / 1000, by: 'Petri Salmela', why, commit: `c${days}`, files };
}
const historyOf = (known: FileHistory, edits: readonly Edit[]): History => ({ files: new Map([[FILE, known]]), edits });

const BEFORE = edit(-3);
const SAME_DAY = edit(0);
const AFTER = edit(1);

test('a change of the as-of day is history, one of the day after is not', () => {
  const known = historyOf({ last: AFTER, lines: [BEFORE, SAME_DAY, AFTER, 'uncommitted', undefined] }, [
    AFTER,
    SAME_DAY,
    BEFORE,
  ]);
  const told = toldHistory(known, { asOf: AS_OF, isMechanical: none });
  expect(told.edits).toEqual([SAME_DAY, BEFORE]);
  expect(changeOfFile(told, FILE)).toEqual(SAME_DAY);
  expect(told.files.get(FILE)?.lines).toEqual([BEFORE, SAME_DAY, undefined, 'uncommitted', undefined]);
});

test('a line whose last change is not told has none: the one before wrote something else', () => {
  const told = toldHistory(historyOf({ last: AFTER, lines: 'as-file' }, [AFTER]), { asOf: AS_OF, isMechanical: none });
  expect(changeOfFile(told, FILE)).toBeUndefined();
  expect(changeOfLines(told, FILE, 1)).toBeUndefined();
});

test('a mechanical change is no change of a line, of a file or of the week', () => {
  const known = historyOf({ last: SAME_DAY, lines: [BEFORE, SAME_DAY] }, [SAME_DAY, BEFORE]);
  const told = toldHistory(known, { asOf: AS_OF, isMechanical: (commit) => commit === SAME_DAY.commit });
  expect(changeOfFile(told, FILE)).toEqual(BEFORE);
  expect(told.files.get(FILE)?.lines).toEqual([BEFORE, undefined]);
  expect(editsBetween(told, addDays(AS_OF, -7), AS_OF)).toEqual([BEFORE]);
});

test('the newest change of a file is the newest by its second, whatever the order', () => {
  const known = historyOf({ last: AFTER, lines: undefined }, [AFTER, BEFORE, SAME_DAY]);
  expect(changeOfFile(toldHistory(known, { asOf: AS_OF, isMechanical: none }), FILE)).toEqual(SAME_DAY);
});

test('a reason that tells none is left out, of a line too; who and when stay', () => {
  const empty = edit(-1, 'Update Havulinna Paper');
  const told = toldHistory(historyOf({ last: empty, lines: [empty] }, [empty]), { asOf: AS_OF, isMechanical: none });
  for (const change of [changeOfFile(told, FILE), changeOfLines(told, FILE, 1), told.edits[0]])
    expect(change).toMatchObject({ by: 'Petri Salmela', on: '2026-09-17', why: '' });
});

test('the Version of a file is of what it says, told of or not', () => {
  const known = historyOf({ last: AFTER, version: AFTER, lines: undefined }, [AFTER]);
  expect(toldHistory(known, { asOf: AS_OF, isMechanical: none }).files.get(FILE)?.version).toEqual(AFTER);
});

test('nothing after the as-of day and nothing of a mechanical commit is ever told', () => {
  const change = fc.integer({ min: -30, max: 30 }).map((days) => edit(days));
  const lineChange = fc.oneof(change, fc.constantFrom<LineChange>('uncommitted', undefined));
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1 }),
      fc.oneof(fc.array(lineChange), fc.constant('as-file' as const)),
      fc.integer({ min: 1, max: 5 }),
      (edits, lines, every) => {
        const isMechanical = (commit: string | undefined) => Number(commit?.slice(1)) % every === 0;
        const told = toldHistory(historyOf({ last: edits[0], lines }, edits), { asOf: AS_OF, isMechanical });
        const printed = [
          ...told.edits,
          changeOfFile(told, FILE),
          ...Array.from({ length: Math.max(1, lines.length) }, (_, at) => changeOfLines(told, FILE, at + 1)),
        ];
        for (const one of printed)
          if (one !== undefined && one !== 'uncommitted') {
            expect(one.on <= AS_OF).toBe(true);
            expect(isMechanical(one.commit)).toBe(false);
          }
        // And nothing that may be told is lost.
        expect(told.edits).toHaveLength(edits.filter(({ on, commit }) => on <= AS_OF && !isMechanical(commit)).length);
      },
    ),
  );
});

import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { actionsTimeline, NAME_SIZE } from '#charts/actions-timeline.ts';
import { textWidth } from '#charts/text-width.ts';
import { addDays } from '#domain/calendar/dates.ts';

const AS_OF = '2026-09-18';
const YEAR = { firstMonth: 1, namedBy: 'start' } as const;
const action = (on: string, ...names: string[]) => ({ on, names, isStrong: on < AS_OF });
const draw = (...lanes: ReturnType<typeof action>[][]) => actionsTimeline(lanes, AS_OF, YEAR);

test('five months from the current one on; quarters begin where they do', () => {
  const { months, hasEarlier } = draw([action('2026-09-20', 'Norrvik Energi')]);
  expect(months.map(({ month, isQuarter }) => [month, isQuarter])).toEqual([
    ['2026-09', false],
    ['2026-10', true],
    ['2026-11', false],
    ['2026-12', false],
    ['2027-01', true],
  ]);
  expect(hasEarlier).toBe(false);
});

test('what is late draws the months since then, two at most; older ones are counted, and later ones', () => {
  const { months, lanes, hasEarlier } = draw([
    action('2026-02-01', 'Old'),
    action('2026-08-30', 'Late'),
    action('2027-01-31'),
    action('2026-12-24', 'Last'),
    action('2027-02-01', 'Beyond'),
  ]);
  expect([months[0]?.month, hasEarlier]).toEqual(['2026-07', true]);
  expect(lanes[0]).toMatchObject({ earlier: 1, later: 1 });
  expect(lanes[0]?.marks.map(({ name }) => name)).toEqual(['Late', 'Last', undefined]);
});

test('two of one day stand side by side, and only the last of them has room for a name', () => {
  const [lane] = draw([action('2026-10-10', 'Havulinna Paper'), action('2026-10-10', 'Meritar Foods')]).lanes;
  expect(lane?.marks.map(({ aside, name }) => [aside > 0, name])).toEqual([
    [false, undefined],
    [true, 'Meritar Foods'],
  ]);
  expect(lane?.marks[0]?.x).toBe(lane?.marks[1]?.x);
});

test('the longest name that has room is written, else the shorter one, else none', () => {
  const names = ['Havulinna Paper: Meet the chief financial officer of the mill', 'Havulinna Paper'];
  const nameWith = (next: string) =>
    draw([action('2026-09-20', ...names), action(next, 'Next')]).lanes[0]?.marks[0]?.name;
  expect(nameWith('2027-01-30')).toBe(names[0]);
  expect(nameWith('2026-11-10')).toBe(names[1]);
  expect(nameWith('2026-09-22')).toBeUndefined();
});

test('where many fall together, one mark stands for them, with how many they are beside it', () => {
  const [lane] = draw([
    ...Array.from({ length: 25 }, () => action('2026-10-15', 'Step')),
    action('2026-12-01', 'Alone'),
  ]).lanes;
  expect(lane?.marks.map(({ count, name }) => [count, name])).toEqual([
    [25, '×25'],
    [1, 'Alone'],
  ]);
});

describe('whatever is due when', () => {
  const day = fc.integer({ min: -300, max: 300 }).map((days) => addDays(AS_OF, days));
  const name = fc.constantFrom('Öjskog Timber', 'Havulinna Paper', 'Lainetar Shipyard: Benchmark of water cost');
  const lane = fc.array(
    fc.tuple(day, name).map(([on, text]) => action(on, text)),
    { maxLength: 60 },
  );

  test('each action is drawn once or counted once, within the width, and no name runs into the next mark', () => {
    fc.assert(
      fc.property(fc.array(lane, { maxLength: 4 }), (lanes) => {
        const drawn = draw(...lanes);
        for (const [at, { marks, earlier, later }] of drawn.lanes.entries()) {
          const drawnActions = marks.reduce((sum, { count }) => sum + count, 0);
          expect(drawnActions + earlier + later).toBe(lanes[at]?.length);
          expect(marks.length).toBeLessThanOrEqual(31);
          if ((lanes[at]?.length ?? 0) <= 24) expect(marks.every(({ count }) => count === 1)).toBe(true);
          for (const [place, { x, aside, name: said, action: of }] of marks.entries()) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThan(drawn.end);
            const next = marks[place + 1];
            if (said === undefined || !next) continue;
            // At 740 px, the least width at which names are shown.
            const end = x * 7.4 + aside + 18 + textWidth(said, NAME_SIZE, of.isStrong ? 600 : 400);
            expect(end).toBeLessThan(next.x * 7.4 + next.aside);
          }
        }
      }),
    );
  });
});

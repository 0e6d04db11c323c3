import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { ATTITUDES, type Attitude } from '#domain/plan/vocabulary.ts';
import { attitudeFlow } from '#domain/review/attitude-flow.ts';
import { attitudeMoves } from '#domain/review/attitude-history.ts';
import { attitudesPage } from '#views/people/attitudes.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';

/** People by name with their judgements, oldest first; the last is the one that stands. */
function judged(people: Record<string, readonly (readonly [day: string, attitude: Attitude])[]>) {
  return kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: Object.entries(people).map(([name, judgements]) => {
          const [asOf, attitude] = judgements.at(-1)!;
          return {
            id: name.toLowerCase(),
            name,
            attitude,
            asOf,
            basis: 'Seen at the mill',
            history: judgements.slice(0, -1).map(([day, earlier]) => ({ asOf: day, attitude: earlier })),
          };
        }),
      },
    },
  });
}

const said = (portfolio: ReturnType<typeof kaarnavesi>) => {
  const { rows, columns, moved, judgedFirst } = attitudeFlow(attitudeMoves(portfolio.accounts[0]!, AS_OF));
  return {
    moved,
    judgedFirst,
    columns,
    cells: rows.flatMap(({ from, isFirst, to }) =>
      [...to].map(([attitude, moves]) => `${isFirst ? 'first' : from} > ${attitude}: ${moves.length}`),
    ),
  };
};

test('a first judgement is no move, and has a row of its own', () => {
  const portfolio = judged({
    Antti: [
      ['2026-03-01', 'even-keel'],
      ['2026-09-09', 'growth'],
    ],
    Ritva: [['2026-09-01', 'growth']],
  });
  expect(said(portfolio)).toEqual({
    moved: 1,
    judgedFirst: 2,
    columns: ['growth', 'trouble', 'even-keel', 'overconfident'],
    cells: ['even-keel > growth: 1', 'first > growth: 1', 'first > even-keel: 1'],
  });
});

test('who was not understood any more, and is judged again, has moved', () => {
  const portfolio = judged({
    Sini: [
      ['2026-01-10', 'growth'],
      ['2026-04-10', 'unknown'],
      ['2026-08-28', 'trouble'],
    ],
  });
  expect(said(portfolio)).toEqual({
    moved: 2,
    judgedFirst: 1,
    columns: ATTITUDES,
    cells: ['growth > unknown: 1', 'unknown > trouble: 1', 'first > growth: 1'],
  });
});

test('who was asked about and not understood at first is judged for the first time all the same', () => {
  const portfolio = judged({
    Sini: [
      ['2026-01-10', 'unknown'],
      ['2026-04-10', 'growth'],
      ['2026-08-28', 'trouble'],
    ],
  });
  expect(said(portfolio)).toMatchObject({
    moved: 1,
    judgedFirst: 1,
    cells: ['growth > trouble: 1', 'first > growth: 1'],
  });
});

test('the rows are every attitude that is known, unknown only where somebody moved from it, first judgements last', () => {
  const rowsOf = (...attitudes: Attitude[]) =>
    attitudeFlow(
      attitudeMoves(
        judged({ Sini: attitudes.map((attitude, at) => [`2026-0${at + 1}-10`, attitude] as const) }).accounts[0]!,
        AS_OF,
      ),
    ).rows.map(({ from, isFirst }) => (isFirst ? 'first' : from));
  const known = ['growth', 'trouble', 'even-keel', 'overconfident'];
  expect(rowsOf('growth')).toEqual([...known, 'first']);
  expect(rowsOf('growth', 'unknown', 'trouble')).toEqual([...known, 'unknown', 'first']);
});

test('every move stands in one cell, on no diagonal, and the rows add up to all of them', () => {
  const history = fc
    .uniqueArray(fc.integer({ min: 0, max: 480 }), { minLength: 1, maxLength: 5 })
    .chain((days) =>
      fc.tuple(
        ...days
          .sort((a, b) => a - b)
          .map((day) =>
            fc.constantFrom(...ATTITUDES).map((attitude) => [addDays('2025-05-01', day), attitude] as const),
          ),
      ),
    );
  fc.assert(
    fc.property(fc.array(history, { maxLength: 6 }), (histories) => {
      const portfolio = judged(Object.fromEntries(histories.map((one, at) => [`P${at}`, one])));
      const moves = attitudeMoves(portfolio.accounts[0]!, AS_OF);
      const { rows, columns, moved, judgedFirst } = attitudeFlow(moves);
      const cells = rows.flatMap(({ from, to }) => [...to].map(([attitude, there]) => ({ from, attitude, there })));
      expect(cells.flatMap(({ there }) => there)).toHaveLength(moves.length);
      expect(new Set(cells.flatMap(({ there }) => there))).toEqual(new Set(moves));
      expect(rows.reduce((sum, { all }) => sum + all, 0)).toBe(moves.length);
      expect(moved + judgedFirst).toBe(moves.length);
      for (const { from, attitude } of cells) {
        expect(attitude).not.toBe(from);
        expect(columns).toContain(attitude);
      }
      // Nobody is judged for the first time twice.
      const firsts = moves.filter(({ isFirst }) => isFirst).map(({ person }) => person.id);
      expect(new Set(firsts).size).toBe(firsts.length);
    }),
  );
});

test('the page counts the moves of two quarters, draws each count by its area and opens it to who they are', () => {
  const site = siteOf(
    judged({
      Antti: [
        ['2026-03-01', 'even-keel'],
        ['2026-09-09', 'growth'],
      ],
      Ritva: [['2026-09-01', 'trouble']],
      Sini: [['2026-08-01', 'trouble']],
      Jukka: [['2026-07-01', 'trouble']],
      Outi: [['2026-06-01', 'trouble']],
    }),
    AS_OF,
  );
  const { flow, company } = attitudesPage(site);
  expect([flow.moved, flow.judgedFirst, company.moved, company.judgedFirst]).toEqual([1, 4, '1', '4']);
  const cells = flow.rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
  // Four people are drawn on four times the area of one: twice the side.
  expect(cells.map(({ text, side, panel }) => [text, side, panel.id])).toEqual([
    ['1', 14, 'even-keel-to-growth'],
    ['4', 28, 'first-to-trouble'],
  ]);
  expect(cells[0]?.panel.people.map(({ person, on }) => [person.text, on])).toEqual([['Antti', '9 Sep']]);
  expect(cells[1]?.panel.people.map(({ person }) => person.text)).toEqual(['Ritva', 'Sini', 'Jukka', 'Outi']);
});

import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { openBook } from '#domain/budget/figures.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { firstSentence, whyMissed } from '#domain/budget/why.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
type Plan = NonNullable<Told['accounts']>[string];
type Comment = NonNullable<Plan['comments']>[number];

const comment = (on: Comment['on'], said: string, writtenOn = '2026-09-01', quarter = Q): Comment => ({
  quarter,
  on,
  comment: said,
  writtenOn,
});

/** Why an account misses whose target is 500: planned 460, forecast as given. */
function whyIn(forecast: number, comments: Comment[], reason?: string) {
  const book = openBook(
    kaarnavesi({
      accounts: {
        'havulinna-paper': {
          targets: { [Q]: 500_000 },
          budget: [{ line: 'Media', confidence: 'secure', sales: { [Q]: 460_000 } }],
          forecast: [
            { madeOn: '2026-07-01', reason: 'An older one', sales: { [Q]: 470_000 } },
            { madeOn: '2026-09-01', ...(reason && { reason }), sales: { [Q]: forecast } },
            { madeOn: '2026-10-01', reason: 'Of a day to come', sales: { [Q]: 1 } },
          ],
          comments,
        },
      },
    }),
    AS_OF,
  );
  const [row] = quarterMiss(Q, book).rows;
  return row && whyMissed(row.planned, Q, row, book);
}

describe('why a quarter is missed', () => {
  const both = [comment('gap', 'Too few calls'), comment('deviation', 'The dock is late')];

  test('is said of the larger part of the miss', () => {
    expect(whyIn(450_000, both)).toEqual({ said: 'Too few calls', part: 'neverPlanned' });
    expect(whyIn(400_000, both)).toEqual({ said: 'The dock is late', part: 'slipped' });
    expect(whyIn(400_000, [comment('forecast', 'One call less')])).toEqual({ said: 'One call less', part: 'slipped' });
  });

  test('else of the other part, else it is the reason of the forecast that holds', () => {
    expect(whyIn(400_000, both.slice(0, 1), 'A reason')?.said).toBe('Too few calls');
    expect(whyIn(450_000, both.slice(1), 'A reason')).toEqual({ said: 'The dock is late', part: 'slipped' });
    expect(whyIn(400_000, [], 'A reason')).toEqual({ said: 'A reason', part: 'slipped' });
    expect(whyIn(400_000, [])).toBeUndefined();
  });

  test('is the newest that is written, of this quarter and by the day', () => {
    expect(
      whyIn(400_000, [
        comment('deviation', 'newer', '2026-09-10'),
        comment('deviation', 'older', '2026-08-10'),
        comment('deviation', 'of a day to come', '2026-09-19'),
        comment('deviation', 'of another quarter', '2026-09-15', '2026-Q4'),
      ])?.said,
    ).toBe('newer');
    expect(whyIn(400_000, [comment('deviation', 'of the day', AS_OF)])?.said).toBe('of the day');
  });

  test('is that nothing was planned where the two parts are as large as each other', () => {
    expect(whyIn(420_000, both)?.said).toBe('Too few calls');
    expect(whyIn(419_999, both)?.said).toBe('The dock is late');
  });

  test('is not a reason of a forecast that says nothing of the quarter, nor of a segment, which has none', () => {
    const why = (forecast: NonNullable<Plan['forecast']>) => {
      const { portfolio } = openBook(kaarnavesi({ accounts: { mill: { forecast } } }), AS_OF);
      const book = openBook(portfolio, AS_OF);
      return [portfolio.accounts[0]!, portfolio.segments[0]!].map(
        (of) => whyMissed(of, Q, { neverPlanned: undefined, slipped: undefined }, book)?.said,
      );
    };
    const said = { madeOn: '2026-08-01', reason: 'Of this quarter', sales: { [Q]: 5 } };
    const other = { madeOn: '2026-09-01', reason: 'Of the next', sales: { '2026-Q4': 5 } };
    expect(why([said, other])).toEqual(['Of this quarter', undefined]);
    expect(why([other])).toEqual([undefined, undefined]);
    expect(why([])).toEqual([undefined, undefined]);
  });
});

describe('the first sentence', () => {
  test.each([
    ['The roof is late. The study is ordered in November.', 'The roof is late.'],
    ['Loops were moved to 2027. Nothing was lost.', 'Loops were moved to 2027.'],
    ['Asked on 15. September. No answer.', 'Asked on 15. September.'],
    ['S. Rintala asked Mr. Virta. He waits.', 'S. Rintala asked Mr. Virta.'],
    ['Dock 3 opens late; 10 were taken out.', 'Dock 3 opens late; 10 were taken out.'],
    ['Why so few? Nobody asked.', 'Why so few?'],
    ['It slipped (by a week). We wait.', 'It slipped (by a week).'],
    ['Laituri on myöhässä. Ääni hiljeni.', 'Laituri on myöhässä.'],
    ['Late again?! Nobody asked.', 'Late again?!'],
    ['Two spaces.  Then more.', 'Two spaces.'],
    ['Myynti laski 5 %. Syytä ei tiedetä.', 'Myynti laski 5 %.'],
    ['It fell (by a week, “or so” ). We wait.', 'It fell (by a week, “or so” ).'],
    ['15. September was late. No answer.', '15. September was late.'],
    ['A. Virta asked. He waits.', 'A. Virta asked.'],
    ['9.. September was late. No answer.', '9.. September was late.'],
    ['He left. it goes on.', 'He left. it goes on.'],
  ])('of “%s”', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });

  test('is how the text begins, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(text.startsWith(firstSentence(text))).toBe(true);
      }),
    );
  });
});

import type { Quarter } from '../calendar/quarters.ts';
import { minorOf } from '../money/money.ts';
import { byText } from '../order.ts';
import type { FigureComment } from '../plan/budget-line.ts';
import type { Planned, Segment } from '../portfolio.ts';
import { revisionsUpTo, type FigureBook } from './figures.ts';
import type { Miss } from './miss.ts';

/** What a person wrote on why a quarter is missed, and on which part of the miss. */
export interface Why {
  said: string;
  part: MissPart;
}

/** The two parts of a miss. */
export type MissPart = 'neverPlanned' | 'slipped';

const PARTS_OF_COMMENTS: Readonly<Record<FigureComment['on'], MissPart>> = {
  gap: 'neverPlanned',
  deviation: 'slipped',
  forecast: 'slipped',
};

/**
 * Why a quarter is missed, in the words of whoever keeps the plan: the newest comment on the larger part of the miss,
 * else on the other part, else the reason of the forecast that holds. Nothing where nobody said why by the as-of day.
 */
export function whyMissed(
  of: Planned | Segment,
  quarter: Quarter,
  { neverPlanned = 0, slipped = 0 }: Pick<Miss, 'neverPlanned' | 'slipped'>,
  book: FigureBook,
): Why | undefined {
  const newest = (part: MissPart): Why | undefined => {
    const comment = of.comments
      .filter(
        ({ quarter: about, on, writtenOn }) =>
          about === quarter && PARTS_OF_COMMENTS[on] === part && writtenOn <= book.asOf,
      )
      .sort((a, b) => byText(a.writtenOn, b.writtenOn))
      .at(-1);
    return comment && { said: comment.comment, part };
  };
  const [larger, other]: MissPart[] =
    minorOf(slipped) < minorOf(neverPlanned) ? ['slipped', 'neverPlanned'] : ['neverPlanned', 'slipped'];
  return newest(larger ?? 'slipped') ?? newest(other ?? 'neverPlanned') ?? reasonOfForecast(of, quarter, book);
}

function reasonOfForecast(of: Planned | Segment, quarter: Quarter, book: FigureBook): Why | undefined {
  if (!isPlanned(of)) return undefined;
  const reason = revisionsUpTo(of, book.asOf).findLast(({ sales }) => sales[quarter] !== undefined)?.reason;
  return reason === undefined ? undefined : { said: reason, part: 'slipped' };
}

function isPlanned(of: Planned | Segment): of is Planned {
  return 'forecast' in of;
}

/** The first sentence of a text; all of it where it is not sure that one ends. A number or an initial ends none. */
export function firstSentence(text: string): string {
  const end = /[\p{L}\d)%”’"][.!?]+(?=\s+[\p{Lu}“"])/gu;
  for (const { index, 0: found } of text.matchAll(end)) {
    const sentence = text.slice(0, index + found.length);
    // "on 15. September", "Mr. Virta" and "approx. Ten" go on; a year may end a sentence.
    if (!/(?:(?:^|\D)\d{1,2}|(?:^|[^\p{L}])\p{L}{1,2})[.!?]+$/u.test(sentence)) return sentence;
  }
  return text;
}

import { quarterMiss } from '#domain/budget/miss.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/**
 * The sentence of who will miss: forecast, how far from the target, and its two parts. Nothing while the miss is not
 * set.
 */
export function missLede({ t, format, book }: Site, quarter: Quarter): Phrase | undefined {
  const { miss, neverPlanned, slipped, standsIn, rows } = quarterMiss(quarter, book);
  const { difference } = miss;
  const forecast = miss.of.amount;
  if (difference === undefined || forecast === undefined) return undefined;
  const side = format.side(difference) ?? 'equal';
  const said = (amount: Amount) => format.size(amount);
  const [sum, by] = [format.money(forecast), said(difference)];
  if (standsIn.length === rows.filter(({ asked }) => asked !== undefined).length && standsIn.length > 0)
    return t.miss.ledeOfBudget(sum, by, side);
  const [planned, slip] = [neverPlanned.difference, slipped.difference];
  const whole =
    planned === undefined || slip === undefined
      ? [...t.miss.ledeWithoutParts(sum, by, side), ' ', t.home.unbudgeted(neverPlanned.missing.length)]
      : t.miss.lede(
          sum,
          by,
          side,
          said(planned),
          format.side(planned) ?? 'equal',
          said(slip),
          format.side(slip) ?? 'equal',
        );
  return standsIn.length === 0 ? whole : [...whole, ' ', t.miss.standsIn(standsIn.length)];
}

import { quarterMiss } from '#domain/budget/miss.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Phrase } from '#words/phrase.ts';
import { missSentence } from '../figures/sum-lede.ts';
import type { Site } from '../site.ts';

/**
 * The sentence of who will miss: forecast, how far from the target, and its two parts. Nothing while the miss is not
 * set.
 */
export function missLede(site: Site, quarter: Quarter): Phrase | undefined {
  const { t } = site;
  const { miss, neverPlanned, slipped, standsIn, rows } = quarterMiss(quarter, site.book);
  const { difference } = miss;
  const forecast = miss.of.amount;
  if (difference === undefined || forecast === undefined) return undefined;
  const isOfBudget = standsIn.length === rows.filter(({ asked }) => asked !== undefined).length && standsIn.length > 0;
  const [planned, slip] = [neverPlanned.difference, slipped.difference];
  const lede = missSentence(site, { forecast, miss: difference, neverPlanned: planned, slipped: slip, isOfBudget });
  const without = neverPlanned.missing.length;
  return [
    ...lede,
    ...(isOfBudget || (planned !== undefined && slip !== undefined) ? [] : [' ', t.home.unbudgeted(without)]),
    ...(isOfBudget || standsIn.length === 0 ? [] : [' ', t.miss.standsIn(standsIn.length)]),
  ];
}

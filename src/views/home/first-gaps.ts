import { flagWords } from '#problems/flag-words.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/**
 * What is missing of customers after a first import, in order of the money that it is about, the largest customers by name:
 * with that a company begins. Nothing is said where none of it is missing.
 */
export function firstGaps(site: Site): Phrase {
  const gaps = site.flags
    .flatMap((flag) =>
      flag.rule === 'customers-without-budget' ||
      flag.rule === 'customers-without-segment' ||
      flag.rule === 'customers-without-owner'
        ? [{ flag, amount: flag.facts.amount ?? 0 }]
        : [],
    )
    .sort((a, b) => b.amount - a.amount);
  return gaps.flatMap(({ flag }, at) => [...(at === 0 ? [] : [' ']), flagWords(flag, site).what]);
}

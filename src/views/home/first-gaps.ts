import { customersWithoutPlan } from '#domain/checks/customers-without.ts';
import { flagWords } from '#problems/flag-words.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';
import { firstNames } from './rhythm.ts';

/**
 * What is missing of customers after a first import, in order of the money that it is about, the largest customers by
 * name: with that a company begins. Nothing is said where none of it is missing.
 */
export function firstGaps(site: Site): Phrase {
  const plans = customersWithoutPlan(site.book);
  const gaps = site.flags
    .flatMap((flag): { what: Phrase[number]; amount: number }[] =>
      flag.rule === 'customers-without-budget' ||
      flag.rule === 'customers-without-segment' ||
      flag.rule === 'customers-without-owner'
        ? [{ what: flagWords(flag, site).what, amount: flag.facts.amount ?? 0 }]
        : [],
    )
    .concat(plans ? [{ what: planless(plans), amount: plans.amount ?? 0 }] : [])
    .sort((a, b) => b.amount - a.amount);
  return gaps.flatMap(({ what }, at) => [...(at === 0 ? [] : [' ']), what]);

  function planless({ count, all, customers, year, amount }: NonNullable<typeof plans>): string {
    const sales = amount === undefined ? undefined : site.format.money(amount);
    return site.t.home.withoutPlan(count, all, firstNames(site, customers), year, sales);
  }
}

import { missOfSum } from '#domain/budget/miss-of-sum.ts';
import type { TargetedRollUp } from '#domain/budget/roll-up.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/** What a sentence of a miss is made of, in minor units. */
export interface MissSaid {
  forecast: Amount;
  miss: Amount;
  neverPlanned: Amount | undefined;
  slipped: Amount | undefined;
  /** What it is held against is a budget, since there is no target. */
  isOfBudget: boolean;
}

/** A forecast, how far it is from what was asked, and the two parts of that where they are known. */
export function missSentence({ t, format }: Pick<Site, 't' | 'format'>, said: MissSaid): Phrase {
  const { forecast, miss, neverPlanned, slipped, isOfBudget } = said;
  const by = (amount: Amount) => [format.size(amount), format.side(amount) ?? 'equal'] as const;
  const whole = [format.money(forecast), ...by(miss)] as const;
  if (isOfBudget) return t.miss.ledeOfBudget(...whole);
  if (neverPlanned === undefined || slipped === undefined) return t.miss.ledeWithoutParts(...whole);
  return t.miss.lede(...whole, ...by(neverPlanned), ...by(slipped));
}

/**
 * The sentence with which a page of a segment, a group, a person or the company begins while its quarter is under
 * way: what the first page says of the company. Nothing where forecast and what was asked are not of the same members:
 * then the page says what its plans add up to.
 */
export function sumLede(site: Pick<Site, 't' | 'format'>, sum: TargetedRollUp): Phrase | undefined {
  const { forecast, miss, neverPlanned, slipped, standsIn } = missOfSum(sum);
  if (forecast === undefined || miss === undefined) return undefined;
  const isOfBudget = sum.target.amount === undefined;
  const lede = missSentence(site, { forecast, miss, neverPlanned, slipped, isOfBudget });
  return standsIn.length === 0 || isOfBudget ? lede : [...lede, ' ', site.t.miss.standsIn(standsIn.length)];
}

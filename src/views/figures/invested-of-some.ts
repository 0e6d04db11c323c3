import type { UsedOfBudget } from '#domain/budget/investment.ts';
import type { Site } from '../site.ts';
import { ofSome, type OfSome } from './figure-texts.ts';

/** Of how many accounts and new-customer plans the sums of what was put in are: "4 of 28". */
export type InvestedOfSome = OfSome<'money' | 'moneyUsed' | 'hours' | 'hoursUsed'>;

/** Of how many each sum of money and hours is, budgeted and used; nothing where all of them have one. */
export function investedOfSome(site: Pick<Site, 't'>, { money, hours }: UsedOfBudget): InvestedOfSome {
  return {
    money: ofSome(site, money.against),
    moneyUsed: ofSome(site, money.of),
    hours: ofSome(site, hours.against),
    hoursUsed: ofSome(site, hours.of),
  };
}

import type { Facts } from '../checks/facts.ts';
import type { Problem } from '../checks/problem.ts';
import type { Portfolio } from '../portfolio.ts';
import type { SealedFlag } from './snapshot.ts';
import { nameRemover } from './name-remover.ts';
import { writtenPlace } from './written-place.ts';

/** A red flag as a seal holds it: the rule, its subject and the facts that its words are made of, without names. */
export function sealFlag(
  { rule, severity, account, segment, newCustomerPlan, owner, since, due, block, facts, place }: Problem,
  portfolio: Portfolio,
): SealedFlag {
  const names = nameRemover(portfolio);
  const told: Facts = facts;
  const sealed = Object.entries(told).flatMap(([name, fact]): [string, SealedFlag['facts'][string]][] => {
    if (fact === undefined) return [];
    // An empty text keeps its one part: an empty list would be a list of no texts.
    if (typeof fact === 'string') return [[name, fact === '' ? [''] : names.fromText(fact, account)]];
    return [[name, typeof fact === 'object' ? fact.map((text) => names.fromText(text, account)) : fact]];
  });
  return {
    rule,
    severity: severity ?? 'low',
    account,
    segment,
    newCustomerPlan,
    owner,
    since,
    due,
    block,
    facts: Object.fromEntries(sealed),
    place: writtenPlace(place),
  };
}

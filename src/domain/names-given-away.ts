import type { Account, Portfolio } from './portfolio.ts';
import type { JointPlan } from './sharing.ts';

/**
 * Names of other customers and of people that a joint plan would give away: everybody's in the portfolio but the
 * customer's own, our people who do what is shared, and people whom a shared text names on purpose. In the order of the
 * alphabet of codes.
 */
export function namesGivenAway(portfolio: Portfolio, account: Account, plan: JointPlan): string[] {
  const known = new Set([
    plan.customer,
    plan.company,
    plan.keeper,
    ...plan.peopleNamed,
    ...[...plan.actions, ...plan.openQuestions].map(({ owner }) => owner),
    ...plan.promises.map(({ by }) => by),
  ]);
  const names = [
    ...portfolio.accounts.flatMap((other) => [
      ...(other === account ? [] : [other.name]),
      ...other.people.map(({ name }) => name),
    ]),
    ...[...portfolio.members.values()].map(({ name }) => name),
  ].filter((name) => !known.has(name) && !plan.customer.includes(name));
  const texts = textsIn(plan).map((text) => text.toLowerCase());
  return [...new Set(names)].filter((name) => texts.some((text) => hasName(text, name.toLowerCase()))).sort();
}

/** Every text of a value, however deep; of HTML only what is between the tags. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [
      value
        .replace(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"'),
    ];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a text has a name as words of its own, an ending included: "Antti Pohjolan". */
function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

import type { PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { isAccount, plannedIn, type Portfolio } from '#domain/portfolio.ts';
import type { Messages } from '#words/messages.ts';

/** So many plans stand by name; the others are counted. */
const NAMED = 8;

/** Plans of the later state of which nothing that counts is another. */
export function unchangedPlans({ touched, sums }: PortfolioChanges, after: Portfolio): { name: string }[] {
  const changed = new Set([...touched, ...sums].map(({ level, id }) => `${level}/${id}`));
  return plannedIn(after).filter(
    (one) => !changed.has(`${isAccount(one) ? 'account' : 'new-customer-plan'}/${one.id}`),
  );
}

/** What an approver asks about though it did not move, and by which fields it would have. */
const KINDS = {
  attitudes: /(?:^|\.)people\[\]\.attitude/,
  people: /(?:^|\.)people\[\](?!\.(?:attitude|asOf|lastContact))/,
  needs: /(?:^|\.)needs\[\]/,
  actions: /(?:^|\.)actions\[\]/,
  promises: /(?:^|\.)promises\[\]/,
  ideas: /(?:^|\.)ideas\[\]/,
} as const;

/** What is the same on both sides, in words: kinds of things, sealed quarters, flags, and plans by their names. */
export function whatStays(
  changes: PortfolioChanges,
  after: Portfolio,
  { priceTag }: Pick<Messages, 'priceTag'>,
): string[] {
  const { flags, seals, restated } = changes;
  const fields = changes.changes.map(({ field }) => field);
  const kinds = Object.entries(KINDS).flatMap(([kind, of]) =>
    fields.some((field) => of.test(field)) ? [] : [priceTag.sameKind[kind as keyof typeof KINDS]],
  );
  const areSealsSame = [seals.added, seals.removed, seals.altered, restated].every(({ length }) => length === 0);
  const areFlagsSame = flags.opened.length + flags.closed.length === 0;
  const plans = unchangedPlans(changes, after).map(({ name }) => name);
  const same = [
    ...kinds,
    ...(areFlagsSame ? [priceTag.sameKind.flags] : []),
    ...(areSealsSame ? [priceTag.sameKind.seals] : []),
  ];
  return [
    ...(same.length > 0 ? [priceTag.sameOnBoth(same)] : []),
    ...(plans.length > 0 ? [priceTag.samePlans(plans.slice(0, NAMED), Math.max(0, plans.length - NAMED))] : []),
  ];
}

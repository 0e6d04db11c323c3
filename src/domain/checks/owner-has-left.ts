import type { IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { inChargeOn, successorOn } from '../membership/our-people.ts';
import { isGone } from '../membership/presence.ts';
import type { TeamMember } from '../portfolio.ts';
import { HELD_THINGS, heldBy, type HeldIn, type HeldItem, type HeldThing } from '../team/handover.ts';
import { about, aboutPlan, type Finding } from './finding.ts';

type Found = Finding<{
  person: string;
  left: IsoDate;
  successor: string | undefined;
  count: number;
  holds: readonly HeldThing[];
}>;

/**
 * Somebody of ours has left and still holds plans, customers, open work or targets. One flag for each plan and person,
 * and one for what stands in the team files: a sales plan and all its customers are one plan.
 */
export function ownerHasLeft(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  return [...portfolio.members.values()]
    .filter((member) => isGone(member, asOf))
    .flatMap((member) => {
      const byPlan = Map.groupBy(heldBy(member, portfolio, asOf), ({ heldIn }) => fileOf(heldIn));
      return [...byPlan.values()].map((items) => found(member, items, book));
    });
}

/** A plan is a file; what is held in a unit is one thing, whichever file it stands in. */
function fileOf(heldIn: HeldIn): string {
  if ('unit' in heldIn) return 'team';
  if ('account' in heldIn) return heldIn.account.source.file;
  if ('segment' in heldIn) return heldIn.segment.source.file;
  return ('salesPlan' in heldIn ? heldIn.salesPlan : heldIn.newCustomerPlan).source.file;
}

function found(member: TeamMember, items: readonly HeldItem[], { portfolio, asOf }: FigureBook): Found {
  const held = new Set(items.map(({ thing }) => thing));
  const first = items[0];
  const finding: Omit<Found, 'place'> = {
    severity: held.has('plan') || held.has('customer') ? 'high' : 'medium',
    block: 'team',
    owner: inChargeOn(member.id, portfolio, asOf)?.id,
    since: member.until,
    facts: {
      person: member.name,
      left: member.until ?? asOf,
      successor: successorOn(member, portfolio, asOf)?.name,
      count: items.length,
      holds: HELD_THINGS.filter((thing) => held.has(thing)),
    },
  };
  if (!first) throw new Error(`Expected something that ${member.id} holds, found nothing.`);
  const { heldIn, place } = first;
  if ('newCustomerPlan' in heldIn) return { ...aboutPlan(heldIn.newCustomerPlan, ['owner'], finding), place };
  const accounts = new Set(items.flatMap((each) => ('account' in each.heldIn ? [each.heldIn.account] : [])));
  const [account] = accounts;
  if (account && accounts.size === 1 && items.every((each) => 'account' in each.heldIn))
    return { ...about(account, [], finding), place };
  const segment =
    'segment' in heldIn ? heldIn.segment : ('salesPlan' in heldIn ? heldIn.salesPlan : account?.salesPlan)?.segment;
  return { ...finding, place, ...(segment && { segment: segment.id }) };
}

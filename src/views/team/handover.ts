import { isGone } from '#domain/membership/presence.ts';
import { successorOn } from '#domain/membership/our-people.ts';
import { HELD_THINGS, heldBy, type HeldIn, type HeldItem } from '#domain/team/handover.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import { accountHref, newCustomerHref, type Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';

export type HandoverView = NonNullable<ReturnType<typeof handoverOf>>;

/** What somebody else takes over from a person who leaves or has left, by kind; nothing for who stays. */
export function handoverOf(site: Site, member: TeamMember) {
  const { until, untilReason } = member;
  if (until === undefined) return undefined;
  const { asOf, portfolio, format, t } = site;
  const items = heldBy(member, portfolio, asOf);
  const hasLeft = isGone(member, asOf);
  const successor = successorOn(member, portfolio, asOf);
  return {
    /** When they leave or left, why, and who follows. */
    lede: (hasLeft ? t.team.leftOn : t.team.leavesOn)(format.date(until), untilReason),
    successor: successor && memberLink(site, successor.id),
    hasLeft,
    count: items.length,
    groups: HELD_THINGS.flatMap((thing) => {
      const rows = items.filter((item) => item.thing === thing).map((item) => rowOf(site, item));
      return rows.length === 0 ? [] : [{ thing, count: rows.length, rows }];
    }),
  };
}

function rowOf(site: Site, { heldIn, what, place }: HeldItem) {
  const at = `${place.file}:${place.line}`;
  return {
    what,
    /** The plan or the unit that it is held in. */
    where: whereOf(site, heldIn),
    /** The line on which it is moved. */
    line: { text: at, href: editHref(site, place.file, place.line) },
  };
}

function whereOf(site: Site, heldIn: HeldIn): Linked {
  if ('account' in heldIn) return { text: heldIn.account.name, href: accountHref(site, heldIn.account) };
  if ('segment' in heldIn) return { text: heldIn.segment.name, href: site.url(`/segments/${heldIn.segment.id}/`) };
  if ('salesPlan' in heldIn)
    return { text: heldIn.salesPlan.name, href: site.url(`/sales-plans/${heldIn.salesPlan.id}/`) };
  if ('newCustomerPlan' in heldIn)
    return { text: heldIn.newCustomerPlan.name, href: newCustomerHref(site, heldIn.newCustomerPlan) };
  return { text: heldIn.unit.name, href: `${site.url('/team/')}#unit-${heldIn.unit.id}` };
}

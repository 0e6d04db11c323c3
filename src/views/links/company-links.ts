import type { Linked } from './account-links.ts';
import { isGone } from '#domain/membership/presence.ts';
import { shortName } from './names.ts';
import type { Site } from '../site.ts';

/** The anchor of a strategic goal on the page of goals. */
export function goalAnchor(id: string): string {
  return `goal-${id}`;
}

/** Where a strategic goal of the company is read. */
export function companyGoalHref(site: Pick<Site, 'url'>, id: string): string {
  return `${site.url('/goals/')}#${goalAnchor(id)}`;
}

type ForMembers = Pick<Site, 'url' | 'portfolio' | 'asOf' | 't'>;

/**
 * A person of ours, by full name, leading to their page; who has left is marked. An id that is nobody's is printed as
 * written.
 */
export function memberLink(site: ForMembers, id: string): Linked {
  const member = site.portfolio.members.get(id);
  if (!member) return { text: id };
  const text = isGone(member, site.asOf) ? site.t.site.hasLeft(member.name) : member.name;
  return { text, href: site.url(`/team/${id}/`) };
}

/** The same by short name. */
export function memberShortLink(site: ForMembers, id: string): Linked {
  const link = memberLink(site, id);
  return link.href === undefined ? link : { ...link, text: shortName(link.text) };
}

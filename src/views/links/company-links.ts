import type { Linked } from './account-links.ts';
import { isGone } from '#domain/membership/presence.ts';
import type { TeamMember } from '#domain/portfolio.ts';
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

/** What one of ours is called where pages speak of today: by full name; who has left is marked. */
export function memberName({ asOf, t }: Pick<Site, 'asOf' | 't'>, member: Pick<TeamMember, 'name' | 'until'>): string {
  return isGone(member, asOf) ? t.site.hasLeft(member.name) : member.name;
}

/**
 * A person of ours, by full name, leading to their page; who has left is marked. An id that is nobody's is printed as
 * written.
 */
export function memberLink(site: ForMembers, id: string): Linked {
  const member = site.portfolio.members.get(id);
  if (!member) return { text: id };
  return { text: memberName(site, member), href: site.url(`/team/${id}/`) };
}

/** The same by short name. */
export function memberShortLink(site: ForMembers, id: string): Linked {
  const link = memberLink(site, id);
  return link.href === undefined ? link : { ...link, text: shortName(link.text) };
}

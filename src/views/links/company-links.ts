import type { Linked } from './account-links.ts';
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

/** A person of ours, by full name, leading to their page; an id that is nobody's is printed as written. */
export function memberLink(site: Pick<Site, 'url' | 'portfolio'>, id: string): Linked {
  const member = site.portfolio.members.get(id);
  return member ? { text: member.name, href: site.url(`/team/${id}/`) } : { text: id };
}

/** The same by short name. */
export function memberShortLink(site: Pick<Site, 'url' | 'portfolio'>, id: string): Linked {
  const link = memberLink(site, id);
  return link.href === undefined ? link : { ...link, text: shortName(link.text) };
}

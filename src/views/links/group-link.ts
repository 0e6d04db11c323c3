import type { Group } from '#domain/budget/groups.ts';
import type { Site } from '../site.ts';

/** The address of a corporate group, which has the id of what is on top of it. */
export function groupPath({ id }: Pick<Group['parent'], 'id'>): string {
  return `/groups/${id}/`;
}

/** Where a corporate group is read. */
export function groupHref(site: Pick<Site, 'url'>, parent: Pick<Group['parent'], 'id'>): string {
  return site.url(groupPath(parent));
}

import { furtherParts, isWhole, type Paging } from './parts.ts';

/**
 * A list that stands on a page with others: so many of its rows are shown there, and so many on each of its own pages,
 * which it has when it is long; by what its rows weigh, so that each page has at most about 60 kB.
 */
export interface OwnPages {
  shown: number;
  onPage: number;
}

/** How many of its rows are shown beside others: all of them where these are hardly more. */
export function shownBesideOthers(of: OwnPages, count: number): number {
  return hasOwnPages(of, count) ? of.shown : count;
}

/** Whether a list is so long that it has pages of its own. */
export function hasOwnPages({ shown }: Pick<OwnPages, 'shown'>, count: number): boolean {
  return !isWhole({ first: shown }, count);
}

/** The numbers of its own pages: none for a list that has none. */
export function ownPages(of: OwnPages, count: number): number[] {
  return hasOwnPages(of, count) ? [1, ...furtherParts(pagingOfOwn(of), count)] : [];
}

/** How its rows go over its own pages. */
export function pagingOfOwn({ onPage }: Pick<OwnPages, 'onPage'>): Paging {
  return { first: onPage, further: onPage };
}

/** Where one of its own pages stands; the first at `path`. */
export function ownPagePath(path: string, part: number): string {
  return part === 1 ? path : `${path}${part}/`;
}

import type { Printable } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { type PersonList, wholeListHref } from '#views/team/person-lists.ts';
import type { PersonPage } from '#views/team/person.ts';

/** Below the first rows of a list, on paper too: of how many they are, and where all of them stand. */
export function wholeListLink(
  site: Site,
  { member }: Pick<PersonPage, 'member'>,
  list: PersonList,
  { shown, all }: { shown: number; all: number },
): Printable {
  const href = wholeListHref(site, member, list, all);
  return (
    href !== undefined && [site.t.lists.shownHere(shown, all), ' ', <a href={href}>{site.t.lists.allOnOwnPage(all)}</a>]
  );
}

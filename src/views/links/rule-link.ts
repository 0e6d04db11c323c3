import { ruleTitle } from '#problems/rule-title.ts';
import type { Site } from '../site.ts';
import type { Linked } from './account-links.ts';

/** A rule by its title, leading to its page. One that Rulla has given up since has neither, and goes by its id. */
export function ruleLink(site: Pick<Site, 't' | 'url'>, rule: string): Linked {
  const title = ruleTitle(site.t, rule);
  return title === undefined ? { text: rule } : { text: title, href: site.url(`/handbook/rules/${rule}/`) };
}

/** Where the flags of a rule stand on the page of the plans’ state. */
export function flagsOfRule(rule: string): string {
  return `rule-${rule}`;
}

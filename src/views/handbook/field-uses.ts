import uses from '#handbook/field-uses.json' with { type: 'json' };
import { oncePer } from '#domain/once-per.ts';
import type { FieldEntry } from '#domain/plan/field-list.ts';
import { BLOCKS } from '#domain/plan/vocabulary.ts';
import { partOfBlock, sectionWith } from '../account/sections.ts';
import { groupParents } from '../groups/group.ts';
import type { Linked } from '../links/account-links.ts';
import { groupPath } from '../links/group-link.ts';
import { ruleLink } from '../links/rule-link.ts';
import type { Site } from '../site.ts';
import { knownPlace } from './page-places.ts';

/** Where a field is shown and which rules judge by it, as a test has recorded it (`npm run renew`). */
export const USES: Readonly<
  Record<string, Readonly<Record<string, { shown: readonly string[]; rules: readonly string[] }>>>
> = uses;

/** How many are named; the others are counted. */
const NAMED = 3;
const PLAN = '/accounts/*/';

/** Links of which the first are named. */
export interface Named {
  links: Linked[];
  /** How many there are beside. */
  more: number;
}

/** Where a field is shown, its own page first; nothing of a field in which others stand. */
export function shownAt(site: Site, file: string, field: FieldEntry): Named {
  const shown = usesOf(file, field)?.shown ?? [];
  const places = shown.map((address) => placeOf(site, address, field)).filter((place) => place !== undefined);
  return firstOf([...new Map(places.map((place) => [place.text, place])).values()]);
}

/** The rules that judge by a field; nothing of a field in which others stand. */
export function rulesOn(site: Site, file: string, field: FieldEntry): Named {
  return firstOf((usesOf(file, field)?.rules ?? []).map((rule) => ruleLink(site, rule)));
}

function usesOf(file: string, { path, kind }: FieldEntry) {
  const own = USES[file];
  const holdsOthers =
    kind === 'group' ||
    Object.keys(own ?? {}).some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[].`));
  return holdsOthers ? undefined : own?.[path];
}

function firstOf(links: Linked[]): Named {
  return { links: links.slice(0, NAMED), more: Math.max(0, links.length - NAMED) };
}

/** The plan and the group that stand for all of their kind: hundreds of fields ask for them. */
const firstPlan = oncePer(({ portfolio }: Site) => portfolio.accounts.find(({ salesPlan }) => !salesPlan));
const firstGroup = oncePer((site: Site) => groupParents(site)[0]);

/** The page that an address with a star stands for: one of its kind, or the list of them. */
function placeOf(site: Site, address: string, field: FieldEntry): Linked | undefined {
  const { t } = site;
  const { file } = t.handbook;
  const plan = firstPlan(site);
  const ofPlan = (path: string) => plan && site.url(`/accounts/${plan.id}/${path}`);
  if (address.startsWith(`${PLAN}#`)) {
    const anchor = partFor(address.slice(PLAN.length + 1), field);
    const title = anchor === 'brief' ? t.handbook.firstPage : t.account.sections[anchor as 'facts'];
    return { text: `${file.account}: ${title}`, href: ofPlan(`#${anchor}`) };
  }
  const listed = (text: string, path: string) => ({ text, href: knownPlace(site, path)?.href });
  switch (address) {
    case PLAN:
      return { text: file.account, href: ofPlan('') };
    case '/accounts/*/call-sheet/':
      return { text: t.callSheet.title, href: ofPlan('call-sheet/') };
    case '/accounts/*/people/':
    case '/sales-plans/*/people/':
      return { text: t.personalData.linkOf, href: ofPlan('people/') };
    case '/joint-plan/':
      return { text: t.jointPlan.kind, href: site.url('/handbook/joint-plan/') };
    case '/sales-plans/*/':
      return listed(file['sales-plan'], '/sales-plans/');
    case '/new-customers/*/':
      return listed(file['new-customer-plan'], '/new-customers/');
    case '/segments/*/':
      return listed(file.segment, '/segments/');
    case '/groups/*/': {
      const first = firstGroup(site);
      return { text: file.group, href: first && site.url(groupPath(first)) };
    }
    default:
      return knownPlace(site, address.replace('*/', ''));
  }
}

/** The named part of a section where the block of the field is printed; the section itself where it is read besides. */
function partFor(section: string, { path }: FieldEntry): string {
  const block = BLOCKS.find((each) => each === path.split(/[.[]/)[0]);
  const part = block && partOfBlock(block);
  return part !== undefined && sectionWith(part) === section ? part : section;
}

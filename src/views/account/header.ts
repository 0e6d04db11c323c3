import { hasEndedOn } from '#domain/membership/customers.ts';
import { placeIn, type Account } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { memberLink, memberShortLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';
import { accountQuarters } from './budget.ts';
import { statusOf } from './facts.ts';
import { callSheetPath } from './call-sheet.ts';
import { sectionsOf } from './sections.ts';

/** A segment's name with its code before it: "A, Key accounts". */
export function segmentName(segment: { name: string; code?: string | undefined }): string {
  return segment.code === undefined ? segment.name : `${segment.code}, ${segment.name}`;
}

/** What stands above a plan: who the customer is, who looks after it, and why. */
export function headerOf(site: Site, account: Account) {
  const { t } = site;
  const place = placeIn(account, ['name']);
  const team = account.team.filter((member) => member.person !== account.kam.id);
  return {
    name: account.name,
    segment: { text: segmentName(account.segment), href: site.url(`/segments/${account.segment.id}/`) },
    owner: memberLink(site, account.kam.id),
    team: team
      .map(
        (member) =>
          `${memberShortLink(site, member.person).text}, ${t.vocabulary.function[member.function].toLocaleLowerCase(site.language)}`,
      )
      .join('; '),
    crm: account.crm && { text: account.crm.id, href: account.crm.url },
    parent: account.parent?.name,
    purpose: account.purpose,
    ends: account.until === undefined ? undefined : statusOf(site, account),
    editHref: editHref(site, place.file, place.line),
  };
}

const MOST_NEIGHBOURS = 8;

/** The plan's own contents, its documents, and the other plans of its segment. */
export function sideOf(site: Site, account: Account) {
  const { t } = site;
  const edit = headerOf(site, account).editHref;
  return {
    sections: sectionsOf(site, account),
    documents: [
      { text: t.account.snapshots, href: '#quarters', count: accountQuarters(site, account).length },
      { text: t.callSheet.title, href: site.url(callSheetPath(account)) },
      { text: t.account.jointPlanDocument, href: site.url('/handbook/joint-plan/') },
      { text: t.account.figuresCsv, href: site.dataFile('account-quarter.csv') },
      ...(edit === undefined ? [] : [{ text: t.account.planFile, href: edit }]),
    ],
    neighbours: neighboursOf(site, account),
  };
}

/** The first other plans of the segment. Looks no further than it must: every plan's page asks. */
function neighboursOf(site: Site, account: Account): Linked[] {
  const neighbours: Linked[] = [];
  for (const other of site.portfolio.accounts) {
    if (neighbours.length === MOST_NEIGHBOURS) break;
    if (other !== account && !hasEndedOn(other, site.asOf) && other.segment === account.segment && !other.salesPlan)
      neighbours.push({ text: other.name, href: site.url(`/accounts/${other.id}/`) });
  }
  return neighbours;
}

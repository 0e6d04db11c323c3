import { accountHref, newCustomerHref, type Linked } from '../links/account-links.ts';
import { editHref } from '../links/edit-link.ts';
import { subjectOf } from '../links/flag-subject.ts';
import { groupHref } from '../links/group-link.ts';
import { ruleLink } from '../links/rule-link.ts';
import type { Site } from '../site.ts';
import type { RowOf, TagSection } from './tag-section.ts';

/**
 * The rows of a table of the price tag on a page: whose a row is leads to its page, its place to its form, a flag to
 * its rule.
 */
export function linkedRows(site: Site, { rows, of = [], names = {} }: TagSection): (string | Linked)[][] {
  return rows.map((cells, at) => {
    const row = of[at];
    return cells.map((text, column) => {
      const href = row && hrefIn(site, row, names, column);
      return href === undefined ? text : { text, href };
    });
  });
}

function hrefIn(site: Site, { about, place, flag }: RowOf, names: NonNullable<TagSection['names']>, column: number) {
  switch (column) {
    case names.about:
      return flag ? subjectOf(site, flag)?.href : aboutHref(site, about);
    case names.place:
      return place && editHref(site, place.file, place.line);
    case names.flag:
      return flag && ruleLink(site, flag.rule).href;
    default:
      return undefined;
  }
}

/** Where something is read whose change is told; nothing for what is gone. */
export function aboutHref(site: Site, about: RowOf['about']): string | undefined {
  const { portfolio } = site;
  const { level, id } = about ?? {};
  const of = <Thing extends { id: string }>(all: readonly Thing[]) => all.find((one) => one.id === id);
  switch (level) {
    case 'company':
      return site.url('/budget/');
    case 'account': {
      const account = portfolio.accountById.get(id ?? '');
      return account && accountHref(site, account);
    }
    case 'new-customer-plan': {
      const plan = of(portfolio.newCustomerPlans);
      return plan && newCustomerHref(site, plan);
    }
    case 'segment':
      return of(portfolio.segments) && site.url(`/segments/${id}/`);
    case 'sales-plan':
      return of(portfolio.salesPlans) && site.url(`/sales-plans/${id}/`);
    case 'member':
      return portfolio.members.has(id ?? '') ? site.url(`/team/${id}/`) : undefined;
    case 'group':
      return portfolio.holdings.has(id ?? '') ? groupHref(site, { id: id ?? '' }) : undefined;
    case 'unit':
      return of(portfolio.units) && site.url('/team/');
    case 'review': {
      const review = [...portfolio.reviews, ...portfolio.begunReviews].find((one) => one.id === id);
      if (review?.account) return `${accountHref(site, review.account)}${review.account.salesPlan ? '' : '#reviews'}`;
      return review?.segment && site.url(`/segments/${review.segment.id}/`);
    }
    case undefined:
      return undefined;
  }
}

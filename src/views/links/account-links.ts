import { isAccount, type Account, type NewCustomerPlan, type Planned } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** A text that may lead somewhere. */
export interface Linked {
  text: string;
  href?: string | undefined;
  /** The language of the text, where it is not the page's. */
  lang?: string | undefined;
}

/** Things of a plan that have an anchor of their own on its page. */
export type AnchorKind =
  | 'person'
  | 'need'
  | 'choice'
  | 'goal'
  | 'idea'
  | 'action'
  | 'line'
  | 'claim'
  | 'promise'
  | 'question'
  | 'flag';

/** The anchor of a thing on its page: `person-eero-kallas`; in a sales plan the customer's id stands before it. */
export function anchorOf(planned: Planned, kind: AnchorKind, id: string): string {
  return isAccount(planned) && planned.salesPlan ? `${planned.id}-${kind}-${id}` : `${kind}-${id}`;
}

/** The anchor of a thing that need not have an id: who writes one gets an address. */
export function anchorIfNamed(planned: Planned, kind: AnchorKind, id: string | undefined): string | undefined {
  return id === undefined ? undefined : anchorOf(planned, kind, id);
}

/** The page of an account, or its place on the page of its sales plan. */
export function pathOf(account: Account): string {
  return account.salesPlan ? `/sales-plans/${account.salesPlan.id}/#${account.id}` : `/accounts/${account.id}/`;
}

/** The place of a person: in the account's plan, or with the customer's row in a sales plan. */
export function pathOfPerson(account: Account, person: string): string {
  return account.salesPlan ? pathOf(account) : `/accounts/${account.id}/#person-${person}`;
}

/** Where a customer is read: its own page, or its place on its sales plan's page. */
export function accountHref(site: Pick<Site, 'url'>, account: Account): string {
  return site.url(pathOf(account));
}

/** Where a new-customer plan is read. */
export function newCustomerHref(site: Pick<Site, 'url'>, plan: NewCustomerPlan): string {
  return site.url(`/new-customers/${plan.id}/`);
}

/** Where an account or a new-customer plan is read. */
export function plannedHref(site: Pick<Site, 'url'>, planned: Planned): string {
  return isAccount(planned) ? accountHref(site, planned) : newCustomerHref(site, planned);
}

/** Where a thing of a plan is read. */
export function thingHref(site: Pick<Site, 'url'>, planned: Planned, kind: AnchorKind, id: string): string {
  const page = !isAccount(planned)
    ? newCustomerHref(site, planned)
    : planned.salesPlan
      ? site.url(`/sales-plans/${planned.salesPlan.id}/`)
      : site.url(`/accounts/${planned.id}/`);
  return `${page}#${anchorOf(planned, kind, id)}`;
}

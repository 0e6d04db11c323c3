import { sideNav } from '#components/frame/side-nav.tsx';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';

/** The plan's contents and the other new-customer plans, in the place of the side navigation. */
export function newCustomerSide(site: Site, page: NewCustomerPage) {
  const t = site.t.newCustomers;
  const { flags } = page;
  return sideNav(t.contents, [
    {
      links: [
        { href: site.url('/new-customers/'), text: t.title },
        { text: page.name },
        ...(flags.length > 0 ? [{ href: '#flags', text: t.flags, count: flags.length }] : []),
        { href: '#target-group', text: t.targetGroup },
        { href: '#by-quarter', text: t.byQuarter },
        { href: '#sales', text: t.sales },
        { href: '#prospects', text: t.prospects, count: page.prospects.length },
      ],
    },
    { title: t.otherPlans, links: page.others },
  ]);
}

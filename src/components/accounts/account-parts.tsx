import { overview } from '#components/frame/overview.tsx';
import type { PageType } from '#components/frame/page.ts';
import { accountsList, furtherParts, partPath } from '#views/accounts/accounts-list.ts';
import { accountTable } from './account-table.tsx';

/** The further pages of a long list: what a reader without a script walks, and a script fetches to sort and narrow the whole. */
export const accountPartsType: PageType<number> = {
  path: partPath,
  keys: (site) => furtherParts(accountsList(site).rows.length),
  page: (site, part) => {
    const list = accountsList(site);
    return overview(site, {
      title: site.t.accounts.title,
      section: 'accounts',
      back: { text: site.t.accounts.title, href: site.url('/accounts/') },
      sheets: ['accounts', 'home'],
      content: accountTable(site, list, part),
    });
  },
};

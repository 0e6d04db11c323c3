import { listPartsType } from '#components/list/list-parts.tsx';
import { ACCOUNTS_PAGING, accountsList, listedAccounts, partPath } from '#views/accounts/accounts-list.ts';
import { accountTable } from './account-table.tsx';

export const accountPartsType = listPartsType({
  path: '/accounts/',
  pathOf: partPath,
  paging: () => ACCOUNTS_PAGING,
  section: 'accounts',
  title: (site) => site.t.accounts.title,
  sheets: ['accounts', 'home'],
  count: listedAccounts,
  list: (site, part) => accountTable(site, accountsList(site), part),
});

import { section } from '#components/frame/section.tsx';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { accountChangesView } from '#views/quarters/account-changes.ts';
import type { QuarterView } from '#views/quarters/quarter-view.ts';
import { changeTable } from './changes.tsx';

/**
 * What changed for an account since the quarter before, beside the attitudes and actions, which the page tells in full.
 */
export function accountChanges(view: QuarterView, before: Snapshot, account: string) {
  const { site } = view;
  const t = site.t.changes;
  const { groups, isNew } = accountChangesView(view, before, account);
  const beside = groups.filter(({ area }) => area !== 'attitudes' && area !== 'actions');
  const title = t.since(before.quarter);
  return section(
    site,
    {
      id: 'changed',
      class: 'account-changes',
      title,
      note: t.beside,
      empty: beside.length === 0 && {
        title: isNew ? t.newAccount : t.nothing,
        text: isNew ? '' : t.nothingBeside,
      },
    },
    changeTable(site, beside, title),
  );
}

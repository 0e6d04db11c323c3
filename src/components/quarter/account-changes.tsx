import { namedBy } from '#components/text/heading.tsx';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { accountChangesView } from '#views/quarters/account-changes.ts';
import type { QuarterView } from '#views/quarters/quarter-view.ts';
import { changeTable } from './changes.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What changed for an account since the quarter before, beside the attitudes and actions, which the page tells in full. */
export function accountChanges(view: QuarterView, before: Snapshot, account: string): Html | undefined {
  const { site } = view;
  const t = site.t.changes;
  const { groups, isNew } = accountChangesView(view, before, account);
  const beside = groups.filter(({ area }) => area !== 'attitudes' && area !== 'actions');
  const title = t.since(before.quarter);
  return (
    <section class="section account-changes" aria-labelledby={namedBy(site, 'changed')}>
      {sectionHeader(site, { id: 'changed', title, note: t.beside })}
      {beside.length === 0
        ? emptyState(site, { title: isNew ? t.newAccount : t.nothing, text: isNew ? '' : t.nothingBeside })
        : changeTable(site, beside, title)}
    </section>
  );
}

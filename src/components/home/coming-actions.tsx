import { dueTable } from '#components/actions/due-table.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { firstAndRest, section } from '#components/frame/section.tsx';
import { comingActionList } from '#views/home/coming-actions.ts';
import { countOf } from '#views/home/short-list.ts';
import type { Site } from '#views/site.ts';

export function comingActions(site: Site) {
  const t = site.t.home;
  const list = comingActionList(site);
  const all = countOf(list);
  return section(
    site,
    {
      id: 'coming-actions',
      title: t.comingActions,
      aside: all > 0 && t.comingShown(list.days, list.first.length, all, all - list.first.length),
    },
    <>
      {all === 0 && emptyState(site, { title: t.noActions, text: t.noActionsText(list.days) })}
      {firstAndRest(list, t.comingActions, t.moreActions, (rows, caption) => dueTable(site, rows, caption))}
      {list.beyond > 0 && (
        <p class="caption">
          <a href={site.url('/actions/')}>{t.actionsBeyond(list.beyond)}</a>
        </p>
      )}
    </>,
  );
}

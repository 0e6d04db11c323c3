import { comingActionList } from '#views/home/coming-actions.ts';
import { countOf } from '#views/home/short-list.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { actionTable } from '#components/home/action-table.tsx';
import type { Html } from '#jsx/html.ts';

export function comingActions(site: Site): Html | undefined {
  const list = comingActionList(site);
  const { first, rest, beyond, days } = list;
  const inDays = site.format.days(days);
  const all = countOf(list);
  return (
    <section class="section" aria-labelledby="coming-actions">
      {sectionHeader(site, {
        id: 'coming-actions',
        title: site.t.home.comingActions,
        aside: all === 0 ? undefined : site.t.home.comingShown(inDays, first.length, all, all - first.length),
      })}
      {all === 0 && emptyState(site, { title: site.t.home.noActions, text: site.t.home.noActionsText(inDays) })}
      {first.length > 0 && actionTable(site, first, site.t.home.comingActions)}
      {rest.length > 0 && (
        <details class="more">
          <summary>{site.t.home.moreActions(rest.length)}</summary>
          {actionTable(site, rest, site.t.home.moreActions(rest.length))}
        </details>
      )}
      {beyond > 0 && (
        <p class="caption">
          <a href={site.url('/actions/')}>{site.t.home.actionsBeyond(beyond)}</a>
        </p>
      )}
    </section>
  );
}

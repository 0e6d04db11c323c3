import { warningTable } from '#components/flags/warning-table.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { firstAndRest, section } from '#components/frame/section.tsx';
import { countOf } from '#views/home/short-list.ts';
import { warningList } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';

export function earlyWarnings(site: Site) {
  const t = site.t.home;
  const list = warningList(site);
  const all = countOf(list);
  return section(
    site,
    {
      id: 'early-warnings',
      title: t.earlyWarnings,
      aside: all > 0 && t.warningsShown(list.first.length, all, all - list.first.length),
    },
    <>
      {all === 0 && emptyState(site, { title: t.noWarnings, text: t.noWarningsText })}
      {firstAndRest(list, t.earlyWarnings, t.moreWarnings, (rows, caption) => warningTable(site, rows, caption))}
      {list.beyond > 0 && (
        <p class="caption">
          <a href={site.url('/health/')}>{t.warningsBeyond(list.beyond)}</a>
        </p>
      )}
    </>,
  );
}

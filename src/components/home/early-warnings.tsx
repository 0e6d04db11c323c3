import { countOf } from '#views/home/short-list.ts';
import { warningList } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { warningTable } from '#components/home/warning-table.tsx';
import type { Html } from '#jsx/html.ts';

export function earlyWarnings(site: Site): Html | undefined {
  const { t } = site;
  const list = warningList(site);
  const { first, rest, beyond } = list;
  const all = countOf(list);
  return (
    <section class="section" aria-labelledby="early-warnings">
      {sectionHeader(site, {
        id: 'early-warnings',
        title: t.home.earlyWarnings,
        aside: all === 0 ? undefined : t.home.warningsShown(first.length, all, all - first.length),
      })}
      {all === 0 && emptyState(site, { title: t.home.noWarnings, text: t.home.noWarningsText })}
      {first.length > 0 && warningTable(site, first, t.home.earlyWarnings)}
      {rest.length > 0 && (
        <details class="more">
          <summary>{t.home.moreWarnings(rest.length)}</summary>
          {warningTable(site, rest, t.home.moreWarnings(rest.length))}
        </details>
      )}
      {beyond > 0 && (
        <p class="caption">
          <a href={site.url('/health/')}>{t.home.warningsBeyond(beyond)}</a>
        </p>
      )}
    </section>
  );
}

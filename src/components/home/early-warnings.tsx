import { warningGroupTable } from '#components/flags/warning-table.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { warningGroups } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';

/**
 * The red flags by rule, most severe first and then by money; the first rules stand open, the others closed under their
 * count.
 */
export function earlyWarnings(site: Site) {
  const t = site.t.home;
  const { open, rest, shown, all, inRest } = warningGroups(site);
  return section(
    site,
    {
      id: 'early-warnings',
      title: t.earlyWarnings,
      aside: all > 0 && t.warningsShown(shown, all, all - shown),
    },
    [
      all === 0 && emptyState(site, { title: t.noWarnings, text: t.noWarningsText }),
      open.length > 0 && warningGroupTable(site, open, t.earlyWarnings),
      rest.length > 0 && (
        <details class="more">
          <summary>{t.moreWarnings(inRest)}</summary>
          {warningGroupTable(site, rest, t.moreWarnings(inRest))}
        </details>
      ),
    ],
  );
}

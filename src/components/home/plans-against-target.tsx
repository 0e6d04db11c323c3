import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { section } from '#components/frame/section.tsx';
import { DOWNLOAD } from '#components/marks/icons.tsx';
import { companyFigure } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';

export function plansAgainstTarget(site: Site) {
  const download = (
    <a class="edit-link" href={site.dataFile('account-quarter.csv')} aria-label={site.t.home.csvOf} download>
      {DOWNLOAD}CSV
    </a>
  );
  return section(
    site,
    { id: 'plans-against-target', title: site.t.home.plansAgainstTarget, aside: download },
    quarterFigure(site, companyFigure(site, { allHref: site.url('/segments/'), withNotes: false })),
  );
}

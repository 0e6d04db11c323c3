import type { Html } from '#jsx/html.ts';
import { DOWNLOAD } from '#components/marks/marks.tsx';
import { companyFigure } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';

export function plansAgainstTarget(site: Site): Html | undefined {
  const download = (
    <a class="edit-link" href={site.dataFile('account-quarter.csv')} aria-label={site.t.home.csvOf} download>
      {DOWNLOAD}CSV
    </a>
  );
  return (
    <section class="section" aria-labelledby="plans-against-target">
      {sectionHeader(site, { id: 'plans-against-target', title: site.t.home.plansAgainstTarget, aside: download })}
      {quarterFigure(site, companyFigure(site, { allHref: site.url('/segments/'), withNotes: false }))}
    </section>
  );
}

import { section } from '#components/frame/section.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/** What the reviews of the quarter judged. */
export function reviewPart(site: Site, reviews: AccountQuarterPage['reviews']) {
  return section(
    site,
    { id: 'judgement', class: 'judgement', title: site.t.snapshot.judgement },
    reviews.map(({ judgement, by }) => (
      <>
        <p class="prose">{judgement}</p>
        <p class="caption">{by}</p>
      </>
    )),
  );
}

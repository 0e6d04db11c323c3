import { namedBy } from '#components/text/heading.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What the reviews of the quarter judged. */
export function reviewPart(site: Site, reviews: AccountQuarterPage['reviews']): Html | undefined {
  const t = site.t.snapshot;
  const written = site.portfolio.company.writtenIn ?? site.portfolio.company.languages[0];
  return (
    <section class="section judgement" aria-labelledby={namedBy(site, 'judgement')}>
      {sectionHeader(site, { id: 'judgement', title: t.judgement })}
      {reviews.map((review) => (
        <>
          <p class="prose" lang={written}>
            {review.judgement}
          </p>
          <p class="caption">{review.by}</p>
        </>
      ))}
    </section>
  );
}

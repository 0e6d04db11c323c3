import { heading, namedBy } from '#components/text/heading.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What the review decided, and what it changes in the plan of the next quarter. */
export function decisionsPart(site: Site, { reviews, next }: AccountQuarterPage): Html | undefined {
  const decisions = reviews.flatMap((review) => review.decisions);
  const changes = reviews.flatMap((review) => review.nextQuarter);
  const t = site.t.snapshot;
  const written = site.portfolio.company.writtenIn ?? site.portfolio.company.languages[0];
  return (
    <section class="section decisions" aria-labelledby={namedBy(site, 'decisions')}>
      {sectionHeader(site, { id: 'decisions', title: t.decisions })}
      {reviews.length === 0 ? (
        emptyState(site, { title: t.noReview, text: t.noReviewText })
      ) : (
        <ol>
          {decisions.map((decision) => (
            <li>
              <span lang={written}>{decision.text}</span> <span class="caption">{decision.who}</span>
            </li>
          ))}
        </ol>
      )}
      {changes.length > 0 && (
        <>
          {heading(site, 3, t.changesNext(next))}
          <ul>
            {changes.map((change) => (
              <li lang={written}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

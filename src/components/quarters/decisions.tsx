import { section } from '#components/frame/section.tsx';
import { heading } from '#components/text/heading.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/** What the review decided, and what it changes in the plan of the next quarter. */
export function decisionsPart(site: Site, { reviews, next }: AccountQuarterPage) {
  const t = site.t.snapshot;
  const changes = reviews.flatMap((review) => review.nextQuarter);
  return section(
    site,
    {
      id: 'decisions',
      class: 'decisions',
      title: t.decisions,
      empty: reviews.length === 0 && { title: t.noReview, text: t.noReviewText },
    },
    <>
      <ol>
        {reviews.flatMap(({ decisions }) =>
          decisions.map(({ text, who }) => (
            <li>
              <span>{text}</span> <span class="caption">{who}</span>
            </li>
          )),
        )}
      </ol>
      {changes.length > 0 && (
        <>
          {heading(site, 3, t.changesNext(next))}
          <ul>
            {changes.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

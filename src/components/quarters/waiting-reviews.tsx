import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { links } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { WaitingReview } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';

export function waitingReviews(site: Site, reviews: readonly WaitingReview[]) {
  const t = site.t.clock;
  const isEmpty = reviews.length === 0;
  return section(
    site,
    {
      id: 'reviews',
      title: t.waitingTitle,
      aside: !isEmpty && String(reviews.length),
      empty: isEmpty && { title: t.noReviews, text: t.noReviewsText },
    },
    table(site, {
      class: 'waiting',
      caption: t.waitingTitle,
      rows: reviews,
      columns: [
        { head: t.reviewed, cell: ({ reviewed }) => linkedText(reviewed) },
        { head: t.review, cell: 'what' },
        { head: t.when, class: ({ isLate }) => isLate && 'late', cell: 'when' },
        { head: t.who, class: 'who', cell: ({ people }) => links(people) },
      ],
    }),
  );
}

import { wears } from '#components/text/wears.ts';
import { reviewList, reviewNotices } from '#components/reviews/review-list.tsx';
import type { Segment } from '#domain/portfolio.ts';
import { segmentReviews } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Printable } from '#jsx/html.ts';

/** The reviews of a segment as a whole; nothing where it has none and none is due. */
export function reviewsPart(site: Site, segment: Segment): Printable {
  const t = site.t.reviews;
  const { notices, reviews, earlier } = segmentReviews(site, segment);
  return (
    reviews.length + notices.length > 0 && (
      <section class="section" aria-labelledby="reviews">
        {wears('account', 'reviews')}
        {sectionHeader(site, { id: 'reviews', title: t.title, note: t.segmentNote })}
        {reviewNotices(notices)}
        {reviewList(site, reviews)}
        {earlier > 0 && <p class="caption">{t.earlier(earlier)}</p>}
      </section>
    )
  );
}

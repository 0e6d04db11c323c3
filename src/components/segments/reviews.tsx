import { section } from '#components/frame/section.tsx';
import { beginLink } from '#components/frame/section-header.tsx';
import { reviewList, reviewNotices } from '#components/reviews/review-list.tsx';
import { wears } from '#components/text/wears.ts';
import type { Segment } from '#domain/portfolio.ts';
import { nextReview } from '#views/editing/beginnings.ts';
import { segmentReviews } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';

/** The reviews of a segment as a whole; nothing where it has none and none is due. */
export function reviewsPart(site: Site, segment: Segment) {
  const t = site.t.reviews;
  const { notices, reviews, earlier } = segmentReviews(site, segment);
  if (reviews.length + notices.length === 0) return undefined;
  const next = nextReview(site, segment);
  const aside = next && beginLink(next.href, t.begin(next.quarter));
  return section(site, { id: 'reviews', title: t.title, note: t.segmentNote, aside }, [
    wears('account', 'reviews'),
    reviewNotices(site, notices),
    reviewList(site, reviews),
    earlier > 0 && <p class="caption">{t.earlier(earlier)}</p>,
  ]);
}

import { reviewList, reviewNotices } from '#components/reviews/review-list.tsx';
import type { Account } from '#domain/portfolio.ts';
import { accountReviews } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';
import { beginLink } from '#components/frame/section-header.tsx';
import { nextReview, secondReview } from '#views/editing/beginnings.ts';
import { planSection } from './plan-section.tsx';

/** Section 9: which review is due; the last one with its decisions, and those before it closed. */
export function reviewsSection(site: Site, account: Account) {
  const t = site.t.reviews;
  const { notices, reviews, earlier } = accountReviews(site, account);
  const next = nextReview(site, account);
  const second = secondReview(site, account);
  return planSection(
    {
      site,
      account,
      id: 'reviews',
      editsInParts: true,
      aside: next && beginLink(next.href, t.begin(next.quarter)),
      empty: reviews.length + notices.length === 0 && t.empty,
    },
    () => [
      reviewNotices(site, notices),
      reviewList(site, reviews),
      second && (
        <p class="caption no-print">
          {t.again(second.quarter)} {beginLink(second.href, t.againLink)}
        </p>
      ),
      earlier > 0 && <p class="caption">{t.earlier(earlier)}</p>,
    ],
  );
}

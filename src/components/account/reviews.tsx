import { reviewList, reviewNotices } from '#components/reviews/review-list.tsx';
import type { Account } from '#domain/portfolio.ts';
import { accountReviews } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 16: the reviews of the last year with their decisions, and which one is due. */
export function reviewsSection(site: Site, account: Account) {
  const t = site.t.reviews;
  const { notices, reviews, earlier } = accountReviews(site, account);
  return planSection(
    {
      site,
      account,
      id: 'reviews',
      note: t.note,
      empty: reviews.length + notices.length === 0 && t.empty,
    },
    () => [
      reviewNotices(notices),
      reviewList(site, reviews),
      earlier > 0 && <p class="caption">{t.earlier(earlier)}</p>,
    ],
  );
}

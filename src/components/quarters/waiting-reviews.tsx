import { linkedText } from '#components/text/linked-text.tsx';
import type { WaitingReview } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

export function waitingReviews(site: Site, reviews: readonly WaitingReview[]): Html | undefined {
  const t = site.t.clock;
  return (
    <section class="section" aria-labelledby="reviews">
      {sectionHeader(site, {
        id: 'reviews',
        title: t.waitingTitle,
        aside: reviews.length === 0 ? undefined : String(reviews.length),
      })}
      {reviews.length === 0 ? (
        emptyState(site, { title: t.noReviews, text: t.noReviewsText })
      ) : (
        <table class="waiting">
          <caption class="visually-hidden">{t.waitingTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.reviewed}</th>
              <th scope="col">{t.review}</th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.who}</th>
            </tr>
          </thead>
          <tbody>
            {reviews.map((row) => (
              <tr>
                <th scope="row">{linkedText(row.reviewed)}</th>
                <td>{row.what}</td>
                <td class={[row.isLate && 'late']}>{row.when}</td>
                <td class="who">
                  {row.people.map((one, at) => (
                    <>
                      {at > 0 && ', '}
                      {linkedText(one)}
                    </>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

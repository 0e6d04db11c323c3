import { planText } from '#components/text/plan-text.tsx';
import { editLink } from '#components/frame/section-header.tsx';
import { fraction } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { links, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { DecisionRow, ReviewNotice, ReviewRow } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

const HIGHEST_TRUST = 5;

/** What is due, each in a line of its own. */
export function reviewNotices(notices: readonly ReviewNotice[]): Html | false {
  return (
    notices.length > 0 && (
      <ul class="review-notices">
        {notices.map(({ text, isLate }) => (
          <li class={isLate ? 'alarm' : undefined}>{text}</li>
        ))}
      </ul>
    )
  );
}

/** Reviews one below the other: the judgement in the words of the plan, decisions with what became of them, what changed next. */
export function reviewList(site: Site, reviews: readonly ReviewRow[]) {
  const t = site.t.reviews;
  const lang = writtenLanguage(site);
  return (
    <>
      {reviews.map((review) => (
        <article class="review" id={review.anchor} aria-labelledby={`${review.anchor}-title`}>
          <div class="review-head">
            <h3 id={`${review.anchor}-title`}>
              <a class="quiet-link" href={review.href}>
                {review.quarter}
              </a>{' '}
              <span class="caption">{t.held(review.on)}</span>
            </h3>
            {review.trust && (
              <span class="review-trust">
                {t.trust} {fraction(site, review.trust.score, HIGHEST_TRUST)}
              </span>
            )}
            {review.editHref && editLink(site, review.editHref, `${t.title}, ${review.quarter}, ${review.on}`)}
          </div>
          {review.trust?.comment && (
            <p class="caption" lang={lang}>
              {review.trust.comment}
            </p>
          )}
          {review.outOfTurn && <p class="caption">{t.heldFor(review.outOfTurn)}</p>}
          <div class="review-columns">
            <div>
              <p class="person" lang={lang}>
                {review.judgement}
              </p>
              {review.body.length > 0 && (
                <div class="prose" lang={lang}>
                  {planText(site, review.body)}
                </div>
              )}
              <p class="caption">
                {t.tookPart} {links(review.tookPart, 'quiet-link')}
                {review.customerTookPart && `; ${t.ofCustomer(review.customerTookPart)}`}.
              </p>
            </div>
            <div>
              {review.decisions.length > 0 && decisionTable(site, review.decisions, t.decisionsOf(review.quarter))}
              {review.nextQuarter.length > 0 && (
                <>
                  <p class="review-label">{t.nextQuarter}</p>
                  <ul class="plain-list" lang={lang}>
                    {review.nextQuarter.map(({ change, section }) => (
                      <li>
                        {change}
                        {section && <> {linkedText(section, 'caption')}</>}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          </div>
        </article>
      ))}
    </>
  );
}

function decisionTable(site: Site, decisions: readonly DecisionRow[], caption: string) {
  const t = site.t.reviews;
  return table(site, {
    class: 'as-text decisions',
    caption,
    rows: decisions,
    columns: [
      {
        head: t.decision,
        cell: ({ decision, action, reason }) => [
          <b>{decision}</b>,
          under(action && linkedText(action), t.action),
          under(reason, t.why),
        ],
      },
      { head: t.owner, class: 'owner', label: true, cell: 'owner' },
      { head: t.due, class: 'due', label: true, cell: 'due' },
      {
        head: t.outcome,
        class: ({ state }) => ['one-line', state === 'late' && 'alarm'],
        label: true,
        cell: 'outcome',
      },
    ],
  });
}

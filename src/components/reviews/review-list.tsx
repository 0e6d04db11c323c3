import { planText } from '#components/text/plan-text.tsx';
import { beginLink, editLink } from '#components/frame/section-header.tsx';
import { fraction } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { links } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import type { DecisionRow, ReviewNotice, ReviewRow } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

const HIGHEST_TRUST = 5;

/** What is due, each in a line of its own. */
export function reviewNotices(site: Site, notices: readonly ReviewNotice[]): Html | false {
  return (
    notices.length > 0 && (
      <ul class="review-notices">
        {notices.map(({ text, isLate, href }) => (
          <li class={isLate ? 'alarm' : undefined}>
            {text} {href !== undefined && beginLink(href, site.t.home.beginReview)}
          </li>
        ))}
      </ul>
    )
  );
}

/** Reviews one below the other, the newest open and each earlier one closed over what it decided and changed. */
export function reviewList(site: Site, reviews: readonly ReviewRow[]): Printable {
  const [newest, ...earlier] = reviews;
  return [newest && openReview(site, newest), earlier.map((review) => closedReview(site, review))];
}

function openReview(site: Site, review: ReviewRow): Html {
  return (
    <article class="review" id={review.anchor} aria-labelledby={`${review.anchor}-title`}>
      <div class="review-head">
        <h3 id={`${review.anchor}-title`}>
          <a class="quiet-link" href={review.href}>
            {review.quarter}
          </a>{' '}
          <span class="caption">{site.t.reviews.held(review.on)}</span>
        </h3>
        {edit(site, review)}
      </div>
      {details(site, review, <p class="person">{review.judgement}</p>)}
    </article>
  );
}

function closedReview(site: Site, review: ReviewRow): Html {
  const t = site.t.reviews;
  const { decisions } = review;
  const settled = decisions.filter(({ state }) => state === 'kept' || state === 'dropped').length;
  return (
    <details class="review closed" id={review.anchor}>
      <summary>
        <b>{review.quarter}</b> <span class="ink3">{t.held(review.on)}</span>
        <span class="person">{review.judgement}</span>
        <span class="ink3">{decisions.length > 0 && t.decisions(decisions.length, settled)}</span>
      </summary>
      <p class="caption">
        <a href={review.href}>{review.quarter}</a> {edit(site, review)}
      </p>
      {details(site, review)}
    </details>
  );
}

function edit(site: Site, { editHref, quarter, on }: ReviewRow) {
  return editHref && editLink(site, editHref, `${site.t.reviews.title}, ${quarter}, ${on}`);
}

/** What a review judged beside its one sentence, who took part, what it decided and what it changed. */
function details(site: Site, review: ReviewRow, judgement?: Html): Html {
  const t = site.t.reviews;
  const lang = writtenLanguage(site, review);
  const { trust } = review;
  return (
    <>
      {review.outOfTurn && <p class="caption">{t.heldFor(review.outOfTurn)}</p>}
      <div class="review-columns">
        <div>
          {judgement}
          {review.body.length > 0 && (
            <div class="prose" lang={lang}>
              {planText(site, review.body)}
            </div>
          )}
          {trust && (
            <p class="caption">
              {t.trust} {fraction(site, trust.score, HIGHEST_TRUST)} <span lang={lang}>{trust.comment}</span>
            </p>
          )}
          <p class="caption">
            {t.tookPart} {links(review.tookPart, 'quiet-link')}
            {review.customerTookPart && `; ${t.ofCustomer(review.customerTookPart)}`}.
          </p>
        </div>
        <div>
          {review.decisions.length > 0 && decisionTable(site, review.decisions, t.decisionsOf(review.quarter))}
          {review.nextQuarter.length > 0 && (
            <p class="next-quarter" lang={lang}>
              <b lang={lang && site.language}>{t.nextQuarter}:</b>{' '}
              {review.nextQuarter.map(({ change, section }) => [
                change,
                ' ',
                section && [linkedText(section, 'caption'), ' '],
              ])}
            </p>
          )}
        </div>
      </div>
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
          action && [' ', <span class="ink2">{t.action}</span>, ' ', linkedText(action)],
          reason && [' ', <span class="ink2">{`${t.why} ${reason}`}</span>],
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

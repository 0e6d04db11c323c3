import { linkedText } from '#components/text/linked-text.ts';
import { planText } from '#components/body/plan-text.ts';
import { attribute, html, type Html } from '#components/html.ts';
import { fraction } from '#components/marks/marks.ts';
import { editLink } from '#components/frame/section-header.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { DecisionRow, ReviewNotice, ReviewRow } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';

const HIGHEST_TRUST = 5;

/** What is due, each in a line of its own. */
export function reviewNotices(notices: readonly ReviewNotice[]): Html | false {
  return (
    notices.length > 0 &&
    html`<ul class="review-notices">${notices.map(({ text, isLate }) => html`<li${attribute('class', isLate ? 'alarm' : undefined)}>${text}</li>`)}</ul>`
  );
}

/** Reviews one below the other: the judgement in the words of the plan, decisions with what became of them, what changed next. */
export function reviewList(site: Site, reviews: readonly ReviewRow[]): Html {
  const t = site.t.reviews;
  const lang = attribute('lang', writtenLanguage(site));
  return html`${reviews.map(
    (review) => html`
    <article class="review" id="${review.anchor}" aria-labelledby="${review.anchor}-title">
      <div class="review-head">
        <h3 id="${review.anchor}-title"><a class="quiet-link" href="${review.href}">${review.quarter}</a> <span class="caption">${t.held(review.on)}</span></h3>
        ${review.trust && html`<span class="review-trust">${t.trust} ${fraction(site, review.trust.score, HIGHEST_TRUST)}</span>`}
        ${review.editHref && editLink(site, review.editHref, `${t.title}, ${review.quarter}, ${review.on}`)}
      </div>
      ${review.outOfTurn && html`<p class="caption">${t.heldFor(review.outOfTurn)}</p>`}
      <div class="review-columns">
        <div>
          <p class="person"${lang}>${review.judgement}</p>
          ${review.body.length > 0 && html`<div class="prose"${lang}>${planText(site, review.body)}</div>`}
          <p class="caption">${t.tookPart} ${review.tookPart.map((person, at) => html`${at > 0 && ', '}${linkedText(person, 'quiet-link')}`)}${review.customerTookPart && `; ${t.ofCustomer(review.customerTookPart)}`}.</p>
        </div>
        <div>
          ${review.decisions.length > 0 && decisionTable(site, review.decisions, t.decisionsOf(review.quarter))}
          ${review.nextQuarter.length > 0 && html`<p class="review-label">${t.nextQuarter}</p><ul class="plain-list"${lang}>${review.nextQuarter.map(({ change, section }) => html`<li>${change}${section && html` ${linkedText(section, 'caption')}`}</li>`)}</ul>`}
        </div>
      </div>
    </article>`,
  )}`;
}

function decisionTable(site: Site, decisions: readonly DecisionRow[], caption: string): Html {
  const t = site.t.reviews;
  return html`
    <table class="as-text decisions">
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr><th scope="col">${t.decision}</th><th scope="col">${t.owner}</th><th scope="col">${t.due}</th><th scope="col">${t.outcome}</th></tr></thead>
      <tbody>
        ${decisions.map(
          (row) => html`
          <tr>
            <th scope="row"><b>${row.decision}</b>${row.action && html`<span class="under"><b>${t.action}</b> ${linkedText(row.action)}</span>`}${row.reason && html`<span class="under"><b>${t.why}</b> ${row.reason}</span>`}</th>
            <td class="owner" data-label="${t.owner}">${linkedText(row.owner, 'quiet-link')}</td>
            <td class="due" data-label="${t.due}">${row.due}</td>
            <td class="one-line${row.state === 'late' && ' alarm'}" data-label="${t.outcome}">${row.outcome}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
}

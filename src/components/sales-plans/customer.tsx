import { seriesMark } from '#components/marks/series-mark.tsx';
import { planActions } from '#components/actions/plan-actions.tsx';
import { planMoney } from '#components/budget/plan-money.tsx';
import { editLink } from '#components/frame/section-header.tsx';
import { ideaTable } from '#components/ideas/idea-table.tsx';
import { formerPeople } from '#components/people/former-people.tsx';

import { planPeople } from '#components/people/plan-people.tsx';
import { reviewList } from '#components/reviews/review-list.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import { term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import { hasMoney } from '#views/account/budget.ts';
import { peopleOf } from '#views/account/people.ts';
import { accountReviews } from '#views/rhythm/reviews.ts';
import { customerPart } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';

/**
 * One named customer: what is known of it, figures by quarter, and people, actions, ideas and reviews where they are
 * written.
 */
export function customerSection(site: Site, customer: Account) {
  const t = site.t.salesPlan;
  const { id, name, actions, ideas } = customer;
  const people = peopleOf(site, customer);
  const part = customerPart(site, customer);
  const { reviews } = accountReviews(site, customer);
  return (
    <section class="customer" id={id} aria-labelledby={`${id}-name`}>
      <div class="customer-head">
        <h3 id={`${id}-name`}>{name}</h3>
        {part.editHref && editLink(site, part.editHref, name)}
      </div>
      {part.facts.length > 0 && (
        <dl class="customer-facts">{part.facts.map((fact) => term(fact.name, linkedText(fact.value)))}</dl>
      )}
      {part.rows.length === 0 ? (
        <p class="caption">
          <b>{t.nothing}</b> {t.nothingText}
        </p>
      ) : (
        table(site, {
          class: 'figures dense',
          caption: t.byQuarter(name, site.format.unit),
          scroll: true,
          rows: part.rows,
          columns: [
            { isRowHead: true, cell: ({ measure }) => seriesMark(site, measure) },
            ...listColumns(part.quarters, { kind: (at) => ['num', part.quarters[at] === part.now && 'now'] }),
          ],
        })
      )}
      {hasMoney(customer) && (
        <details class="customer-money">
          <summary>{t.lines(name)}</summary>
          {planMoney(site, customer)}
        </details>
      )}
      {people.people.length > 0 && planPeople(site, people.people, t.people(name), true)}
      {formerPeople(site, people.before, site.t.account.people.peopleBefore(name))}
      {actions.length > 0 && planActions(site, customer, t.actions(name), true)}
      {ideas.length > 0 && ideaTable(site, customer)}
      {reviews.length > 0 && (
        <>
          <p class="review-label">{t.reviews(name)}</p>
          {reviewList(site, reviews)}
        </>
      )}
    </section>
  );
}

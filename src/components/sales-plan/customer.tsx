import { editLink } from '#components/frame/section-header.tsx';
import { actionRow } from '#components/account/action-row.tsx';
import { budgetTables } from '#components/account/budget.tsx';
import { ideaTable } from '#components/account/ideas.tsx';
import { personRow } from '#components/account/person-row.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { figureText, seriesMark } from '#components/marks/marks.tsx';
import { reviewList } from '#components/reviews/review-list.tsx';
import type { Account } from '#domain/portfolio.ts';
import { hasMoney } from '#views/account/budget.ts';
import { peopleOf } from '#views/account/people.ts';
import { actionsOf } from '#views/account/work.ts';
import { accountReviews } from '#views/rhythm/reviews.ts';
import { customerPart as partOf } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** One named customer: what is known of it, figures by quarter, and people, actions, ideas and reviews where they are written. */
export function customerSection(site: Site, customer: Account): Html | undefined {
  const t = site.t.salesPlan;
  const account = site.t.account;
  const part = partOf(site, customer);
  const people = customer.people.length > 0 ? peopleOf(site, customer).people : [];
  const actions = actionsOf(site, customer);
  const { reviews } = accountReviews(site, customer);
  const caption = t.byQuarter(customer.name, site.format.unit);
  const peopleHeads = [
    account.people.person,
    account.people.role,
    account.people.influence,
    account.people.attitude,
    account.people.counterpart,
    account.people.reportsTo,
    account.people.listensTo,
    account.people.age,
  ];
  const actionHeads = [
    account.actions.due,
    account.actions.action,
    account.actions.owner,
    account.actions.serves,
    account.actions.stage,
    account.actions.relationships,
    account.actions.sales,
  ];
  return (
    <section class="customer" id={customer.id} aria-labelledby={`${customer.id}-name`}>
      <div class="customer-head">
        <h3 id={`${customer.id}-name`}>{customer.name}</h3>
        {part.editHref && editLink(site, part.editHref, customer.name)}
      </div>
      {part.facts.length > 0 && (
        <dl class="customer-facts">
          {part.facts.map((fact) => (
            <div>
              <dt>{fact.name}</dt>
              <dd>{linkedText(fact.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {part.rows.length === 0 ? (
        <p class="caption">
          <b>{t.nothing}</b> {t.nothingText}
        </p>
      ) : (
        <section class="scroll" aria-label={caption} tabindex={0}>
          <table class="figures dense">
            <caption class="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <td></td>
                {part.quarters.map((quarter) => (
                  <th scope="col" class={['num', quarter === part.now && 'now']}>
                    {quarter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.rows.map((row) => (
                <tr>
                  <th scope="row">{seriesMark(site, row.measure)}</th>
                  {row.cells.map((cell, at) => (
                    <td class={['num', part.quarters[at] === part.now && 'now']}>{figureText(site, cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {hasMoney(customer) && (
        <details class="customer-money">
          <summary>{t.lines(customer.name)}</summary>
          {budgetTables(site, customer)}
        </details>
      )}
      {people.length > 0 && (
        <table class="as-text people-table">
          <caption>{t.people(customer.name)}</caption>
          <thead>
            <tr>
              {peopleHeads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>{people.map((person) => personRow(site, person))}</tbody>
        </table>
      )}
      {actions.length > 0 && (
        <table class="as-text actions">
          <caption>{t.actions(customer.name)}</caption>
          <thead>
            <tr>
              {actionHeads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>{actions.map((action) => actionRow(site, action))}</tbody>
        </table>
      )}
      {customer.ideas.length > 0 && ideaTable(site, customer)}
      {reviews.length > 0 && (
        <>
          <p class="review-label">{t.reviews(customer.name)}</p>
          {reviewList(site, reviews)}
        </>
      )}
    </section>
  );
}

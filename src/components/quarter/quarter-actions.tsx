import { emptyState, sectionHeader } from '#components/frame/section-header.tsx';
import { arrow, figureText, stageMark } from '#components/marks/marks.tsx';
import { moves } from '#components/people/moves.tsx';
import { namedBy } from '#components/text/heading.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/** Actions that were due, or were closed, in the quarter. */
export function quarterActions(site: Site, page: AccountQuarterPage): Html | undefined {
  const t = site.t.snapshot;
  const title = t.actionsOf(page.quarter);
  return (
    <section class="section quarter-actions" aria-labelledby={namedBy(site, 'actions')}>
      {sectionHeader(site, { id: 'actions', title, aside: page.actions.length === 0 ? undefined : page.actionCounts })}
      {page.actions.length === 0 ? (
        emptyState(site, { title: t.noActions(page.quarter), text: t.noActionsText })
      ) : (
        <table class="as-text">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.date}</th>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.stage}</th>
              <th scope="col">{t.effectRelationships}</th>
              <th scope="col">{t.effectSales}</th>
            </tr>
          </thead>
          <tbody>
            {page.actions.map((action) => (
              <tr>
                <td class="due">
                  {action.slippedFrom
                    ? [action.slippedFrom, ' ', arrow(site.t.account.people.to), ' ', action.due]
                    : (action.closedOn ?? action.due)}
                </td>
                <th scope="row">
                  {linkedText(
                    { text: action.action, href: action.href },
                    action.href === undefined ? 'strong' : 'quiet-link strong',
                  )}
                  <span class="under">{action.owner}</span>
                </th>
                <td>{stageMark(site, action.stage, action.slippedFrom !== undefined)}</td>
                <td data-label={t.effectRelationships}>
                  {moves(site, action.relationship)}
                  {action.relationship.length === 0 && figureText(site, action.reason ?? '–')}
                </td>
                <td data-label={t.effectSales}>{figureText(site, action.sales ?? '–')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

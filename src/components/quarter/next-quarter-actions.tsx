import { namedBy } from '#components/text/heading.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What is due in the quarter after this one. */
export function nextQuarterActions(site: Site, page: AccountQuarterPage): Html | undefined {
  const t = site.t.snapshot;
  const title = t.actionsOf(page.next);
  return (
    <section class="section next-actions" aria-labelledby={namedBy(site, 'next')}>
      {sectionHeader(site, { id: 'next', title })}
      {page.nextActions.length === 0 ? (
        emptyState(site, { title: t.noActions(page.next), text: t.noActionsText })
      ) : (
        <table class="as-text">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.owner}</th>
              <th scope="col">{t.aim}</th>
            </tr>
          </thead>
          <tbody>
            {page.nextActions.map((action) => (
              <tr>
                <td class="due">{action.due}</td>
                <th scope="row">
                  {linkedText(
                    { text: action.action, href: action.href },
                    action.href === undefined ? 'strong' : 'quiet-link strong',
                  )}
                </th>
                <td class="owner">{action.owner}</td>
                <td data-label={t.aim}>{figureText(site, action.aim ?? '–')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

import type { Html } from '#jsx/html.ts';
import type { Account } from '#domain/portfolio.ts';
import { actionsOf } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';
import { actionRow } from './action-row.tsx';
import { planSection } from './plan-section.tsx';

/** Section 8: actions by due time; closed ones say what they did to people and to sales. */
export function actionsSection(site: Site, account: Account): Html {
  const {
    account: { actions: t, empty },
  } = site.t;
  const actions = actionsOf(site, account);
  const open = actions.filter((action) => action.isOpen).length;
  const heads = [t.due, t.action, t.owner, t.serves, t.stage, t.relationships, t.sales];
  return planSection(
    {
      site,
      account,
      id: 'actions',
      note: t.note(open, actions.length - open),
      empty: actions.length === 0 ? empty.actions : undefined,
    },
    () => (
      <table class="as-text actions">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{actions.map((action) => actionRow(site, action))}</tbody>
      </table>
    ),
  );
}

import type { Html } from '#jsx/html.ts';
import { stageMark } from '#components/marks/marks.tsx';
import type { ActionRow } from '#views/home/coming-actions.ts';
import type { Site } from '#views/site.ts';

/** One action of some account: when, what and whose, its stage and what it aims at. */
export function actionRow(site: Site, row: ActionRow): Html {
  const lang = site.portfolio.company.writtenIn ?? site.portfolio.company.languages[0];
  const { name, href } = row.account;
  return (
    <tr>
      <td class="due">{row.due}</td>
      <th scope="row">
        <b lang={lang}>{row.action}</b>
        <br />
        {href === undefined ? (
          <span class="small">{name}</span>
        ) : (
          <a class="quiet-link small" href={href}>
            {name}
          </a>
        )}
      </th>
      <td class="owner">{row.owner}</td>
      <td>{stageMark(site, row.stage, row.hasSlipped)}</td>
      <td class="aim ink2" lang={lang}>
        {row.aim}
      </td>
    </tr>
  );
}

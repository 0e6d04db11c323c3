import { attribute, html, type Html } from '#components/html.ts';
import { stageMark } from '#components/marks/marks.ts';
import type { ActionRow } from '#views/home/coming-actions.ts';
import type { Site } from '#views/site.ts';

/** One action of some account: when, what and whose, its stage and what it aims at. */
export function actionRow(site: Site, row: ActionRow): Html {
  const lang = attribute('lang', site.portfolio.company.writtenIn ?? site.portfolio.company.languages[0]);
  const { name, href } = row.account;
  return html`
    <tr>
      <td class="due">${row.due}</td>
      <th scope="row"><b${lang}>${row.action}</b><br>${href === undefined ? html`<span class="small">${name}</span>` : html`<a class="quiet-link small" href="${href}">${name}</a>`}</th>
      <td class="owner">${row.owner}</td>
      <td>${stageMark(site, row.stage, row.hasSlipped)}</td>
      <td class="aim ink2"${lang}>${row.aim}</td>
    </tr>`;
}

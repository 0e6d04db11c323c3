import type { ActionRow } from '#views/home/coming-actions.ts';
import type { Site } from '#views/site.ts';
import { actionRow } from './action-row.tsx';
import type { Html } from '#jsx/html.ts';

export function actionTable(site: Site, rows: readonly ActionRow[], caption: string): Html | undefined {
  const { t } = site;
  return (
    <table class="actions">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.home.due}</th>
          <th scope="col">{t.home.action}</th>
          <th scope="col">{t.home.owner}</th>
          <th scope="col">{t.home.stage}</th>
          <th scope="col">{t.home.aim}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => actionRow(site, row))}</tbody>
    </table>
  );
}

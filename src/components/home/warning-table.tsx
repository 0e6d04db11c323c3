import type { WarningRow } from '#views/home/warnings.ts';
import type { Site } from '#views/site.ts';
import { warningRow } from './warning-row.tsx';
import type { Html } from '#jsx/html.ts';

export function warningTable(site: Site, rows: readonly WarningRow[], caption: string): Html | undefined {
  const { t } = site;
  return (
    <table class="warnings">
      <caption class="visually-hidden">{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.home.severity}</th>
          <th scope="col">{t.home.warning}</th>
          <th scope="col">{t.home.owner}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => warningRow(site, row))}</tbody>
    </table>
  );
}

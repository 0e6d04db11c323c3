import { peopleRow } from './people-row.tsx';
import type { Site } from '#views/site.ts';
import type { StakeholderRow } from '#views/people/stakeholders.ts';
import type { Html } from '#jsx/html.ts';

/** People with what was seen of them. On a phone each row becomes a few lines of text. */
export function peopleTable(site: Site, rows: readonly StakeholderRow[], caption: string): Html | undefined {
  const t = site.t.stakeholders;
  return (
    <table class="people-table" data-rows>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.person}</th>
          <th scope="col">{t.columns.account}</th>
          <th scope="col">{t.columns.role}</th>
          <th scope="col">{t.columns.influence}</th>
          <th scope="col">{t.columns.attitude}</th>
          <th scope="col">{t.columns.counterpart}</th>
          <th scope="col">{t.columns.age}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => peopleRow(site, row))}</tbody>
    </table>
  );
}

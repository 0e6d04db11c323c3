import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { fraction } from '#components/marks/marks.tsx';
import type { MissingRow } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';

/** Customers whose plans lack fields, each field leading to the line where it belongs. */
export function missingTable(site: Site, rows: readonly MissingRow[], caption: string): Html {
  const t = site.t.health;
  return (
    <table class="as-text missing">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.plan}</th>
          <th scope="col">{t.kam}</th>
          <th scope="col">{t.written}</th>
          <th scope="col">{t.missing}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {linkedText(row.account, 'quiet-link')}
              {row.plan && <span class="under">{t.inPlan(row.plan)}</span>}
            </th>
            <td data-label={t.kam}>{linkedText(row.kam, 'quiet-link')}</td>
            <td data-label={t.written}>{fraction(site, row.written, row.asked)}</td>
            <td>
              <ul>
                {row.fields.map(({ name, of }) => (
                  <li>
                    {linkedText(name, 'field')}
                    {of && (
                      <>
                        {' '}
                        <span class="ink3">{of}</span>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

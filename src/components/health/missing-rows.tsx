import { fraction } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { MissingRow } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';

/** Customers whose plans lack fields, each field leading to the line where it belongs. */
export function missingTable(site: Site, rows: readonly MissingRow[], caption: string) {
  const t = site.t.health;
  return table(site, {
    class: 'as-text missing',
    caption,
    rows,
    columns: [
      { head: t.plan, cell: (row) => [linkedText(row.account, 'quiet-link'), under(row.plan && t.inPlan(row.plan))] },
      { head: t.kam, label: true, cell: 'kam' },
      { head: t.written, label: true, cell: (row) => fraction(site, row.written, row.asked) },
      {
        head: t.missing,
        cell: ({ fields }) => (
          <ul>
            {fields.map(({ name, of }) => (
              <li>
                {linkedText(name)}
                {of && [' ', <span class="ink3">{of}</span>]}
              </li>
            ))}
          </ul>
        ),
      },
    ],
  });
}

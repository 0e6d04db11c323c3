import type { DutyRow } from '#views/team/duties.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** When something is due, and whether its day has passed. */
export function dueCell(site: Site, row: DutyRow): Html | undefined {
  return (
    <td class="due">
      {row.due}
      {row.isLate && (
        <>
          {' '}
          <span class="overdue">{site.t.team.late}</span>
        </>
      )}
    </td>
  );
}

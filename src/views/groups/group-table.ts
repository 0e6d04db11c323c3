import { groupQuarter, type Group } from '#domain/budget/groups.ts';
import { membersOver, type MembersIn } from '#domain/membership/members.ts';
import { groupHref } from '../links/group-link.ts';
import { movesIntoGroup } from '../segments/moves.ts';
import { rollUpColumns, rollUpQuarters } from '../segments/roll-up-rows.ts';
import { groupOf, plannedRow, wholeTable } from '../segments/roll-up.ts';
import type { Site } from '../site.ts';

/** Account -> corporate group by quarter and for the year: a row for each that belonged to it in any quarter shown. */
export function groupTable(site: Site, parent: Group['parent'], membersIn: MembersIn) {
  const columns = rollUpColumns(site);
  const group = { parent, accounts: [] };
  const rows = membersOver(rollUpQuarters(columns), membersIn).map((planned) =>
    plannedRow(site, columns, planned, planned.name, (quarter) =>
      membersIn(quarter).filter((each) => each === planned),
    ),
  );
  const only = groupOf(site, columns, {
    id: parent.id,
    code: undefined,
    name: parent.name,
    href: groupHref(site, parent),
    kind: site.t.groups.kind,
    targetNote: undefined,
    rows,
    membersIn,
    totalName: parent.name,
    figuresOf: (quarter) => groupQuarter(group, quarter, site.book).figures,
  });
  return { ...wholeTable(site, columns, [only], movesIntoGroup(site, columns, parent.id)), sources: [] };
}

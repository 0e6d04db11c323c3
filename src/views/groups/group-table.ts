import { groupQuarter, type Group } from '#domain/budget/groups.ts';
import { membersOver, type MembersIn } from '#domain/membership/members.ts';
import type { Planned } from '#domain/portfolio.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { groupHref } from '../links/group-link.ts';
import { movesIntoGroup } from '../segments/moves.ts';
import { rollUpColumns, rollUpQuarters } from '../segments/roll-up-rows.ts';
import { plannedRow, restRow } from '../segments/plan-rows.ts';
import { groupOf, wholeTable } from '../segments/roll-up.ts';
import { largest } from '../list/largest.ts';
import type { Site } from '../site.ts';
import { MOST_MEMBERS } from './choices.ts';

/** Account -> corporate group by quarter and for the year: a row for each that belonged to it in any quarter shown. */
export function groupTable(site: Site, parent: Group['parent'], membersIn: MembersIn) {
  const columns = rollUpColumns(site);
  const group = { parent, accounts: [] };
  const planned = membersOver(rollUpQuarters(columns), membersIn);
  const isLong = planned.length > MOST_MEMBERS;
  const { shown, rest } = largest(planned, MOST_MEMBERS, (each) => site.book.figuresOf(each, columns.now).budget);
  const own =
    (some: readonly Planned[]): MembersIn =>
    (quarter) => {
      const members = new Set(membersIn(quarter));
      return some.filter((each) => members.has(each));
    };
  const rows = [
    ...shown.map((each) => plannedRow(site, columns, each, each.name, own([each]), !isLong)),
    ...(rest.length === 0
      ? []
      : [restRow(site, columns, rest.length, accountsHref(site, { parent: parent.id }), own(rest))]),
  ];
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

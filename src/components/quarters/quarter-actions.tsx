import { section } from '#components/frame/section.tsx';
import { arrow, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { moves } from '#components/people/moves.tsx';
import { table } from '#components/table/table.tsx';
import { closed as closedRows } from '#components/text/closed.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/** Actions that were due, or were closed, in the quarter: open ones by when they are due, then those that ended. */
export function quarterActions(site: Site, { quarter, actions, actionCounts }: AccountQuarterPage) {
  const t = site.t.snapshot;
  const title = t.actionsOf(quarter);
  const { groups, closed, looksAhead } = actions;
  const isEmpty = groups.length + closed.length === 0;
  const closedTitle = t.closedActions(closed.length);
  const ended = closed.length === 0 ? [] : [{ head: closedTitle, rows: closed }];
  const shown = looksAhead ? groups : [...groups, ...ended];
  return section(
    site,
    {
      id: 'actions',
      class: 'quarter-actions',
      title,
      aside: !isEmpty && actionCounts,
      empty: isEmpty && { title: t.noActions(quarter), text: t.noActionsText },
    },
    [
      shown.length > 0 && actionTable(site, title, shown, looksAhead || shown.length > 1),
      looksAhead && closed.length > 0 && closedRows(<b>{closedTitle}</b>, actionTable(site, closedTitle, ended, false)),
    ],
  );
}

function actionTable(site: Site, caption: string, groups: AccountQuarterPage['actions']['groups'], withHeads: boolean) {
  const t = site.t.snapshot;
  return table(site, {
    class: 'as-text',
    caption,
    // A head over the only rows would say the caption again.
    ...(withHeads ? { groups } : { rows: groups[0]?.rows ?? [] }),
    columns: [
      {
        head: t.date,
        class: 'due',
        cell: ({ slippedFrom, closedOn, due }) =>
          slippedFrom ? [slippedFrom, ' ', arrow(site.t.account.people.to), ' ', due] : (closedOn ?? due),
      },
      {
        head: t.action,
        isRowHead: true,
        cell: (action) => [actionName(action), <span class="under">{action.owner}</span>],
      },
      { head: t.stage, cell: ({ stage, slippedFrom }) => stageMark(site, stage, slippedFrom !== undefined) },
      {
        head: t.effectRelationships,
        label: true,
        mayBeEmpty: true,
        cell: ({ relationship, reason }) => (relationship.length > 0 ? moves(site, relationship) : (reason ?? NOT_SET)),
      },
      { head: t.effectSales, label: true, mayBeEmpty: true, cell: ({ sales }) => sales ?? NOT_SET },
    ],
  });
}

/** What an action is called, leading to the plan while it is still there. */
export function actionName({ action: text, href }: { action: string; href?: string | undefined }) {
  return linkedText({ text, href }, href === undefined ? 'strong' : 'quiet-link strong');
}

import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { moves } from '#components/people/moves.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wins } from '#components/text/wins.tsx';
import type { Account } from '#domain/portfolio.ts';
import { type ActionRow, actionsOf } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';

/** The actions of one plan by due time; closed ones say what they did to people and to sales. */
export function planActions(site: Site, account: Account, caption: string, shownCaption = false) {
  const {
    account: { actions: t, brief },
    actions: words,
  } = site.t;
  return table(site, {
    class: 'as-text actions',
    caption,
    shownCaption,
    rows: actionsOf(site, account),
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      {
        head: t.due,
        class: 'due',
        cell: (action) => [
          action.due,
          action.isOverdue && <span class="overdue">{brief.overdue}</span>,
          under(action.slippedFrom && t.from(action.slippedFrom)),
          under(action.closedOn && action.closedOn !== action.due && t.closed(action.closedOn)),
        ],
      },
      {
        head: t.action,
        isRowHead: true,
        cell: (action) => [
          <b>{action.action}</b>,
          under([action.work, action.isMajor && t.major, action.isJoint && t.joint].filter(Boolean).join(', ')),
          under(action.reason, t.reason),
          under(action.test, t.tested),
          under(action.isUntested && words.untested),
          wins(site, action.customerWin, action.ourWin),
          action.isShared && sharedMark(site),
        ],
      },
      { head: t.owner, class: 'owner', cell: 'owner' },
      {
        head: t.serves,
        label: true,
        cell: ({ serves }) => (serves.length === 0 ? NOT_SET : serves.map((thing) => [linkedText(thing), ' '])),
      },
      { head: t.stage, cell: (action) => stageMark(site, action.stage, action.slippedFrom !== undefined) },
      { head: t.relationships, label: true, cell: (action) => relationships(site, action) },
      { head: t.sales, label: true, cell: ({ sales }) => sales ?? NOT_SET },
    ],
  });
}

/** Whose attitude an action moved, or what it aims at while it is open; and what was learned. */
function relationships(site: Site, { relationship, aim, isOpen, learned }: ActionRow) {
  const t = site.t.account.actions;
  const aimed = aim && isOpen && (
    <span>
      {t.aim} {aim}
    </span>
  );
  return [
    relationship.length > 0 ? moves(site, relationship) : aimed || figureText(site, NOT_SET),
    under(learned, t.learned),
  ];
}

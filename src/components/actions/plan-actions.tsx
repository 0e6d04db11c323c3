import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { moves } from '#components/people/moves.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { joined, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wins } from '#components/text/wins.tsx';
import type { Account } from '#domain/portfolio.ts';
import type { Printable } from '#jsx/html.ts';
import { type ActionRow, planActionsOf } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';

/**
 * The actions of one plan: overdue, soon and later; then, closed under their count, those that ended, with what they
 * did.
 */
export function planActions(site: Site, account: Account, caption: string, shownCaption = false): Printable {
  const t = site.t.account.actions;
  const { overdue, soon, later, ended } = planActionsOf(site, account);
  const group = (name: string, rows: readonly ActionRow[]) =>
    rows.length === 0 ? [] : [{ head: `${name}, ${rows.length}`, rows }];
  const open = [...group(t.overdue, overdue), ...group(t.soon, soon), ...group(t.later, later)];
  return [
    open.length > 0 &&
      table(site, {
        class: 'as-text actions',
        caption,
        shownCaption,
        groups: open,
        row: ({ anchor }) => ({ id: anchor }),
        columns: [...columns(site), { head: t.aimed, label: true, cell: ({ aim }) => aim ?? NOT_SET }],
      }),
    ended.length > 0 && (
      <details class="closed">
        <summary>
          <b>{t.ended(ended.length)}</b> <span class="ink3">{t.endedNote}</span>
        </summary>
        {table(site, {
          class: 'as-text actions',
          caption: t.ended(ended.length),
          rows: ended,
          row: ({ anchor }) => ({ id: anchor }),
          columns: [...columns(site), { head: t.effect, label: true, cell: (action) => effect(site, action) }],
        })}
      </details>
    ),
  ];
}

function columns(site: Site): Column<ActionRow>[] {
  const t = site.t.account.actions;
  return [
    {
      head: t.due,
      class: 'due',
      cell: (action) => [
        action.due,
        under(action.slippedFrom && t.from(action.slippedFrom)),
        under(action.closedOn && action.closedOn !== action.due && t.closed(action.closedOn)),
      ],
    },
    { head: t.action, class: 'action', isRowHead: true, cell: (action) => actionCell(site, action) },
    { head: t.owner, class: 'owner', cell: ({ owner }) => owner },
    {
      head: t.serves,
      label: true,
      cell: ({ serves }) =>
        serves.length === 0
          ? NOT_SET
          : joined(
              serves.map((thing) => linkedText(thing)),
              ' ',
            ),
    },
    { head: t.stage, cell: (action) => stageMark(site, action.stage, action.slippedFrom !== undefined) },
  ];
}

/** What is done, and in a line how, and what both sides win. */
function actionCell(site: Site, action: ActionRow) {
  const t = site.t.account.actions;
  return [
    <b>{action.action}</b>,
    action.isShared && [' ', sharedMark(site, true)],
    <span class="under">
      {[action.work, action.isMajor && t.major, action.isJoint && t.joint].filter(Boolean).join(', ')}
      {'. '}
      {wins(site, action.customerWin, action.ourWin, 'within')}
    </span>,
    under(action.reason, t.reason),
    under(action.test, t.tested),
    under(action.isUntested && site.t.actions.untested),
  ];
}

/** Whose attitude an action moved, what it brought, and what was learned. */
function effect(site: Site, { relationship, sales, learned, aim }: ActionRow) {
  const t = site.t.account.actions;
  return [
    relationship.length > 0 && moves(site, relationship),
    <span class="each">
      {t.onSales}: {sales ?? figureText(site, NOT_SET)}
    </span>,
    under(aim, t.aim),
    under(learned, t.learned),
  ];
}

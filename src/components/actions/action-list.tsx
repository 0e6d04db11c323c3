import { type GroupHeads, longList } from '#components/list/long-list.tsx';
import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { moves } from '#components/people/moves.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { closed } from '#components/text/closed.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { STAGES } from '#domain/plan/vocabulary.ts';
import {
  ACTIONS_PAGING,
  type ActionGroup,
  type actionsPage,
  actionsPath,
  type ListedAction,
} from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';

type Page = ReturnType<typeof actionsPage>;

/**
 * One page of the open actions: past their day, due within a month, later; a reader may sort and group them otherwise.
 */
export function actionList(site: Site, { rows, groups }: Page, part: number) {
  const t = site.t.actions;
  const columns = actionColumns(site);
  const heads = (by: string, of: readonly ActionGroup[], keyOf: (row: ListedAction) => string) =>
    groupHeads(by, of, keyOf, columns.length);
  return longList(site, {
    id: 'action-list',
    class: 'as-text action-list',
    caption: t.openList,
    rows,
    part,
    paging: ACTIONS_PAGING,
    pathOf: actionsPath,
    groupedBy: 'when',
    groups: [
      heads('when', groups.when, (row) => row.when),
      heads('owner', groups.owner, (row) => row.ownerId),
      heads('function', groups.function, (row) => row.function ?? ''),
    ],
    row: (action) => ({
      'data-when': action.when,
      'data-owner': action.ownerId,
      'data-function': action.function ?? '',
      'data-stage': action.stage,
    }),
    columns,
  });
}

function groupHeads(
  by: string,
  groups: readonly ActionGroup[],
  keyOf: (row: ListedAction) => string,
  columns: number,
): GroupHeads<ListedAction> {
  return {
    by,
    keyOf,
    heads: groups.map(({ key, name, count }) => ({
      key,
      row: (attributes) => (
        <tr {...attributes}>
          <th scope="rowgroup" colspan={columns}>
            {linkedText(name, 'quiet-link')} <span class="count">{count}</span>
          </th>
        </tr>
      ),
    })),
  };
}

/**
 * Actions that ended, closed under their count, the last first: what they did to people and to sales, and what they
 * taught.
 */
export function closedActions(site: Site, { closed: of, csvHref }: Page) {
  const t = site.t.actions;
  if (of.count === 0) return undefined;
  const [, action, account, owner, stage, days] = actionColumns(site);
  return closed(
    [<b>{t.closedCount(of.count)}</b>, ' ', <span class="ink3">{site.t.account.actions.endedNote}</span>],
    [
      table(site, {
        class: 'as-text action-list',
        caption: t.closedCount(of.count),
        rows: of.rows,
        columns: [
          { head: t.closedOn, class: 'due', cell: ({ closedOn, due }) => closedOn ?? due },
          action,
          account,
          owner,
          stage,
          days,
          { head: t.effect, label: true, cell: (row) => effect(site, row) },
        ],
      }),
      <p class="caption">
        {of.more > 0 && [<a href={csvHref}>{t.more(of.more)}</a>, ' ']}
        <a href={site.url('/actions/lessons/')}>{t.lessons}</a>
      </p>,
    ],
  );
}

/** The columns of open actions; their order is what a phone's choice of sorting names them by. */
function actionColumns(site: Site) {
  const {
    actions: t,
    account: { actions: words, brief },
  } = site.t;
  return [
    {
      head: t.due,
      kind: 'due',
      sorted: 'ascending',
      sortBy: ({ lastDay }) => lastDay,
      cell: (action) => [
        action.due,
        action.isOverdue && <span class="overdue">{brief.overdue}</span>,
        under(action.slippedFrom && words.from(action.slippedFrom)),
      ],
    },
    {
      head: t.action,
      isRowHead: true,
      sortBy: ({ action }) => action,
      cell: (action) => {
        const marks = [action.isMajor && words.major, action.isJoint && words.joint].filter(Boolean).join(', ');
        return [
          <a class="quiet-link" data-name href={action.href}>
            {action.action}
          </a>,
          under(marks),
          under(action.test, words.tested),
          under(action.isUntested && t.untested),
          under(action.reason, words.reason),
        ];
      },
    },
    {
      head: t.account,
      kind: 'of-account',
      cell: ({ account }) => (
        <a class="quiet-link" data-name href={account.href}>
          {account.text}
        </a>
      ),
    },
    { head: t.owner, kind: 'owner', cell: ({ owner }) => owner },
    {
      head: t.stage,
      kind: 'stage-of',
      sortBy: ({ stage }) => STAGES.indexOf(stage),
      cell: (action) => stageMark(site, action.stage, action.slippedFrom !== undefined),
    },
    { head: t.days, kind: 'num', label: true, cell: ({ days }) => days },
    {
      head: t.aim,
      kind: 'aim',
      sorted: 'never',
      cell: ({ aim }) => aim ?? NOT_SET,
    },
  ] satisfies readonly Column<ListedAction>[];
}

/** What an action did to people and to sales, and what was learned. */
function effect(site: Site, action: ListedAction) {
  const words = site.t.account.actions;
  const parts = [
    action.relationship.length > 0 && moves(site, action.relationship),
    action.sales && (
      <span class="each">
        {words.sales}: {action.sales}
      </span>
    ),
    action.learned && (
      <span class="under">
        <b>{words.learned}</b> {action.learned}
      </span>
    ),
  ].filter((part) => part instanceof Object);
  return parts.length > 0 ? parts : figureText(site, NOT_SET);
}

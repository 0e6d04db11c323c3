import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { moves } from '#components/people/moves.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { ListedAction, QuarterGroup } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

/** The actions of one quarter by function, as a table; rows carry what the filters ask for. */
export function actionTable(site: Site, group: QuarterGroup) {
  const {
    actions: t,
    account: { actions: words, brief },
  } = site.t;
  const lang = writtenLanguage(site);
  return table(site, {
    class: 'as-text action-list',
    caption: t.inQuarter(group.quarter),
    groups: group.functions.map(({ anchor, name, actions }) => ({
      attributes: { id: anchor, 'data-group': true },
      head: name,
      rows: actions,
    })),
    row: (action) => ({
      'data-row': true,
      'data-owner': action.ownerId,
      'data-function': action.function ?? '',
      'data-stage': action.stage,
    }),
    columns: [
      {
        head: t.due,
        class: 'due',
        cell: (action) => [
          action.due,
          action.isOverdue && <span class="overdue">{brief.overdue}</span>,
          under(action.slippedFrom && words.from(action.slippedFrom)),
        ],
      },
      {
        head: t.action,
        isRowHead: true,
        cell: (action) => {
          const marks = [action.isMajor && words.major, action.isJoint && words.joint].filter(Boolean).join(', ');
          return [
            quietLink(action.href, action.action, lang),
            under([linkedText(action.account, 'quiet-link'), marks && `, ${marks}`]),
            under(action.test, words.tested),
            under(action.isUntested && t.untested),
            under(action.reason, words.reason),
          ];
        },
      },
      { head: t.owner, class: 'owner', label: true, cell: 'owner' },
      { head: t.stage, cell: (action) => stageMark(site, action.stage, action.slippedFrom !== undefined) },
      { head: t.days, kind: 'num', label: true, cell: 'days' },
      { head: t.effect, label: true, cell: (action) => effect(site, action, lang) },
    ],
  });
}

/** What an action did to people and to sales, or is to do while it is open. */
function effect(site: Site, action: ListedAction, lang: string | undefined) {
  const words = site.t.account.actions;
  const parts = [
    action.relationship.length > 0 && moves(site, action.relationship),
    action.sales && (
      <span class="each">
        {words.sales}: {action.sales}
      </span>
    ),
    action.isOpen && action.aim && (
      <span class="each" lang={lang}>
        {action.aim}
      </span>
    ),
    action.learned && (
      <span class="under" lang={lang}>
        <b lang={site.language}>{words.learned}</b> {action.learned}
      </span>
    ),
  ].filter((part) => part instanceof Object);
  return parts.length > 0 ? parts : figureText(site, NOT_SET);
}

import type { EmptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { stageMark } from '#components/marks/marks.tsx';
import { type Columns, type RowGroup, table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import { WHEN } from '#views/actions/when.ts';
import type { Site } from '#views/site.ts';
import type { ActionDuty, DutyRow } from '#views/team/duties.ts';
import { type PersonList, shownOf, shownOfEach } from '#views/team/person-lists.ts';
import type { PersonPage } from '#views/team/person.ts';
import { wholeListLink } from './whole-list-link.tsx';

/** The person's open actions in all plans: past their day, due soon, later. */
export function actionDuties(site: Site, page: Pick<PersonPage, 'member' | 'actions'>) {
  const t = site.t.team;
  const groups = byDay(page.actions);
  const each = shownOfEach('actions', groups);
  const shown = groups.map((group) => ({ ...group, rows: group.rows.slice(0, each) }));
  return section(
    site,
    {
      id: 'actions',
      title: t.actions,
      note: t.actionsNote,
      count: page.actions.length,
      empty: { title: t.noActions, text: t.noActionsText },
    },
    [
      actionTable(site, shown),
      wholeIn(site, page, 'actions', {
        shown: shown.reduce((sum, { rows }) => sum + rows.length, 0),
        all: page.actions.length,
      }),
    ],
  );
}

/** A person's open actions under what their day is to today, each head with how many there are in all. */
export function byDay(actions: readonly ActionDuty[]) {
  return WHEN.flatMap((when) => {
    const rows = actions.filter((action) => action.when === when);
    return rows.length === 0 ? [] : [{ when, count: rows.length, rows }];
  });
}

export function actionTable(site: Site, groups: readonly ReturnType<typeof byDay>[number][]): Html {
  const t = site.t.team;
  return dutyTable<ActionDuty>(
    site,
    { title: t.actions, what: t.action },
    groups.map(({ when, count, rows }) => ({
      // The head of those that are overdue says so.
      rows: rows.map((row) => ({ ...row, isLate: false })),
      head: (
        <>
          <b>{site.t.account.actions[when]}</b> <span class="count">{count}</span>
        </>
      ),
    })),
    [
      { head: t.account, cell: 'account' },
      { head: t.work, cell: 'work' },
      { head: t.stage, cell: (action) => stageMark(site, action.stage, action.hasSlipped) },
    ],
  );
}

/** What the person has promised and not yet kept. */
export function promisesPart(site: Site, page: Pick<PersonPage, 'member' | 'promises'>) {
  const t = site.t.team;
  return dutiesPart(
    site,
    page,
    { list: 'promises', title: t.promises, empty: { title: t.noPromises, text: t.noPromisesText } },
    page.promises,
    promiseTable,
  );
}

export function promiseTable(site: Site, rows: Readonly<PersonPage['promises']>) {
  const t = site.t.team;
  return dutyTable(
    site,
    { title: t.promises, what: t.promise },
    [{ rows }],
    [{ head: t.to, label: true, cell: ({ to, account }) => [linkedText(to, 'quiet-link'), under(account.text)] }],
  );
}

/** What the person is to find out. */
export function questionsPart(site: Site, page: Pick<PersonPage, 'member' | 'questions'>) {
  const t = site.t.team;
  return dutiesPart(
    site,
    page,
    { list: 'questions', title: t.questions, empty: { title: t.noQuestions, text: t.noQuestionsText } },
    page.questions,
    questionTable,
  );
}

export function questionTable(site: Site, rows: readonly DutyRow[]) {
  const t = site.t.team;
  return dutyTable(site, { title: t.questions, what: t.question }, [{ rows }], [{ head: t.account, cell: 'account' }]);
}

/** What reviews have decided and the person sees to. */
export function decisionsPart(site: Site, page: Pick<PersonPage, 'member' | 'decisions'>) {
  const t = site.t.team;
  return dutiesPart(
    site,
    page,
    { list: 'decisions', title: t.decisions, empty: { title: t.noDecisions, text: t.noDecisionsText } },
    page.decisions,
    decisionTable,
  );
}

export function decisionTable(site: Site, rows: readonly DutyRow[]) {
  const t = site.t.team;
  return dutyTable(site, { title: t.decisions, what: t.decision }, [{ rows }], [{ head: t.account, cell: 'account' }]);
}

/** The first of some duties, and where all of them stand. */
function dutiesPart<R extends DutyRow>(
  site: Site,
  page: Pick<PersonPage, 'member'>,
  { list, title, empty }: { list: PersonList; title: string; empty: EmptyState },
  rows: readonly R[],
  tableOf: (site: Site, rows: readonly R[]) => Html,
) {
  const shown = shownOf(list, rows);
  return section(site, { id: list, title, empty, count: rows.length }, [
    tableOf(site, shown),
    wholeIn(site, page, list, { shown: shown.length, all: rows.length }),
  ]);
}

function wholeIn(
  site: Site,
  page: Pick<PersonPage, 'member'>,
  list: PersonList,
  count: { shown: number; all: number },
) {
  const said = wholeListLink(site, page, list, count);
  return said && <p class="caption">{said}</p>;
}

/** What is due and when, whether its day has passed, and in the last columns where it belongs. */
function dutyTable<R extends DutyRow>(
  site: Site,
  { title, what }: { title: string; what: string },
  groups: readonly RowGroup<R>[],
  further: Columns<R>,
): Html {
  const t = site.t.team;
  return table<R>(site, {
    class: 'as-text duties',
    caption: title,
    groups,
    columns: [
      {
        head: t.due,
        class: 'due',
        cell: ({ due, isLate }) => [due, isLate && [' ', <span class="overdue">{t.late}</span>]],
      },
      { head: what, isRowHead: true, cell: (duty) => duty.what },
      ...further,
    ],
  });
}

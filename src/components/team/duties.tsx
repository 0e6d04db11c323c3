import type { EmptyState } from '#components/frame/section-header.tsx';
import { stageMark } from '#components/marks/marks.tsx';
import { tableSection } from '#components/table/table-section.tsx';
import type { Columns } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Site } from '#views/site.ts';
import type { ActionDuty, DutyRow } from '#views/team/duties.ts';
import type { PersonPage } from '#views/team/person.ts';

/** The person's open actions by due day, in all plans. */
export function actionDuties(site: Site, actions: readonly ActionDuty[]) {
  const t = site.t.team;
  return duties(
    site,
    {
      id: 'actions',
      title: t.actions,
      what: t.action,
      note: t.actionsNote,
      empty: { title: t.noActions, text: t.noActionsText },
    },
    actions,
    [
      { head: t.account, cell: 'account' },
      { head: t.work, cell: 'work' },
      { head: t.stage, cell: (action) => stageMark(site, action.stage, action.hasSlipped) },
    ],
  );
}

/** What the person has promised and not yet kept. */
export function promisesPart(site: Site, promises: PersonPage['promises']) {
  const t = site.t.team;
  return duties(
    site,
    {
      id: 'promises',
      title: t.promises,
      what: t.promise,
      empty: { title: t.noPromises, text: t.noPromisesText },
    },
    promises,
    [{ head: t.to, label: true, cell: ({ to, account }) => [linkedText(to, 'quiet-link'), under(account.text)] }],
  );
}

/** What the person is to find out. */
export function questionsPart(site: Site, questions: readonly DutyRow[]) {
  const t = site.t.team;
  return duties(
    site,
    {
      id: 'questions',
      title: t.questions,
      what: t.question,
      empty: { title: t.noQuestions, text: t.noQuestionsText },
    },
    questions,
    [{ head: t.account, cell: 'account' }],
  );
}

/** What reviews have decided and the person sees to. */
export function decisionsPart(site: Site, decisions: readonly DutyRow[]) {
  const t = site.t.team;
  return duties(
    site,
    {
      id: 'decisions',
      title: t.decisions,
      what: t.decision,
      empty: { title: t.noDecisions, text: t.noDecisionsText },
    },
    decisions,
    [{ head: t.account, cell: 'account' }],
  );
}

interface Duties {
  id: string;
  title: string;
  /** What the duty is called in the table. */
  what: string;
  note?: string;
  empty: EmptyState;
}

/** What is due and when, whether its day has passed, and in the last columns where it belongs. */
function duties<R extends DutyRow>(site: Site, { what, ...head }: Duties, rows: readonly R[], further: Columns<R>) {
  const t = site.t.team;
  return tableSection(site, head, {
    class: 'as-text duties',
    rows,
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

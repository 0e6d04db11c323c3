import { fraction } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { table } from '#components/table/table.tsx';
import { links, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import type { Printable } from '#jsx/html.ts';
import {
  changesOf,
  feedbackOf,
  missingFacts,
  promiseCounts,
  promisesOf,
  questionsOf,
  trustOf,
  trustTrend,
} from '#views/account/follow-up.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { planSection } from './plan-section.tsx';

/** Section 9: what the customer said, and what it changed. */
export function feedbackSection(site: Site, account: Account) {
  const { feedback: t, empty } = site.t.account;
  const items = feedbackOf(site, account);
  return planSection({ site, account, id: 'feedback', note: t.note, empty: items.length === 0 && empty.feedback }, () =>
    table(site, {
      class: 'as-text',
      caption: t.caption,
      areHeadsHidden: true,
      rows: items,
      columns: [
        { head: t.on, class: 'due', cell: 'on' },
        {
          head: t.said,
          isRowHead: true,
          cell: ({ said, by, isShared }) => [
            <q class="person" lang={writtenLanguage(site)}>
              {said}
            </q>,
            <span class="under">{by}</span>,
            isShared && sharedMark(site),
          ],
        },
        {
          head: t.outcome,
          cell: ({ action, outcome }) => [action && [t.changed, ' ', linkedText(action)], outcome],
        },
      ],
    }),
  );
}

/** Section 10: what we do not know yet: facts that the plan lacks, and questions that were asked. */
export function questionsSection(site: Site, account: Account) {
  const { questions: t, brief, empty } = site.t.account;
  const missing = missingFacts(site, account).map(({ question, owner }) => ({
    anchor: undefined,
    question,
    unders: [t.byItself] as Printable[],
    owner,
    due: '',
    isLate: false,
  }));
  const asked = questionsOf(site, account).map(({ role, answer, isShared, ...row }) => ({
    ...row,
    unders: [role, answer, isShared && sharedMark(site)],
  }));
  const rows = [...missing, ...asked];
  return planSection(
    { site, account, id: 'questions', note: t.note, empty: rows.length === 0 && empty.questions },
    () =>
      table(site, {
        class: 'as-text',
        caption: t.caption,
        areHeadsHidden: true,
        rows,
        row: ({ anchor }) => ({ id: anchor }),
        columns: [
          { head: t.question, cell: ({ question, unders }) => [<b>{question}</b>, unders.map((each) => under(each))] },
          { head: t.owner, class: 'owner', cell: 'owner' },
          {
            head: t.due,
            class: 'due',
            cell: ({ due, isLate }) => [due, isLate && <span class="overdue">{brief.overdue}</span>],
          },
        ],
      }),
  );
}

/** Section 11: what was promised, to whom, and whether it was kept. */
export function promisesSection(site: Site, account: Account) {
  const { promises: t, empty } = site.t.account;
  const rows = promisesOf(site, account);
  return planSection(
    {
      site,
      account,
      id: 'promises',
      note: promiseCounts(site, account),
      empty: rows.length === 0 && empty.promises,
    },
    () =>
      table(site, {
        class: 'as-text',
        caption: t.caption,
        rows,
        row: ({ anchor }) => ({ id: anchor }),
        columns: [
          { head: t.promise, cell: ({ promise, isShared }) => [<b>{promise}</b>, under(isShared && sharedMark(site))] },
          { head: t.to, class: 'owner', label: true, cell: 'to' },
          { head: t.by, class: 'owner', label: true, cell: 'by' },
          { head: t.due, class: 'due', cell: 'due' },
          {
            head: t.state,
            class: ({ state }) => (state === 'late' || state === 'broken') && 'alarm',
            cell: 'outcome',
          },
        ],
      }),
  );
}

/** Section 12: what changes at the customer, and whether those whom it touches were judged again or a review has seen it. */
export function changesSection(site: Site, account: Account) {
  const { changes: t, empty } = site.t.account;
  const rows = changesOf(site, account);
  return planSection({ site, account, id: 'changes', empty: rows.length === 0 && empty.changes }, () =>
    table(site, {
      class: 'as-text',
      caption: t.caption,
      rows,
      columns: [
        { head: t.on, class: 'due', cell: 'on' },
        {
          head: t.what,
          isRowHead: true,
          cell: ({ what, kind, need, touches, known }) => (
            <>
              <b>{what}</b>
              <span class="under">
                {kind && <>{kind}. </>}
                {links(need ? [need, ...touches] : touches, 'quiet-link')}
                {(need ?? touches[0]) && '. '}
                {known}
              </span>
            </>
          ),
        },
        { head: t.judged, class: ({ isOpen }) => isOpen && 'alarm', label: true, cell: 'rejudged' },
      ],
    }),
  );
}

const HIGHEST_TRUST = 5;

/** Section 13: trust and quality of cooperation by quarter. */
export function trustSection(site: Site, account: Account) {
  const { trust: t, empty } = site.t.account;
  const rows = trustOf(account);
  return planSection(
    {
      site,
      account,
      id: 'trust',
      note: [t.note, trustTrend(site, account)].filter(Boolean).join(' '),
      empty: rows.length === 0 && empty.trust,
    },
    () =>
      table(site, {
        class: 'as-text',
        caption: t.caption,
        areHeadsHidden: true,
        rows,
        columns: [
          { head: t.quarter, class: 'one-line', cell: 'quarter' },
          { head: t.score, cell: ({ score }) => fraction(site, score, HIGHEST_TRUST) },
          { head: t.comment, class: 'person', lang: writtenLanguage(site), cell: 'comment' },
        ],
      }),
  );
}

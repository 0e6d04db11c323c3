import { closed } from '#components/text/closed.tsx';
import { fraction } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { table } from '#components/table/table.tsx';
import { joined, links, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import type { Html, Printable } from '#jsx/html.ts';
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
import { planPart, planSection } from './plan-section.tsx';

/**
 * Section 8: what we do not know, what the customer said, what was promised, what changes and how the cooperation is.
 */
export function followUpSection(site: Site, account: Account) {
  return planSection({ site, account, id: 'follow-up', editsInParts: true }, () => (
    <div class="three-columns">
      <div>{questions(site, account)}</div>
      <div>
        {feedback(site, account)}
        {promises(site, account)}
      </div>
      <div>
        {changes(site, account)}
        {trust(site, account)}
      </div>
    </div>
  ));
}

/** One thing a row: its day, what it is, and in smaller lines what else there is to say. */
interface Dated {
  anchor?: string | undefined;
  day: string;
  what: Printable;
  unders: readonly Printable[];
}

function dated(site: Site, caption: string, heads: { day: string; what: string }, rows: readonly Dated[]): Html {
  return table(site, {
    class: 'as-text dated',
    caption,
    areHeadsHidden: true,
    rows,
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      { head: heads.day, class: 'due', cell: 'day' },
      {
        head: heads.what,
        isRowHead: true,
        cell: ({ what, unders }) => [what, under(joined(unders.filter(Boolean), ' '))],
      },
    ],
  });
}

/** What we do not know yet: facts that the plan lacks, and questions that were asked. */
function questions(site: Site, account: Account) {
  const { questions: t, brief, empty } = site.t.account;
  const missing = missingFacts(site, account).map(
    ({ question, owner }): Dated => ({ day: '', what: <b>{question}</b>, unders: [t.byItself, owner] }),
  );
  const all = questionsOf(site, account);
  const rowOf = ({ anchor, question, role, answer, isShared, isLate, owner, due }: (typeof all)[number]): Dated => ({
    anchor,
    day: due,
    what: <b>{question}</b>,
    unders: [
      isLate && <b class="alarm">{brief.overdue}</b>,
      role && `${role}.`,
      owner,
      answer,
      isShared && sharedMark(site, true),
    ],
  });
  const answered = all.filter(({ answer }) => answer !== undefined);
  const open = [...missing, ...all.filter(({ answer }) => answer === undefined).map(rowOf)];
  const heads = { day: t.due, what: t.question };
  return planPart(
    site,
    account,
    {
      id: 'questions',
      note: t.counts(open.length, answered.length),
      empty: open.length + answered.length === 0 && empty.questions,
    },
    () => [
      open.length > 0 && dated(site, t.caption, heads, open),
      answered.length > 0 &&
        closed(
          t.answeredOnes(answered.length),
          dated(site, t.answeredOnes(answered.length), heads, answered.map(rowOf)),
        ),
    ],
  );
}

/** What the customer said, and what it changed. */
function feedback(site: Site, account: Account) {
  const { feedback: t, empty } = site.t.account;
  const items = feedbackOf(site, account);
  return planPart(site, account, { id: 'feedback', note: t.note, empty: items.length === 0 && empty.feedback }, () =>
    dated(
      site,
      t.caption,
      { day: t.on, what: t.said },
      items.map(({ on, said, by, isShared, action, outcome }) => ({
        day: on,
        what: <q class="person">{said}</q>,
        unders: [`${by}.`, isShared && sharedMark(site, true), action && [t.changed, ' ', linkedText(action)], outcome],
      })),
    ),
  );
}

/** A sentence with its full stop: a day at its end has one in Finnish. */
function stopped(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** What was promised, to whom, and whether it was kept. */
function promises(site: Site, account: Account) {
  const { promises: t, empty } = site.t.account;
  const rows = promisesOf(site, account);
  const isSettled = ({ state }: (typeof rows)[number]) => state === 'kept' || state === 'broken';
  const [open, settled] = [rows.filter((row) => !isSettled(row)), rows.filter(isSettled)];
  const list = (of: typeof rows) =>
    dated(
      site,
      t.caption,
      { day: t.due, what: t.promise },
      of.map(({ anchor, promise, to, by, due, state, outcome, isShared }) => ({
        anchor,
        day: due,
        what: <b>{promise}</b>,
        unders: [
          <span class={(state === 'late' || state === 'broken') && 'alarm'}>{stopped(outcome)}</span>,
          [by, ' ', t.toWhom, ' ', linkedText(to, 'quiet-link')],
          isShared && sharedMark(site, true),
        ],
      })),
    );
  return planPart(
    site,
    account,
    { id: 'promises', note: promiseCounts(site, account), empty: rows.length === 0 && empty.promises },
    () => [open.length > 0 && list(open), settled.length > 0 && closed(t.settledOnes(settled.length), list(settled))],
  );
}

/** What changes at the customer, and whether those whom it touches were judged again or a review has seen it. */
function changes(site: Site, account: Account) {
  const { changes: t, empty } = site.t.account;
  const rows = changesOf(site, account);
  const [open, behind] = [
    rows.filter((row) => row.isOpen || row.isAhead),
    rows.filter((row) => !row.isOpen && !row.isAhead),
  ];
  const list = (of: typeof rows) =>
    dated(
      site,
      t.caption,
      { day: t.on, what: t.what },
      of.map(({ on, what, kind, need, touches, known, rejudged, isOpen }) => ({
        day: on,
        what: <b>{what}</b>,
        unders: [
          kind && `${kind}.`,
          (need ?? touches[0]) && [links(need ? [need, ...touches] : touches, 'quiet-link'), '.'],
          known,
          rejudged && (
            <span class={isOpen && 'alarm'}>
              {t.judged}: {stopped(rejudged)}
            </span>
          ),
        ],
      })),
    );
  return planPart(
    site,
    account,
    { id: 'changes', note: t.counts(open.length, behind.length), empty: rows.length === 0 && empty.changes },
    () => [open.length > 0 && list(open), behind.length > 0 && closed(t.behindOnes(behind.length), list(behind))],
  );
}

const HIGHEST_TRUST = 5;

/** Trust and quality of cooperation by quarter. */
function trust(site: Site, account: Account) {
  const { trust: t, empty } = site.t.account;
  const rows = trustOf(account);
  return planPart(
    site,
    account,
    { id: 'trust', note: trustTrend(site, account) ?? t.note, empty: rows.length === 0 && empty.trust },
    () =>
      table(site, {
        class: 'as-text dated',
        caption: t.caption,
        areHeadsHidden: true,
        rows,
        columns: [
          { head: t.quarter, class: 'one-line', cell: 'quarter' },
          { head: t.score, cell: ({ score }) => fraction(site, score, HIGHEST_TRUST) },
          { head: t.comment, class: 'person', cell: 'comment' },
        ],
      }),
  );
}

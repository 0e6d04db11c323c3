import type { Html } from '#jsx/html.ts';
import { fraction } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
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
import { writtenLanguage } from '#views/text/written-language.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.tsx';
import { sharedMark } from '../marks/plan-marks.tsx';
import { planSection } from './plan-section.tsx';

/** Section 9: what the customer said, and what it changed. */
export function feedbackSection(site: Site, account: Account): Html {
  const {
    account: { feedback: t, empty },
  } = site.t;
  const items = feedbackOf(site, account);
  const lang = writtenLanguage(site);
  return planSection(
    { site, account, id: 'feedback', note: t.note, empty: items.length === 0 ? empty.feedback : undefined },
    () => (
      <table class="as-text">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t.on}</th>
            <th scope="col">{t.said}</th>
            <th scope="col">{t.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr>
              <td class="due">{item.on}</td>
              <th scope="row">
                <q class="person" lang={lang}>
                  {item.said}
                </q>
                <span class="under">{item.by}</span>
                {item.isShared && sharedMark(site)}
              </th>
              <td>
                {item.action && (
                  <>
                    {t.changed} <a href={item.action.href}>{item.action.text}</a>
                  </>
                )}
                {item.outcome}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}

/** Section 10: what we do not know yet. */
export function questionsSection(site: Site, account: Account): Html {
  const {
    account: { questions: t, brief, empty },
  } = site.t;
  const questions = questionsOf(site, account);
  const missing = missingFacts(site, account);
  return planSection(
    {
      site,
      account,
      id: 'questions',
      note: t.note,
      empty: questions.length + missing.length === 0 ? empty.questions : undefined,
    },
    () => (
      <table class="as-text">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t.question}</th>
            <th scope="col">{t.owner}</th>
            <th scope="col">{t.due}</th>
          </tr>
        </thead>
        <tbody>
          {missing.map((fact) => (
            <tr>
              <th scope="row">
                <b>{fact.question}</b>
                <span class="under">{t.byItself}</span>
              </th>
              <td class="owner">{fact.owner}</td>
              <td class="due" />
            </tr>
          ))}
          {questions.map((question) => (
            <tr>
              <th scope="row">
                <b>{question.question}</b>
                {[question.role, question.answer, question.isShared && sharedMark(site)].map(
                  (under) => under && <span class="under">{under}</span>,
                )}
              </th>
              <td class="owner">{question.owner}</td>
              <td class="due">
                {question.due}
                {question.isLate && <span class="overdue">{brief.overdue}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}

/** Section 11: what was promised, to whom, and whether it was kept. */
export function promisesSection(site: Site, account: Account): Html {
  const {
    account: { promises: t, empty },
  } = site.t;
  const promises = promisesOf(site, account);
  return planSection(
    {
      site,
      account,
      id: 'promises',
      note: promiseCounts(site, account),
      empty: promises.length === 0 ? empty.promises : undefined,
    },
    () => (
      <table class="as-text">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.promise}</th>
            <th scope="col">{t.to}</th>
            <th scope="col">{t.by}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {promises.map((promise) => (
            <tr>
              <th scope="row">
                <b>{promise.promise}</b>
                {promise.isShared && <span class="under">{sharedMark(site)}</span>}
              </th>
              <td class="owner" data-label={t.to}>
                {linkedText(promise.to, 'quiet-link')}
              </td>
              <td class="owner" data-label={t.by}>
                {promise.by}
              </td>
              <td class="due">{promise.due}</td>
              <td class={promise.state === 'late' || promise.state === 'broken' ? 'alarm' : undefined}>
                {promise.outcome}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}

/** Section 12: what changes in the customer's organisation, and whether those whom it touches were judged again. */
export function changesSection(site: Site, account: Account): Html {
  const {
    account: { changes: t, empty },
  } = site.t;
  const changes = changesOf(site, account);
  return planSection({ site, account, id: 'changes', empty: changes.length === 0 ? empty.changes : undefined }, () => (
    <table class="as-text">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.on}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.judged}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr>
            <td class="due">{change.on}</td>
            <th scope="row">
              <b>{change.what}</b>
              <span class="under">
                {change.touches.map((person, at) => (
                  <>
                    {at > 0 && ', '}
                    {linkedText(person, 'quiet-link')}
                  </>
                ))}
                {change.touches.length > 0 && '. '}
                {change.known}
              </span>
            </th>
            <td class={change.isOpen ? 'alarm' : undefined} data-label={t.judged}>
              {change.rejudged}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

const HIGHEST_TRUST = 5;

/** Section 13: trust and quality of cooperation by quarter. */
export function trustSection(site: Site, account: Account): Html {
  const {
    account: { trust: t, empty },
  } = site.t;
  const entries = trustOf(account);
  const lang = writtenLanguage(site);
  return planSection(
    {
      site,
      account,
      id: 'trust',
      note: [t.note, trustTrend(site, account)].filter(Boolean).join(' '),
      empty: entries.length === 0 ? empty.trust : undefined,
    },
    () => (
      <table class="as-text">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t.quarter}</th>
            <th scope="col">{t.score}</th>
            <th scope="col">{t.comment}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr>
              <th scope="row" class="one-line">
                {entry.quarter}
              </th>
              <td>{fraction(site, entry.score, HIGHEST_TRUST)}</td>
              <td class="person" lang={lang}>
                {entry.comment}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}

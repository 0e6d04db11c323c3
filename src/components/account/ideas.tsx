import { needsByOfferings } from '#components/ideas/needs-by-offerings.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';
import { figureText, stageMark } from '#components/marks/marks.tsx';
import { quarterOf } from '#domain/calendar/quarters.ts';
import type { Account } from '#domain/portfolio.ts';
import { editOf } from '#views/account/sections.ts';
import { ideasOf } from '#views/account/work.ts';
import { whiteSpaceTable } from '#views/ideas/white-space.ts';
import type { Site } from '#views/site.ts';
import { wins } from './parts.tsx';
import { linkedText } from '../text/linked-text.tsx';
import { sharedMark } from '../marks/plan-marks.tsx';
import { planSection } from './plan-section.tsx';

/** Section 7: growth ideas and plans to widen cooperation, and the needs that nothing meets yet. */
export function ideasSection(site: Site, account: Account): Html {
  const { account: t, ideas: words } = site.t;
  return planSection(
    {
      site,
      account,
      id: 'ideas',
      note: t.ideas.note,
      empty: account.ideas.length + account.needs.length === 0 ? t.empty.ideas : undefined,
    },
    () => (
      <>
        {account.ideas.length === 0
          ? emptyState(site, { ...t.empty.ideas, href: editOf(site, account, 'ideas') })
          : ideaTable(site, account)}
        {account.needs.length > 0 && (
          <>
            <h3 class="white-head">{words.whiteSpace}</h3>
            <p class="caption">{words.whiteSpaceNote(quarterOf(site.asOf, site.portfolio.fiscalYear))}</p>
            {needsByOfferings(site, whiteSpaceTable(site, [account]), {
              caption: words.needsBy(account.name),
              withAccount: false,
            })}
          </>
        )}
      </>
    ),
  );
}

/** Growth ideas with stage, value and both sides' win. */
export function ideaTable(site: Site, account: Account): Html {
  const t = site.t.account.ideas;
  const value = t.value(site.format.unit);
  return (
    <table class="as-text ideas">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.idea}</th>
          <th scope="col">{t.need}</th>
          <th scope="col">{t.kind}</th>
          <th scope="col">{t.stage}</th>
          <th scope="col" class="num">
            {value}
          </th>
          <th scope="col">{t.expected}</th>
          <th scope="col">{t.proposer}</th>
          <th scope="col">{t.crm}</th>
        </tr>
      </thead>
      <tbody>
        {ideasOf(site, account).map((idea) => (
          <tr id={idea.anchor}>
            <th scope="row">
              <span class="with-id">
                <code class="thing-id">{idea.id}</code>{' '}
                <span>
                  <b>{idea.idea}</b>
                  {idea.reason && <span class="under">{idea.reason}</span>}
                  {wins(site, idea.customerWin, idea.ourWin)}
                  {idea.isShared && sharedMark(site)}
                </span>
              </span>
            </th>
            <td data-label={t.need}>
              {idea.need ? linkedText(idea.need) : figureText(site, '–')}
              {idea.offering && <span class="under">{idea.offering}</span>}
            </td>
            <td>
              {idea.kind}
              {idea.goals.length > 0 && (
                <span class="under">
                  {idea.goals.map((goal) => (
                    <>{linkedText(goal, 'quiet-link')} </>
                  ))}
                </span>
              )}
            </td>
            <td>{stageMark(site, idea.stage)}</td>
            <td class="num" data-label={value}>
              {figureText(site, idea.value)}
            </td>
            <td class="one-line" data-label={t.expected}>
              {figureText(site, idea.quarter ?? '–')}
            </td>
            <td data-label={t.proposer}>{figureText(site, idea.proposer ?? '–')}</td>
            <td class="one-line">{idea.crm ? linkedText(idea.crm) : <span class="ink3">{t.notInCrm}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

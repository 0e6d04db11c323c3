import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { emptyState, sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';
import { changeLines } from '#components/quarter/changes.tsx';
import { ageMark, fraction, stageMark } from '#components/marks/marks.tsx';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { PLAN_STEPS, stepsOf } from '#domain/plan/steps.ts';
import type { Account } from '#domain/portfolio.ts';
import { agesOf } from '#views/account/ages.ts';
import { briefChangesOf } from '#views/account/brief-changes.ts';
import { openFlagsOf } from '#views/account/flags.ts';
import { editOf } from '#views/account/sections.ts';
import { nextActionsOf, type ActionRow } from '#views/account/work.ts';
import { accountFigure } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';
import { flagTable } from './flags.tsx';

const MOST_FLAGS = 6;
const MOST_ACTIONS = 5;

/** How old what we know is, kind by kind, against its limit, and how far the plan has come. */
export function briefAges(site: Site, account: Account): Html {
  const steps = stepsOf(account);
  return (
    <section class="ages" aria-labelledby="age-title">
      <h2 id="age-title">{site.t.account.brief.age}</h2>
      <dl>
        {agesOf(site, account).map((age) => (
          <div>
            <dt>{age.name}</dt>
            <dd>{ageMark(site, age.days, age.limit)}</dd>
          </div>
        ))}
      </dl>
      <p class="steps">
        {site.t.account.steps.title} {fraction(site, steps.taken.length, PLAN_STEPS.length)}{' '}
        <span class="caption">
          {steps.next === undefined
            ? site.t.account.steps.all
            : site.t.account.steps.next(site.t.account.steps.names[steps.next])}
        </span>
      </p>
    </section>
  );
}

/** Sales by quarter: the picture and its table. */
export function briefSales(site: Site, account: Account): Html {
  const t = site.t.account.brief;
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const aside = (
    <span class="state-mark preliminary">
      <b>{t.preliminary(now.slice(5))}</b> {t.toDate(site.format.shortDate(site.asOf))}
    </span>
  );
  return (
    <section class="section sales" id="sales" aria-labelledby="sales-title">
      {sectionHeader(site, { id: 'sales-title', title: t.sales, aside })}
      {quarterFigure(site, accountFigure(site, account, { allHref: '#quarters' }))}
    </section>
  );
}

/** The most severe red flags. */
export function briefFlags(site: Site, account: Account): Html {
  const { brief: t, empty } = site.t.account;
  const flags = openFlagsOf(site, account);
  const aside = (
    <span>{flags.length > MOST_FLAGS ? <a href="#flags">{t.all(flags.length)}</a> : t.open(flags.length)}</span>
  );
  return (
    <section class="section brief-flags" aria-labelledby="brief-flags-title">
      {sectionHeader(site, { id: 'brief-flags-title', title: t.redFlags, aside })}
      {flags.length === 0 ? emptyState(site, empty.flags) : flagTable(site, flags.slice(0, MOST_FLAGS))}
    </section>
  );
}

/** The first of what changed since the last seal, beside the flags on a wide screen. */
export function briefChanges(site: Site, account: Account): Html {
  const t = site.t.account.brief;
  const changes = briefChangesOf(site, account);
  if (!changes) return <></>;
  return (
    <section class="section brief-changes" aria-labelledby="brief-changes-title">
      {sectionHeader(site, {
        id: 'brief-changes-title',
        title: t.since(changes.quarter),
        aside: <a href="#since-seal">{t.everything}</a>,
      })}
      {changeLines(site, changes.lines, t.since(changes.quarter))}
    </section>
  );
}

/** What is done next. */
export function briefActions(site: Site, account: Account): Html {
  const t = site.t.account.brief;
  const actions = nextActionsOf(site, account, MOST_ACTIONS);
  const aside = account.actions.length > 0 && <a href="#actions">{t.all(account.actions.length)}</a>;
  return (
    <section class="section next-actions" aria-labelledby="next-title">
      {sectionHeader(site, { id: 'next-title', title: t.nextActions, aside })}
      {actions.length === 0
        ? emptyState(site, { title: t.noActions, text: t.noActionsText, href: editOf(site, account, 'actions') })
        : actionTable(site, actions)}
    </section>
  );
}

function actionTable(site: Site, actions: readonly ActionRow[]): Html {
  const { brief, actions: t } = site.t.account;
  return (
    <table class="as-text">
      <caption class="visually-hidden">{brief.nextActions}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.action}</th>
          <th scope="col">{t.owner}</th>
          <th scope="col">{t.stage}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr>
            <td class="due">
              {action.due}
              {action.isOverdue && <span class="overdue">{brief.overdue}</span>}
            </td>
            <th scope="row">
              <a class="quiet-link strong" href={`#${action.anchor}`}>
                {action.action}
              </a>
            </th>
            <td class="owner">{action.owner}</td>
            <td>{stageMark(site, action.stage, action.slippedFrom !== undefined)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

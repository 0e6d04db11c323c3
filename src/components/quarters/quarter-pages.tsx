import { dueTable } from '#components/actions/due-table.tsx';
import { whoMovedPart } from '#components/figures/who-moved.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { closed as closedRows } from '#components/text/closed.tsx';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Html } from '#jsx/html.ts';
import { quarterPath } from '#views/frame/frame.ts';
import { afterSeal } from '#views/quarters/after-seal.ts';
import { bookletOf } from '#views/quarters/booklet.ts';
import { companyQuarterPage, companyQuarters, type CompanyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { wonAndLostIn } from '#views/quarters/won-and-lost.ts';
import { stateBefore, whatChanged } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';
import { afterSealPart } from './after-seal.tsx';
import { bookletContents } from './booklet-contents.tsx';
import { booklet } from './booklet.tsx';
import { chainOfSealsPart } from './chain-of-seals.tsx';
import { quarterControls } from './quarter-controls.tsx';
import { quarterSide } from './quarter-side.tsx';
import { offPlanPart } from './off-plan.tsx';
import { results } from './results.tsx';
import { segmentTable } from './segment-table.tsx';
import { stateBox } from './state-box.tsx';
import { wonAndLostPart } from './won-and-lost.tsx';
import { whatChangedPart } from './what-changed.tsx';

export const quarterPagesType: PageType<Quarter> = {
  path: quarterPath,
  part: 'quarters',
  keys: companyQuarters,
  page: printed,
};

/**
 * The company's quarter: what was sealed and, after it, what was said later; or what the plans say while the quarter is
 * open.
 */
function printed(site: Site, quarter: Quarter): PageContent {
  const t = site.t.snapshot;
  const view = quarterView(site, quarter);
  const page = companyQuarterPage(view);
  const after = afterSeal(view);
  const own = view.site;
  const before = stateBefore(view);
  const parts = bookletOf(view);
  const isSealed = view.seal !== undefined;
  const { done, of, slipped } = page.actionCounts;
  const state = isSealed
    ? t.sealedQuarter(site.format.date(view.snapshot.asOf))
    : `${t.preliminary}, ${site.format.date(site.asOf)}`;
  return {
    title: page.title,
    section: 'quarters',
    quarter,
    description: t.quarterDescription(site.portfolio.company.name, quarter),
    isTimeless: isSealed,
    read: isSealed ? [] : undefined,
    printCentre: `${page.title}. ${state}`,
    side: quarterSide(
      site,
      { text: site.t.site.thisQuarter, href: site.url('/') },
      t.allQuarters,
      page.quarters,
      isSealed,
    ),
    main: (
      <>
        {wears('account', 'changes', 'home', 'snapshot')}
        <article class="snapshot">
          {after?.lede && (
            <p class="after-lede">
              <a href="#after-seal">{after.lede}</a>
            </p>
          )}
          <div class={['snapshot-part', isSealed && 'sealed-part']}>
            <div class="page-head">
              <div>
                <h1>{page.title}</h1>
                <p class="ink2">{t.state[page.state]}</p>
                {lede(page.lede)}
              </div>
              {stateBox(view, page.sealBy)}
            </div>
            {quarterControls(site, quarter, after?.addHref, parts.length > 0)}
            {chainOfSealsPart(view)}
            {wonAndLostPart(own, wonAndLostIn(view))}
            {!before && !isSealed && whoMovedPart(own, page.moved)}
            {parts.length > 0 && bookletContents(own, parts)}
            {besideEachOther(
              section(
                own,
                { id: 'figures', class: 'company-figure', title: t.plans, note: t.plansNote },
                quarterFigure(own, page.figure),
              ),
              page.offPlan && offPlanPart(own, page.offPlan),
            )}
            {segmentTable(own, page)}
            {section(
              own,
              {
                id: 'actions',
                title: t.actionsDue,
                aside: of > 0 && t.actionCounts(of, done, slipped),
                empty: of === 0 && { title: t.noActions(quarter), text: t.noActionsText },
              },
              <>
                {actionsPart(own, page)}
                {page.moreActions > 0 && <p class="caption">{t.moreActions(page.moreActions)}</p>}
              </>,
            )}
            {before && whatChangedPart(own, whatChanged(view, before), site.t.changes.since(before.quarter))}
            {results(own, page)}
          </div>
          {after && afterSealPart(site, after)}
        </article>
        {parts.length > 0 && booklet(site, view, parts)}
      </>
    ),
  };
}

/** Two parts in a row where there is room, where there are two. */
function besideEachOther(first: Html, second: Html | undefined): Html {
  return second === undefined ? (
    first
  ) : (
    <div class="columns">
      {first}
      {second}
    </div>
  );
}

/** What is open by when it is due, or what was left open; what ended stands closed under its count. */
function actionsPart(site: Site, { quarter, actions: { groups, closed } }: CompanyQuarterPage) {
  const title = site.t.snapshot.closedActions(closed.length);
  return [
    groups.length > 0 && dueTable(site, groups, site.t.snapshot.actionsOf(quarter)),
    closed.length > 0 && closedRows(<b>{title}</b>, dueTable(site, closed, title)),
  ];
}

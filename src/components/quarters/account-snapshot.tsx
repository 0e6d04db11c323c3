import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { flagTable } from '#components/flags/flag-table.tsx';
import { emptyState, sectionHeader } from '#components/frame/section-header.tsx';
import { heading, namedBy } from '#components/text/heading.tsx';
import { lede } from '#components/text/words.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import { ownId } from '#views/links/own-id.ts';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import { afterSeal } from '#views/quarters/after-seal.ts';
import type { QuarterView } from '#views/quarters/quarter-view.ts';
import { stateBefore } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';
import { accountChanges } from './account-changes.tsx';
import { afterSealPart } from './after-seal.tsx';
import { againstPlan } from './against-plan.tsx';
import { attitudes } from './attitudes.tsx';
import { decisionsPart } from './decisions.tsx';
import { nextQuarterActions } from './next-quarter-actions.tsx';
import { quarterActions } from './quarter-actions.tsx';
import { reviewPart } from './review.tsx';
import { sourcesPart } from './sources.tsx';
import { stateBox } from './state-box.tsx';

/**
 * An account's quarter as its own page and the booklet print it: the state, what was said later, and nothing around
 * them.
 */
export function accountSnapshot(
  site: Site,
  view: QuarterView,
  page: AccountQuarterPage,
  id: string,
  children: Printable,
): Html | undefined {
  const { quarter, site: own } = view;
  const after = afterSeal(view, id);
  const before = stateBefore(view);
  const withDecisions = page.reviews.length > 0 || view.isOver;
  const t = site.t.snapshot;
  const isSealed = view.seal !== undefined;
  return (
    <article class="snapshot">
      <p class="breadcrumb">
        <a href={site.url('/accounts/')}>{site.t.site.accounts}</a> /{' '}
        {page.plan.href === undefined ? page.plan.text : <a href={page.plan.href}>{page.plan.text}</a>} / {quarter}
      </p>
      {after?.lede && (
        <p class="after-lede">
          <a href={`#${ownId(site, 'after-seal')}`}>{after.lede}</a>
        </p>
      )}
      <div class={['snapshot-part', isSealed && 'sealed-part']}>
        <div class="page-head">
          <div>
            <p class="kicker">{t.title(quarter)}</p>
            {heading(own, 1, page.title)}
            <p class="ink2">{page.line}</p>
            {page.lede && lede(page.lede)}
          </div>
          {stateBox(view, page.sealBy)}
        </div>
        {children}
        {page.reviews.length > 0 && reviewPart(own, page.reviews)}
        <div class="columns wide-left first-row">
          <section class="section" aria-labelledby={namedBy(own, 'figures')}>
            {sectionHeader(own, { id: 'figures', title: t.figures })}
            {quarterFigure(own, page.figure)}
          </section>
          {againstPlan(own, page)}
        </div>
        <div class={[withDecisions && 'columns', withDecisions && 'wide-left', 'flags-and-decisions']}>
          <section class="section" aria-labelledby={namedBy(own, 'flags')}>
            {sectionHeader(own, {
              id: 'flags',
              title: t.redFlags,
              aside: page.flags.length === 0 ? undefined : page.flagCounts,
            })}
            {page.flags.length === 0
              ? emptyState(own, { title: t.noFlags, text: page.isAhead ? t.notBegun : t.noFlagsText })
              : flagTable(own, page.flags)}
          </section>
          {withDecisions && decisionsPart(own, page)}
        </div>
        {quarterActions(own, page)}
        <div class="columns wide-left">
          {attitudes(own, page)}
          {nextQuarterActions(own, page)}
        </div>
        {before && accountChanges(view, before, id)}
        {sourcesPart(own, page)}
      </div>
      {after && afterSealPart(site, after)}
    </article>
  );
}

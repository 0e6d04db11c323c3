import { wears } from '#components/text/wears.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import { lastChange } from '#components/history/last-change.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { fieldsChange } from '#views/history/last-change.ts';
import { sinceLastSeal, whatChanged } from '#views/quarters/what-changed.ts';
import { segmentPage } from '#views/segments/segment.ts';
import { lede } from '#components/text/words.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { careModel } from '#components/segments/care-model.tsx';
import { rollUp } from '#components/segments/roll-up.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { whatChangedPart } from '#components/quarter/what-changed.tsx';
import { reviewsPart } from '#components/segments/reviews.tsx';

export const segmentPagesType: PageType<Segment> = {
  path: ({ id }) => `/segments/${id}/`,
  part: 'overviews',
  keys: (site) => site.portfolio.segments,
  page: printed,
};

function printed(site: Site, segment: Segment): PageContent {
  const t = site.t.segments;
  const since = sinceLastSeal(site);
  const page = segmentPage(site, segment);
  const change = fieldsChange(site, segment.source, [['targets']]);
  const hasRows = page.table.segments.some(({ rows }) => rows.length > 0);
  return {
    title: page.title,
    section: 'segments',
    description: t.segmentDescription(segment.name),
    main: (
      <>
        {wears('history', 'segments')}
        <p class="breadcrumb">
          <a href={site.url('/segments/')}>{t.title}</a>
        </p>
        <div class="page-head">
          <h1>{page.title}</h1>
        </div>
        {lede(page.lede)}
        <div class="columns">
          <section class="section" aria-labelledby="by-quarter">
            {sectionHeader(site, {
              id: 'by-quarter',
              title: t.byQuarter,
              editHref: page.editHref,
              note: change && <>{lastChange(site, change)}.</>,
            })}
            {quarterFigure(site, page.figure)}
          </section>
          {careModel(site, segment, page)}
        </div>
        {hasRows
          ? rollUp(site, page.table, t.accountsByQuarter, false)
          : emptyState(site, { title: t.noCustomers, text: t.noCustomersText })}
        {since &&
          whatChangedPart(
            site,
            whatChanged(since.view, since.seal.snapshot, segment.id),
            site.t.account.sections['since-seal'],
            site.t.changes.sinceSealNote(since.seal.quarter, site.format.date(since.seal.snapshot.asOf)),
          )}
        {reviewsPart(site, segment)}
        {page.comments.length > 0 && (
          <section class="section" aria-labelledby="comments">
            {sectionHeader(site, {
              id: 'comments',
              title: site.t.account.budget.comments,
              editHref: page.commentsEditHref,
            })}
            {page.comments.map((comment) => (
              <p class="figure-comment">
                <b>{comment.of}:</b>{' '}
                <span class="person" lang={writtenLanguage(site)}>
                  {comment.comment}
                </span>{' '}
                <span class="ink3">{comment.written}</span>
              </p>
            ))}
          </section>
        )}
        {page.customers.length > 0 && (
          <section class="section" aria-labelledby="customers">
            {sectionHeader(site, { id: 'customers', title: t.customers, aside: String(page.customers.length) })}
            <ul class="customer-names">
              {page.customers.map((customer) => (
                <li>
                  <a class="quiet-link" href={customer.href}>
                    {customer.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  };
}

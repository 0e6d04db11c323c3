import { bridgePart } from '#components/budget/bridge.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { whoWillMissPart } from '#components/home/who-will-miss.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { whatChangedPart } from '#components/quarters/what-changed.tsx';
import { quietLink } from '#components/text/lines.tsx';
import type { Segment } from '#domain/portfolio.ts';
import { fieldsChange } from '#views/history/last-change.ts';
import { sinceLastSeal, whatChanged } from '#views/quarters/what-changed.ts';
import { type SegmentPage, segmentPage } from '#views/segments/segment.ts';
import type { Site } from '#views/site.ts';
import { segmentRowsPath, type SegmentRowsPage } from '#views/links/segment-rows-path.ts';
import { ownPageOf } from '#components/list/own-pages.tsx';
import { SEGMENT_ROWS } from '#views/segments/roll-up.ts';
import { countOfSegmentRows, segmentRowsPages, segmentRowsTable } from '#views/segments/segment-rows.ts';
import { careModel } from './care-model.tsx';
import { reviewsPart } from './reviews.tsx';
import { rollUp } from './roll-up.tsx';

export const segmentPagesType: PageType<Segment> = {
  path: ({ id }) => `/segments/${id}/`,
  part: 'overviews',
  keys: (site) => site.portfolio.segments,
  page: printed,
};

function printed(site: Site, segment: Segment): PageContent {
  const t = site.t.segments;
  const page = segmentPage(site, segment);
  const change = fieldsChange(site, segment.source, [['targets']]);
  const missing = whoWillMissPart(site, page.quarter, segment);
  const hasRows = page.table.segments.some(({ rows }) => rows.length > 0);
  return overview(site, {
    title: page.title,
    section: 'segments',
    description: t.segmentDescription(segment.name),
    sheets: ['segments'],
    back: { text: t.title, href: site.url('/segments/') },
    lede: page.lede,
    content: [
      missing,
      bridgePart(site, page.bridge, page.quarter, missing !== undefined),
      <div class="columns">
        {section(
          site,
          {
            id: 'by-quarter',
            title: t.byQuarter,
            editHref: page.editHref,
            note: change && <>{lastChange(site, change)}.</>,
          },
          quarterFigure(site, page.figure),
        )}
        {careModel(site, segment, page)}
      </div>,
      hasRows
        ? rollUp(site, page.table, t.accountsByQuarter, false)
        : emptyState(site, { title: t.noCustomers, text: t.noCustomersText }),
      sinceSealPart(site, segment),
      reviewsPart(site, segment),
      page.comments.length > 0 && commentsPart(site, page),
      page.customers.length > 0 && customersPart(site, page),
    ],
  });
}

/** All rows of a segment of which its own page shows the largest. */
export const segmentRowsType: PageType<SegmentRowsPage> = {
  path: segmentRowsPath,
  folder: 'segments',
  part: 'overviews',
  keys: segmentRowsPages,
  page: (site, of) =>
    ownPageOf(site, {
      of: SEGMENT_ROWS,
      path: segmentRowsPath({ ...of, part: 1 }),
      part: of.part,
      count: countOfSegmentRows(site, of.segment),
      title: `${of.segment.name}: ${site.t.segments.accountsByQuarter}`,
      section: 'segments',
      sheets: ['segments'],
      back: { text: of.segment.name, href: site.url(`/segments/${of.segment.id}/`) },
      list: rollUp(site, segmentRowsTable(site, of), site.t.segments.accountsByQuarter, false),
    }),
};

function sinceSealPart(site: Site, segment: Segment) {
  const since = sinceLastSeal(site);
  if (!since) return undefined;
  const { view, seal } = since;
  return whatChangedPart(
    site,
    whatChanged(view, seal.snapshot, segment.id),
    site.t.account.sections['since-seal'],
    site.t.changes.sinceSealNote(seal.quarter, site.format.date(seal.snapshot.asOf)),
  );
}

/** Why figures of the segment's accounts are off. */
function commentsPart(site: Site, { comments, commentsEditHref }: SegmentPage) {
  return section(
    site,
    { id: 'comments', title: site.t.account.budget.comments, editHref: commentsEditHref },
    comments.map((comment) => (
      <p class="figure-comment">
        <b>{comment.of}:</b> <span class="person">{comment.comment}</span> <span class="ink3">{comment.written}</span>
      </p>
    )),
  );
}

function customersPart(site: Site, { customers }: SegmentPage) {
  return section(
    site,
    { id: 'customers', title: site.t.segments.customers, aside: String(customers.length) },
    <ul class="customer-names">
      {customers.map(({ href, name }) => (
        <li>{quietLink(href, name)}</li>
      ))}
    </ul>,
  );
}

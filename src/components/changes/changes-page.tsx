import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { ofToday, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { type CellValue, table } from '#components/table/table.tsx';
import { changesPage, type ChangesPage } from '#views/changes/changes-page.ts';
import { linkedRows } from '#views/changes/linked-rows.ts';
import type { TagSection } from '#views/changes/tag-section.ts';
import type { Comparison, Site } from '#views/site.ts';
import { joinedTable } from './joined-table.tsx';

/** What a proposal or a what-if does: there only in a site that was built with `--compare`. */
export const changesPageType: PageType<Comparison> = {
  keys: ({ comparison }) => (comparison ? [comparison] : []),
  path: () => '/changes/',
  folder: 'changes',
  page: printed,
};

function printed(site: Site, comparison: Comparison): PageContent {
  const page = changesPage(site, comparison);
  const { tag, halves, joined, sums, others } = page;
  const same = samePart(site, page);
  // What stays is read beside the flags that open and close; after all else where none does.
  const flags = others.findIndex(({ title }) => title === site.t.priceTag.flagsTitle);
  return overview(site, {
    title: page.title,
    section: 'changes',
    printCentre: ofToday(site, page.title),
    sheets: ['account', 'figures', 'changes'],
    aside: mark(page),
    content: (
      <>
        <p class="lede">
          <b>{tag.lead}</b> {tag.sentences.join(' ')}
        </p>
        {tag.asks.map(({ head, why }) => (
          <p class="asked-yes">
            <b>{head}</b> {why.join(' ')}
          </p>
        ))}
        <p class="caption">{page.compared}</p>
        <div class="halves">
          <div class="before-after">
            {halves.map(({ id, title, figure }) => (
              <section aria-labelledby={id}>
                {sectionHeader(site, { id, title, aside: figure.unit })}
                {quarterFigure(site, figure)}
              </section>
            ))}
          </div>
          <p class="caption">
            {site.t.priceTag.oneScale}
            {page.leftOut.length > 0 && <span class="left-out"> {site.t.priceTag.leftOut(page.leftOut)}</span>}
          </p>
        </div>
        {joined.length > 0 && (
          <section class="section" aria-labelledby="sums">
            {sectionHeader(site, { id: 'sums', title: site.t.priceTag.sumsTitle, aside: site.format.unit })}
            {joined.map((of) => joinedTable(site, of, joined.length > 1))}
            {sums.length > 0 && (
              <details class="all-sums">
                <summary>{site.t.priceTag.allSums}</summary>
                {sums.map((of) => sumsOf(site, of, true))}
              </details>
            )}
          </section>
        )}
        {others.map((section, at) => {
          const printed = part(site, `part-${at + 1}`, section.title, [section]);
          return at === flags && same ? <div class="beside-flags">{[printed, same]}</div> : printed;
        })}
        {flags === -1 && same}
      </>
    ),
  });
}

function mark({ mark: { name, text } }: ChangesPage) {
  return (
    <p class="proposal-mark">
      <b>{name}</b> {text}
    </p>
  );
}

function samePart(site: Site, { same }: ChangesPage) {
  return (
    same.length > 0 && (
      <section class="section" aria-labelledby="same">
        {sectionHeader(site, { id: 'same', title: site.t.priceTag.sameTitle })}
        {same.map((said) => (
          <p>{said}</p>
        ))}
      </section>
    )
  );
}

function part(site: Site, id: string, title: string, sections: readonly TagSection[]) {
  return (
    <section class="section" aria-labelledby={id}>
      {sectionHeader(site, { id, title })}
      {sections.map((of) => sumsOf(site, of, sections.length > 1 || of.title !== title))}
    </section>
  );
}

/**
 * A table of the price tag; where something stands comes last, since one who looks at what moved reads the figures
 * first.
 */
function sumsOf(site: Site, of: TagSection, isTitleShown: boolean) {
  const { names: { place } = {} } = of;
  const order = [...of.head.keys()].sort((a, b) => Number(a === place) - Number(b === place));
  return (
    <>
      {table(site, {
        class: 'dense as-text in-line',
        caption: of.title,
        shownCaption: isTitleShown,
        scroll: { isUsed: true },
        rows: linkedRows(site, of),
        columns: order.map((at) => ({
          head: of.head[at],
          cell: (row: readonly CellValue[]) => row[at] ?? '',
          kind: at >= of.figuresFrom ? 'num' : undefined,
          class: (row: readonly CellValue[]) => (row[at] === '' ? 'nothing' : undefined),
          label: at > 1 && of.head[at] !== site.t.priceTag.period,
        })),
      })}
      {of.note !== undefined && <p class="caption">{of.note}</p>}
    </>
  );
}

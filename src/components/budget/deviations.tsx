import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { inLine, term, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { PageType } from '#components/frame/page.ts';
import { ownPageOf, ownPagesLink } from '#components/list/own-pages.tsx';
import {
  countOfDeviations,
  DEVIATIONS,
  DEVIATIONS_PATH,
  deviationRows,
  type DeviationsView,
} from '#views/budget/deviations.ts';
import { ownPagePath, ownPages } from '#views/list/own-pages.ts';
import type { Site } from '#views/site.ts';

/** What is off its budget by more than the limit, whether somebody has written why, and where to write it. */
export function deviationsPart(site: Site, { rows, others, areMany, all, uncommented, limit }: DeviationsView) {
  const t = site.t.budget;
  return section(
    site,
    {
      id: 'deviations',
      class: 'deviations',
      title: t.deviations,
      aside: rows.length > 0 && t.uncommented(uncommented, all),
      note: t.deviationsNote(limit),
    },
    <>
      {rows.length === 0
        ? emptyState(site, { title: t.noDeviations, text: t.noDeviationsText })
        : deviationTable(site, rows)}
      {others.length > 0 && (
        <details class="others">
          <summary>{t.otherDeviations(all - rows.length)}</summary>
          <dl class="terms">
            {others.map(({ kam, accounts }) =>
              term(
                linkedText(kam, 'quiet-link'),
                inLine(
                  accounts.map(({ account, isBelow, difference, isExplained }) => [
                    linkedText(account, 'quiet-link'),
                    ' ',
                    <b class={isBelow ? 'short' : 'over'}>{difference}</b>,
                    isExplained && [' ', <span class="ink3">{t.explained}</span>],
                  ]),
                ),
              ),
            )}
          </dl>
        </details>
      )}
      {areMany && ownPagesLink(site, { shown: rows.length, all, path: DEVIATIONS_PATH })}
    </>,
  );
}

/** All of them, where the page on the budget shows the first of many. */
export const deviationPagesType: PageType<number> = {
  path: (part) => ownPagePath(DEVIATIONS_PATH, part),
  folder: 'budget',
  part: 'overviews',
  keys: (site) => ownPages(DEVIATIONS, countOfDeviations(site)),
  page: (site, part) =>
    ownPageOf(site, {
      of: DEVIATIONS,
      path: DEVIATIONS_PATH,
      part,
      count: countOfDeviations(site),
      title: site.t.budget.deviations,
      section: 'budget',
      sheets: ['budget'],
      back: { text: site.t.budget.title, href: site.url('/budget/') },
      list: deviationTable(site, deviationRows(site, part)),
    }),
};

function deviationTable(site: Site, rows: DeviationsView['rows']) {
  const t = site.t.budget;
  return table(site, {
    class: 'figures',
    caption: `${t.deviations}, ${site.format.unit}`,
    scroll: true,
    rows,
    columns: [
      {
        head: t.account,
        cell: ({ account, kam }) => [linkedText(account, 'quiet-link'), under(linkedText(kam, 'quiet-link'))],
      },
      { head: t.quarter, cell: 'quarter' },
      { head: t.budget, kind: 'num', label: true, cell: 'budget' },
      { head: t.seen, kind: 'num', cell: ({ seen, measure }) => [seen, under(t.measures[measure])] },
      { head: t.difference, kind: 'num', class: ({ isBelow }) => isBelow && 'short', cell: 'difference' },
      { head: '%', kind: 'num', class: ({ isBelow }) => isBelow && 'short-share', cell: 'percent' },
      { head: t.reason, class: 'reason', cell: (row) => reason(site, row) },
    ],
  });
}

function reason(site: Site, { comment, writeHref, account, quarter }: DeviationsView['rows'][number]) {
  const t = site.t.budget;
  return comment ? (
    <>
      <span class="person">{comment.text}</span>
      <span class="under">{comment.written}</span>
    </>
  ) : (
    <>
      <b class="short">{t.noReason}</b>{' '}
      {writeHref && (
        <a class="no-print" href={writeHref} aria-label={t.writeReasonOf(account.text, quarter)}>
          {t.writeReason}
        </a>
      )}
    </>
  );
}

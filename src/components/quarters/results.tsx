import { section } from '#components/frame/section.tsx';
import { staleMark } from '#components/figures/stale-mark.tsx';
import { figureText, fraction, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageType } from '#components/frame/page.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { quarterPath } from '#views/frame/frame.ts';
import { companyQuarters, type CompanyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { haveOwnPage, resultNotes, resultsOf, resultsPath } from '#views/quarters/results.ts';
import type { Site } from '#views/site.ts';

type Results = Pick<CompanyQuarterPage, 'quarter' | 'isOver' | 'results' | 'resultNotes'>;

/** Results of the quarter, plan by plan. */
export function results(site: Site, page: Results) {
  const t = site.t.snapshot;
  const { measure } = site.t.vocabulary;
  const { isOver } = page;
  return section(
    site,
    { id: 'results', class: 'results', title: t.results, aside: site.format.unit },
    <>
      {table(site, {
        class: 'figures dense by-segment by-result',
        caption: `${t.results}, ${page.quarter}, ${site.format.unit}`,
        scroll: true,
        groups: page.results.map(({ segment, rows }) => ({
          head: linkedText(segment, 'quiet-link'),
          headClass: 'group',
          rows,
        })),
        columns: [
          {
            head: t.account,
            cell: ({ plan, customers }) => [
              linkedText(plan, 'quiet-link'),
              customers && <span class="caption"> {customers}</span>,
            ],
          },
          { head: site.t.account.owner, kind: 'beside', class: 'owner', cell: 'owner' },
          { head: measure.target, kind: 'num', mayBeEmpty: true, cell: 'target' },
          { head: measure.budget, kind: 'num', cell: 'budget' },
          {
            head: measure.gap,
            kind: 'num beside',
            class: ({ isShort }) => isShort && 'short',
            mayBeEmpty: true,
            cell: 'gap',
          },
          {
            head: measure.forecast,
            kind: 'num beside',
            mayBeEmpty: true,
            cell: ({ forecast, stale }) => (stale ? [figureText(site, forecast), staleMark(stale)] : forecast),
          },
          {
            head: site.t.miss.miss,
            kind: 'num',
            class: ({ isMissed }) => isMissed && 'short',
            mayBeEmpty: true,
            cell: 'miss',
          },
          {
            head: isOver ? measure.actual : t.actualToDate,
            kind: 'num',
            class: !isOver && 'to-date',
            mayBeEmpty: true,
            cell: 'actual',
          },
          {
            head: t.difference,
            kind: 'num',
            class: ({ isBelow }) => isBelow && 'short',
            mayBeEmpty: true,
            cell: 'deviation',
          },
          {
            head: t.actionsDue,
            kind: 'beside',
            mayBeEmpty: true,
            cell: ({ actions }) => (actions ? fraction(site, actions.done, actions.of) : NOT_SET),
          },
        ],
      })}
      {page.resultNotes.length > 0 && <p class="caption">{page.resultNotes.join(' ')}</p>}
      <p class="caption">{isOver ? t.signs : t.signsWhileOpen}</p>
    </>,
  );
}

/** The results of more plans than the page of a quarter carries. */
export const quarterResultsType: PageType<Quarter> = {
  path: resultsPath,
  folder: 'quarters',
  part: 'quarters',
  keys: (site) => (haveOwnPage(site) ? companyQuarters(site) : []),
  page(site, quarter) {
    const t = site.t.snapshot;
    const view = quarterView(site, quarter);
    const shown = resultsOf(view, 'own');
    const isSealed = view.seal !== undefined;
    return overview(site, {
      title: `${t.quarterTitle(quarter)}: ${t.results}`,
      section: 'quarters',
      quarter,
      isTimeless: isSealed,
      read: isSealed ? [] : undefined,
      sheets: ['account', 'changes', 'home', 'snapshot'],
      back: { text: t.quarterTitle(quarter), href: site.url(quarterPath(quarter)) },
      content: results(view.site, {
        quarter,
        isOver: view.isOver,
        results: shown,
        resultNotes: resultNotes(view, shown),
      }),
    });
  },
};

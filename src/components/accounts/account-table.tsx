import { hatch } from '#components/figures/hatch.tsx';
import { missColumns } from '#components/figures/miss-columns.tsx';
import { ageMark, flag, NOT_SET } from '#components/marks/marks.tsx';
import { shortHatch } from '#components/marks/miss-marks.tsx';
import { sparkMark } from '#components/marks/spark-mark.tsx';
import { cellsOf, table, type Column } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { joined, quietLink, under } from '#components/text/lines.tsx';
import {
  type accountsList,
  furtherParts,
  partOf,
  partPath,
  rangeOf,
  type ListedAccount,
  type ListGroup,
} from '#views/accounts/accounts-list.ts';
import type { SumRow } from '#views/accounts/list-sums.ts';
import type { MissTexts } from '#views/figures/miss-texts.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

type List = ReturnType<typeof accountsList>;

/** One page of the list: its rows by expected miss, what all of them add up to, and the way to the rest. */
export function accountTable(site: Site, list: List, part: number) {
  const t = site.t.accounts;
  const rows = partOf(list.rows, part);
  const further = furtherParts(list.rows.length);
  const [from, to] = rangeOf(part, list.rows.length);
  const isWhole = further.length === 0;
  const figures = figureColumns(site, list);
  return (
    <div
      id="account-list"
      class="flat-list"
      data-uses
      data-parts={part === 1 && !isWhole ? JSON.stringify(further.map((each) => site.url(partPath(each)))) : undefined}
    >
      {hatch()}
      {shortHatch()}
      {table(site, {
        class: 'figures dense flat sortable',
        scroll: { class: 'flat-scroll', isUsed: true },
        caption: t.listCaption(list.quarter, site.format.unit),
        shownCaption: [
          t.listNote(list.quarter, site.format.unit, site.format.shortDate(site.asOf)),
          !isWhole && [' ', <span data-rows-shown>{t.rowsOf(from, to, list.rows.length)}</span>],
        ],
        groups: [
          { attributes: { 'data-rows': true }, rows },
          ...(part === 1 && list.ended.length > 0
            ? [{ attributes: { 'data-group': true }, head: t.ended, rows: list.ended }]
            : []),
        ],
        foot: part === 1 && sums(site, list.sums, figures),
        footClass: 'sums',
        row: (row) => ({
          'data-row': true,
          'data-segment': row.segment.id,
          'data-kam': row.manager.id,
          'data-flagged': row.flags.count > 0 ? 'yes' : 'no',
        }),
        columns: [
          {
            head: t.account,
            cell: ({ href, name, ends, segment, manager }) => [
              quietLink(href, name),
              <span class="under narrow">
                {joined([[segment.code, segment.name].filter((each) => each !== undefined).join(' '), manager.text])}
              </span>,
              under(ends),
            ],
          },
          {
            head: t.segment,
            kind: 'seg',
            cell: ({ segment: { code, name } }) => [code !== undefined && [<b>{code}</b>, ' '], name],
          },
          { head: t.managerShort, kind: 'mgr', cell: ({ manager }) => manager.text },
          ...figures,
          {
            head: t.quarters,
            kind: 'spk',
            sorted: 'never',
            cell: ({ spark }) => spark && sparkMark(spark),
          },
          {
            head: site.t.miss.nextAction,
            kind: 'act',
            sortBy: ({ next }) => next.due,
            cell: ({ next, forecastOf, hasForecast }) => [
              hasForecast && <span class="forecast-of">{forecastOf}</span>,
              next.action ? nextAction(site, next) : <span class="none">{NOT_SET}</span>,
            ],
          },
          {
            head: t.flagsShort,
            kind: 'flg',
            sortBy: ({ flags }) => flags.count,
            cell: ({ flags: { count, worst } }) =>
              worst ? (
                <span class={['mark one-line flag', worst]}>
                  {flag(worst)}
                  <span>{count}</span>
                </span>
              ) : (
                '0'
              ),
          },
          {
            head: t.age,
            kind: 'age-c',
            sortBy: ({ judgement }) => judgement?.days,
            cell: ({ judgement }) => (judgement ? ageMark(site, judgement.days, judgement.limit, true) : NOT_SET),
          },
        ],
      })}
      {part === 1 && [
        groupHeads(site, 'kam', list.managers, figures),
        groupHeads(site, 'segment', list.segments, figures),
      ]}
      {!isWhole && restOfList(site, list.rows.length, part, further)}
      <p class="caption">{t.explained(list.passed.day, list.passed.days, list.around)}</p>
    </div>
  );
}

type Figures = MissTexts & { budget: string };

/** The columns of who will miss, with the budget beside the target, sorted by miss. */
function figureColumns(site: Site, { passed }: List): Column<Figures>[] {
  return missColumns(site, passed).flatMap((column, at): Column<Figures>[] => {
    if (at === 0)
      return [
        column,
        { head: site.t.vocabulary.measure.budget, kind: 'num bud', cell: ({ budget }: Figures) => budget },
      ];
    return [column.head === site.t.miss.miss ? { ...column, sorted: 'ascending' as const } : column];
  });
}

function nextAction(site: Site, { action, day, owner, isLate }: ListedAccount['next']) {
  return (
    <>
      <span class={['what', isLate && 'short']} lang={writtenLanguage(site)}>
        {linkedText(action ?? { text: '' }, 'quiet-link')}
      </span>{' '}
      <span class="by">{joined([day, owner].filter((each) => each !== undefined))}</span>
    </>
  );
}

/** What the groups of a choice add up to, kept for the script that puts their accounts below them. */
function groupHeads(site: Site, by: 'kam' | 'segment', groups: readonly ListGroup[], figures: Column<Figures>[]) {
  return (
    <template data-heads={by}>
      {groups.map((group) => (
        <tr class="group-head" data-key={group.id}>
          <th scope="rowgroup">
            {quietLink(group.href, group.name)} <span class="caption">{site.t.accounts.count(group.members)}</span>
          </th>
          <td class="seg"></td>
          <td class="mgr"></td>
          {cellsOf(site, figures, group)}
          <td class="words" colspan={4}>
            <span class="forecast-of">{site.t.accounts.ofSum(group.forecast, group.asked)}</span>
          </td>
        </tr>
      ))}
    </template>
  );
}

function sums(site: Site, rows: readonly SumRow[], figures: Column<Figures>[]) {
  return rows.map((row, at) => (
    <tr class={['sum-row', at === 0 && 'total', at === rows.length - 1 && 'company-total']}>
      <th scope="row">{row.href === undefined ? row.name : quietLink(row.href, row.name)}</th>
      <td class="seg"></td>
      <td class="mgr"></td>
      {cellsOf(site, figures, row)}
      <td class="words" colspan={4}>
        {row.hasForecast && <span class="forecast-of">{site.t.accounts.ofSum(row.forecast, row.asked)}</span>}
        {joined(row.words.map((each) => linkedText(each, 'quiet-link')))}
      </td>
    </tr>
  ));
}

/** The further pages by their rows; where a script runs, a button shows all of them here. */
function restOfList(site: Site, all: number, part: number, further: readonly number[]) {
  const t = site.t.accounts;
  const rowsOf = (each: number) => {
    const [from, to] = rangeOf(each, all);
    return t.rowsOf(from, to, all);
  };
  return (
    <nav class="rest no-print" aria-label={t.furtherRows}>
      {part === 1 && (
        <button class="button needs-script" type="button" data-show-all>
          {t.showAll(all)}
        </button>
      )}
      <ul class={['in-line', part === 1 && 'without-script']}>
        {[1, ...further].map((each) => (
          <li>
            <a href={site.url(partPath(each))} aria-current={each === part ? 'page' : undefined}>
              {rowsOf(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

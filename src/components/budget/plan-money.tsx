import { closed } from '#components/text/closed.tsx';
import { confidenceMark, confidenceSum } from '#components/marks/marks.tsx';
import { cellsOf, type Column, listColumns, table } from '#components/table/table.tsx';
import { joined, withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Planned } from '#domain/portfolio.ts';
import type { Html, Printable } from '#jsx/html.ts';
import { type BudgetView, budgetOf, otherQuartersOf } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';
import { forecasts } from './forecast-slope.tsx';

type Figures = readonly Column<{ cells: readonly string[] }>[];

/**
 * A plan's sales budget line by line; below it what we put in, why figures are off and the quarters that are not on the
 * horizon, beside the forecasts. `more` stands below them, where there is room.
 */
export function planMoney(site: Site, plan: Planned, more?: Html): Printable {
  const budget = budgetOf(site, plan);
  const columns = (heads: readonly string[]): Figures =>
    listColumns(heads, { kind: (at) => ['num', budget.quarters[at] === budget.now && 'now'] });
  const left = [
    budget.investment.length > 0 &&
      investmentTable(site, plan.name, budget.investment, columns(budget.quarters.map(shortYear))),
    comments(site, budget),
    otherQuarters(site, plan),
  ].filter((part) => !!part);
  const right = forecasts(site, plan);
  return [
    budget.lines.length > 0 &&
      lineTable(
        site,
        plan.name,
        budget,
        columns(budget.quarters).map((column, at) => ({ ...column, label: budget.quarters[at] })),
      ),
    left.length > 0 && right ? (
      <div class="columns even money-below">
        <div>{left}</div>
        <div class="beside">{right}</div>
        {more}
      </div>
    ) : (
      [left, right, more]
    ),
  ];
}

/** "26-Q3", where many quarters stand side by side in half a page. */
function shortYear(quarter: string): string {
  return quarter.slice(2);
}

/** What we put in, in money and in hours: two rows a line. */
function investmentTable(site: Site, of: string, investment: BudgetView['investment'], figures: Figures): Html {
  const t = site.t.account.budget;
  const caption = t.investmentCaption(site.format.unit);
  return table(site, {
    class: 'figures dense figure-rows',
    caption,
    shownCaption: <b>{caption}</b>,
    scroll: { label: `${of}: ${caption}` },
    rows: investment,
    columns: [
      {
        head: t.investment,
        rowspan: ({ rows }) => rows,
        cell: ({ line, idea }) => [line, idea && [' ', linkedText(idea)]],
      },
      { head: t.unit, class: 'ink2', cell: 'unit' },
      ...figures,
    ],
  });
}

/** Lines of quarters that are over, or further ahead than the horizon; closed under their count. */
function otherQuarters(site: Site, plan: Planned): Html | undefined {
  const t = site.t.account.budget;
  const others = otherQuartersOf(site, plan);
  if (!others) return undefined;
  const title = t.otherQuarters(others.count);
  const { budget, investment } = others;
  const columns = (quarters: readonly string[]): Figures => listColumns(quarters.map(shortYear), { kind: () => 'num' });
  return closed(title, [
    budget.quarters.length > 0 &&
      table(site, {
        class: 'figures dense',
        caption: title,
        scroll: { label: `${plan.name}: ${title}` },
        rows: budget.lines,
        columns: [
          { head: t.lineIn(site.format.unit), cell: ({ id, line }) => withId(id, line) },
          ...columns(budget.quarters),
        ],
      }),
    investment.quarters.length > 0 &&
      investmentTable(site, `${plan.name}, ${title}`, investment.rows, columns(investment.quarters)),
  ]);
}

/** Why figures were off, as it was written then. */
function comments(site: Site, { comments: all }: BudgetView): Html | undefined {
  const t = site.t.account.budget;
  if (all.length === 0) return undefined;
  return (
    <div class="comments">
      <h3>{t.comments}</h3>
      {all.map((comment) => (
        <p>
          <b>{t.commentOf(comment.quarter, comment.on)}:</b> {comment.comment}{' '}
          <span class="ink3">{comment.written}</span>
        </p>
      ))}
    </div>
  );
}

function lineTable(site: Site, of: string, { lines, totals, sums, now }: BudgetView, figures: Figures): Html {
  const t = site.t.account.budget;
  const caption = t.caption(site.format.unit);
  return table(site, {
    class: 'figures dense budget-lines as-text in-line',
    caption,
    scroll: { label: `${of}: ${caption}` },
    rows: lines,
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      { head: t.lineIn(site.format.unit), cell: ({ id, line }) => withId(id, line) },
      {
        head: t.comesFrom,
        label: true,
        cell: ({ offering, serves }) => [
          offering,
          ' ',
          joined(
            serves.map((thing) => linkedText(thing)),
            ' ',
          ),
        ],
      },
      { head: t.confidence, label: true, cell: (line) => confidenceMark(site, line.confidence) },
      ...figures,
    ],
    foot: (
      <tr class="total">
        <th scope="row" colspan={2}>
          {t.total}
        </th>
        <td class="sums" title={now}>
          {sums.map(({ confidence, text }) => confidenceSum(site, confidence, text))}
        </td>
        {cellsOf(site, figures, { cells: totals })}
      </tr>
    ),
  });
}

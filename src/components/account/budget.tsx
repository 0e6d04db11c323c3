import type { Html } from '#jsx/html.ts';
import { confidenceMark, figureText } from '#components/marks/marks.tsx';
import type { Account, Planned } from '#domain/portfolio.ts';
import type { Linked } from '#views/links/account-links.ts';
import { budgetOf, hasMoney, type BudgetView } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.tsx';
import { planSection } from './plan-section.tsx';

/** Section 6: the plan's money over the rolling horizon. */
export function budgetSection(site: Site, account: Account): Html {
  const t = site.t.account;
  return planSection(
    {
      site,
      account,
      id: 'budget',
      note: `${t.budget.horizonNote} ${site.format.unit}.`,
      empty: hasMoney(account) ? undefined : t.empty.budget,
    },
    () => budgetTables(site, account),
  );
}

/** The sales budget line by line, what we put in, the forecasts, and why figures are off. */
export function budgetTables(site: Site, account: Planned): Html {
  const t = site.t.account.budget;
  const budget = budgetOf(site, account);
  const table = { of: account.name, quarters: budget.quarters, now: budget.now };
  return (
    <>
      {budget.lines.length > 0 && lineTable(site, account.name, budget)}
      {budget.investment.length > 0 &&
        figureRows(site, {
          ...table,
          caption: t.investmentCaption,
          heads: [t.investment, t.idea, t.unit],
          rows: budget.investment.map((line) => ({
            name: line.line,
            words: [line.idea ?? { text: '' }, { text: line.unit }],
            cells: line.cells,
          })),
        })}
      {budget.forecasts.length > 0 &&
        figureRows(site, {
          ...table,
          caption: t.forecastCaption(site.format.unit),
          heads: [t.forecast, t.reason],
          rows: budget.forecasts.map((revision) => ({
            name: revision.madeOn,
            words: [{ text: revision.reason ?? '' }],
            cells: revision.cells,
          })),
        })}
      {budget.comments.length > 0 && (
        <div class="comments">
          <h3>{t.comments}</h3>
          {budget.comments.map((comment) => (
            <p>
              <b>{t.commentOf(comment.quarter, comment.on)}:</b> {comment.comment}{' '}
              <span class="ink3">{comment.written}</span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}

function lineTable(site: Site, of: string, budget: BudgetView): Html {
  const t = site.t.account.budget;
  const caption = t.caption(site.format.unit);
  const cells = (texts: readonly string[]) =>
    texts.map((cell, at) => <td class={quarterClass(budget.quarters[at], budget.now)}>{figureText(site, cell)}</td>);
  return (
    <section class="scroll" aria-label={`${of}: ${caption}`} tabindex={0}>
      <table class="figures budget-lines">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.comesFrom}</th>
            <th scope="col">{t.confidence}</th>
            {quarterHeads(budget)}
            <th scope="col" class="num">
              {t.file}
            </th>
          </tr>
        </thead>
        <tbody>
          {budget.lines.map((line) => (
            <tr id={line.anchor}>
              <th scope="row">
                <span class="with-id">
                  <code class="thing-id">{line.id}</code> {line.line}
                </span>
              </th>
              <td>
                {line.offering}{' '}
                {line.serves.map((thing) => (
                  <>{linkedText(thing)} </>
                ))}
              </td>
              <td>{confidenceMark(site, line.confidence)}</td>
              {cells(line.cells)}
              <td class="num file">{linkedText(line.place)}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row" colspan={3}>
              {t.total}
            </th>
            {cells(budget.totals)}
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface FigureRows {
  /** Whose figures they are, for those who hear the name of the region alone. */
  of: string;
  caption: string;
  heads: string[];
  quarters: readonly string[];
  now: string;
  rows: { name: string; words: Linked[]; cells: string[] }[];
}

/** A table of figures by quarter with some words before them. */
function figureRows(site: Site, { of, caption, heads, quarters, now, rows }: FigureRows): Html {
  return (
    <section class="scroll" aria-label={`${of}: ${caption}`} tabindex={0}>
      <table class="figures figure-rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
            {quarterHeads({ quarters, now })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              {row.words.map((word) => (
                <td>{linkedText(word)}</td>
              ))}
              {row.cells.map((cell, at) => (
                <td class={quarterClass(quarters[at], now)}>{figureText(site, cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function quarterHeads({ quarters, now }: { quarters: readonly string[]; now: string }): Html[] {
  return quarters.map((quarter) => (
    <th scope="col" class={quarterClass(quarter, now)}>
      {quarter}
    </th>
  ));
}

function quarterClass(quarter: string | undefined, now: string): string {
  return quarter === now ? 'num now' : 'num';
}

import { attribute, html, Html } from '#components/html.ts';
import { linkedText } from '#components/account/parts.ts';
import { gapBarMark } from '#components/marks/gap-bar-mark.ts';
import { lastChange } from '#components/history/last-change.ts';
import { figureText } from '#components/marks/marks.ts';
import { budgetLines } from '#components/segments/budget-lines.ts';
import type { AccountsTable } from '#views/budget/account-lines.ts';
import type { MeetingPanel, MeetingRow, MeetingTable } from '#views/budget/meeting.ts';
import type { Site } from '#views/site.ts';
import { causeTerms } from './causes.ts';

const COLUMNS = 10;

/** The rows of one way down, each followed by what its gap and its budget open to. */
export function meetingRows(site: Site, table: MeetingTable): Html[] {
  return table.rows.map((row) => html`${meetingRow(site, row, table)}${row.panel && html`<tr class="opened-row"><td colspan="${COLUMNS}">${panel(site, row.id, row.panel)}</td></tr>`}`);
}

function meetingRow(site: Site, row: MeetingRow, { isNow, largestShort, largestOver }: MeetingTable): Html {
  const opens = (text: string) => (row.panel && text !== '–' ? html`<a class="opens" href="#${row.id}">${text}</a>` : figureText(site, text));
  const side = row.gapAmount === undefined || row.gapAmount === 0 ? '' : row.gapAmount < 0 ? ' short' : ' over';
  return html`<tr class="level-${row.level} depth-${row.depth}"><th scope="row">${linkedText(row.name, row.name.href === undefined ? undefined : 'quiet-link')}${
    row.basis && html`<span class="under">${site.t.budget.basis(row.basis)}</span>`}</th><td class="num">${figureText(site, row.priorYear)}</td><td class="num">${figureText(site, row.target)}</td><td class="num">${
    opens(row.budget)}</td><td class="num gap${side}">${opens(row.gap)}</td><td class="bar">${row.level !== 'company' && gapBarMark(row.gapAmount, largestShort, largestOver)}</td><td class="num${side === ' short' && ' short-share'}">${
    figureText(site, row.gapPercent)}</td><td class="num">${figureText(site, row.forecast)}</td><td class="num to-date">${isNow ? figureText(site, row.actual) : ''}</td><td class="num">${
    row.level === 'unallocated' ? '' : row.withoutBudget}</td></tr>`;
}

function panel(site: Site, id: string, { title, gap, target, causes, accounts, opensAt }: MeetingPanel): Html {
  const t = site.t.budget;
  return html`<details class="opened"><summary><b class="sum">${figureText(site, gap)}</b> ${title}<span class="close">${site.t.figures.close}</span></summary><div${attribute('id', id)}><dl class="terms"><div><dt>${
    t.targetIs}</dt><dd>${target.said}${target.place && html` ${linkedText(target.place, 'file-line')}`}${target.change && html`. ${lastChange(site, target.change, true)}`}</dd></div>${causeTerms(site, causes)}</dl>${
    accounts && accountsOf(site, title, accounts)}${opensAt && html`<p>${linkedText(opensAt)}</p>`}</div></details>`;
}

/** The accounts behind a row: this quarter's figures, the budgets ahead, and under each the lines it was written in. */
function accountsOf(site: Site, title: string, { rows, quarter, ahead }: AccountsTable): Html {
  const t = site.t.budget;
  const { measure } = site.t.vocabulary;
  const caption = t.accountsOf(title, site.format.unit);
  const budget = (text: string, opens: string | undefined) => (opens && text !== '–' ? html`<a class="opens" href="${opens}">${text}</a>` : figureText(site, text));
  const heads = [measure.target, measure.budget, measure.gap, measure.forecast, ...ahead.map((each) => t.budgetOf(each))];
  return html`<table class="figures dense accounts sortable"><caption class="visually-hidden">${caption}</caption><thead><tr><th scope="col">${t.account}, ${quarter}</th>${
    heads.map((head) => html`<th scope="col" class="num">${head}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr><th scope="row"><a class="quiet-link" href="${row.href}">${row.name}</a> <span class="ink3">${
      row.segment}</span></th><td class="num">${figureText(site, row.target)}</td><td class="num">${budget(row.budget, row.opens)}</td><td class="num${row.isShort && ' short'}">${figureText(site, row.gap)}</td><td class="num">${
      figureText(site, row.forecast)}</td>${row.ahead.map((text) => html`<td class="num">${budget(text, row.opens)}</td>`)}</tr>${
      row.lines && html`<tr class="opened-row"><td colspan="${5 + ahead.length}">${budgetLines(site, row.lines)}</td></tr>`}`)}</tbody></table>`;
}

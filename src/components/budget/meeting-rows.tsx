import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { gapBarMark } from '#components/marks/gap-bar-mark.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { AccountLines, AccountsTable } from '#views/budget/account-lines.ts';
import type { MeetingPanel, MeetingRow, MeetingTable } from '#views/budget/meeting.ts';
import type { LinesPanel } from '#views/segments/lines-panel.ts';
import type { Site } from '#views/site.ts';
import { causeTerms } from './causes.tsx';

/** Who, a year ago, target, budget, gap, and without a budget; the current quarter has four more. */
const COLUMNS = { now: 10, ahead: 6 };

/** The rows of one way down, each followed by what its gap and its budget open to. */
export function meetingRows(site: Site, table: MeetingTable): Html[] {
  return table.rows.map((row) => (
    <>
      {meetingRow(site, row, table)}
      {row.panel && (
        <tr class="opened-row">
          <td colspan={table.isNow ? COLUMNS.now : COLUMNS.ahead}>{panel(site, row.id, row.panel)}</td>
        </tr>
      )}
    </>
  ));
}

function meetingRow(site: Site, row: MeetingRow, { isNow, scale }: MeetingTable): Html {
  const opens = (text: string) =>
    row.opens && text !== '–' ? (
      <a class="opens" href={row.opens}>
        {text}
      </a>
    ) : (
      figureText(site, text)
    );
  const side = row.gapAmount === undefined || row.gapAmount === 0 ? '' : row.gapAmount < 0 ? ' short' : ' over';
  const details = (
    <>
      <td class="bar">{row.level !== 'company' && gapBarMark(row.gapAmount, scale)}</td>
      <td class={['num', side === ' short' && 'short-share']}>{figureText(site, row.gapPercent)}</td>
      <td class="num">{figureText(site, row.forecast)}</td>
      <td class="num to-date">{figureText(site, row.actual)}</td>
    </>
  );
  return (
    <tr class={`level-${row.level} depth-${row.depth}`}>
      <th scope="row">
        {isNow && row.name.href ? linkedText(row.name, 'quiet-link') : row.name.text}
        {isNow && row.basis && (
          <span class="under">
            {site.t.budget.basis} <span lang={writtenLanguage(site)}>{row.basis}</span>
          </span>
        )}
      </th>
      <td class="num">{figureText(site, row.priorYear)}</td>
      <td class="num">{figureText(site, row.target)}</td>
      <td class="num">{opens(row.budget)}</td>
      <td class={`num gap${side}`}>{isNow ? opens(row.gap) : figureText(site, row.gap)}</td>
      {isNow && details}
      <td class="num">{row.level === 'unallocated' ? '' : row.withoutBudget}</td>
    </tr>
  );
}

function panel(site: Site, id: string, { title, gap, target, causes, accounts }: MeetingPanel): Html {
  const t = site.t.budget;
  return (
    <details class="opened">
      <summary>
        <b class="sum">{figureText(site, gap)}</b> {title}
        <span class="close">{site.t.figures.close}</span>
      </summary>
      <div id={id}>
        <dl class="terms">
          <div>
            <dt>{t.targetIs}</dt>
            <dd>
              {target.said}
              {target.place && <> {linkedText(target.place, 'file-line')}</>}
              {target.change && <>. {lastChange(site, target.change, true)}</>}
            </dd>
          </div>
          {causeTerms(site, causes, accounts !== undefined)}
        </dl>
        {accounts && accountsOf(site, title, accounts)}
      </div>
    </details>
  );
}

/** The accounts behind a row: this quarter's figures, the budgets ahead, and under each its lines, where they stand here. */
function accountsOf(site: Site, title: string, { rows, quarter, ahead }: AccountsTable): Html {
  const t = site.t.budget;
  const { measure } = site.t.vocabulary;
  const caption = t.accountsOf(title, site.format.unit);
  const withLines = ahead.length > 0;
  const heads = [
    measure.target,
    measure.budget,
    measure.gap,
    ...(withLines ? [measure.forecast, ...ahead.map((each) => t.budgetOf(each))] : []),
  ];
  return (
    <table class="figures dense accounts sortable">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t.account}, {quarter}
          </th>
          {heads.map((head) => (
            <th scope="col" class="num">
              {head}
            </th>
          ))}
          {withLines && <th scope="col">{t.place}</th>}
        </tr>
      </thead>
      <tbody>{rows.map((row) => accountRow(site, row, withLines))}</tbody>
    </table>
  );
}

function accountRow(site: Site, row: AccountLines, withLines: boolean): Html {
  const budget =
    row.opens && !withLines && row.budget !== '–' ? (
      <a class="opens" href={`#${row.opens}`}>
        {row.budget}
      </a>
    ) : (
      figureText(site, row.budget)
    );
  return (
    <>
      <tr id={withLines ? row.opens : undefined}>
        <th scope="row">
          <a class="quiet-link" href={row.href}>
            {row.name}
          </a>{' '}
          <span class="ink3">{row.segment}</span>
        </th>
        <td class="num">{figureText(site, row.target)}</td>
        <td class="num">{budget}</td>
        <td class={['num', row.isShort && 'short']}>{figureText(site, row.gap)}</td>
        {withLines && (
          <>
            <td class="num">{figureText(site, row.forecast)}</td>
            {row.ahead.map((each) => (
              <td class="num">
                {figureText(site, each.budget)}
                {each.gap && (
                  <>
                    {' '}
                    <span class={['ahead-gap', each.isShort && 'short']}>{each.gap}</span>
                  </>
                )}
              </td>
            ))}
            <td>{row.lines?.change && lastChange(site, row.lines.change, true)}</td>
          </>
        )}
      </tr>
      {row.lines?.lines.map((line) => lineRow(site, line, row.lines?.change === undefined))}
    </>
  );
}

/** A budget line under its account, in as few tags as it takes, since a page has thousands of them: what it sells and how sure it is, its amounts by quarter, and where it is written. */
function lineRow(site: Site, line: LinesPanel['lines'][number], withChange: boolean): Html {
  const [now, ...ahead] = line.cells;
  const amount = (text: string | undefined) => <td class="num">{text && figureText(site, text)}</td>;
  return (
    <tr class="line">
      <th scope="row">
        <span class="part-id">{line.id}</span>
        {line.name} <span class={['sure', line.confidence]}>{site.t.vocabulary.confidence[line.confidence]}</span>
      </th>
      <td />
      {amount(now)}
      <td />
      <td />
      {ahead.map(amount)}
      <td>
        {linkedText(line.place, 'file-line')}
        {withChange && line.change && <>, {lastChange(site, line.change, true)}</>}
      </td>
    </tr>
  );
}

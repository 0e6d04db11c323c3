import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import type { ReturnRow } from '#views/budget/investment.ts';
import type { Site } from '#views/site.ts';

/** The heads of a table of investment and return. */
export function returnHeads(site: Site): string[] {
  const t = site.t.budget;
  const { currency } = site.portfolio.company;
  const { unit } = site.format;
  return [
    t.moneyPlanned(unit),
    t.moneyUsed(unit),
    t.hoursPlanned,
    t.hoursUsed,
    t.salesToDate(unit),
    t.salesPerMoney(currency),
    t.salesPerHour(currency),
  ];
}

/** What was put in and what was sold, both terms beside the quotient; a segment's money opens to its accounts. */
export function returnRow(site: Site, row: ReturnRow, kind: 'segment' | 'company-total' | 'account'): Html {
  const opens = (text: string) =>
    row.accounts.length > 0 && text !== '–' ? (
      <a class="opens" href={`#${row.id}`}>
        {text}
      </a>
    ) : (
      figureText(site, text)
    );
  const over = row.isOver ? ' over-plan' : '';
  return (
    <>
      <tr class={kind}>
        <th scope="row">
          {linkedText(row.name, row.name.href === undefined ? undefined : 'quiet-link')}
          {row.places.length > 0 && (
            <span class="under">
              {row.places.map((place, at) => (
                <>
                  {at > 0 && ', '}
                  {linkedText(place, 'file-line')}
                </>
              ))}
            </span>
          )}
        </th>
        <td class="num">{opens(row.money)}</td>
        <td class={`num${over}`}>{opens(row.moneyUsed)}</td>
        <td class="num">{opens(row.hours)}</td>
        <td class={`num${over}`}>{opens(row.hoursUsed)}</td>
        <td class="num">{figureText(site, row.sales)}</td>
        <td class="num">{figureText(site, row.salesPerMoney)}</td>
        <td class="num">{figureText(site, row.salesPerHour)}</td>
      </tr>
      {row.accounts.length > 0 && accountsRow(site, row)}
    </>
  );
}

function accountsRow(site: Site, row: ReturnRow): Html {
  const t = site.t.budget;
  const title = t.accountsInvested(row.name.text, row.accounts.length);
  const heads = returnHeads(site);
  return (
    <tr class="opened-row">
      <td colspan={heads.length + 1}>
        <details class="opened">
          <summary>
            <b>{title}</b>
            <span class="close">{site.t.figures.close}</span>
          </summary>
          <div id={row.id}>
            <table class="figures dense accounts sortable">
              <caption class="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.account}</th>
                  {heads.map((head) => (
                    <th scope="col" class="num">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>{row.accounts.map((account) => returnRow(site, account, 'account'))}</tbody>
            </table>
          </div>
        </details>
      </td>
    </tr>
  );
}

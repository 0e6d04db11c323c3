import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import type { CompanyQuarterPage } from '#views/quarters/company-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { shareCells } from '#components/accounts/share-cells.tsx';
import type { Html } from '#jsx/html.ts';

/** Every segment's figures of a quarter, with the company as the sum below. */
export function segmentTable(site: Site, { segments: table, quarter, isOver }: CompanyQuarterPage): Html | undefined {
  const { t } = site;
  const { measure } = t.vocabulary;
  const title = t.snapshot.segments(quarter);
  const heads = [t.home.accounts, measure.target, measure.budget, measure.gap];
  const headsAfterBar = [
    t.home.gapPercent,
    measure.forecast,
    isOver ? measure.actual : t.snapshot.actualToDate,
    t.home.actualOfBudget,
    t.snapshot.redFlags,
  ];
  const rows = [...table.rows.map((row) => ({ row, isTotal: false })), { row: table.company, isTotal: true }];
  return (
    <section class="section segments keep-together" aria-labelledby="segments">
      {sectionHeader(site, { id: 'segments', title, aside: site.format.unit })}
      <section class="scroll" aria-label={`${title}, ${site.format.unit}`} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">
            {title}, {site.format.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.home.segment}</th>
              {heads.map((head) => (
                <th scope="col" class="num">
                  {head}
                </th>
              ))}
              <td aria-hidden="true"></td>
              {headsAfterBar.map((head) => (
                <th scope="col" class="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, isTotal }) => (
              <tr class={isTotal ? 'total' : undefined}>
                <th scope="row">
                  {!isTotal && <span class="code">{row.code}</span>}
                  {linkedText(row.name, 'quiet-link')} {row.planType && <span class="caption">{row.planType}</span>}
                </th>
                <td class="num">{figureText(site, row.accounts)}</td>
                {shareCells(site, row, isTotal ? undefined : table.scale, !isOver)}
                <td class="num">{row.flags}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

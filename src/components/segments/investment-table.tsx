import { ofThose } from '#components/figures/of-those.tsx';
import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { named } from '#components/text/lines.tsx';
import type { InvestmentTable } from '#views/segments/investment.ts';
import type { Site } from '#views/site.ts';

type Row = InvestmentTable['rows'][number];

export function investmentTable(site: Site, { rows, next }: InvestmentTable, quarter: string) {
  const t = site.t.segments;
  const { unit } = site.format;
  const summed = (sum: keyof Row['ofSome']) => (row: Row) => [row[sum], ofThose(site, row.ofSome[sum])];
  return section(
    site,
    { id: 'investment', class: 'investment', title: t.investment(quarter), aside: t.whatWePutIn },
    <>
      {table(site, {
        class: 'figures',
        caption: t.investment(quarter),
        scroll: { label: `${t.investment(quarter)}, ${unit}` },
        rows,
        row: ({ level }) => ({ class: [level, level === 'whole' && 'total'] }),
        columns: [
          { head: t.segment, cell: (row) => named(row) },
          { head: t.moneyBudget(unit), kind: 'num', cell: summed('money') },
          { head: t.moneyUsed(unit), kind: 'num', cell: summed('moneyUsed') },
          { head: t.hoursBudget, kind: 'num', cell: summed('hours') },
          { head: t.hoursUsed, kind: 'num', cell: summed('hoursUsed') },
          { head: t.hoursShare, kind: 'num', class: ({ isOver }) => isOver && 'short', cell: 'hoursShare' },
          { head: t.nextMoney(next, unit), kind: 'num', cell: summed('nextMoney') },
          { head: t.nextHours(next), kind: 'num', cell: summed('nextHours') },
          { head: t.salesPerUnit(site.format.currency), kind: 'num', cell: 'salesPerUnit' },
        ],
      })}
      <p class="caption">{t.investmentNote}</p>
    </>,
  );
}

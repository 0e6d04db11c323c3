import { figureText } from '#components/marks/marks.tsx';
import type { ActionsPage, LoadRow } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Working days by function and quarter against capacity, and by unit where several work in a function. */
export function companyLoad(site: Site, load: ActionsPage['load']): Html | undefined {
  const t = site.t.actions;
  const rowsOf = (each: ActionsPage['load']['functions'][number]): { row: LoadRow; isUnit: boolean }[] => [
    { row: { ...each.whole, name: each.name }, isUnit: false },
    ...each.units.map((row) => ({ row, isUnit: true })),
  ];
  return (
    <section class="section company-load" aria-labelledby="load">
      {sectionHeader(site, { id: 'load', title: t.load, note: t.loadNote })}
      <section class="scroll" aria-label={t.loadTable} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">{t.loadTable}</caption>
          <thead>
            <tr>
              <th scope="col">{t.function}</th>
              {load.quarters.map((quarter) => (
                <th scope="col" class="num">
                  {quarter}
                </th>
              ))}
            </tr>
          </thead>
          {load.functions.map((each) => (
            <tbody>
              {rowsOf(each).map(({ row, isUnit }) => (
                <tr class={[isUnit && 'unit']}>
                  <th scope="row">{row.name}</th>
                  {row.cells.map((cell) => (
                    <td class={['num', cell.isOver && 'short']}>
                      {figureText(site, cell.text)}
                      {cell.share && !isUnit && <span class="under">{cell.share}</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {load.withoutDays > 0 && <p class="caption">{t.withoutDays(load.withoutDays)}</p>}
    </section>
  );
}

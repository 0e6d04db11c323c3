import { linkedText } from '#components/text/linked-text.tsx';
import type { UnitGroup } from '#views/team/team.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { figureCells } from '#components/accounts/figure-cells.tsx';
import type { Html } from '#jsx/html.ts';

/** One unit: its people by team, what the accounts of each add up to, and the unit as a whole. */
export function unitTable(site: Site, unit: UnitGroup, quarter: string): Html | undefined {
  const t = site.t.team;
  const { accounts } = site.t;
  const heads = [
    t.accounts,
    site.t.budget.priorYear,
    accounts.target,
    accounts.budget,
    accounts.gap,
    accounts.forecast,
    accounts.actualToDate,
    t.openActions,
    t.flagsToClear,
  ];
  const caption = t.caption(unit.name, quarter, site.format.unit);
  return (
    <section class="section unit" aria-labelledby={unit.anchor}>
      {sectionHeader(site, { id: unit.anchor, title: unit.name, aside: t.peopleCount(unit.people) })}
      <section class="scroll account-list" aria-label={caption} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.functions}</th>
              {heads.map((head) => (
                <th scope="col" class="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {unit.groups.map((group) => (
            <tbody>
              <tr class="group-head">
                <th scope="rowgroup" colspan={group.sum ? 3 : 11}>
                  <span class="manager">{group.name ?? t.unitsOwn}</span>
                </th>
                {group.sum && (
                  <>
                    {figureCells(site, group.sum)}
                    <td class="nothing" colspan={2}></td>
                  </>
                )}
              </tr>
              {group.people.map((row) => (
                <tr>
                  <th scope="row">
                    {linkedText(row.person, 'quiet-link')}
                    {row.title && <span class="under">{row.title}</span>}
                  </th>
                  <td>{row.functions}</td>
                  <td class="num" data-label={t.accounts}>
                    {row.accounts}
                  </td>
                  {figureCells(site, row)}
                  <td class="num" data-label={t.openActions}>
                    {row.actions}
                  </td>
                  <td class="num" data-label={t.flagsToClear}>
                    {row.flags}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
          <tbody>
            <tr class="total company-total">
              <th scope="row" colspan={3}>
                {t.unitWhole(unit.name)}
              </th>
              {figureCells(site, unit.sum)}
              <td class="nothing" colspan={2}></td>
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}

import { figureText } from '#components/marks/marks.tsx';
import type { LoadTable } from '#views/team/load.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Working days by quarter against what the unit has for the function. */
export function loadPart(site: Site, load: LoadTable): Html | undefined {
  const t = site.t.team;
  return (
    <section class="section load" aria-labelledby="load">
      {sectionHeader(site, { id: 'load', title: t.load, note: t.loadNote(load.unit) })}
      <section class="scroll" aria-label={`${t.load}, ${load.unit}`} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">{t.load}</caption>
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
          {load.groups.map((group) => (
            <tbody>
              <tr class="group-head">
                <th scope="rowgroup" colspan={load.quarters.length + 1}>
                  {group.name}
                </th>
              </tr>
              <tr>
                <th scope="row">{t.own}</th>
                {group.own.map((text) => (
                  <td class="num">{text}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t.wholeUnit}</th>
                {group.unit.map((text) => (
                  <td class="num">{text}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t.capacity}</th>
                {group.capacity.map((text) => (
                  <td class="num">{figureText(site, text)}</td>
                ))}
              </tr>
              <tr class="total">
                <th scope="row">{t.taken}</th>
                {group.share.map((share) => (
                  <td class={['num', share.isOver && 'short']}>{figureText(site, share.text)}</td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </section>
      {load.withoutDays > 0 && <p class="caption">{t.withoutDays(load.withoutDays)}</p>}
    </section>
  );
}

import { fraction, lock } from '#components/marks/marks.tsx';
import type { Share } from '#domain/review/year-clock.ts';
import type { ClockYear } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** The rolling year, quarter by quarter under each year's goals: actions by month, reviews, and the seal. */
export function clockTable(site: Site, years: readonly ClockYear[]): Html | undefined {
  const t = site.t.clock;
  const progress = ({ done, of }: Share) => (of === 0 ? undefined : fraction(site, done, of));
  return (
    <section class="section" aria-labelledby="clock">
      {sectionHeader(site, { id: 'clock', title: t.rolling, note: t.rollingNote })}
      <table class="clock">
        <caption class="visually-hidden">{t.rolling}</caption>
        <thead>
          <tr>
            <th scope="col">{t.quarter}</th>
            <th scope="col">{t.state}</th>
            {[1, 2, 3].map((number) => (
              <th scope="col">{t.month(number)}</th>
            ))}
            <th scope="col">{t.anyMonth}</th>
            <th scope="col">{t.reviews}</th>
            <th scope="col">{t.seal}</th>
          </tr>
        </thead>
        {years.map((year) => (
          <tbody>
            <tr class="year">
              <th scope="rowgroup" colspan={8}>
                {year.name} <span class="goals">{year.goals}</span>
              </th>
            </tr>
            {year.rows.map((row) => (
              <tr class={row.when}>
                <th scope="row">
                  <a href={row.quarter.href} aria-current={row.when === 'now' ? 'true' : undefined}>
                    {row.quarter.text}
                  </a>
                </th>
                <td class="state">
                  {row.isSealed && lock()} {row.state}
                </td>
                {row.months.map(({ name, actions }, at) => (
                  <td class="month" data-label={t.month(at + 1)}>
                    <span class="caption">{name}</span> {progress(actions) ?? <span class="not-set">{t.none}</span>}
                  </td>
                ))}
                <td data-label={t.anyMonth}>{progress(row.anyMonth) ?? <span class="not-set">{t.none}</span>}</td>
                <td data-label={t.reviews}>{progress(row.reviews) ?? <span class="not-set">{t.none}</span>}</td>
                <td class="seal" data-label={t.seal}>
                  {row.sealBy ?? <span class="ink3">{t.isSealed}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

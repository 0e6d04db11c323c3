import { section } from '#components/frame/section.tsx';
import { fraction } from '#components/marks/marks.tsx';
import { lock } from '#components/marks/lock.tsx';
import { table } from '#components/table/table.tsx';
import type { Share } from '#domain/review/year-clock.ts';
import type { ClockYear } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';
import { clockPicture } from './clock-picture.tsx';

/** The rolling year, quarter by quarter under each year's goals: actions by month, reviews, and the seal. */
export function clockTable(site: Site, years: readonly ClockYear[]) {
  const t = site.t.clock;
  const progress = ({ done, of }: Share) =>
    of === 0 ? <span class="not-set">{t.none}</span> : fraction(site, done, of);
  return section(site, { id: 'clock', title: t.rolling, note: t.rollingNote }, [
    clockPicture(site, years),
    table(site, {
      class: 'clock',
      caption: t.rolling,
      groups: years.map(({ name, goals, rows }) => ({
        head: [name, ' ', <span class="goals">{goals}</span>],
        headClass: 'year',
        rows,
      })),
      row: ({ when }) => ({ class: when }),
      columns: [
        {
          head: t.quarter,
          cell: ({ quarter, when }) => (
            <a href={quarter.href} aria-current={when === 'now' ? 'true' : undefined}>
              {quarter.text}
            </a>
          ),
        },
        { head: t.state, class: 'state', cell: ({ isSealed, state }) => [isSealed && lock(), ' ', state] },
        ...[0, 1, 2].map((at) => ({
          head: t.month(at + 1),
          class: 'month',
          label: true,
          cell: ({ months }: ClockYear['rows'][number]) => {
            const month = months[at];
            return month && [<span class="caption">{month.name}</span>, ' ', progress(month.actions)];
          },
        })),
        { head: t.anyMonth, label: true, cell: ({ anyMonth }) => progress(anyMonth) },
        { head: t.reviews, label: true, cell: ({ reviews }) => progress(reviews) },
        {
          head: t.seal,
          // On a phone the state says that it is sealed: nothing is left to be done by a day.
          class: ({ sealBy }) => ['seal', sealBy === undefined && 'nothing'],
          label: true,
          cell: ({ sealBy }) => sealBy ?? <span class="ink3">{t.isSealed}</span>,
        },
      ],
    }),
  ]);
}

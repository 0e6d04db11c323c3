import { section } from '#components/frame/section.tsx';
import { lock } from '#components/marks/lock.tsx';
import type { YearClockPage } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';

export function otherQuarters(site: Site, quarters: YearClockPage['others']) {
  const t = site.t.clock;
  return (
    quarters.length > 0 &&
    section(
      site,
      { id: 'others', class: 'keep-together', title: t.others, note: t.othersNote },
      <ul class="quarter-list">
        {quarters.map(({ quarter, state, isSealed }) => (
          <li>
            <a href={quarter.href}>{quarter.text}</a>{' '}
            <span class="ink2">
              {isSealed && lock()} {state}
            </span>
          </li>
        ))}
      </ul>,
    )
  );
}

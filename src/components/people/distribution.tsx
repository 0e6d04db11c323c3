import { attitudeMark } from '#components/marks/marks.tsx';
import { type AttitudeCount, barParts } from '#search/distribution.ts';
import type { Site } from '#views/site.ts';

/** One bar of counted parts, filled as the attitude marks are, with the parts named below. */
export function distribution(site: Site, parts: readonly AttitudeCount[]) {
  const bar = barParts(parts);
  return (
    <div class="distribution" data-distribution>
      <svg aria-hidden="true" viewBox="0 0 1000 8" preserveAspectRatio="none" width="100%" height="8">
        {bar.map(({ attitude, x, width }) => (
          <rect class={attitude} data-attitude={attitude} x={x} y="0" width={width} height="8" />
        ))}
      </svg>
      <ul aria-label={site.t.stakeholders.distribution}>
        {parts.map(({ attitude, count }, at) => (
          <li data-attitude={attitude} data-share={bar[at]?.width} hidden={count === 0}>
            {attitudeMark(site, attitude, 16)} <b>{site.format.number(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

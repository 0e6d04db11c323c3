import { ROLL_UP_PATHS, rollUpPathOf, type RollUpPath } from '#views/segments/roll-up-by.ts';
import type { Site } from '#views/site.ts';

/** The ways in which the same sales are added up, with the one that the page shows. */
export function rollUpWays(site: Site, shown: RollUpPath) {
  const t = site.t.segments;
  const link = (path: RollUpPath) => (
    <a href={`${site.url(rollUpPathOf(path))}#roll-up`} aria-current={path === shown ? 'page' : undefined}>
      {t.rollUpBy[path]}
    </a>
  );
  return (
    <nav class="ways no-print" aria-label={t.rollUpWays}>
      {ROLL_UP_PATHS.map(link)}
    </nav>
  );
}

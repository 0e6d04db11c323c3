import { quarterOf } from '#domain/calendar/quarters.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { companySources } from '../budget/sources.ts';
import { ownAccounts } from './entrances.ts';
import { homeLede } from './lede.ts';
import type { Site } from '../site.ts';

/** What the first page says before its sections: the quarter that runs on the as-of day, and where it stands. */
export function homePage(site: Site) {
  const quarter = quarterOf(site.asOf, site.portfolio.fiscalYear);
  return {
    quarter,
    title: site.t.home.title(quarter),
    description: site.t.home.description(site.portfolio.company.name),
    sealBy: sealBy(quarter, site.portfolio),
    lede: homeLede(site, quarter),
    people: ownAccounts(site),
    sources: companySources(site, quarter),
  };
}

import type { Problem } from '#domain/checks/problem.ts';
import { shortName } from '../links/names.ts';
import { flagDuty } from '../flags/flag-duty.ts';
import type { Site } from '../site.ts';
import { shortList, type ShortList } from './short-list.ts';

/** A warning of the first page: what is wrong, how to clear it, who does and since when. */
export type WarningRow = ReturnType<typeof warningRow>;

const SHOWN = 8;

/** The red flags, most severe first as the site's facts have them; the first few stand open; /health/ goes through all, rule by rule. */
export function warningList(site: Site): ShortList<WarningRow> {
  return shortList(
    site.flags.filter((flag) => flag.grade === 'red-flag'),
    SHOWN,
    (flag) => warningRow(site, flag),
  );
}

/** A red flag or hint in words, with who clears it. */
export function warningRow(site: Site, flag: Problem) {
  return {
    ...flagDuty(site, flag),
    owner: flag.owner === undefined ? undefined : shortName(site.portfolio.members.get(flag.owner)?.name ?? flag.owner),
    since: flag.since === undefined ? undefined : site.t.home.since(site.format.shortDate(flag.since)),
  };
}

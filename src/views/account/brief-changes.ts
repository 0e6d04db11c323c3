import { counted } from '../text/counted.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Account } from '#domain/portfolio.ts';
import { countChanges } from '#domain/snapshot/change-sums.ts';
import type { Site } from '../site.ts';
import { figureLines, type ChangeLine } from '../quarters/account-changes.ts';
import { accountChangesOf } from '../quarters/compared-states.ts';
import { sinceLastSeal } from '../quarters/what-changed.ts';

const MOST_FIGURES = 3;
const MOST_ATTITUDES = 3;

export interface BriefChanges {
  /** The sealed quarter that today is compared with. */
  quarter: Quarter;
  lines: ChangeLine[];
}

/** The changes since the last seal that are told first: budget and forecast, how many flags, whose attitude. Nothing when these are as they were, or nothing is sealed. */
export function briefChangesOf(site: Site, account: Account): BriefChanges | undefined {
  const since = sinceLastSeal(site);
  const changes = since && accountChangesOf(since.seal.snapshot, since.view.snapshot, account.id);
  if (!since || !changes) return undefined;
  const {
    seal: { quarter, snapshot },
    view,
  } = since;
  const words = site.t.changes;
  const { flagsOpened, flagsClosed } = countChanges([changes]);
  const flags = words.counts.together(counted([flagsOpened, words.counts.opened], [flagsClosed, words.counts.closed]));
  const lines: ChangeLine[] = [
    ...figureLines(
      view,
      snapshot,
      changes.figures.filter(({ figure }) => figure === 'budget' || figure === 'forecast'),
    ).slice(0, MOST_FIGURES),
    ...(flags === '' ? [] : [{ what: words.area.flags, note: flags }]),
    ...changes.attitudes
      .slice(0, MOST_ATTITUDES)
      .map(({ person, from, to }) => ({ what: view.names.person(account.id, person.id).name, attitude: { from, to } })),
  ];
  return lines.length === 0 ? undefined : { quarter, lines };
}

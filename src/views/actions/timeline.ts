import { actionsTimeline } from '#charts/actions-timeline.ts';
import { byText } from '#domain/order.ts';
import type { PlannedAction } from '#domain/team/actions-by-quarter.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';

export type Timeline = ReturnType<typeof timelineOf>;

/** Open actions by who does them over the months around today: whoever is due first stands first. */
export function timelineOf(site: Site, open: readonly PlannedAction[]) {
  const owners = [...Map.groupBy(open, ({ action }) => action.owner)]
    .map(([id, own]) => ({
      id,
      link: memberShortLink(site, id),
      first: own.reduce((least, { lastDay }) => (lastDay < least ? lastDay : least), own[0]?.lastDay ?? ''),
      own,
    }))
    .sort((a, b) => byText(a.first, b.first) || byText(a.id, b.id));
  const drawn = actionsTimeline(
    owners.map(({ own }) => own.map((planned) => timed(planned, site.asOf))),
    site.asOf,
    site.portfolio.fiscalYear,
  );
  return {
    ...drawn,
    todayText: site.format.shortDate(site.asOf),
    months: drawn.months.map((month) => ({ ...month, text: site.format.month(month.month) })),
    owners: owners.map(({ id, link, own }, at) => ({
      id,
      link,
      open: own.length,
      late: own.filter(({ lastDay }) => lastDay < site.asOf).length,
      lane: drawn.lanes[at] ?? { marks: [], earlier: 0, later: 0 },
    })),
  };
}

function timed({ account, action, lastDay }: PlannedAction, asOf: string) {
  const isLate = lastDay < asOf;
  return {
    on: lastDay,
    names: [`${account.name}: ${action.action}`, account.name],
    isStrong: isLate,
    isLate,
    isMajor: action.major,
    stage: action.stage,
  };
}

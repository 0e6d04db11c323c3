import { CALENDAR } from '#components/marks/icons.tsx';
import type { TeamMember } from '#domain/portfolio.ts';
import { calendarHref } from '#views/rhythm/calendar.ts';
import type { Site } from '#views/site.ts';

/** The link whose address a calendar program subscribes to: everybody's calendar, or that of one of our people. */
export function subscribeLink(site: Site, member?: TeamMember) {
  const { calendar } = site.t;
  return (
    <a
      class="edit-link"
      href={calendarHref(site, member)}
      type="text/calendar"
      aria-label={member ? calendar.subscribeOwn(member.name) : calendar.subscribeAll}
    >
      {CALENDAR}
      {calendar.subscribe}
    </a>
  );
}

import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Site } from '#views/site.ts';

/** Whether what is shown still moves: preliminary, with the day it is seen on and the day by which it is sealed. */
export function stateMark(site: Site, kind: 'preliminary', asOf: IsoDate, sealBy: IsoDate) {
  return (
    <p class={['state-mark', kind]}>
      <b>{site.t.site.preliminary}</b>{' '}
      <span>
        {site.t.site.preliminaryAsOf(site.format.weekday(asOf), asOf.slice(0, 4), site.format.shortDate(sealBy))}
      </span>
    </p>
  );
}

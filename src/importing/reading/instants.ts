import { dayIn } from '#domain/calendar/time-zones.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';

/** The time zone that days of instants are told in. */
export interface Zone {
  name: string;
  /** False where nobody has said it: there is no `company.yaml` yet, or it names none. */
  isSaid: boolean;
}

/** What may stand behind a day: a time, and behind that its zone. */
export const TIME = String.raw`(?:(?:T|,? +(?:klo |um )?)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}(?:[.,]\d+)?))?(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?)?`;

const MINUTE = 60_000;

/** Milliseconds since the day that is written began where it is written; nothing where no zone or no such time is. */
function sinceMidnight(found: Groups): number | undefined {
  const { hour, minute, second = '0', half, zone } = found;
  if (zone === undefined || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return (hours * 60 + Number(minute)) * MINUTE + Number(second.replace(',', '.')) * 1000;
}

/** The milliseconds by which a zone's clocks are before those of UTC: "+02:00", "+0200", "-05", "Z". */
function aheadOfUtc(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** True for a time with its zone that is not midnight there; a column whose times all are midnight holds days. */
export function isInstant(found: Groups): boolean {
  return (sinceMidnight(found) ?? 0) % (24 * 60 * MINUTE) !== 0;
}

/** The day that it is in a time zone at the instant that is written; the day as written where none is. */
export function dayOfInstant(day: IsoDate, found: Groups, zone: string): IsoDate {
  const passed = sinceMidnight(found);
  return passed === undefined ? day : dayIn(zone, Date.parse(day) + passed - aheadOfUtc(found['zone'] ?? ''));
}

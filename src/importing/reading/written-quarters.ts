import { isQuarter } from '#domain/calendar/quarters.ts';
import { century } from './dates.ts';

/** A fiscal quarter, or a whole fiscal year. */
export type QuarterOrYear = { quarter: string } | { year: number };

const QUARTER = '(?:Q|QTR|KV|KVARTAALI|NELJÄNNES|VUOSINELJÄNNES|QUARTER|QUARTAL|KVARTAL)';
const NUMBER = '(?<q>[1-4])';
const YEAR = String.raw`(?:FY ?)?['’]?(?<y>\d{4}|\d{2})`;
const BETWEEN = String.raw`[ \-/.,]*`;
const WAYS = [
  `${YEAR}${BETWEEN}${QUARTER}\\.? ?${NUMBER}`,
  `${QUARTER}\\.? ?${NUMBER}${BETWEEN}${YEAR}`,
  `${NUMBER}(?:\\.|ST|ND|RD|TH)? ?${QUARTER}${BETWEEN}${YEAR}`,
  `${YEAR}${BETWEEN}${NUMBER}(?:\\.|ST|ND|RD|TH)? ?${QUARTER}`,
].map((way) => new RegExp(`^${way}$`, 'u'));
const ROMAN = [/^(?<roman>I{1,3}|IV)[ \-/.]*(?<y>\d{4})$/, /^(?<y>\d{4})[ \-/.]*(?<roman>I{1,3}|IV)$/];
const BARE = /^(?:(?<q>\d{1,2})[ \-/.](?<y>\d{4})|(?<y2>\d{4})[ \-/.](?<q2>\d{1,2}))$/;

/**
 * A quarter or a year by how it is written: "2026-Q3", "Q3/26", "3. kvartaali 2026", "III/2026", "FY2026", "2026".
 * Nothing for anything else, also for "3/2026", which may be a month; see `areQuarters`.
 */
export function quarterOrYear(written: string): QuarterOrYear | undefined {
  const text = written.toUpperCase().replace(/\s+/g, ' ').trim();
  for (const way of [...WAYS, ...ROMAN]) {
    const found = way.exec(text)?.groups;
    if (found)
      return asQuarter(
        found['y'] ?? '',
        found['q'] ?? String(['I', 'II', 'III', 'IV'].indexOf(found['roman'] ?? '') + 1),
      );
  }
  const year = /^(?:FY ?((?:19|2[01])\d{2}|\d{2})|((?:19|2[01])\d{2}))$/.exec(text);
  return year ? { year: fullYear(year[1] ?? year[2] ?? '') } : undefined;
}

/**
 * True when numbers beside years in a column of quarters ("3/2026", "2026-3") number quarters: none is above four or
 * has a zero before it, as months have.
 */
export function areQuarters(cells: readonly string[]): boolean {
  const bare = cells.map((cell) => BARE.exec(cell.trim())?.groups).filter((groups) => groups !== undefined);
  return bare.length > 0 && bare.every((groups) => /^[1-4]$/.test(groups['q'] ?? groups['q2'] ?? ''));
}

/** "3/2026" as a quarter. */
export function bareQuarter(written: string): QuarterOrYear | undefined {
  const found = BARE.exec(written.trim())?.groups;
  return found && asQuarter(found['y'] ?? found['y2'] ?? '', found['q'] ?? found['q2'] ?? '');
}

function asQuarter(year: string, number: string): QuarterOrYear | undefined {
  const quarter = `${fullYear(year)}-Q${number}`;
  return isQuarter(quarter) ? { quarter } : undefined;
}

function fullYear(written: string): number {
  return written.length === 2 ? century(Number(written)) : Number(written);
}

import { daysInMonth, FIRST_YEAR, LAST_YEAR, type IsoDate, type Month } from '#domain/calendar/dates.ts';
import { MONTH_NAMES } from './aliases.ts';
import { dayOfInstant, isInstant, TIME } from './instants.ts';

/** A day, or a month when no day is written. */
export interface When {
  month: Month;
  day: number | undefined;
}

/** The day of a month. */
export function dayOf(month: Month, day: number): IsoDate {
  return `${month}-${String(day).padStart(2, '0')}`;
}

/**
 * Whether the days of a file are days on which something was sold. A report of months dates each of them alike: on its
 * first day, on its last, or on one and the same day of several months.
 */
export function sayDays(dates: readonly (When | undefined)[]): boolean {
  const whens = dates.filter((when): when is When => when?.day !== undefined);
  const isLast = ({ month, day }: When) => day === daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const isOne = new Set(whens.map(({ day }) => day)).size === 1 && new Set(whens.map(({ month }) => month)).size > 1;
  return whens.length > 0 && !isOne && !whens.every(({ day }) => day === 1) && !whens.every(isLast);
}

/**
 * The ways to write a day or a month that are tried on a file. `columns.yaml` may name any other of the same letters.
 */
const DATE_FORMATS = [
  'yyyy-m-d',
  'yyyy/m/d',
  'yyyy.m.d',
  'yyyymmdd',
  'd.m.yyyy',
  'd/m/yyyy',
  'm/d/yyyy',
  'd-m-yyyy',
  'm-d-yyyy',
  'd.m.yy',
  'd/m/yy',
  'm/d/yy',
  'd-m-yy',
  'm-d-yy',
  'd mmm yyyy',
  'd. mmm yyyy',
  'd-mmm-yyyy',
  'd-mmm-yy',
  'mmm d, yyyy',
  'mmm d yyyy',
  'yyyy-m',
  'yyyy/m',
  'yyyymm',
  'm/yyyy',
  'm.yyyy',
  'm-yyyy',
  'mmm yyyy',
  'mmm, yyyy',
  'mmm-yyyy',
  'mmm-yy',
  "mmm 'yy",
  'yyyy mmm',
] as const;

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<y>\\d{4})',
  yy: '(?<yy>\\d{2})',
  mmm: '(?<name>\\p{L}{3,})\\.?',
  mm: '(?<m>\\d{2})',
  m: '(?<m>\\d{1,2})',
  dd: '(?<d>\\d{2})',
  d: '(?<d>\\d{1,2})',
};
const patterns = new Map<string, RegExp | undefined>();

/** True for a format that says a year and a month, each once: "d.m.yyyy". */
export function isDateFormat(format: string): boolean {
  if (format === EXCEL) return true;
  return patternOf(format) !== undefined;
}

/**
 * The day or month that a text is in this format; nothing when it is none, or none that exists. An instant is of the
 * day that it is in the zone, where one is given.
 */
function readDate(written: string, format: string, zone?: string): When | undefined {
  if (format === EXCEL) return ofSpreadsheet(written);
  const found = patternOf(format)?.exec(written)?.groups;
  if (!found) return undefined;
  const year = found['y'] !== undefined ? Number(found['y']) : century(Number(found['yy']));
  const month = found['name'] !== undefined ? (MONTH_NAMES.get(found['name'].toLowerCase()) ?? 0) : Number(found['m']);
  const day = found['d'] === undefined ? undefined : Number(found['d']);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month))) return undefined;
  const when = { month: `${year}-${String(month).padStart(2, '0')}`, day };
  if (zone === undefined || day === undefined || found['zone'] === undefined) return when;
  const iso = dayOfInstant(dayOf(when.month, day), found, zone);
  return { month: iso.slice(0, 7), day: Number(iso.slice(8)) };
}

/** The name of the format in which a spreadsheet counts days. */
const EXCEL = 'excel';

/** A day that a spreadsheet counts from the last of 1899 on, its time behind the decimal sign. */
function ofSpreadsheet(written: string): When | undefined {
  const days = Number(/^(\d{5})(?:[.,]\d+)?$/.exec(written)?.[1]);
  if (!Number.isInteger(days)) return undefined;
  // 25569 is the first of January 1970.
  const iso = new Date((days - 25_569) * 86_400_000).toISOString();
  return { month: iso.slice(0, 7), day: Number(iso.slice(8, 10)) };
}

/** Years of two digits: 70 to 99 are of the last century, as spreadsheets have it. */
export function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function patternOf(format: string): RegExp | undefined {
  if (!patterns.has(format)) patterns.set(format, compile(format));
  return patterns.get(format);
}

function compile(format: string): RegExp | undefined {
  const seen = new Set<string>();
  let source = '';
  for (const [part] of format.toLowerCase().matchAll(/yyyy|yy|mmm|mm|m|dd|d|[^a-z]|./g)) {
    const token = TOKENS[part];
    if (token === undefined && /[a-z]/.test(part)) return undefined;
    if (token !== undefined) {
      if (seen.has(part[0] ?? '')) return undefined;
      seen.add(part[0] ?? '');
    }
    source += token ?? (part === ' ' ? ' +' : `[${part}]`);
  }
  if (!seen.has('y') || !seen.has('m')) return undefined;
  return new RegExp(`^${source}${seen.has('d') ? TIME : ''}$`, 'iu');
}

/**
 * A cell with plain spaces; SAP numbers its periods with three digits: "003.2026", "2026/003"; statistics write an M
 * before the month: "2026M04".
 */
function plainly(cell: string): string {
  const written = cell.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  return written
    .replace(/^0(\d\d[./-]\d{4})$/, '$1')
    .replace(/^(\d{4}[./-])0(\d\d)$/, '$1$2')
    .replace(/^(\d{4})M(\d{1,2})$/i, '$1-$2');
}

/** A cell that should hold a day or a month. */
export interface DateCell {
  line: number;
  written: string;
}

/** Cells that say an instant: how many, how many of them are of another day in the zone, and the first of these. */
export interface Instants {
  count: number;
  moved: number;
  first: DateCell & { day: IsoDate };
}

export type DatesRead =
  | { format: string; values: (When | undefined)[]; instants?: Instants | undefined }
  | { fault: 'date-choice'; line: number; written: string; formats: string[] }
  | { fault: 'date-conflict'; line: number; written: string; otherLine: number; otherWritten: string };

/**
 * Reads all date cells of a file by one format. Formats that fit every cell are kept; when several are left and some
 * cell would fall into two different months, or when none fits all, the file is refused. Cells that are no date at all
 * come back empty. With a zone, an instant ("2026-03-31T23:30:00Z") is of the day that it is there; without one, or
 * where all times of the column are midnight, of the day that is written.
 */
export function readDates(cells: readonly DateCell[], told?: string, zone?: string): DatesRead {
  // Of 100,000 rows most say a day that another has said: each text is looked at once, where it first stands.
  const first = new Map<string, DateCell>();
  for (const cell of cells) if (!first.has(cell.written)) first.set(cell.written, cell);
  const texts = [...first.values()].map((cell) => ({ cell, written: plainly(cell.written) }));
  const inFormat = (format: string): DatesRead => {
    const isOfInstants =
      zone !== undefined && texts.some(({ written }) => isInstant(patternOf(format)?.exec(written)?.groups ?? {}));
    const read = new Map(
      texts.map(({ cell, written }) => [cell.written, readDate(written, format, isOfInstants ? zone : undefined)]),
    );
    const values = cells.map(({ written }) => read.get(written));
    return { format, values, instants: isOfInstants ? instantsIn(cells, format, values) : undefined };
  };
  if (told) return inFormat(told);
  let left: string[] = [...DATE_FORMATS];
  let decider: DateCell | undefined;
  for (const { cell, written } of texts) {
    const fitting = left.filter((format) => readDate(written, format));
    if (fitting.length === left.length) continue;
    if (fitting.length > 0) {
      left = fitting;
      decider = cell;
    } else if (DATE_FORMATS.some((format) => readDate(written, format))) {
      return {
        fault: 'date-conflict',
        line: cell.line,
        written: cell.written,
        otherLine: decider?.line ?? 0,
        otherWritten: decider?.written ?? '',
      };
    }
  }
  const [format = DATE_FORMATS[0], ...others] = left;
  for (const { cell, written } of texts) {
    const month = readDate(written, format)?.month;
    if (month !== undefined && others.some((other) => readDate(written, other)?.month !== month))
      return { fault: 'date-choice', line: cell.line, written: cell.written, formats: left };
  }
  return inFormat(format);
}

function instantsIn(
  cells: readonly DateCell[],
  format: string,
  values: readonly (When | undefined)[],
): Instants | undefined {
  const pattern = patternOf(format);
  const all = cells.flatMap((cell, at) => {
    const when = values[at];
    const written = plainly(cell.written);
    if (when?.day === undefined || pattern?.exec(written)?.groups?.['zone'] === undefined) return [];
    const plain = readDate(written, format);
    const isMoved = plain?.day !== when.day || plain.month !== when.month;
    return { ...cell, day: dayOf(when.month, when.day), isMoved };
  });
  const moved = all.filter(({ isMoved }) => isMoved);
  const first = moved[0] ?? all[0];
  return first && { count: all.length, moved: moved.length, first };
}

import { dissect, isWhole, readWith, type DecimalSign, type Exact } from '#domain/money/figure.ts';
import { plainDecimal, type Currency, type Minor } from '#domain/money/money.ts';

/** True when two numbers are the same, however many decimals each is written with. */
export function isSame(a: Exact, b: Exact): boolean {
  return a.units * 10n ** BigInt(b.scale) === b.units * 10n ** BigInt(a.scale);
}

/** The exact sum. */
export function addExact(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale), scale };
}

/** An amount as a plain number in major units, as a plan's field holds it. */
export function inMajorUnits(minor: Minor, currency: Currency): number {
  return Number(plainDecimal(minor, currency));
}

/** A cell that should hold a number. */
export interface NumberCell {
  line: number;
  written: string;
  /** It counts things (employees), so it has no fraction. */
  whole?: boolean;
}

export type NumbersRead =
  | { decimal: DecimalSign; values: (Exact | undefined)[]; marks: ReadonlyMap<string, number> }
  | { fault: 'decimal-choice'; line: number; written: string }
  | { fault: 'decimal-conflict'; line: number; written: string; otherLine: number; otherWritten: string };

/**
 * Reads all number cells of a file by one decimal sign. Every sign that fits all cells is kept; when both fit and some
 * cell would mean two things, or when neither fits all, the file is refused. Cells that are no number at all come back
 * empty.
 */
export function readNumbers(cells: readonly NumberCell[], told?: DecimalSign): NumbersRead {
  const marks = new Map<string, number>();
  const readings = cells.map(({ line, written, whole }) => {
    const figure = dissect(written);
    if (figure?.mark !== undefined && !marks.has(figure.mark)) marks.set(figure.mark, line);
    const read = (sign: DecimalSign) => {
      const value = figure && readWith(figure, sign);
      return value && whole && !isWhole(value) ? undefined : value;
    };
    return { '.': read('.'), ',': read(',') };
  });
  if (told) return { decimal: told, values: readings.map((reading) => reading[told]), marks };
  const onlyPoint = readings.findIndex((reading) => reading['.'] && !reading[',']);
  const onlyComma = readings.findIndex((reading) => reading[','] && !reading['.']);
  const [point, comma] = [cells[onlyPoint], cells[onlyComma]];
  if (point && comma)
    return {
      fault: 'decimal-conflict',
      line: point.line,
      written: point.written,
      otherLine: comma.line,
      otherWritten: comma.written,
    };
  if (!point && !comma) {
    const open =
      cells[readings.findIndex((reading) => reading['.'] && reading[','] && !isSame(reading['.'], reading[',']))];
    if (open) return { fault: 'decimal-choice', line: open.line, written: open.written };
  }
  const decimal: DecimalSign = comma ? ',' : '.';
  return { decimal, values: readings.map((reading) => reading[decimal]), marks };
}

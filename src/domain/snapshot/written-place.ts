import type { Place } from '../place.ts';

/** A place as a seal holds it: `actuals/sales-2026.csv:41`. */
export function writtenPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** The place that a seal holds; the column is not known any more. */
export function placeFrom(written: string): Place {
  const at = written.lastIndexOf(':');
  return { file: written.slice(0, at), line: Number(written.slice(at + 1)), column: 1 };
}

import type { Place } from '#domain/place.ts';
import { byText } from '#domain/order.ts';

/**
 * The places that a figure was added up from, as a reader finds them: one entry a file, its lines in order, neighbours
 * drawn together: `actuals/sales-2026.csv:41–43, 58`.
 */
export function filesAndLines(places: readonly Place[]): string[] {
  const linesByFile = new Map<string, Set<number>>();
  for (const place of places) linesByFile.set(place.file, (linesByFile.get(place.file) ?? new Set()).add(place.line));
  return [...linesByFile]
    .sort(([a], [b]) => byText(a, b))
    .map(([file, lines]) => `${file}:${ranges([...lines].sort((a, b) => a - b)).join(', ')}`);
}

function ranges(lines: readonly number[]): string[] {
  const spans: [first: number, last: number][] = [];
  for (const line of lines) {
    const span = spans.at(-1);
    if (span && line === span[1] + 1) span[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

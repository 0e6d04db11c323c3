import { linesOf, placeOf, type FieldPath, type Source } from './place.ts';

/** A file as it stands: its lines, and where its fields are, when it has fields. */
export interface FileLines {
  lines: readonly string[];
  source: Source | undefined;
}

/** The line that closes a plan's fields; nothing in a file that is fields only. */
export function fenceOf(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return lines[0]?.trimEnd() === '---' && at > 0 ? at + 1 : undefined;
}

/**
 * The lines, from 1 and with both ends, of what a person names in a file: `budget`, `people.eero-kallas.attitude` with
 * an id, or the day of a forecast, in place of a number, or `text` for all that stands under a plan's fields. Nothing
 * when it is not written.
 */
export function linesNamed(file: FileLines, named: string): { first: number; last: number } | undefined {
  const fence = fenceOf(file.lines);
  if (named === 'text') return fence === undefined ? undefined : { first: fence + 1, last: file.lines.length };
  if (!file.source) return undefined;
  const path = pathIn(file.lines, file.source, named.split('.'));
  const found = path && linesOf(file.source, path);
  return found && { first: found.first, last: Math.min(found.last, (fence ?? file.lines.length + 1) - 1) };
}

/** A path with the number of each entry that is named by its id. */
function pathIn(lines: readonly string[], source: Source, steps: readonly string[]): FieldPath | undefined {
  let path: FieldPath = [];
  for (const step of steps) {
    if (linesOf(source, [...path, step])) path = [...path, step];
    else {
      const at = numberOf(lines, source, path, step);
      if (at === undefined) return undefined;
      path = [...path, at];
    }
  }
  return path;
}

/** What an entry of a list is named by: its id; a forecast by the day on which it was made. */
const NAMES = ['id', 'madeOn'];

function numberOf(lines: readonly string[], source: Source, list: FieldPath, id: string): number | undefined {
  for (let at = 0; linesOf(source, [...list, at]); at++) {
    const field = NAMES.map((name) => [...list, at, name]).find((path) => linesOf(source, path));
    if (!field) continue;
    const { line } = placeOf(source, field);
    if (/\b(?:id|madeOn):\s*["']?([^\s"',}]+)/.exec(lines[line - 1] ?? '')?.[1] === id) return at;
  }
  return undefined;
}

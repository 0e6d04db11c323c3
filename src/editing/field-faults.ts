import type { Problem } from '#domain/checks/problem.ts';
import { isWritten, type FieldPath, placeOf } from '#domain/place.ts';
import { readYaml } from '#loading/yaml/read-yaml.ts';
import { placeIn, type Step, writtenIn } from './edits.ts';
import { fieldsOfFile } from './file-parts.ts';

/** What is wrong, by the field of the thing that it is about; under an empty name what belongs to no field of it. */
export function faultsByField(
  problems: readonly Problem[],
  rels: readonly string[],
  { file, text, path }: { file: string; text: string; path: readonly Step[] },
): ReadonlyMap<string, Problem[]> {
  const parts = fieldsOfFile(file, text.replace(/^\ufeff/, ''));
  const way = placeIn(writtenIn(file, text), path)?.way ?? [];
  const firstLine = (parts?.before.match(/\n/g)?.length ?? 0) + 1;
  const source = { file, places: readYaml(parts?.yaml ?? '', file, firstLine).places };
  const ways = rels.map(
    (rel) => [rel, [...way, ...rel.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))]] as const,
  );
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const rel = relOf(problem, ways, source) ?? '';
    found.set(rel, [...(found.get(rel) ?? []), problem]);
  }
  return found;
}

function relOf(
  { place, facts }: Problem,
  ways: readonly (readonly [string, FieldPath])[],
  source: Parameters<typeof placeOf>[0],
): string | undefined {
  const told = 'path' in facts && typeof facts.path === 'string' ? facts.path : undefined;
  const named = ways.find(([, way]) => way.join('.') === told);
  if (named) return named[0];
  // Of a field that holds several things, as a grade for each rule, what is told of one of them is told of the field.
  const holder = ways
    .filter(([, way]) => told?.startsWith(`${way.join('.')}.`))
    .sort(([, a], [, b]) => b.length - a.length)[0];
  if (holder) return holder[0];
  // The longest way that stands at the place: what is told of a list is at its item.
  return ways
    .filter(([, way]) => isWritten(source, way))
    .filter(([, way]) => {
      const own = placeOf(source, way);
      return own.line === place.line && (own.column === place.column || own.column <= place.column);
    })
    .sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The thing or field that stands at a line of a file: the last that begins there or above it. */
export function wayAtLine(file: string, text: string, line: number): FieldPath {
  const parts = fieldsOfFile(file, text.replace(/^\ufeff/, ''));
  if (!parts) return [];
  const firstLine = (parts.before.match(/\n/g)?.length ?? 0) + 1;
  const { places } = readYaml(parts.yaml, file, firstLine);
  const COLUMNS = 10_000;
  const at = places.at.findLastIndex((position) => Math.floor(position / COLUMNS) === line);
  if (at < 0) return [];
  // Of several on one line the outermost that begins there, unless it is an item's first field.
  const way: (string | number)[] = [];
  const first = places.at.findIndex((position) => Math.floor(position / COLUMNS) === line);
  for (let one = first; one >= 0; one = places.under[one] ?? -1) {
    const step = places.steps[one] ?? '';
    way.unshift(/^\d+$/.test(step) ? Number(step) : step);
  }
  return way;
}

import type { Edit } from './edits.ts';
import { ROW_GONE } from './row-gone.ts';

type Fields = Record<string, unknown>;

/** What was seen of a person whose attitude moved. */
interface Judgement {
  person: string;
  attitude: string;
  basis: string;
  on: string;
}

/**
 * A person who is judged anew with another day keeps the earlier judgement, if it had a day: it goes to their history.
 * Of anything but a person nothing is added, nor where the history itself was written.
 */
export function withEarlierJudgement(
  thing: string,
  was: Fields,
  now: Fields | undefined,
  typed: Readonly<Record<string, string>>,
): Fields {
  if (!now || !/(^|\.)people\[\]$/.test(thing) || Object.keys(typed).some((rel) => rel.startsWith('history.')))
    return now ?? {};
  const isJudgedAnew = 'asOf' in typed && ('attitude' in typed || 'basis' in typed) && now['asOf'] !== was['asOf'];
  const earlier = earlierOf(was);
  if (!isJudgedAnew || !earlier) return now;
  const history = Array.isArray(now['history']) ? (now['history'] as unknown[]) : [];
  return { ...now, history: [...history, earlier] };
}

function earlierOf({ attitude, asOf, basis }: Fields): Fields | undefined {
  if (typeof attitude !== 'string' || attitude === 'unknown' || typeof asOf !== 'string') return undefined;
  return { attitude, asOf, ...(typeof basis === 'string' && { basis }) };
}

/** The judgements that a closed action brings: its people with another attitude, and what was seen of each. */
export function judgementsIn(action: Fields, seen: Readonly<Record<string, string>>): Judgement[] {
  const effect = action['effect'] as Fields | undefined;
  const rows = Array.isArray(effect?.['relationship']) ? (effect['relationship'] as unknown[]) : [];
  const on = action['closedOn'];
  return rows.flatMap((row, at) => {
    if (row === ROW_GONE || typeof row !== 'object' || row === null) return [];
    const { person, to } = row as Fields;
    const basis = (seen[String(at)] ?? '').trim();
    return typeof person === 'string' && typeof to === 'string' && typeof on === 'string' && basis !== ''
      ? [{ person, attitude: to, basis, on }]
      : [];
  });
}

/** Writes judgements once: into the people whom they are of. */
export function judgementEdits(file: string, judgements: readonly Judgement[], whole: unknown): Edit[] {
  const people = (whole as { people?: Fields[] } | undefined)?.people ?? [];
  return judgements.flatMap(({ person, attitude, basis, on }): Edit[] => {
    const was = people.find(({ id }) => id === person);
    if (!was) return [];
    const field = (name: string, after: unknown): Edit[] =>
      was[name] === after ? [] : [{ file, path: ['people', { item: person }, name], before: was[name], after }];
    const earlier = earlierOf(was);
    const history = (was['history'] as Fields[] | undefined) ?? [];
    return [
      ...field('attitude', attitude),
      ...field('basis', basis),
      ...field('asOf', on),
      ...(earlier && !history.some(({ asOf }) => asOf === earlier['asOf'])
        ? [
            {
              file,
              path: ['people', { item: person }, 'history', { item: String(earlier['asOf']) }],
              before: undefined,
              after: earlier,
            },
          ]
        : []),
      ...field('lastContact', on),
    ];
  });
}

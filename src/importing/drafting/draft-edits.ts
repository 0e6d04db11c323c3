import { parse } from 'yaml';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Draft } from './draft.ts';
import type { Facts, Finding } from '../reading/finding.ts';
import { partOf, setField } from '#writing/yaml-text.ts';

/** What an edit says, by what the export says of a customer or a person. */
export interface EditWords {
  gone: string;
  deleted: string;
  merged(into: string): string;
  inactive: string;
}

type Step = string | number;
type Field = readonly [name: string, value: string];

/** Findings that offer an edit of each thing they tell, and the fields that it writes. */
const OFFERS: Readonly<Record<string, (facts: Facts, day: IsoDate, words: EditWords) => readonly Field[]>> = {
  'customers-gone': (facts, day, words) => [
    ['status', 'lost'],
    ['until', day],
    ['untilReason', reasonOf(facts, words)],
  ],
  'customers-inactive': (_, day, words) => [
    ['status', 'lost'],
    ['until', day],
    ['untilReason', words.inactive],
  ],
  'contacts-gone': (_, day, words) => endOfPerson(day, words),
  'colleagues-gone': (_, day, words) => endOfPerson(day, words),
  'titles-differ': ({ export: title }) => [['title', String(title)]],
};

function endOfPerson(day: IsoDate, words: EditWords): readonly Field[] {
  return [
    ['until', day],
    ['untilReason', words.gone],
  ];
}

function reasonOf({ as, into }: Facts, words: EditWords): string {
  if (as === 'customer-merged') return words.merged(String(into)).slice(0, 160);
  return as === 'customer-deleted' ? words.deleted : words.gone;
}

/**
 * Makes the edits that a person says yes to, by their keys (`routa-oy`, `havulinna-oy/outi-meri`) or `all` that are
 * told: an end for who is gone, the title that the export has. What is done is not told as open any more. Comes back
 * with the findings left and the keys that nothing answers to.
 */
export function draftEdits(
  draft: Draft,
  findings: readonly Finding[],
  wanted: readonly string[],
  day: IsoDate,
  words: EditWords,
): { findings: Finding[]; unknown: string[] } {
  const met = new Set<string>();
  const isWanted = ({ key }: Facts) => wanted.includes('all') || wanted.includes(String(key));
  const left = findings.flatMap((finding): Finding[] => {
    const offer = OFFERS[finding.code];
    if (!offer || !finding.details || wanted.length === 0) return [finding];
    const done = finding.details.filter(isWanted);
    for (const facts of done) {
      met.add(String(facts['key']));
      write(draft, facts, offer(facts, day, words));
    }
    const details = finding.details.filter((facts) => !done.includes(facts));
    return details.length === 0 ? [] : [{ ...finding, details, facts: { ...finding.facts, count: details.length } }];
  });
  return { findings: left, unknown: wanted.filter((key) => key !== 'all' && !met.has(key)) };
}

function write(draft: Draft, { file, id, path }: Facts, fields: readonly Field[]): void {
  const name = String(file);
  const text = draft.text(name) ?? '';
  const steps = path === undefined ? stepsTo(parse(partOf(text).yaml), String(id)) : stepsIn(String(path));
  if (!steps) throw new Error(`Expected ${String(id)} in ${name}, got a file without it.`);
  draft.write(
    name,
    fields.reduce((yaml, [field, value]) => setField(yaml, steps, field, value), text),
  );
  draft.count(name, 'edits', 1);
}

function stepsIn(path: string): Step[] {
  return path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Where the person with an id stands among the `people` of a file: a team's, a unit's, a customer's. */
function stepsTo(value: unknown, id: string, around: readonly Step[] = []): Step[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(name) : name;
    const isPerson = around.at(-1) === 'people' && typeof inner === 'object' && inner !== null && 'id' in inner;
    if (isPerson && inner.id === id) return [...around, step];
    const found = stepsTo(inner, id, [...around, step]);
    if (found) return found;
  }
  return undefined;
}

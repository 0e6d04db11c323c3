import { fieldHint } from '#words/field-hint.ts';
import type { FieldEntry } from '#domain/plan/field-list.ts';
import type { Site } from '../site.ts';

/** What a field holds, in the reader's language; `example` are the first lines of a block, ready to be copied. */
export function fieldRow(field: FieldEntry, site: Site, within: readonly FieldEntry[]) {
  const words = site.t.handbook;
  return {
    path: field.path,
    depth: field.depth,
    holds: holdsOf(field, site),
    words: field.allowed.map((written) => ({ written, said: saidFor(field.allowed, written, site) })),
    note: field.required ? words.required : field.fallback === undefined ? '' : words.otherwise(field.fallback),
    meaning: fieldHint(site.t.fields, field.name) ?? '',
    example: field.depth === 0 ? exampleOf(field, within) : undefined,
  };
}

function holdsOf({ kind, typed, allowed, least, most }: FieldEntry, site: Site): string {
  const words = site.t.handbook;
  if (kind === 'by-period' && allowed.length > 0) return words.byRule;
  if (kind === 'list' && typed !== undefined) return words.listOf(words.typed[typed]);
  if (kind === 'number' && least !== undefined && most !== undefined && typed === undefined)
    return words.between(least, most);
  if ((kind === 'text' || kind === 'number') && typed !== undefined && typed !== 'text') return words.typed[typed];
  if (kind === 'text' && most !== undefined) return words.textUpTo(most);
  return words.kind[kind];
}

/** What the site says for a word of a closed list, by the list of the catalogue that has all its words. */
function saidFor(allowed: readonly string[], written: string, site: Site): string | undefined {
  const list = Object.values(site.t.vocabulary).find(
    (each) => !Array.isArray(each) && allowed.every((word) => Object.hasOwn(each, word)),
  ) as Readonly<Record<string, string>> | undefined;
  return list?.[written];
}

const LINES = 5;
const VALUES: Readonly<Record<NonNullable<FieldEntry['typed']>, string>> = {
  id: 'x1',
  text: '…',
  date: '2026-09-30',
  month: '2026-09',
  quarter: '2026-Q3',
  due: '2026-09-30',
  'web-address': 'https://example.com',
  'time-zone': 'Europe/Helsinki',
  percent: '8',
  count: '1',
  days: '30',
  year: '2026',
  amount: '125000',
};

/** The first lines of a block as they are written, what must be there before what may; nothing for what is one line. */
function exampleOf(block: FieldEntry, all: readonly FieldEntry[]): string | undefined {
  const inside = all.filter(({ path, depth }) => depth === 1 && path.replace('[]', '').startsWith(`${block.path}.`));
  if (inside.length === 0) return undefined;
  const isList = inside.some(({ path }) => path.startsWith(`${block.path}[]`));
  const simple = inside.filter(({ kind }) => kind !== 'group' && kind !== 'list');
  const shown = [...simple.filter(({ required }) => required), ...simple.filter(({ required }) => !required)];
  const lines = shown.slice(0, LINES - 1).map(({ path, ...field }, at) => {
    const name = path.slice(path.lastIndexOf('.') + 1);
    return `${isList ? (at === 0 ? '  - ' : '    ') : '  '}${name}: ${sampleOf(field)}`;
  });
  return lines.length === 0 ? undefined : [`${block.path}:`, ...lines].join('\n');
}

function sampleOf({ kind, typed, allowed }: Pick<FieldEntry, 'kind' | 'typed' | 'allowed'>): string {
  if (kind === 'by-period') return '{ 2026-Q3: 125000 }';
  if (kind === 'several-of') return `[${allowed[0] ?? ''}]`;
  if (allowed.length > 0) return allowed[0] ?? '…';
  if (kind === 'yes-no') return 'true';
  return typed === undefined ? (kind === 'number' ? '3' : '…') : VALUES[typed];
}

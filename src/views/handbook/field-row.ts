import { saidFor } from '#words/closed-lists.ts';
import { fieldHint } from '#words/field-hint.ts';
import type { FieldEntry } from '#domain/plan/field-list.ts';
import type { Site } from '../site.ts';
import { rulesOn, shownAt } from './field-uses.ts';

/** What a field of a kind of file holds, in the reader's language, where it is shown and which rules judge by it. */
export function fieldRow(field: FieldEntry, site: Site, file: string) {
  const words = site.t.handbook;
  return {
    path: field.path,
    depth: field.depth,
    holds: holdsOf(field, site),
    words: field.allowed.map((written) => ({ written, said: saidFor(site.t.vocabulary, field.allowed)?.[written] })),
    note: field.required ? words.required : field.fallback === undefined ? '' : words.otherwise(field.fallback),
    meaning: fieldHint(site.t.fields, field.name) ?? '',
    shown: shownAt(site, file, field),
    rules: rulesOn(site, file, field),
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

import { isSame } from '#domain/changes/field-changes.ts';
import { nameOfItem } from '#domain/plan/item-names.ts';
import type { Edit, Step } from './edits.ts';
import { judgementEdits, judgementsIn, withEarlierJudgement } from './judgement.ts';
import { ROW_GONE } from './row-gone.ts';
import type { ThingField, ThingForm } from './thing-form.ts';
import { typedValue, type Reader, type Unclear } from './typed-value.ts';

/** What somebody means to do with a thing. */
export type Intent = 'correct' | 'add' | 'close' | 'remove' | 'begin';

/** An edit that was not handed in yet, as it is kept: what was typed, never a text of the file. */
export interface Draft {
  key: string;
  file: string;
  intent: Intent;
  /** `budget[]`, see `ThingForm`. */
  thing: string;
  /** The way to the thing; of a new one, to where it will stand. */
  path: readonly Step[];
  /** The thing as it was when it was opened; nothing for a new one. */
  was: unknown;
  /** What was typed, by the field's way from the thing on, as far as it differs from what stood there. */
  typed: Readonly<Record<string, string>>;
  /** The language in which it was typed: `95,000` is one figure in English and two in Finnish. */
  language: string;
  reason: string;
  /** What it is called in a list. */
  name: string;
  at: string;
  /**
   * Of a file that was begun here: what it begins with, by its name among the beginnings; what was asked is in `typed`.
   */
  from?: string;
  /** Where it was proposed, once it was. */
  sent?: string;
}

/** What a draft comes to: edits of its file, and what is not clear yet, by the field's way. */
export interface Meant {
  edits: Edit[];
  unclear: ReadonlyMap<string, Unclear>;
  /** The thing as it would be. */
  now: Record<string, unknown> | undefined;
}

type Fields = Record<string, unknown>;

/**
 * Reads what was typed, and says what it changes. `whole` is the whole file as it stands, where a judgement of a person
 * stands beside.
 */
export function meantBy(draft: Draft, form: ThingForm, reader: Reader, whole: unknown): Meant {
  const { file, path, was, intent } = draft;
  if (intent === 'remove')
    return { edits: [{ file, path, before: was, after: undefined }], unclear: new Map(), now: undefined };
  // What a file begins with stands in its text.
  if (intent === 'begin') return { edits: [], unclear: new Map(), now: undefined };
  const unclear = new Map<string, Unclear>();
  const before = (isFields(was) ? was : {}) as Fields;
  const now = structuredClone(before);
  const judgements: Record<string, string> = {};
  for (const [rel, typed] of Object.entries(draft.typed)) {
    if (rel.startsWith(SEEN)) {
      judgements[rel.slice(SEEN.length)] = typed;
      continue;
    }
    if (typed === ROW_GONE) {
      put(now, rel.split('.'), ROW_GONE);
      continue;
    }
    const field = fieldAt(form, rel);
    if (!field) continue;
    const read = typedValue(field, typed, reader);
    if ('unclear' in read) unclear.set(rel, read.unclear);
    // What is no unless somebody says yes is not written; what is yes unless somebody says no, is.
    else put(now, rel.split('.'), read.value === false && field.fallback !== 'true' ? undefined : read.value);
  }
  const wanted = withEarlierJudgement(draft.thing, before, pruned(now, before) as Fields, draft.typed);
  if (intent === 'add') {
    const after = inOrder(withId(draft, form, withoutGone(wanted)), form);
    return { edits: [{ file, path, before: undefined, after }], unclear, now: after };
  }
  const edits = changesOf(file, [...path], before, wanted, form);
  const more = judgementEdits(file, judgementsIn(wanted, judgements), whole);
  return { edits: [...edits, ...more], unclear, now: withoutGone(wanted) as Fields };
}

/**
 * The same draft upon the thing as it is by now: what nobody typed is what the file says, and what was typed is still
 * held against what stood there when it was, so that somebody else's change of the same field is seen.
 */
export function upon(draft: Draft, now: unknown): Draft {
  if (!isFields(now) || !isFields(draft.was) || isSame(now, draft.was)) return draft;
  const was = structuredClone(now);
  for (const rel of Object.keys(draft.typed))
    if (!rel.startsWith(SEEN)) put(was, rel.split('.'), valueAt(draft.was, rel));
  return { ...draft, was };
}

/** Begins the name of a field in which it is said what was seen of a person whose attitude an action moved. */
const SEEN = 'seen.';

/**
 * The field of a form at a way from the thing on; in lists and figures by period the number or the period is left out.
 */
export function fieldAt(form: ThingForm, rel: string): ThingField | undefined {
  const own = form.fields.find(
    (field) => field.rel === rel || (HAS_PARTS.has(field.input) && rel.startsWith(`${field.rel}.`)),
  );
  if (own) return own;
  for (const list of form.lists) {
    const inside = rel.startsWith(`${list.rel}.`) ? /^\d+\.(.+)$/.exec(rel.slice(list.rel.length + 1))?.[1] : undefined;
    if (inside !== undefined) return fieldAt(list.form, inside);
  }
  return undefined;
}

/** Figures have a value for each period, a text of the company may have one for each language. */
const HAS_PARTS: ReadonlySet<string> = new Set(['figures', 'line', 'paragraph']);

/** What a thing holds at a way from it on. */
export function valueAt(thing: unknown, rel: string): unknown {
  let value = thing;
  for (const step of rel.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Fields)[step];
  }
  return value;
}

function put(into: Fields, way: readonly string[], value: unknown): void {
  const [step = '', next] = way;
  if (way.length === 1) {
    if (value === undefined) delete into[step];
    else into[step] = value;
    return;
  }
  const inside = into[step];
  const made = typeof inside === 'object' && inside !== null ? inside : /^\d+$/.test(next ?? '') ? [] : {};
  into[step] = made;
  put(made as Fields, way.slice(1), value);
}

/** Groups in which nothing is left are not written. A row of a list keeps its place until it is compared. */
function pruned(value: unknown, was: unknown): unknown {
  if (!isFields(value)) return value;
  const before = isFields(was) ? was : {};
  const kept = Object.entries(value).flatMap(([name, one]) => {
    if (!Array.isArray(one)) {
      const inside = pruned(one, before[name]);
      return inside === undefined ? [] : [[name, inside] as const];
    }
    const rows = Array.from(one, (row: unknown) =>
      row === undefined ? ROW_GONE : (pruned(row, undefined) ?? ROW_GONE),
    );
    return before[name] === undefined && rows.every((row) => row === ROW_GONE) ? [] : [[name, rows] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function withoutGone(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== ROW_GONE && one !== undefined).map(withoutGone);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const inside = withoutGone(one);
      return Array.isArray(inside) && inside.length === 0 ? [] : [[name, inside]];
    }),
  );
}

/** A new thing has the id that its place says, where its form has one. */
function withId({ path }: Draft, form: ThingForm, value: unknown): unknown {
  const last = path.at(-1);
  const hasId = typeof last === 'object' && 'item' in last && form.fields.some(({ rel }) => rel === 'id');
  return hasId ? { id: last.item, ...(value as Fields) } : value;
}

function inOrder(value: unknown, form: ThingForm): Fields {
  const from = (isFields(value) ? value : {}) as Fields;
  const names = [
    ...new Set([
      'id',
      ...form.fields.map(({ rel }) => rel.split('.')[0] ?? ''),
      ...form.lists.map(({ rel }) => rel.split('.')[0] ?? ''),
    ]),
  ];
  const ordered = names.filter((name) => Object.hasOwn(from, name));
  return Object.fromEntries(
    [...ordered, ...Object.keys(from).filter((name) => !ordered.includes(name))].map((name) => [
      name,
      sortedPeriods(from[name]),
    ]),
  );
}

function sortedPeriods(value: unknown): unknown {
  if (!isFields(value) || !Object.keys(value).every((key) => /^\d{4}/.test(key))) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The smallest edits that lead from one state of a thing to another. */
function changesOf(file: string, path: readonly Step[], was: Fields, now: Fields, form: ThingForm | undefined): Edit[] {
  const last = path.at(-1);
  const isNameless = typeof last === 'object' && 'like' in last;
  let current = was;
  const holder = (): Step[] => (isNameless ? [...path.slice(0, -1), { like: current }] : [...path]);
  const edits: Edit[] = [];
  const names = [...new Set([...Object.keys(now), ...Object.keys(was)])];
  for (const name of names) {
    const [before, after] = [was[name], now[name]];
    if (isSame(before, after)) continue;
    const own =
      isFields(before) && isFields(after)
        ? changesOf(file, [...holder(), name], before, after, undefined)
        : isRows(before ?? after) && isRows(after ?? before)
          ? rowChanges(file, [...holder(), name], (before ?? []) as Fields[], (after ?? []) as (Fields | string)[])
          : [
              {
                file,
                path: [...holder(), name],
                before,
                after: isFields(after) && form ? inGroupOrder(after, name, form) : sortedPeriods(after),
              },
            ];
    edits.push(...own);
    if (after === undefined) {
      const { [name]: _, ...rest } = current;
      current = rest;
    } else current = { ...current, [name]: withoutGone(after) };
  }
  return edits;
}

/** A group that was not there is written in the order of its form. */
function inGroupOrder(group: Fields, name: string, form: ThingForm): Fields {
  const order = form.fields.flatMap(({ rel }) => (rel.startsWith(`${name}.`) ? [rel.slice(name.length + 1)] : []));
  const keys = Object.keys(group).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return withoutGone(
    sortedPeriods(order.length > 0 ? Object.fromEntries(keys.map((key) => [key, group[key]])) : group),
  ) as Fields;
}

function rowChanges(
  file: string,
  path: readonly Step[],
  was: readonly Fields[],
  now: readonly (Fields | string | undefined)[],
): Edit[] {
  const list = String(path.findLast((step) => typeof step === 'string') ?? '');
  const stepTo = (row: unknown): Step => {
    const item = nameOfItem(list, row);
    return item === undefined ? { like: row } : { item };
  };
  return now.flatMap((row, at): Edit[] => {
    const before = was[at];
    if (row === ROW_GONE || row === undefined || typeof row === 'string')
      return before === undefined ? [] : [{ file, path: [...path, stepTo(before)], before, after: undefined }];
    if (before === undefined) return [{ file, path: [...path, stepTo(row)], before: undefined, after: row }];
    return changesOf(file, [...path, stepTo(before)], before, row, undefined);
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isFields(one) || one === ROW_GONE);
}

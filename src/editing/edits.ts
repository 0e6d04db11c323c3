import { isSame } from '#domain/changes/field-changes.ts';
import type { FieldPath } from '#domain/place.ts';
import { nameOfItem } from '#domain/plan/item-names.ts';
import { fieldsOfFile, fileOfFields } from './file-parts.ts';
import { addField, addItem, removeField, removeItem, setValue } from './splice.ts';
import { CannotSplice, openYaml, type Refusal } from './yaml-nodes.ts';

/**
 * A step to a value that still leads there when a file has moved on: a field by its name, an item of a list by what
 * tells it from the others, and one that nothing tells by what it was, whole.
 */
export type Step = string | { item: string } | { like: unknown };

/** One change of one file as what it means, never as text or place. What is not there on a side is undefined. */
export interface Edit {
  /** From the content folder on. */
  file: string;
  path: readonly Step[];
  before: unknown;
  after: unknown;
}

/**
 * What an edit made of a text, or why it could not be made: the value is another one by now, or the text is not
 * touched.
 */
export type Applied = { text: string } | { conflict: { now: unknown } } | { refused: Refusal };

/** The names of the fields of a group in the order in which a new one takes its place, by the way to the group. */
export type OrderOf = (way: FieldPath) => readonly string[];

/** Makes an edit in a file's text, wherever its value stands there by now. Nothing else of the text changes. */
export function applyEdit(text: string, edit: Edit, orderOf: OrderOf): Applied {
  const parts = fieldsOfFile(edit.file, text);
  if (!parts) return { refused: 'faulty' };
  try {
    const fields: unknown = openYaml(parts.yaml).toJS({ mapAsMap: false });
    const { way, value, isHolderThere } = wayIn(fields, edit.path);
    if (!isHolderThere || !isSame(value, edit.before))
      return isSame(value, edit.after) && isHolderThere ? { text } : { conflict: { now: value } };
    if (isSame(edit.before, edit.after)) return { text };
    return { text: fileOfFields(parts, spliced(parts.yaml, way, edit, orderOf)) };
  } catch (error) {
    if (error instanceof CannotSplice) return { refused: error.why };
    throw error;
  }
}

/** What the fields of a file hold, as they are written; nothing where its text has a fault. */
export function writtenIn(file: string, text: string): unknown {
  const parts = fieldsOfFile(file, text);
  if (!parts) return undefined;
  try {
    return openYaml(parts.yaml).toJS({ mapAsMap: false });
  } catch (error) {
    if (error instanceof CannotSplice) return undefined;
    throw error;
  }
}

/** Where a path leads in fields as they are now; nothing when it leads nowhere. */
export function placeIn(fields: unknown, path: readonly Step[]): { way: FieldPath; value: unknown } | undefined {
  const { way, value } = wayIn(fields, path);
  return value === undefined ? undefined : { way, value };
}

/** Several edits of one file, one after another; the first that cannot be made says so, and nothing is changed. */
export function applyEdits(text: string, edits: readonly Edit[], orderOf: OrderOf): Applied & { edit?: Edit } {
  let now = text;
  for (const edit of edits) {
    const applied = applyEdit(now, edit, orderOf);
    if (!('text' in applied)) return { ...applied, edit };
    now = applied.text;
  }
  return { text: now };
}

/** The edit that takes another one back. */
export function undone({ before, after, path, ...edit }: Edit): Edit {
  return { ...edit, path, before: after, after: before };
}

function spliced(yaml: string, way: FieldPath, { before, after, path }: Edit, orderOf: OrderOf): string {
  const holder = way.slice(0, -1);
  const isItem = typeof path.at(-1) === 'object';
  if (after === undefined) return isItem ? removeItem(yaml, way) : removeField(yaml, way);
  if (isItem && before === undefined) return addItem(yaml, holder, after, orderOf(holder.slice(0, -1)));
  if (!isItem && before === undefined) return addField(yaml, holder, String(way.at(-1)), after, orderOf(holder));
  return setValue(yaml, way, after, orderOf(holder));
}

/**
 * The way to a value in fields as they are; for a new item, that behind the last one. Whether what it stands in is
 * there, or can be begun.
 */
function wayIn(fields: unknown, path: readonly Step[]): { way: FieldPath; value: unknown; isHolderThere: boolean } {
  const way: (string | number)[] = [];
  let value = fields;
  for (const [at, step] of path.entries()) {
    const isLast = at === path.length - 1;
    if (typeof step === 'string') {
      way.push(step);
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined;
      continue;
    }
    const list = String(way.findLast((one) => typeof one === 'string') ?? '');
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    const places = items.flatMap((item, place) =>
      ('item' in step ? nameOfItem(list, item) === step.item : isSame(item, step.like)) ? [place] : [],
    );
    const [place] = places;
    // Of two that nothing tells apart, nobody knows which one is meant.
    if (place === undefined || places.length > 1) {
      way.push(items.length);
      return { way, value: undefined, isHolderThere: isLast && places.length === 0 };
    }
    way.push(place);
    value = items[place];
  }
  return { way, value: value ?? undefined, isHolderThere: true };
}

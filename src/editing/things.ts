import { nameOfItem } from '#domain/plan/item-names.ts';
import type { FieldPath } from '#domain/place.ts';
import type { Step } from './edits.ts';
import type { Form } from './form-fields.ts';
import { HOLDERS, openThings } from './thing-form.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A thing of a file that can be edited: which form it has, the way to it, and what it is called. */
export interface Thing {
  thing: string;
  path: readonly Step[];
  value: unknown;
  title: string;
}

/** What an item is called by, the first that it has; what only points at something of that name comes after. */
const TITLES =
  'name line decision said question promise action idea goal what measure need criterion comment text change person madeOn year quarter function until id'.split(
    ' ',
  );

/** What a thing is called in a list: its name, its need, the day on which a forecast was made. */
export function titleOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item ?? '');
  const name = TITLES.find((field) => ['string', 'number'].includes(typeof (item as Fields)[field]));
  if (name !== undefined) return String((item as Fields)[name]);
  // A name that the company says in several languages.
  const said = (item as Fields)['name'];
  return typeof said === 'object' && said !== null ? String(Object.values(said)[0] ?? '') : '';
}

/** The things of a file that can be edited by themselves, as they stand in it. */
export function thingsIn(whole: unknown, forms: readonly Form[]): Thing[] {
  return openThings(forms).flatMap((thing) => instances(whole, thing));
}

/** Every thing of one kind in a file. */
function instances(whole: unknown, thing: string): Thing[] {
  if (thing === '') return [{ thing, path: [], value: whole, title: '' }];
  let at: { path: Step[]; value: unknown }[] = [{ path: [], value: whole }];
  for (const part of thing.split('.')) {
    const name = part.replace('[]', '');
    at = at.flatMap(({ path, value }) => {
      const inside = typeof value === 'object' && value !== null ? (value as Fields)[name] : undefined;
      if (!part.endsWith('[]'))
        return inside === undefined || inside === null ? [] : [{ path: [...path, name], value: inside }];
      return Array.isArray(inside)
        ? inside.map((item: unknown) => ({ path: [...path, name, stepOf(name, item)], value: item }))
        : [];
    });
  }
  return at.map((one) => ({ thing, ...one, title: thing.endsWith('[]') ? titleOf(one.value) : '' }));
}

function stepOf(list: string, item: unknown): Step {
  const name = nameOfItem(list, item);
  return name === undefined ? { like: item } : { item: name };
}

/** What an address leads to: a thing, or all things of one kind in what holds them, and the field that it means. */
export interface LedTo {
  thing: string;
  path: readonly Step[];
  /** Not there when all things of the kind are meant. */
  isList: boolean;
  /** The way to the field from the thing on. */
  field: string | undefined;
}

/** What stands at a place of a file: the innermost thing that has a form. */
export function ledToBy(way: FieldPath, whole: unknown, forms: readonly Form[]): LedTo {
  const known = new Set(openThings(forms));
  let best: LedTo = {
    thing: '',
    path: [],
    isList: way.length === 0,
    field: way.length === 0 ? undefined : way.join('.'),
  };
  let pattern = '';
  const path: Step[] = [];
  let value = whole;
  for (const [at, step] of way.entries()) {
    const inside =
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    if (typeof step === 'number') {
      pattern += '[]';
      path.push(stepOf(String(way[at - 1]), inside));
    } else {
      pattern = pattern === '' ? step : `${pattern}.${step}`;
      path.push(step);
    }
    value = inside;
    const rest = way.slice(at + 1).join('.');
    if (known.has(pattern))
      best = { thing: pattern, path: [...path], isList: false, field: rest === '' ? undefined : rest };
    else if (known.has(`${pattern}[]`) && rest === '')
      best = { thing: `${pattern}[]`, path: [...path], isList: true, field: undefined };
  }
  // The head of a page leads to the first field of its file, and means all of it.
  if (best.thing === '' && best.field === 'name') return { thing: '', path: [], isList: true, field: undefined };
  // Of a customer or a team one chooses what of it: itself, its people, its actions.
  return best.field === undefined && best.thing !== '' && HOLDERS.has(best.thing) ? { ...best, isList: true } : best;
}

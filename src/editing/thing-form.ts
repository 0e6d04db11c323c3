import type { Form, FormField } from './form-fields.ts';

/** A field of a thing, with its way from the thing on: `relationship.now`. */
export interface ThingField extends FormField {
  rel: string;
}

/** A list within a thing, each item of which is a few fields: who sees us differently after an action. */
export interface ThingList {
  rel: string;
  form: ThingForm;
}

/** The form of one thing, with what stands in its groups and small lists. */
export interface ThingForm {
  /** `people[]`, `profile`, empty for the top of a file. */
  thing: string;
  fields: readonly ThingField[];
  lists: readonly ThingList[];
}

/** Things that hold other things: each of those has a form of its own. */
export const HOLDERS: ReadonlySet<string> = new Set(['', 'customers[]', 'teams[]']);

/** The form of a thing: its own fields, and those of the groups and lists in it that are no things of their own. */
export function formOfThing(forms: readonly Form[], thing: string): ThingForm {
  const own = forms.find((form) => form.thing === thing);
  if (!own) throw new Error(`Expected a form for ${thing}, got none.`);
  const inside = HOLDERS.has(thing)
    ? []
    : forms.filter((form) => form.thing.startsWith(`${thing}.`) && form.thing !== thing);
  const begin = thing === '' ? 0 : thing.length + 1;
  const groups = inside.filter((form) => !form.thing.slice(begin).includes('[]'));
  const lists = inside.filter((form) => /^[^[]*\[\]$/.test(form.thing.slice(begin)));
  const named = (form: Form): ThingField[] => form.fields.map((field) => ({ ...field, rel: field.path.slice(begin) }));
  return {
    thing,
    fields: [...named(own), ...groups.flatMap(named)],
    lists: lists.map((form) => ({ rel: form.thing.slice(begin, -2), form: formOfThing(forms, form.thing) })),
  };
}

/** The names of the things of a kind of file that are edited by themselves: those that stand in no other's form. */
export function openThings(forms: readonly Form[]): string[] {
  return forms
    .map(({ thing }) => thing)
    .filter((thing) => {
      const holder = holderOf(thing);
      return thing === '' || HOLDERS.has(holder);
    });
}

/** The thing that a thing stands in, `''` at the top: `customers[].people[]` -> `customers[]`. */
export function holderOf(thing: string): string {
  return thing.includes('.') ? thing.slice(0, thing.lastIndexOf('.')) : '';
}

import { z } from 'zod';
import { fault, text, typedAs } from './fields.ts';

/** A text that the company says in several languages, by their tags: `{ en: Service, fi: Huolto }` in a file. */
export interface InLanguages {
  readonly inLanguages: Readonly<Partial<Record<string, string>>>;
}

/** A thing of the company as one language says it: every text of it is one text. */
export type Spoken<T> = T extends InLanguages
  ? string
  : T extends readonly (infer Item)[]
    ? Spoken<Item>[]
    : T extends object
      ? { [Key in keyof T]: Spoken<T[Key]> }
      : T;

/** A text of the company that may be written in each language that Rulla speaks. */
export const said = (languages: readonly string[], most?: number) =>
  typedAs(
    'text',
    z.union([
      text(most),
      z
        .strictObject(Object.fromEntries(languages.map((language) => [language, text(most).optional()])))
        .refine((texts) => Object.keys(texts).length > 0, fault('empty-text'))
        .transform((texts): InLanguages => ({ inLanguages: texts as InLanguages['inLanguages'] })),
    ]),
  );

/**
 * A thing of the company in the first of some languages that each of its texts is written in; a text that is written in
 * none of them stands in the language that it has. What has no text in several languages is the same thing.
 */
export function spoken<T>(thing: T, languages: readonly string[]): Spoken<T> {
  return speak(thing, languages) as Spoken<T>;
}

function speak(value: unknown, languages: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isInLanguages(value)) {
    const language = languages.find((each) => value.inLanguages[each] !== undefined);
    return language === undefined ? Object.values(value.inLanguages)[0] : value.inLanguages[language];
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => speak(item, languages));
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const fields = Object.entries(value).map(([name, field]) => [name, speak(field, languages), field] as const);
  return fields.every(([, is, was]) => is === was) ? value : Object.fromEntries(fields);
}

function isInLanguages(value: object): value is InLanguages {
  return 'inLanguages' in value;
}

/**
 * The sentences of a thing that are not read in the language that is asked for first, each with its own: what stands in
 * for it, and what is written once for all readers, in the language that the company writes in. People's names are of
 * no language.
 */
export function textsElsewhere(
  thing: unknown,
  languages: readonly string[],
  writtenIn = languages[0] ?? '',
  field = '',
): [text: string, language: string][] {
  const [wanted = ''] = languages;
  if (typeof thing === 'string')
    return writtenIn !== wanted && field !== 'name' && /\s/.test(thing) ? [[thing, writtenIn]] : [];
  if (typeof thing !== 'object' || thing === null) return [];
  if (!isInLanguages(thing))
    return Object.entries(thing).flatMap(([name, within]) =>
      textsElsewhere(within, languages, writtenIn, Array.isArray(thing) ? field : name),
    );
  const known = [...languages, ...Object.keys(thing.inLanguages)].find((each) => thing.inLanguages[each] !== undefined);
  const text = thing.inLanguages[known ?? ''];
  return known === undefined || text === undefined || known === wanted ? [] : [[text, known]];
}

/** Every text of a thing that is written in several languages, with the way to it. */
export function textsInLanguages(
  thing: unknown,
  way: readonly (string | number)[] = [],
): { way: readonly (string | number)[]; texts: InLanguages['inLanguages'] }[] {
  if (typeof thing !== 'object' || thing === null) return [];
  if (isInLanguages(thing)) return [{ way, texts: thing.inLanguages }];
  return Object.entries(thing).flatMap(([name, field]) =>
    textsInLanguages(field, [...way, Array.isArray(thing) ? Number(name) : name]),
  );
}

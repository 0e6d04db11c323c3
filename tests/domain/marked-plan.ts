import type { z } from 'zod';

/** Everything that one made-up plan holds: what was written, and each text of it with the path that it stands at. */
export interface MarkedPlan {
  written: unknown;
  marks: { path: string; text: string }[];
}

type Definition = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
};

/**
 * A plan that fills every field that a schema has, those that will be added to it one day too: each text is a word
 * found nowhere else, each number and day a value of its own. `pick` chooses from 0 up to below its argument.
 */
export function markedPlan(
  schema: z.ZodType,
  word: string,
  pick: (below: number) => number,
  itemsPerList: number,
): MarkedPlan {
  const marks: MarkedPlan['marks'] = [];
  let count = 0;
  const next = () => ++count;

  function madeUp(of: z.ZodType, path: string): unknown {
    const definition = of.def as unknown as Definition;
    const inside = definition.innerType ?? definition.in;
    if (inside) return madeUp(inside, path);
    switch (definition.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(definition.shape ?? {}).map(([field, inner]) => [
            field,
            madeUp(inner, path === '' ? field : `${path}.${field}`),
          ]),
        );
      case 'array':
        // A word of a closed list stands in it once.
        return [
          ...new Set(Array.from({ length: itemsPerList }, () => madeUp(definition.element as z.ZodType, `${path}[]`))),
        ];
      case 'record':
        return Object.fromEntries(
          Array.from({ length: itemsPerList }, () => [
            `${1950 + (next() % 149)}-Q${pick(4) + 1}`,
            madeUp(definition.valueType as z.ZodType, `${path}{}`),
          ]),
        );
      case 'boolean':
        return pick(2) === 1;
      case 'enum': {
        const all = Object.values(definition.entries ?? {});
        return all[pick(all.length)];
      }
      case 'literal':
        return definition.values?.[0];
      case 'union': {
        const all = definition.options ?? [];
        return madeUp(all[pick(all.length)] as z.ZodType, path);
      }
      case 'string':
        return textOf(of, path);
      case 'number':
        return numberOf(of);
      default:
        return textOf(of, path);
    }
  }

  /**
   * A word of its own where any word may stand; else a day, a month, a quarter or an address of its own, or a language.
   */
  function textOf(of: z.ZodType, path: string): unknown {
    const at = next();
    const day = new Date(Date.UTC(1950, 0, 1 + at * 7 + pick(7))).toISOString().slice(0, 10);
    const tried = [
      `${word}${at}`,
      day,
      `${1950 + (at % 149)}-Q${pick(4) + 1}`,
      day.slice(0, 7),
      `https://${word}${at}.example`,
      ['en', 'fi', 'sv'][pick(3)] ?? 'en',
    ];
    const fits = tried.find((text) => of.safeParse(text).success);
    if (fits === undefined) return numberOf(of);
    if (fits.includes(word)) marks.push({ path, text: fits });
    return fits;
  }

  function numberOf(of: z.ZodType): unknown {
    const tried = [
      1_000_000 + next() * 1009 + pick(1000),
      1960 + pick(90),
      1 + pick(99),
      pick(5),
      1 + pick(4),
      String(1960 + pick(90)),
    ];
    const fits = tried.find((number) => of.safeParse(number).success);
    if (fits === undefined) throw new Error(`Expected a value that ${(of.def as unknown as Definition).type} takes.`);
    return fits;
  }

  return { written: madeUp(schema, ''), marks };
}

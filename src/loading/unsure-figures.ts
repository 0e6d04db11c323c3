import type { z } from 'zod';
import type { Problem } from '#domain/checks/problem.ts';
import { readAmount } from '#domain/money/money.ts';
import { readingsOf } from '#domain/money/readings.ts';
import { placeOf, type Source } from '#domain/place.ts';
import { fault } from './fault.ts';
import { told } from './meant.ts';
import { currencyAt, fieldName, schemaAt } from './schema-walk.ts';
import type { PointedNumber } from './yaml/yaml-read.ts';

/** A point with three digits behind it, after more than a nought. */
const LIKE_THOUSANDS = /^-?[1-9]\d*\.\d{3}$/;

/**
 * Numbers whose point may part thousands instead of decimals, 85.000: amounts with other decimals than their currency
 * has, and figures of any other field when both meanings are right there. The number alone has lost what was written.
 */
export function unsureFigures(schema: z.ZodType, pointed: readonly PointedNumber[], source: Source): Problem[] {
  return pointed.flatMap(({ field: number, text }): Problem[] => {
    const path = pathTo(source, number);
    const field = schemaAt(schema, path);
    const currency = currencyAt(field);
    if (!field || (!currency && !LIKE_THOUSANDS.test(text))) return [];
    if (currency && readAmount(text, currency) !== 'amount-decimals') return [];
    const readings = readingsOf(text, currency).filter((reading) => field.safeParse(Number(reading)).success);
    const { facts, nearest } = told(readings);
    const place = placeOf(source, path);
    if (currency) {
      const { decimals } = currency;
      const said = { field: fieldName(path), path: path.join('.'), value: text, decimals, ...facts };
      return [fault('amount-decimals', place, said, nearest)];
    }
    // The only right meaning is what was read.
    if (readings.length === 0 || (readings.length === 1 && Number(readings[0]) === Number(text))) return [];
    return [fault('number-not-plain', place, { value: text, ...facts }, nearest)];
  });
}

/** The way to a field, by its number among the places of its file. */
function pathTo({ places }: Source, number: number): string[] {
  const path: string[] = [];
  for (let at = number; at >= 0; at = places.under[at] ?? -1) path.unshift(places.steps[at] ?? '');
  return path;
}

import type { Places } from '#domain/place.ts';

/** The value of a YAML text, with the place of each field, and the text of each number that has a point. */
export interface YamlRead {
  value: unknown;
  places: Places;
  pointed: readonly PointedNumber[];
}

/** A number with a point as it was written, "85.000", and the number of its field among the places. */
export interface PointedNumber {
  field: number;
  text: string;
}

/** Keys that would reach into JavaScript's own objects. No plan has use for them. */
export function isReservedKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

/**
 * A number as people write it: no sign but minus, no leading zero, no exponent, at most 15 digits so that it is exact.
 */
export function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && (text.length <= 15 || text.replace(/[-.]/g, '').length <= 15);
}

const CORE_NUMBER =
  /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Stands for a number that is not written plainly. */
export const NOT_PLAIN = Symbol('not plain');

/**
 * What an unquoted scalar means in YAML's core schema: null, yes/no as true/false only, a number, else text.
 * `no`, `22:15` and `2026-09-18` are text. A number that is not written plainly comes back as `NOT_PLAIN`. Looks at the
 * first sign before anything else: a portfolio has a million of them.
 */
export function scalarValue(text: string): string | number | boolean | null | typeof NOT_PLAIN {
  const first = text.charCodeAt(0);
  const mayBeNumber = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  if (mayBeNumber) return !CORE_NUMBER.test(text) ? text : isPlainNumber(text) ? Number(text) : NOT_PLAIN;
  const word = text.length <= 5 ? WORDS.get(text) : undefined;
  return word === undefined ? text : word;
}

import type { Places } from '#domain/place.ts';

/** The value of a YAML text, with the place of each field. */
export interface YamlRead {
  value: unknown;
  places: Places;
}

/** Keys that would reach into JavaScript's own objects. No plan has use for them. */
export function isReservedKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

/** A number as people write it: no sign but minus, no leading zero, no exponent, at most 15 digits so that it is exact. */
export function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length <= 15;
}

const CORE_NUMBER = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/**
 * What an unquoted scalar means in YAML's core schema: null, yes/no as true/false only, a number, else text.
 * `no`, `22:15` and `2026-09-18` are text. A number that is not written plainly comes back as `not-plain`.
 */
export function scalarValue(text: string): { is: string | number | boolean | null } | 'not-plain' {
  if (!/^[-+.\d~nNtTfF]/.test(text)) return { is: text };
  if (CORE_NUMBER.test(text)) return isPlainNumber(text) ? { is: Number(text) } : 'not-plain';
  if (/^(?:~|[Nn]ull|NULL)$/.test(text)) return { is: null };
  if (/^(?:[Tt]rue|TRUE)$/.test(text)) return { is: true };
  if (/^(?:[Ff]alse|FALSE)$/.test(text)) return { is: false };
  return { is: text };
}

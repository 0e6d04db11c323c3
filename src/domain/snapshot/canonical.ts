import { byText } from '../order.ts';
/**
 * The one way to write a value as JSON: keys in the order of their code units, nothing for what is not set, one field
 * or item a line, a line end at the end. The same value gives the same text on every machine.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(inOrder(value), undefined, 1)}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byText(a, b));
  return Object.fromEntries(fields.map(([key, inner]) => [key, inOrder(inner)]));
}

/**
 * Compares days, quarters, months and ids, which sort as text: by their code units, the same on every machine. Names
 * that people read are sorted by the rules of their language instead.
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

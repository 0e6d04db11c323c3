/** A pattern of a language's settings with its gaps filled: `{figure} {symbol}` -> `18 €`. */
export function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

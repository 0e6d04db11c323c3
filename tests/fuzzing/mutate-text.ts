/** Numbers that come in the same order for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Signs and words that readers of YAML, CSV, MDX, numbers and days trip over. */
const TOKENS = [
  ...[
    '---',
    '\n---\n',
    '...',
    ': ',
    '- ',
    '? ',
    '#',
    ' # x',
    '|',
    '>-\n',
    '&a ',
    '*a',
    '!!js/function',
    '<<: *a',
    '%YAML 9',
  ],
  ...['{', '}', '[', ']', '"', "'", '`', '\\', '\\u0000', ',', ';', '\t', '\r', '\r\n', '\n', '  ', '\n\n', ' '],
  ...['null', '~', 'true', 'no', 'NaN', 'Infinity', '-0', '1e999', '0x10', '1_000', '0.1', '-1', '9007199254740993'],
  ...[
    '2026-02-29',
    '2024-02-29',
    '2100-02-29',
    '1899-12-31',
    '2200-01-01',
    '2026-Q4',
    '2026-Q5',
    '2026-13',
    '31.12.2026',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'],
  ...[
    '<script>',
    '<img src=x onerror=1>',
    '{1+1}',
    'import x from "y"',
    '[x](javascript:1)',
    '![](x)',
    '=1+1',
    '@SUM(A1)',
  ],
  ...[
    '\u0000',
    '\ufeff',
    '\u202e',
    '\u200b',
    '\ud800',
    '\u2028',
    '\u0085',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '👩‍👩‍👧',
    '\u00a0',
    '\u0410',
  ],
  ...[
    'accounts',
    'name',
    'id',
    'people',
    'kam',
    'segment',
    'budgets',
    'quarter',
    'value',
    'asOf',
    'due',
    'owner',
    'basis',
  ],
];

/**
 * A text with a few changes at random: signs struck, doubled or moved, words of `others` or of the list above put in.
 */
export function mutated(text: string, others: readonly string[], next: () => number): string {
  let changed = text;
  const upTo = (most: number) => Math.floor(next() * most);
  for (let times = 1 + upTo(4); times > 0; times--) {
    const [at, length] = [upTo(changed.length + 1), Math.floor(next() ** 3 * 60)];
    const [before, piece, after] = [changed.slice(0, at), changed.slice(at, at + length), changed.slice(at + length)];
    const other = others[upTo(others.length)] ?? '';
    const from = upTo(other.length);
    const ways = [
      () => before + after,
      () => before + piece + piece + after,
      () => before + (TOKENS[upTo(TOKENS.length)] ?? '') + piece + after,
      () => before + (TOKENS[upTo(TOKENS.length)] ?? '') + after,
      () => before + other.slice(from, from + 1 + upTo(80)) + after,
      () => before + String.fromCharCode(upTo(0x180)) + after,
      () => lineMoved(changed, upTo),
      () => before + piece.replace(/\d/g, () => String(upTo(10))) + after,
      () => before + piece.toUpperCase() + after,
      () => `${before}${' '.repeat(upTo(5))}${piece}${after}`,
    ];
    changed = ways[upTo(ways.length)]?.() ?? changed;
  }
  return changed.slice(0, 60_000);
}

/** With a line of it standing elsewhere, or deeper. */
function lineMoved(text: string, upTo: (most: number) => number): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(upTo(lines.length), 1);
  lines.splice(upTo(lines.length + 1), 0, upTo(2) === 0 ? line : `  ${line}`);
  return lines.join('\n');
}

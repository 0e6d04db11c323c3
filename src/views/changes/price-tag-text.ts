import type { PriceTagView } from './price-tag.ts';
import type { TagSection } from './tag-section.ts';

/** A price tag for a terminal: sentences, then tables whose columns stand under one another. */
export function priceTagText({ lead, asks, sentences, sections, foot }: PriceTagView): string {
  const parts = [
    [lead, ...sentences].join(' '),
    ...asks.map(({ head, why }) => [head, ...why].join(' ')),
    ...sections.map(tableText),
    foot,
  ];
  return `${parts.map(quiet).join('\n\n')}\n`;
}

function tableText({ title, head, rows, figuresFrom, note }: TagSection): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at >= figuresFrom ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, ...all.map((row) => `  ${line(row)}`), ...(note === undefined ? [] : [`  ${note}`])].join('\n');
}

/** A plan may hold anything, also what would steer the terminal; nothing of that is passed on. */
function quiet(text: string): string {
  return text.replace(
    /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

import type { FindingCode } from './finding.ts';

/** What a file's bytes can be told to be written in, by name in `columns.yaml`. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of an export, or why it cannot be known: a byte-order mark settles it, else it must be UTF-8 through and through.
 * Other encodings cannot be told from each other, so the map has to name one.
 */
export function decode(bytes: Uint8Array, told?: Encoding): { text: string } | { fault: FindingCode } {
  const marked = markedEncoding(bytes);
  if (marked || told) return { text: withoutMark(new TextDecoder(marked ?? told).decode(bytes)) };
  const start = bytes.subarray(0, 1000);
  if (start.filter((byte) => byte === 0).length * 4 > start.length) return { fault: 'looks-like-utf16' };
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { fault: 'not-utf8' };
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function withoutMark(text: string): string {
  return (text.startsWith('\ufeff') ? text.slice(1) : text).toWellFormed();
}

/** Characters that no content file may hold: controls, direction marks, invisible ones, private use. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\u{e0000}-\u{10ffff}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'gu');

/** A cell as one line of visible text; whether characters that content may not hold were taken out of it. */
export function visible(cell: string): { text: string; cleaned: boolean } {
  // Two plain spaces inside a name are how it is written; line breaks, tabs and no-break spaces are not part of it.
  const line = cell.replace(/(?:(?! )[\s\u0085])+/gu, ' ').trim();
  return UNSEEN.test(line) ? { text: line.replace(ALL_UNSEEN, '').trim(), cleaned: true } : { text: line, cleaned: false };
}

import type { FindingCode } from './finding.ts';

/**
 * True for the name of an encoding that can be read, as `columns.yaml` may say it: windows-1250, macintosh, utf-16le.
 */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** How files begin that are no text, whatever their names end in: workbooks new and old, PDF. */
const NO_TEXT: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

/**
 * The text of an export, or why it cannot be known: a byte-order mark settles it, else UTF-8 through and through, else
 * Windows-1252, as Excel writes it in the west and north of Europe, where every letter is one that no likely rival has
 * otherwise; `taken` says so. Other encodings cannot be told from each other, so the map has to name one.
 */
export function decode(bytes: Uint8Array, told?: string): { text: string; taken?: string } | { fault: FindingCode } {
  if (NO_TEXT.some((start) => start.every((byte, at) => bytes[at] === byte))) return { fault: 'no-text' };
  const marked = markedEncoding(bytes);
  if (marked || told) return { text: withoutMark(new TextDecoder(marked ?? told).decode(bytes)) };
  const start = bytes.subarray(0, 1000);
  if (start.filter((byte) => byte === 0).length * 4 > start.length) return { fault: 'looks-like-utf16' };
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return isPlainlyWestern(bytes)
      ? { text: new TextDecoder('windows-1252').decode(bytes), taken: 'windows-1252' }
      : { fault: 'not-utf8' };
  }
}

/** Bytes of letters that Windows-1252 and its central European sister read alike, Å and å of the north, and € ’ –. */
const WESTERN = new Set([
  0xc5,
  0xe5,
  0x80,
  0x92,
  0x96,
  ...Array.from({ length: 0x60 }, (_, at) => 0xa0 + at).filter(
    (byte) => inEncoding(byte, 'windows-1252') === inEncoding(byte, 'windows-1250'),
  ),
]);
/** Words of Western writing hardly have as many accented letters in a row; Cyrillic or Greek ones nearly always do. */
const MOST_IN_A_ROW = 3;

/** The letter that a byte is in an encoding. */
export function inEncoding(byte: number, encoding: string): string {
  return new TextDecoder(encoding).decode(Uint8Array.of(byte));
}

function isPlainlyWestern(bytes: Uint8Array): boolean {
  let row = 0;
  for (const byte of bytes) {
    row = byte < 0x80 ? 0 : row + 1;
    if (byte >= 0x80 && (!WESTERN.has(byte) || row > MOST_IN_A_ROW)) return false;
  }
  return true;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function withoutMark(text: string): string {
  return (text.startsWith('\ufeff') ? text.slice(1) : text).toWellFormed();
}

/** Characters that no content file may hold: controls, direction marks, invisible ones, private use. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\u{e0000}-\u{10ffff}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'gu');

/** A cell as one line of visible text; whether characters that content may not hold were taken out of it. */
export function visible(cell: string): { text: string; cleaned: boolean } {
  // Two plain spaces inside a name are how it is written; line breaks, tabs and no-break spaces are not part of it.
  const line = cell.replace(/(?:(?! )[\s\u0085])+/gu, ' ').trim();
  return UNSEEN.test(line)
    ? { text: line.replace(ALL_UNSEEN, '').trim(), cleaned: true }
    : { text: line, cleaned: false };
}

import { isUtf8 } from 'node:buffer';
import type { Problem } from '#domain/checks/problem.ts';
import { characterFaults } from './characters.ts';
import { fault } from './fault.ts';

/** The text of a file, with line ends as `\n`; empty when its bytes are not fit to be read further. */
export interface FileText {
  text: string | undefined;
  problems: Problem[];
}

/**
 * Turns the bytes of a file into text. UTF-8 only, strictly; a byte-order mark and Windows line ends are taken in
 * silence, as editors leave them behind. Every forbidden character is named with its place.
 */
export function fileText(bytes: Buffer, file: string): FileText {
  if (bytes.length === 0) return { text: undefined, problems: [fault('file-empty', { file, line: 1, column: 1 }, {})] };
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined)
    return { text: undefined, problems: [fault('not-utf-8', { file, line: 1, column: 1 }, { encoding })] };
  if (!isUtf8(bytes))
    return { text: undefined, problems: [fault('not-utf-8', firstBadPlace(bytes, file), { encoding: undefined })] };
  let text = bytes.toString('utf8');
  if (text.startsWith('\ufeff')) text = text.slice(1);
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n');
  if (text.trim() === '') return { text: undefined, problems: [fault('file-empty', { file, line: 1, column: 1 }, {})] };
  return { text, problems: characterFaults(text, file) };
}

function otherEncoding(bytes: Buffer): string | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  const start = bytes.subarray(0, 64);
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return start.length >= 4 && zeros * 3 >= start.length && zeros < start.length ? 'UTF-16' : undefined;
}

function firstBadPlace(bytes: Buffer, file: string): { file: string; line: number; column: number } {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    const piece = bytes.subarray(start, end);
    if (!isUtf8(piece)) return { file, line, column: piece.toString('utf8').indexOf('\ufffd') + 1 };
    start = end + 1;
  }
  return { file, line: 1, column: 1 };
}

import { isUtf8 } from 'node:buffer';
import type { Problem } from '#domain/checks/problem.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { ProblemList } from '#domain/checks/problem-list.ts';
import { shortened } from './body/shortened.ts';
import { fault } from './fault.ts';

/** The text of a file, with line ends as `\n`; empty when its bytes are not fit to be read further. */
export interface FileText {
  text: string | undefined;
  problems: Problem[];
}

/** Characters that a reader cannot see, that turn the direction of writing, or that steer a terminal. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd\ufffe\uffff\u{e0000}-\u{e0fff}]/u;
const EACH_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/**
 * Turns the bytes of a file into text. UTF-8 only, strictly; a byte-order mark and Windows line ends are taken in silence,
 * as editors leave them behind. Every forbidden character is named with its place.
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
  const problems = FORBIDDEN.test(text) ? forbiddenCharacters(text, file) : [];
  if (/[\u0370-\u058f]/.test(text)) problems.push(...mixedScripts(text, file));
  return { text, problems };
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

/** The first character in a text that no reader can see, as facts of a problem; nothing when there is none. */
export function forbiddenIn(text: string): ReadingFacts['forbidden-character'] | undefined {
  if (!FORBIDDEN.test(text)) return undefined;
  const [first] = forbiddenAt(text);
  return first?.facts;
}

/** The forbidden characters of a line, one after another. */
function* forbiddenAt(line: string): Generator<{ index: number; facts: ReadingFacts['forbidden-character'] }> {
  for (const { 0: letter, index } of line.matchAll(EACH_FORBIDDEN)) {
    if (isJoining(line, index)) continue;
    const code = letter.codePointAt(0) ?? 0;
    yield { index, facts: { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, kind: kindOf(code) } };
  }
}

function forbiddenCharacters(text: string, file: string): Problem[] {
  const list = new ProblemList();
  for (const [row, line] of text.split('\n').entries()) {
    for (const { index, facts } of forbiddenAt(line))
      list.add(fault('forbidden-character', { file, line: row + 1, column: index + 1 }, facts));
  }
  return list.problems;
}

/** A joiner between two characters that are not ASCII belongs to an emoji or to a script that needs it. */
function isJoining(line: string, at: number): boolean {
  return (
    /[\u200c\u200d]/.test(line[at] ?? '') &&
    (line.charCodeAt(at - 1) || 0) > 0x2ff &&
    (line.charCodeAt(at + 1) || 0) > 0x2ff
  );
}

function kindOf(code: number): 'control' | 'direction' | 'lost' | 'invisible' {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'control';
  if (code === 0xfffd) return 'lost';
  return code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
    ? 'direction'
    : 'invisible';
}

const WORD = /[\p{L}\p{M}]+/gu;
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

/** Words of Latin and look-alike letters mixed: a name that is not what it seems, or cannot be searched for. */
function mixedScripts(text: string, file: string): Problem[] {
  const list = new ProblemList();
  for (const [row, line] of text.split('\n').entries()) {
    for (const { 0: word, index } of line.matchAll(WORD)) {
      if (MIXED.test(word))
        list.add(fault('mixed-script', { file, line: row + 1, column: index + 1 }, { value: shortened(word) }));
    }
  }
  return list.problems;
}

import type { Problem } from '#domain/checks/problem.ts';
import { ProblemList } from '#domain/checks/problem-list.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { shortened } from './body/shortened.ts';
import { fault } from './fault.ts';

/** Characters that a reader cannot see, that turn the direction of writing, or that steer a terminal. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd\ufffe\uffff\u{e0000}-\u{e0fff}]/u;
const EACH_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/**
 * Every character of a text that nobody can see or that steers what shows it, and every word of two look-alike scripts.
 */
export function characterFaults(text: string, file: string): Problem[] {
  const problems = FORBIDDEN.test(text) ? forbiddenCharacters(text, file) : [];
  if (/[\u0370-\u058f]/.test(text)) problems.push(...mixedScripts(text, file));
  return problems;
}

function forbiddenIn(text: string, written: string): ReadingFacts['forbidden-character'] | undefined {
  if (!FORBIDDEN.test(text)) return undefined;
  return [...forbiddenAt(text)].find(({ index }) => !written.includes(text[index] ?? ''))?.facts;
}

/**
 * What is wrong with a text whose signs do not stand in the file, since escapes or entities were `written` in their
 * place: the first that no reader can see, and the first word of two look-alike scripts. What stands in the file is
 * named there.
 */
export function decodedFaults(
  text: string,
  written: string,
  report: <R extends 'forbidden-character' | 'mixed-script'>(rule: R, facts: ReadingFacts[R]) => void,
): void {
  if (text === written) return;
  const forbidden = text.isWellFormed() ? forbiddenIn(text, written) : LOST;
  if (forbidden) report('forbidden-character', forbidden);
  const mixed = /[\u0370-\u058f]/.test(text) && [...mixedWords(text)].find(({ word }) => !written.includes(word));
  if (mixed) report('mixed-script', { value: shortened(mixed.word) });
}

/** Half of a character that takes two, which no file can hold. */
const LOST = { code: 'U+FFFD', kind: 'lost' } as const;

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
    for (const { word, index } of mixedWords(line))
      list.add(fault('mixed-script', { file, line: row + 1, column: index + 1 }, { value: shortened(word) }));
  }
  return list.problems;
}

function* mixedWords(line: string): Generator<{ word: string; index: number }> {
  for (const { 0: word, index } of line.matchAll(WORD)) if (MIXED.test(word)) yield { word, index };
}

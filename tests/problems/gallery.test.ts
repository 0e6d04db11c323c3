import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import type { Language } from '#domain/plan/company.ts';
import type { RuleExample } from '#views/handbook/rule-examples.ts';
import { parse } from 'yaml';
import {
  ELSEWHERE,
  endReading,
  faultyFolder,
  FAULTS,
  type FileEdge,
  fileEdgesOf,
  inWords,
  isMade,
  problemsOf,
  readCase,
  SAMPLE,
} from './faults.ts';
import { RENEW } from '../renew.ts';

const EXAMPLES = fileURLToPath(new URL('../../content/handbook/rule-examples.json', import.meta.url));
const WIDEST = 120;
const MOST_AFTER = 8;

test('the handbook shows of each rule what a faulty file really gets to hear', async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'rulla-gallery-'));
  try {
    const examples: Record<string, RuleExample> = {};
    for (const rule of Object.keys({ ...READING_RULES, ...LINKING_RULES, ...PLAN_RULES })
      .filter((id) => !ELSEWHERE.includes(id))
      .sort()) {
      const folder = faultyFolder(rule, scratch);
      const [problem] = rule in READING_RULES ? (await readCase(folder)).problems : await problemsOf(folder);
      expect(problem?.rule).toBe(rule);
      if (problem)
        examples[rule] = {
          ...exampleOf(problem, isMade(rule) ? [] : linesAround(problem, folder)),
          right: rightOf(rule, folder),
        };
      rmSync(folder, { recursive: true, force: true });
    }
    // What a size, a sum or a name in git makes wrong has no lines of its own.
    expect(Object.keys(examples).filter((rule) => examples[rule]?.right === undefined)).toEqual([
      'file-too-large',
      'single-contributor',
      'sum-out-of-range',
    ]);
    await expect(`${JSON.stringify(examples, null, 1)}\n`, RENEW).toMatchFileSnapshot(EXAMPLES);
  } finally {
    endReading();
    rmSync(scratch, { recursive: true, force: true });
  }
});

function exampleOf(problem: Problem, lines: RuleExample['lines']): RuleExample {
  const said = (language: Language) => {
    const { what, cure } = inWords(problem, language);
    return { what, cure };
  };
  const { file, line, column } = problem.place;
  return {
    file,
    line,
    column,
    lines,
    words: Object.fromEntries(LANGUAGES.map((language) => [language, said(language)])),
  };
}

/**
 * The line and its neighbours, as they stand in the file, and the rest of the list item that it begins; none where
 * there is no file of text.
 */
function linesAround({ place: { file, line } }: Problem, folder: string): RuleExample['lines'] {
  const whole = path.join(folder, file);
  if (!existsSync(whole) || !statSync(whole).isFile()) return [];
  const bytes = readFileSync(whole);
  if (!isText(bytes) || bytes.length === 0) return [];
  const lines = bytes
    .toString('utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((text, at) => ({ number: at + 1, text: visible(text) }));
  const first = lines[line - 1]?.text ?? '';
  const inItem = /^( *)- /.exec(first)?.[1];
  const after = lines.slice(line).findIndex(({ text }) => inItem === undefined || !text.startsWith(`${inItem}  `));
  const last = line + Math.min(MOST_AFTER, Math.max(1, after === -1 ? MOST_AFTER : after));
  return lines.filter(({ number }) => number >= line - 1 && number <= last);
}

/**
 * What stands there where nothing is wrong: in the company before the fault was put into it, or else in a case at the
 * edge of the rule that it lets pass. Both are held silent by other tests.
 */
function rightOf(rule: string, folder: string): RuleExample['right'] {
  const fault = path.join(FAULTS, rule, 'fault.yaml');
  if (existsSync(fault)) {
    const { file } = parse(readFileSync(fault, 'utf8')) as { file: string };
    const [sound = [], faulty = []] = [SAMPLE, folder].map((of) => linesOf(path.join(of, file)));
    const first = sound.findIndex((text, at) => text !== faulty[at]);
    const same = sound.toReversed().findIndex((text, at) => text !== faulty.at(-1 - at));
    const last = Math.max(first, sound.length - 1 - same);
    const from = Math.max(0, first - 1);
    return {
      file,
      lines: sound
        .slice(from, Math.min(last + 2, from + MOST_AFTER + 2))
        .map((text, at) => ({ number: from + at + 1, text: visible(text) })),
    };
  }
  const passes = fileEdgesOf(rule).find(
    ({ fires, size, lines }) => !fires && size === undefined && lines === undefined,
  );
  const right = passes && shownEdge(passes);
  return right && { ...right, lines: right.lines.slice(0, MOST_AFTER + 4).map((text) => ({ text: visible(text) })) };
}

/** The text of a case at the edge of a rule about files, and which file it is of. */
function shownEdge({ fields, body, files = {}, links = {}, seals = {} }: FileEdge) {
  const plan = 'accounts/north-oy.mdx';
  const repeated = (text: string) => text.replace(/‹(.+?)×\d+›/g, (_, sign: string) => `${sign.repeat(12)}…`);
  const lines = (text: string) => repeated(text).trimEnd().split('\n');
  if (fields !== undefined) return { file: plan, lines: lines(fields) };
  if (body !== undefined) return { file: plan, lines: lines(body) };
  for (const [file, text] of Object.entries(files)) if (text !== null) return { file, lines: lines(text) };
  const [link] = Object.entries(links);
  if (link) return { file: link[0], lines: [`${link[0]} -> ${link[1]}`] };
  const last = Object.entries(seals).at(-1);
  if (!last) return undefined;
  const before = last[1].map((quarter) => `{ "quarter": "${quarter}" }`).join(', ');
  return { file: `snapshots/${last[0]}.json`, lines: [`"quarter": "${last[0]}"`, `"sealedBefore": [${before}]`] };
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A line cut to a width that a page has, with what nobody could see written out. */
function visible(text: string): string {
  const shown = text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return shown.length > WIDEST ? `${shown.slice(0, WIDEST)}…` : shown;
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(PROJECT, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  PROJECT,
).options;

/** Files that were read once: most of the project is the same in each case. */
const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file in which one text is another. */
function complaintsAbout(file: string, text: string, slip: string): string {
  const host = ts.createCompilerHost(OPTIONS);
  const changed = path.join(PROJECT, file);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    if (!read.has(name)) read.set(name, getSourceFile.call(host, name, version, ...rest));
    const found = read.get(name);
    if (path.resolve(name) !== changed) return found;
    if (found?.text.split(text).length !== 2) throw new Error(`Expected the text once in ${file}: ${text}`);
    return ts.createSourceFile(name, found.text.replace(text, slip), version);
  };
  const program = ts.createProgram([changed], OPTIONS, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(changed))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .join('\n');
}

const RULE = 'src/domain/checks/promise-broken.ts';
const wordsIn = (language: string) => `src/words/${language}/figures-and-work-problems.ts`;

test.each([
  ['a fact that a rule misspells', RULE, 'days: Math', 'dayz: Math', /'days' is missing|'dayz' does not exist/],
  ['a part of the plan that is none', RULE, "block: 'promises'", "block: 'promise'", /"promise".*"promises"/],
  [
    'a fact that the English words misspell',
    wordsIn('en'),
    "sentence(fact(facts, 'promise'))",
    "sentence(fact(facts, 'promiss'))",
    /"promiss"/,
  ],
  [
    'a fact that the Finnish words misspell',
    wordsIn('fi'),
    "sentence(fact(facts, 'promise'))",
    "sentence(fact(facts, 'promiss'))",
    /"promiss"/,
  ],
  ['a rule that the words misspell', wordsIn('en'), "'promise-broken': {", "'promise-broke': {", /'promise-broke(n)?'/],
  [
    'a fact of a list read as one text',
    wordsIn('fi'),
    "fact(facts, 'promise')",
    "factList(facts, 'promise')",
    /"promise"/,
  ],
  [
    'a fact that the reader of files misspells',
    'src/loading/found-files.ts',
    'name, suggestion: suggestion(base) + extension',
    'name, sugestion: suggestion(base) + extension',
    /'sugestion' does not exist/,
  ],
  [
    'a field of a need that the customer is not to read',
    'src/domain/sharing.ts',
    '({ need, customerWin }): JointNeed => ({ need, customerWin })',
    '({ need, customerWin, ourWin }): JointNeed => ({ need, customerWin, ourWin })',
    /'ourWin' does not exist/,
  ],
  [
    'a thing that no reference points at',
    'src/loading/linking/references.ts',
    "  parent: 'account',",
    "  parent: 'acount',",
    /"acount"/,
  ],
])(
  'the compiler names %s',
  (_what, file, text, slip, named) => {
    expect(complaintsAbout(file, text, text)).toBe('');
    expect(complaintsAbout(file, text, slip)).toMatch(named);
  },
  120_000,
);

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

/** Where the words of each language are read: the first beside the facts, the others beside the first. */
const READERS = [
  ['src/words/en/', 'src/words/problem-texts.ts'],
  ['src/words/fi/', 'src/words/fi/index.ts'],
] as const;

/**
 * What the compiler says of a file in which one text is another; of words in JSON, where they are read beside the
 * facts.
 */
function complaintsAbout(file: string, text: string, slip: string): string {
  const reader = READERS.find(([of]) => file.startsWith(of))?.[1] ?? file;
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
  const root = path.join(PROJECT, reader);
  const program = ts.createProgram([root], OPTIONS, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(root))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .join('\n');
}

const RULE = 'src/domain/checks/promise-broken.ts';
const FIGURES = 'problems/figures-and-work.json';
const en = (file: string) => `src/words/en/${file}`;
const fi = (file: string) => `src/words/fi/${file}`;

test.each([
  ['a fact that a rule misspells', RULE, 'days: Math', 'dayz: Math', /'days' is missing|'dayz' does not exist/],
  ['a part of the plan that is none', RULE, "block: 'promises'", "block: 'promise'", /"promise".*"promises"/],
  [
    'a fact that the English words misspell',
    en(FIGURES),
    '"what(to?, due, promise)"',
    '"what(to?, due, promiss)"',
    /promise-broken: what takes promiss, which is no fact of it/,
  ],
  [
    'a fact that the Finnish words misspell',
    fi(FIGURES),
    '"what(to?, due, promise)"',
    '"what(to?, due, promiss)"',
    /'"what\(to\?, due, promise\)"' is missing/,
  ],
  [
    'a rule that the words misspell',
    en(FIGURES),
    '"promise-broken": {',
    '"promise-broke": {',
    /promise-broken has no words|promise-broke is no rule/,
  ],
  ['words of no rule', en(FIGURES), '"promise-broken": {', '"promise": {}, "promise-broken": {', /promise is no rule/],
  [
    'a rule that does not say what clears it',
    en(FIGURES),
    '"clear": "write the reason in the plan."',
    '"cleared": "write the reason in the plan."',
    /deviation-uncommented lacks clear/,
  ],
  [
    'a fact of a list read as one text',
    en(FIGURES),
    '"what(items: list)"',
    '"what(items)"',
    /one-sided-win: what takes items as what it is not/,
  ],
  [
    'a fact that may be missing and is read as one that is there',
    en(FIGURES),
    '"clear(clear?)"',
    '"clear(clear)"',
    /raised-by-hand: clear takes clear as what it is not/,
  ],
  [
    'a value of a closed list without words',
    en('problems/people.json'),
    '"coach": "coach"',
    '"couch": "coach"',
    /role-uncovered: roles lacks coach/,
  ],
  [
    'a case that the rule has and the message does not',
    en('problems/linking.json'),
    '"what(measure: budget|investment|forecast|target|actual)"',
    '"what(measure: budget|investment|forecast|target)"',
    /sum-out-of-range: what takes measure as what it is not/,
  ],
  [
    'a fact of one kind of slip, misspelt',
    en('problems/body.json'),
    '"cure(what: definition|definition-twice|cell|title|link|fence, plain?)"',
    '"cure(what: definition|definition-twice|cell|title|link|fence, plane?)"',
    /text-not-shown: cure takes plane, which is no fact of it/,
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
    "  parent: 'parent',",
    "  parent: 'parnet',",
    /"parnet"/,
  ],
])(
  'the compiler names %s',
  (_what, file, text, slip, named) => {
    expect(complaintsAbout(file, text, text)).toBe('');
    expect(complaintsAbout(file, text, slip)).toMatch(named);
  },
  120_000,
);

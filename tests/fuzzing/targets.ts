import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { openBook } from '#domain/budget/figures.ts';
import { isSame } from '#domain/changes/field-changes.ts';
import { isNothingThatCounts, portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { fieldsOfFile, fileOfFields } from '#editing/file-parts.ts';
import { addItem, removeField, removeItem, setValue } from '#editing/splice.ts';
import { CannotSplice, openYaml, type Way } from '#editing/yaml-nodes.ts';
import { formatted } from '#handwritten/format.ts';
import { type FolderRead, readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import { readText, schemasIn, type TextKind } from '#loading/read-text.ts';
import { describe } from '#problems/described-problem.ts';
import { messagesFor } from '#words/messages.ts';
import { currencyIn } from '#domain/plan/company.ts';
import { runImport, filesIn } from '../importing/import-run.ts';
import { leaves } from '../editing/leaves.ts';
import type { Target } from './fuzz.ts';

const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
const DEMO = path.join(import.meta.dirname, '../../content');
const AS_OF = '2026-09-18';

const KINDS: readonly (readonly [start: string, kind: TextKind])[] = [
  ['company.yaml', 'company'],
  ['segments/', 'segment'],
  ['groups/', 'group'],
  ['team/', 'unit'],
  ['accounts/', 'account'],
  ['sales-plans/', 'sales-plan'],
  ['new-customers/', 'new-customer-plan'],
  ['reviews/', 'review'],
];

const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:mdx|yaml)$/.test(name) && KINDS.some(([start]) => name.startsWith(start)))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));

/** The file that a text is meant as stands in its first line, so that what is found says it itself. */
const named = ({ file, text }: { file: string; text: string }) => `${file}\n${text}`;
function fileOf(tried: string): { file: string; kind: TextKind; text: string } {
  const [first = '', ...rest] = tried.split('\n');
  const found = KINDS.find(([start]) => first.startsWith(start));
  const file = found ? first : 'accounts/havulinna-paper.mdx';
  return { file, kind: found?.[1] ?? 'account', text: (found ? rest : [first, ...rest]).join('\n') };
}

const SCHEMAS = schemasIn(currencyIn({ currency: 'EUR' }));
let sample: FolderRead | undefined;
const sampleRead = async () => (sample ??= await readFolder(SAMPLE));

/** The sample company with one file in the place of its own; nothing where that file has errors. */
async function withFile(tried: string): Promise<{ portfolio: Portfolio | undefined; rules: string[] }> {
  const { file, kind, text } = fileOf(tried);
  const id = path.basename(file).replace(/\.\w+$/, '');
  const read = readText(kind, id, file, text, SCHEMAS);
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const problem of read.problems) {
    const { line, column } = problem.place;
    if (!(line >= 1 && line <= lines + 1 && column >= 1)) throw new Error(`Nowhere: ${problem.rule} ${line}:${column}`);
    for (const language of ['en', 'fi'] as const) {
      const { what, title } = describe(problem, { t: messagesFor(language), format: undefined, folder: '' });
      if (title === '' || what === '') throw new Error(`No words: ${problem.rule}`);
    }
  }
  const rules = read.problems.map(({ rule }) => rule);
  if (!read.file && !rules.length && kind !== 'method') throw new Error('Neither read nor refused.');
  if (!read.file || read.problems.some(({ grade }) => grade === 'error')) return { portfolio: undefined, rules };
  holdForm(kind, file, text, id, read.written);
  const { files } = await sampleRead();
  const own = read.file;
  const whole = linked({
    files: [...files.filter((one) => one.kind !== own.kind || ('id' in one && 'id' in own && one.id !== own.id)), own],
    problems: [],
    unread: [],
  });
  return {
    portfolio: whole.errors.length === 0 ? whole.portfolio : undefined,
    rules: [...rules, ...whole.problems.map(({ rule }) => rule)],
  };
}

/** What is put into the usual form says the same, and is in the usual form. */
function holdForm(kind: TextKind, file: string, text: string, id: string, written: unknown): void {
  const form = formatted(kind, file, text, SCHEMAS);
  if (form === undefined) return;
  const again = readText(kind, id, file, form, SCHEMAS);
  if (!isSame(again.written, written)) throw new Error('The usual form says something else.');
  if (formatted(kind, file, form, SCHEMAS) !== form) throw new Error('The usual form is not in the usual form.');
}

function judged(portfolio: Portfolio) {
  const book = openBook(portfolio, AS_OF);
  return { book, problems: judge(book) };
}

const kindsOf = (rules: readonly string[]) => [...new Set(rules)].sort().join(' ');

const LOADER: Target = {
  name: 'loader',
  seeds: [...textsOf(SAMPLE), ...textsOf(DEMO)].map(named),
  tries: async (text) => {
    const { portfolio, rules } = await withFile(text);
    if (!portfolio) return kindsOf(rules);
    const { problems } = judged(portfolio);
    return `sound ${kindsOf(problems.map(({ rule }) => rule))}`;
  },
};

/** Two states of one file: what differs is found whichever comes first, and a state differs from itself in nothing. */
const DIFF: Target = {
  name: 'diff',
  seeds: textsOf(SAMPLE).map(named),
  tries: async (text) => {
    const { file } = fileOf(text);
    const [was, is] = [linked(await sampleRead()).portfolio, (await withFile(text)).portfolio];
    if (!was || !is) return 'broken';
    const [before, after] = [judged(was), judged(is)];
    for (const state of [before, after]) {
      const none = portfolioChanges(state, state);
      if (!isNothingThatCounts(none) || none.texts.length > 0) throw new Error('A state differs from itself.');
    }
    const [there, back] = [portfolioChanges(before, after), portfolioChanges(after, before)];
    if (
      there.flags.opened.length !== back.flags.closed.length ||
      there.flags.closed.length !== back.flags.opened.length
    )
      throw new Error('Another number of flags is opened one way than cleared the other.');
    if (isNothingThatCounts(there) !== isNothingThatCounts(back)) throw new Error('Something counts one way only.');
    JSON.stringify(there, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('A sum that is no number.');
      return value;
    });
    return `${file.split('/')[0]} ${Object.entries(there)
      .map(([name, value]) => (Array.isArray(value) && value.length > 0 ? name : ''))
      .join(' ')} ${kindsOf(there.flags.opened.map(({ rule }) => rule))}`;
  },
};

const VALUES: readonly unknown[] = [
  'x',
  '',
  'a: b # c',
  '- d',
  "it's",
  'two\nlines',
  '2026-10-01',
  'null',
  '~',
  7,
  -0.5,
  true,
];

/** The value that is typed is read back from the text, and all others are as they were; or nothing is touched. */
const SPLICE: Target = {
  name: 'splice',
  seeds: [...textsOf(SAMPLE), ...textsOf(DEMO)].map(named),
  tries: (tried) => {
    const { file, text } = fileOf(tried);
    const parts = fieldsOfFile(file, text);
    if (!parts) return 'no fields';
    let before: unknown;
    try {
      if (openYaml(parts.yaml).errors.length > 0) return 'faulty';
      before = parse(parts.yaml, { logLevel: 'silent' });
    } catch {
      return 'faulty';
    }
    if (typeof before !== 'object' || before === null) return 'no record';
    const all = leaves(before);
    const said = new Set<string>();
    const sum = [...tried].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0, 7);
    for (let at = 0; at < 4 && all.length > 0; at++) {
      const { way } = all[(sum + at * 7919) % all.length] ?? { way: [] };
      const value = VALUES[(sum >>> at) % VALUES.length];
      said.add(
        hold(
          parts.yaml,
          before,
          (yaml) => setValue(yaml, way, value),
          (fields) => put(fields, way, value),
        ),
      );
      const holder = way.slice(0, -1);
      const last = way.at(-1);
      if (typeof last === 'number') {
        // The last item of a list takes the list along.
        if ((within(before, holder) as unknown[]).length < 2) continue;
        said.add(
          hold(
            parts.yaml,
            before,
            (yaml) => removeItem(yaml, way),
            (fields) => void (within(fields, holder) as unknown[]).splice(last, 1),
          ),
        );
        said.add(
          hold(
            parts.yaml,
            before,
            (yaml) => addItem(yaml, holder, value),
            (fields) => void (within(fields, holder) as unknown[]).push(value),
          ),
        );
      } else
        said.add(
          hold(
            parts.yaml,
            before,
            (yaml) => removeField(yaml, way),
            (fields) => {
              delete (within(fields, holder) as Record<string, unknown>)[String(last)];
            },
          ),
        );
    }
    if (fileOfFields(parts, parts.yaml) !== text) throw new Error('A file that is not touched comes back otherwise.');
    return [...said].sort().join(' ');
  },
};

const within = (fields: unknown, way: Way) =>
  way.reduce<unknown>((held, step) => (held as Record<string, unknown>)[step], fields);
const put = (fields: unknown, way: Way, value: unknown) => {
  (within(fields, way.slice(0, -1)) as Record<string, unknown>)[way.at(-1) ?? ''] = value;
};

function hold(yaml: string, before: unknown, edit: (yaml: string) => string, make: (fields: unknown) => void): string {
  let edited: string;
  try {
    edited = edit(yaml);
  } catch (error) {
    if (error instanceof CannotSplice) return error.why;
    throw error;
  }
  const wanted = structuredClone(before);
  make(wanted);
  if (!isSame(parse(edited, { logLevel: 'silent' }), wanted)) throw new Error('Another value was read back.');
  return 'done';
}

const EXPORTS = path.join(import.meta.dirname, '../importing/exports');
const RULER = '\n=== ';

/**
 * Exports of a system that are changed at random: refused in words, or content that passes the check; the second time
 * changes nothing.
 */
const IMPORT: Target = {
  name: 'import',
  seeds: exportsAsTexts(),
  tries: async (text) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rulla-fuzz-'));
    try {
      const [source, content] = [path.join(folder, 'exports'), path.join(folder, 'content')];
      mkdirSync(source);
      for (const piece of `\n${text}`.split(RULER).slice(1)) {
        const cut = piece.indexOf('\n');
        const name = piece.slice(0, cut);
        if (/^[a-z]+\.(?:csv|yaml)$/.test(name)) writeFileSync(path.join(source, name), piece.slice(cut + 1));
      }
      if (text.length % 2 === 0) cpSync(SAMPLE, content, { recursive: true });
      const { findings, changed } = await runImport(source, content);
      const kind = kindsOf(findings.map(({ code }) => code));
      if (changed.length === 0) return `nothing ${kind}`;
      const { errors } = linked(await readFolder(content));
      if (errors.length > 0) throw new Error(`Content with errors was written: ${errors[0]?.rule}`);
      const before = await filesIn(content);
      const again = await runImport(source, content);
      if (again.changed.length > 0 || !isSame(await filesIn(content), before))
        throw new Error('The second import changes something.');
      return kind;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function exportsAsTexts(): string[] {
  const plain = [
    [
      'accounts.csv',
      'Account ID,Account Name,Owner,City,Segment\n1,Havulinna Paper,Petri Salmela,Kotka,Key\n2,Norrvik Energi,Sanna Rintala,Luleå,Named\n',
    ],
    [
      'contacts.csv',
      'Contact ID,Account ID,First Name,Last Name,Title\n9,1,Eero,Kallas,Mill manager\n8,2,Anna,Berg,Buyer\n',
    ],
    ['actuals.csv', 'Account ID,Date,Amount\n1,2026-07-01,"1 250,50"\n2,2026-08-31,99.95\n1,2026-07-15,-20\n'],
    [
      'team.csv',
      'User ID,Name,Email,Manager\np1,Petri Salmela,petri@example.com,\np2,Sanna Rintala,sanna@example.com,p1\n',
    ],
  ];
  const whole = plain.map(([name, text]) => `=== ${name}\n${text}`).join('\n');
  const folders = readdirSync(EXPORTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = folders.map(({ name }) =>
    readdirSync(path.join(EXPORTS, name))
      .filter((file) => /^[a-z]+\.(?:csv|yaml)$/.test(file))
      .map((file) => `=== ${file}\n${readFileSync(path.join(EXPORTS, name, file), 'utf8').slice(0, 3000)}`)
      .join('\n'),
  );
  return [whole, ...others.filter((text) => text !== '')];
}

export const TARGETS: readonly Target[] = [LOADER, IMPORT, DIFF, SPLICE];

import path from 'node:path';
import { openBook } from '#domain/budget/figures.ts';
import { isSame } from '#domain/changes/field-changes.ts';
import { isNothingThatCounts, portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { formatted } from '#handwritten/format.ts';
import { type FolderRead, readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import { readText, schemasIn, type TextKind } from '#loading/read-text.ts';
import { describe } from '#problems/described-problem.ts';
import { messagesFor } from '#words/messages.ts';
import { currencyIn } from '#domain/plan/company.ts';
import type { Target } from './fuzz.ts';
import { IMPORT } from './import-target.ts';
import { SPLICE } from './splice-target.ts';
import { DEMO, fileOf, kindsOf, named, SAMPLE, textsOf } from './tried-texts.ts';

const AS_OF = '2026-09-18';

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

export const TARGETS: readonly Target[] = [LOADER, IMPORT, DIFF, SPLICE];

import type { Quarter } from '#domain/calendar/quarters.ts';
import { openBook } from '#domain/budget/figures.ts';
import { askedYes, type AskedYes } from '#domain/changes/guardrails.ts';
import { type Judged, portfolioChanges, type PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Language } from '#domain/plan/company.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { noPlaces } from '#domain/place.ts';
import type { InvestmentUsedRow, Portfolio, SalesRow } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
import { notesOfSeals } from '#loading/linking/notes-of-seals.ts';
import { characterFaults } from '#loading/characters.ts';
import { readText, type Schemas, type TextKind } from '#loading/read-text.ts';
import type { WrittenFile } from '#loading/written.ts';
import type { Published } from './published.ts';

/** The file that is edited, with all that belongs to it alone. */
export interface OwnFile {
  kind: TextKind;
  id: string;
  /** From the content folder on. */
  file: string;
  /** Parsed when the site was built: an edit of fields does not change it. */
  body: readonly BodyNode[];
  /** Files that are read with it whole: reviews of a plan; of a review the plan that it judges. */
  beside: readonly WrittenFile[];
  sales: readonly SalesRow[];
  used: readonly InvestmentUsedRow[];
}

/** A file that is edited, in one of its states; without a text where it is not there in it. */
export interface FileText {
  own: OwnFile;
  text: string | undefined;
}

/** A state of files: what is wrong with them, and, where nothing is, the portfolio that they make with the others. */
export interface FileState {
  errors: Problem[];
  judged: (Judged & { portfolio: Portfolio }) | undefined;
}

/**
 * Reads texts of files as the check would, and judges them, in a language of the company, among the others' published
 * figures. Errors are those of these files: their own, and of what they point at. What only the whole portfolio decides
 * comes with the build.
 */
export function filesState(
  texts: readonly FileText[],
  published: Published,
  schemas: Schemas,
  language?: Language,
): FileState {
  const there = texts.flatMap(({ own, text }) => (text === undefined ? [] : [{ own, text }]));
  const read = there.map((one) => fileIn(one, schemas));
  const all = read.flatMap(({ file }) => file ?? []);
  const faults = [...read.flatMap(({ errors }) => errors), ...notesOfSeals([...all, ...sealsBeside(texts)])];
  if (all.length < there.length || faults.length > 0) return { errors: faults, judged: undefined };
  // Notes on a sealed quarter change no figure, and the seals that they stand beside are not published.
  const edited = all.filter(({ kind }) => kind !== 'correction-notes');
  const own = new Set(texts.map(({ own: { file } }) => file));
  // What stands beside one of them may be another of them, which is read in its new state.
  const beside = [
    ...new Map(texts.flatMap((one) => one.own.beside.map((file) => [file.source.file, file] as const))).values(),
  ].filter(({ kind, source }) => kind !== 'snapshot' && !own.has(source.file));
  const whole = new Set([...own, ...beside.map(({ source }) => source.file)]);
  const isOther = ({ source }: WrittenFile) => !whole.has(source.file);
  const others = published.others.filter(isOther);
  const rows = published.rows.filter(({ file: of }) => !whole.has(of));
  const { portfolio, problems } = assemble(
    [
      ...published.files.filter(isOther),
      ...others,
      ...edited,
      ...beside,
      {
        kind: 'actuals',
        id: 'published',
        sales: [...rows.flatMap(({ sales }) => sales), ...onceEach(texts.flatMap((one) => one.own.sales))],
        investmentUsed: onceEach(texts.flatMap((one) => one.own.used)),
        source: { file: '', places: noPlaces() },
      },
    ],
    language,
  );
  const linked = problems.filter(({ grade, place }) => grade === 'error' && own.has(place.file));
  if (!portfolio || linked.length > 0) return { errors: linked, judged: undefined };
  const book = openBook(portfolio, published.asOf);
  return { errors: [], judged: { book, problems: judge(book), portfolio } };
}

/** Seals that stand beside notes on them: of each the accounts that it knows. */
function sealsBeside(texts: readonly FileText[]): WrittenFile[] {
  return texts.flatMap(({ own }) => own.beside.filter(({ kind }) => kind === 'snapshot'));
}

/** The same of one file. */
export function fileState(
  text: string,
  own: OwnFile,
  published: Published,
  schemas: Schemas,
  language?: Language,
): FileState {
  return filesState([{ own, text }], published, schemas, language);
}

/** One file as its text has it, with the body that it had when the site was built. */
export function fileIn(
  { own, text }: { own: OwnFile; text: string },
  schemas: Schemas,
): { file: WrittenFile | undefined; errors: Problem[] } {
  // Half of a sign, which no file can hold, is lost on the way into it.
  const plain = text
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
  const { file, problems } = readText(own.kind, own.id, own.file, plain, schemas);
  const errors = [...characterFaults(plain, own.file), ...problems].filter(({ grade }) => grade === 'error');
  return { file: file && (('body' in file ? { ...file, body: [...own.body] } : file) as WrittenFile), errors };
}

/** Rows of files of actuals: a plan and a review of it bring the same ones. */
function onceEach<Row extends SalesRow | InvestmentUsedRow>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [`${row.place.file}:${row.place.line}`, row] as const)).values()];
}

/**
 * Whose yes the guardrails of `company.yaml` ask for, of who edits by id; nobody while one of the states has errors.
 */
export function yesAsked(
  before: FileState,
  after: FileState,
  by: readonly string[],
  sealed: readonly Quarter[] = [],
): AskedYes[] {
  const changes = whatItDoes(before, after, sealed);
  if (!changes || !before.judged || !after.judged) return [];
  return askedYes(changes, before.judged.portfolio, after.judged.portfolio, by);
}

/**
 * What an edit does, as `diff` says it; nothing while one of the states has errors. Seals are known by their quarters
 * alone.
 */
export function whatItDoes(
  before: FileState,
  after: FileState,
  sealed: readonly Quarter[] = [],
): PortfolioChanges | undefined {
  if (!before.judged || !after.judged) return undefined;
  const changes = portfolioChanges(before.judged, after.judged);
  const moved = new Set(changes.sums.map(({ period }) => period));
  return { ...changes, restated: sealed.filter((quarter) => moved.has(quarter)) };
}

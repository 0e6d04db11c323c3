import { openBook } from '#domain/budget/figures.ts';
import { type Judged, portfolioChanges, type PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Language } from '#domain/plan/company.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { noPlaces } from '#domain/place.ts';
import type { InvestmentUsedRow, SalesRow } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
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

/** A state of the file: what is wrong with it, and, where nothing is, the portfolio that it makes with the others. */
export interface FileState {
  errors: Problem[];
  judged: Judged | undefined;
}

/**
 * Reads a text of the file as the check would, and judges it, in a language of the company, among the others' published figures. Errors are those of this
 * file: its own, and of what it points at. What only the whole portfolio decides comes with the build.
 */
export function fileState(
  text: string,
  own: OwnFile,
  published: Published,
  schemas: Schemas,
  language?: Language,
): FileState {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const read = readText(own.kind, own.id, own.file, plain, schemas);
  const faults = [...characterFaults(plain, own.file), ...read.problems].filter(({ grade }) => grade === 'error');
  if (!read.file || faults.length > 0) return { errors: faults, judged: undefined };
  const file = ('body' in read.file ? { ...read.file, body: [...own.body] } : read.file) as WrittenFile;
  const whole = new Set([own.file, ...own.beside.map(({ source }) => source.file)]);
  const isOther = ({ source }: WrittenFile) => !whole.has(source.file);
  const others = published.others.filter(isOther);
  const rows = published.rows.filter(({ file: of }) => !whole.has(of));
  const { portfolio, problems } = assemble(
    [
      ...published.files.filter(isOther),
      ...others,
      file,
      ...own.beside,
      {
        kind: 'actuals',
        id: 'published',
        sales: [...rows.flatMap(({ sales }) => sales), ...own.sales],
        investmentUsed: [...own.used],
        source: { file: '', places: noPlaces() },
      },
    ],
    language,
  );
  const linked = problems.filter(({ grade, place }) => grade === 'error' && place.file === own.file);
  if (!portfolio || linked.length > 0) return { errors: linked, judged: undefined };
  const book = openBook(portfolio, published.asOf);
  return { errors: [], judged: { book, problems: judge(book) } };
}

/** What an edit of the file does, as `diff` says it; nothing while one of the states has errors. */
export function whatItDoes(before: FileState, after: FileState): PortfolioChanges | undefined {
  return before.judged && after.judged && portfolioChanges(before.judged, after.judged);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openBook, type FigureBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Language } from '#domain/plan/company.ts';
import { assemble, speaksSeveral } from '#loading/assemble.ts';
import { editingGround } from '#editing/ground.ts';
import type { WrittenFile } from '#loading/written.ts';
import { gatherFacts, type SiteFacts } from '#views/site.ts';
import { leftOutIn } from '#views/site-parts.ts';
import { commandHelps } from './command-helps.ts';
import { methodShelf } from './method-shelf.ts';
import { historyBeside } from '#loading/history/beside.ts';
import { openGit, type Git } from '#loading/history/git.ts';

export interface FactsWish {
  /** The content folder, of which git may know something, or git itself where it is open already. */
  folder: string | Git;
  /** Short id of the source commit, when there is one. */
  commit: string | undefined;
  /** While a plan is being edited its lines move, and git's would be told of the wrong ones. */
  withHistory: boolean;
  /**
   * The files that the book was made from, so that each language of the company has its names, and each page its forms.
   */
  files?: readonly WrittenFile[] | undefined;
  /**
   * Those of them that have forms, as they are written, where all is to be of the moment at which they were read;
   * elsewhere each is looked for on the disk when it is asked for.
   */
  texts?: { get(file: string): string | undefined };
  /** Is told how many files' history is read, of how many. */
  onHistory?: (done: number, of: number) => void;
}

/**
 * What all pages start from: a book of figures, what is judged in it, and what git knows. RULLA_LEAVE_OUT names the
 * parts that are left out.
 */
export async function factsOf(
  book: FigureBook,
  { folder, commit, withHistory, files = [], texts, onHistory }: FactsWish,
): Promise<SiteFacts> {
  const leftOut = leftOutIn(process.env['RULLA_LEAVE_OUT']);
  const history =
    !withHistory || leftOut.has('history')
      ? undefined
      : await historyBeside(typeof folder === 'string' ? await openGit(folder) : folder, book, 'with-lines', onHistory);
  const ofHandbook = leftOut.has('handbook') ? {} : { method: methodShelf(), commands: commandHelps() };
  const at = typeof folder === 'string' ? folder : folder.folder;
  const editing = editingGround(files, book, (file) => texts?.get(file) ?? readFileSync(path.join(at, file), 'utf8'));
  const known = { commit, history, leftOut, ...ofHandbook, editing };
  const editions = [...booksIn(files, book)].map(
    ([language, edition]) => [language, gatherFacts(edition, judge(edition, history), known)] as const,
  );
  return gatherFacts(book, judge(book, history), { ...known, editions: new Map(editions) });
}

/** The book in the company's further languages, where the company says anything in several. */
function booksIn(files: readonly WrittenFile[], { portfolio, asOf }: FigureBook): Map<Language, FigureBook> {
  const others = speaksSeveral(files) ? portfolio.company.languages.slice(1) : [];
  return new Map(
    others.flatMap((language) => {
      const { portfolio: edition } = assemble(files, language);
      return edition ? [[language, openBook(edition, asOf)]] : [];
    }),
  );
}

import process from 'node:process';
import type { FigureBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { gatherFacts, type SiteFacts } from '#views/site.ts';
import { leftOutIn } from '#views/site-parts.ts';
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
}

/** What all pages start from: a book of figures, what is judged in it, and what git knows. RULLA_LEAVE_OUT names the parts that are left out. */
export async function factsOf(book: FigureBook, { folder, commit, withHistory }: FactsWish): Promise<SiteFacts> {
  const leftOut = leftOutIn(process.env['RULLA_LEAVE_OUT']);
  const history =
    !withHistory || leftOut.has('history')
      ? undefined
      : await historyBeside(typeof folder === 'string' ? await openGit(folder) : folder, book, 'with-lines');
  return gatherFacts(book, judge(book, history), {
    commit,
    history,
    leftOut,
    method: leftOut.has('handbook') ? [] : methodShelf(),
  });
}

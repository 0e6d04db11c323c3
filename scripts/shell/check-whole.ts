import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { historyBeside } from '#loading/history/beside.ts';
import { openGit } from '#loading/history/git.ts';
import type { CheckBeside, CheckedFolder } from '../kept/check-beside.ts';
import { checkFolder, inLanguage } from './checked.ts';
import { countByGrade, languageFrom } from './report.ts';
import { asOfDay } from './settings.ts';
import { progress } from './stages.ts';
import { staleOwners } from './stale-owners.ts';

/** Reads, links and judges everything, and keeps what the next check may leave, where there is no error. */
export async function checkWhole(
  folder: string,
  { asOf: written, language: wished }: { asOf: string | undefined; language: string | undefined },
  beside: CheckBeside | undefined,
): Promise<CheckedFolder> {
  const { read, portfolio: first, problems: ofFiles } = await checkFolder(folder, 'problems', beside);
  const asOf = asOfDay(written, first?.company);
  const portfolio = inLanguage(first, read.files, languageFrom(wished, first?.company.languages[0]));
  // A portfolio with holes in it would be blamed for them.
  const book = portfolio && countByGrade(ofFiles).errors === 0 ? openBook(portfolio, asOf) : undefined;
  const git = await openGit(folder);
  progress.begin('judging');
  const history = book && (await historyBeside(git, book, 'edits'));
  const judged = book ? judge(book, history) : [];
  progress.end();
  const problems = [...ofFiles, ...judged];
  const counted = countByGrade(problems);
  const stale = portfolio && counted.errors === 0 ? await staleOwners(portfolio, folder, asOf) : undefined;
  if (book && problems.length === judged.length && counted.errors === 0)
    beside?.keep({ read, book, found: judged, history, stale });
  const count = read.files.length + read.unread.length;
  return { portfolio: first, files: read.files, count, problems, counted, book, git, stale };
}

import { openBook, type FigureBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Audience } from '#domain/plan/audience.ts';
import { portfolioFor } from '#loading/audience/portfolio-for.ts';
import type { WrittenFile } from '#loading/written.ts';
import { gatherFacts, type BuildFacts, type SiteFacts } from '#views/site.ts';
import { booksIn } from './facts.ts';
import { methodShelf } from './method-shelf.ts';

/**
 * What the pages for an audience start from. They are made of files in which the rest was never written. A flag is told
 * when both that portfolio and the whole one raise it: what only the whole one knows would be given away, and what only
 * the part raises is not so. Who changed what is left out: reasons speak of whatever changed together.
 */
export function audienceFacts(
  { id }: Audience,
  whole: FigureBook,
  files: readonly WrittenFile[],
  commit: string | undefined,
): SiteFacts {
  const known: BuildFacts = { commit, method: methodShelf() };
  const editions = [...booksIn(files, whole)].map(
    ([language, book]) => [language, factsIn(id, book, portfolioFor(named(id, book), files, language), known)] as const,
  );
  return factsIn(id, whole, portfolioFor(named(id, whole), files), { ...known, editions: new Map(editions) });
}

/** The facts in one language, of the whole as it says its names and of the part. */
function factsIn(id: string, whole: FigureBook, portfolio: FigureBook['portfolio'], known: BuildFacts): SiteFacts {
  const audience = named(id, whole);
  const raised = new Set(judge(whole).map(keyOf));
  const book = openBook(portfolio, whole.asOf);
  return gatherFacts(
    book,
    judge(book).filter((flag) => raised.has(keyOf(flag))),
    {
      ...known,
      leftOut: new Set(audience.judgements ? [] : ['judgements']),
      audience: {
        name: audience.name,
        isPart: portfolio.accounts.length < whole.portfolio.accounts.length,
        hasJudgements: audience.judgements,
      },
    },
  );
}

function named(id: string, { portfolio }: FigureBook): Audience {
  const found = portfolio.company.audiences.find((audience) => audience.id === id);
  if (!found) throw new Error(`Expected an audience ${id}, got none.`);
  return found;
}

function keyOf({ rule, account, facts, place }: Problem): string {
  return JSON.stringify([rule, account, place.file, facts]);
}

import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Audience } from '#domain/plan/audience.ts';
import type { Language } from '#domain/plan/company.ts';
import { portfolioFor } from '#loading/audience/portfolio-for.ts';
import type { WrittenFile } from '#loading/written.ts';
import { gatherFacts, type SiteFacts } from '#views/site.ts';

/**
 * What the pages for an audience start from. They are made of files in which the rest was never written. A flag is told
 * when both that portfolio and the whole one raise it: what only the whole one knows would be given away, and what only
 * the part raises is not so. Who changed what is left out: reasons speak of whatever changed together.
 */
export function audienceFacts({ id }: Audience, whole: SiteFacts, files: readonly WrittenFile[]): SiteFacts {
  const editions = [...whole.editions].map(
    ([language, edition]) => [language, factsIn(id, edition, files, language)] as const,
  );
  return { ...factsIn(id, whole, files), editions: new Map(editions) };
}

/** The facts in one language: of the whole as it says its names there, the part. */
function factsIn(id: string, whole: SiteFacts, files: readonly WrittenFile[], language?: Language): SiteFacts {
  const audience = whole.portfolio.company.audiences.find((each) => each.id === id);
  if (!audience) throw new Error(`Expected an audience ${id}, got none.`);
  const portfolio = portfolioFor(audience, files, language);
  const book = openBook(portfolio, whole.asOf);
  const raised = new Set(whole.flags.map(keyOf));
  return gatherFacts(
    book,
    judge(book).filter((flag) => raised.has(keyOf(flag))),
    {
      commit: whole.commit,
      method: whole.method,
      leftOut: audience.judgements ? whole.leftOut : new Set([...whole.leftOut, 'judgements']),
      audience: {
        name: audience.name,
        isPart: portfolio.accounts.length < whole.portfolio.accounts.length,
        hasJudgements: audience.judgements,
      },
    },
  );
}

function keyOf({ rule, account, facts, place }: Problem): string {
  return JSON.stringify([rule, account, place.file, facts]);
}

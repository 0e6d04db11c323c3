import { openBook } from '#domain/budget/figures.ts';
import type { SiteFacts } from '#views/site.ts';
import { folderOfContent, handedOver } from '#site/handover.ts';
import { factsOf } from './facts.ts';
import { shownContent } from './live-content.ts';

let gathered: { version: number; facts: Promise<SiteFacts> } | undefined;

/**
 * What all pages start from: what a command has handed over, else worked out once from each state of the content
 * folder.
 */
export async function siteFacts(): Promise<SiteFacts> {
  const handed = handedOver();
  if (handed?.facts) return handed.facts;
  const shown = await shownContent(folderOfContent());
  const { version } = shown;
  if (gathered?.version !== version) gathered = { version, facts: gather(shown) };
  return gathered.facts;
}

/** What was linked to find its errors is what pages start from: it is not linked a second time. */
async function gather({ files, portfolio }: Awaited<ReturnType<typeof shownContent>>): Promise<SiteFacts> {
  const handed = handedOver();
  const asOf = handed?.asOf ?? portfolio.company.asOf;
  if (asOf === undefined) throw new Error('Expected the day that the site speaks of, got none.');
  return factsOf(openBook(portfolio, asOf), {
    folder: folderOfContent(),
    commit: handed?.commit,
    withHistory: !import.meta.env.DEV,
    files,
  });
}

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
  return factsWhileEdited(await shownContent(folderOfContent()), !import.meta.env.DEV);
}

/** What pages start from while somebody edits, of the last state without an error: worked out once from each. */
export function factsWhileEdited(shown: Shown, withHistory = false): Promise<SiteFacts> {
  const { version } = shown;
  if (gathered?.version !== version) gathered = { version, facts: gather(shown, withHistory) };
  return gathered.facts;
}

type Shown = Awaited<ReturnType<typeof shownContent>>;

/** What was linked to find its errors is what pages start from: it is not linked a second time. */
async function gather({ files, portfolio }: Shown, withHistory: boolean): Promise<SiteFacts> {
  const handed = handedOver();
  const asOf = handed?.asOf ?? portfolio.company.asOf;
  if (asOf === undefined) throw new Error('Expected the day that the site speaks of, got none.');
  return factsOf(openBook(portfolio, asOf), {
    folder: folderOfContent(),
    commit: handed?.commit,
    withHistory,
    files,
  });
}

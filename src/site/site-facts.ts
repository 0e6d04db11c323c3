import { openBook } from '#domain/budget/figures.ts';
import type { SiteFacts } from '#views/site.ts';
import { folderOfContent, handedOver } from '#site/handover.ts';
import { assemble } from '#loading/assemble.ts';
import type { WrittenFile } from '#loading/written.ts';
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
  const { files, version } = await shownContent(folderOfContent());
  if (gathered?.version !== version) gathered = { version, facts: gather(files) };
  return gathered.facts;
}

async function gather(files: readonly WrittenFile[]): Promise<SiteFacts> {
  const handed = handedOver();
  const { portfolio } = assemble(files);
  if (!portfolio) throw new Error('Expected content without an error to make a portfolio, got none.');
  const asOf = handed?.asOf ?? portfolio.company.asOf;
  if (asOf === undefined) throw new Error('Expected the day that the site speaks of, got none.');
  return factsOf(openBook(portfolio, asOf), {
    folder: folderOfContent(),
    commit: handed?.commit,
    withHistory: !import.meta.env.DEV,
    files,
  });
}

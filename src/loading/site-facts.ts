import path from 'node:path';
import { getCollection } from 'astro:content';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { gatherFacts, leftOutIn, type SiteFacts } from '#views/site.ts';
import { handedOver } from '#loading/handover.ts';
import { assemble } from './assemble.ts';
import { filesWithLines, readHistory } from './history.ts';
import type { WrittenFile } from './written.ts';

const COLLECTIONS = ['company', 'segments', 'team', 'accounts', 'salesPlans', 'newCustomerPlans', 'reviews', 'actuals', 'snapshots', 'correctionNotes'] as const;

let facts: Promise<SiteFacts> | undefined;

/** What all pages start from, assembled once a build from what the command read, else from Astro's collections. */
export function siteFacts(): Promise<SiteFacts> {
  if (import.meta.env.DEV) return gather();
  facts ??= gather();
  return facts;
}

async function collectedFiles(): Promise<WrittenFile[]> {
  const entries = await Promise.all(COLLECTIONS.map((name) => getCollection(name)));
  return entries.flat().map((entry) => entry.data as unknown as WrittenFile);
}

async function gather(): Promise<SiteFacts> {
  const { portfolio } = assemble(handedOver()?.files ?? (await collectedFiles()));
  if (!portfolio) throw new Error('Expected a checked content folder with a company.yaml, got none.');
  const asOf = process.env['RULLA_AS_OF'] ?? portfolio.company.asOf;
  if (asOf === undefined) throw new Error('Expected an as-of date in RULLA_AS_OF, got none.');
  const book = openBook(portfolio, asOf);
  const leftOut = leftOutIn(process.env['RULLA_LEAVE_OUT']);
  // While a plan is being edited its lines move, and git's would be told of the wrong ones.
  const history = leftOut.has('history') || import.meta.env.DEV ? undefined : await readHistory(path.resolve(process.env['RULLA_CONTENT'] ?? 'content'), filesWithLines(portfolio));
  return gatherFacts(book, judge(book, history), { commit: process.env['RULLA_COMMIT'], history, leftOut });
}

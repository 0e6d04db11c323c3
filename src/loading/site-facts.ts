import { getCollection } from 'astro:content';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { gatherFacts, leftOutIn, type SiteFacts } from '#views/site.ts';
import { assemble } from './assemble.ts';
import type { WrittenFile } from './written.ts';

const COLLECTIONS = ['company', 'segments', 'team', 'accounts', 'salesPlans', 'actuals'] as const;

let facts: Promise<SiteFacts> | undefined;

/** What all pages start from, assembled from Astro's collections once a build. */
export function siteFacts(): Promise<SiteFacts> {
  if (import.meta.env.DEV) return gather();
  facts ??= gather();
  return facts;
}

async function gather(): Promise<SiteFacts> {
  const entries = await Promise.all(COLLECTIONS.map((name) => getCollection(name)));
  const { portfolio } = assemble(entries.flat().map((entry) => entry.data as unknown as WrittenFile));
  if (!portfolio) throw new Error('Expected a checked content folder with a company.yaml, got none.');
  const asOf = process.env['RULLA_AS_OF'] ?? portfolio.company.asOf;
  if (asOf === undefined) throw new Error('Expected an as-of date in RULLA_AS_OF, got none.');
  const book = openBook(portfolio, asOf);
  return gatherFacts(book, judge(book), process.env['RULLA_COMMIT'], leftOutIn(process.env['RULLA_LEAVE_OUT']));
}

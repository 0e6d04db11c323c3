import { getCollection } from 'astro:content';
import { openBook } from '#domain/budget/figures.ts';
import type { SiteFacts } from '#views/site.ts';
import { folderOfContent, handedOver } from '#site/handover.ts';
import { assemble } from '#loading/assemble.ts';
import { ContentProblems } from './content-problems.ts';
import { contentErrors } from './content-layer.ts';
import { factsOf } from './facts.ts';
import type { WrittenFile } from '#loading/written.ts';

const COLLECTIONS = [
  'company',
  'segments',
  'groups',
  'team',
  'accounts',
  'salesPlans',
  'newCustomerPlans',
  'reviews',
  'actuals',
  'snapshots',
  'correctionNotes',
  'ownHandbook',
] as const;
/** A collection of what people write; src/content.config.ts has them all. */
export type Collected = (typeof COLLECTIONS)[number];

let facts: Promise<SiteFacts> | undefined;

/** What all pages start from: what a command has handed over, else assembled once a build from Astro's collections. */
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
  const handed = handedOver();
  if (handed?.facts) return handed.facts;
  const files = await collectedFiles();
  const { portfolio } = assemble(files);
  if (!portfolio) throw new ContentProblems(await contentErrors());
  const asOf = handed?.asOf ?? portfolio.company.asOf;
  if (asOf === undefined) throw new Error('Expected the day that the site speaks of, got none.');
  return factsOf(openBook(portfolio, asOf), {
    folder: folderOfContent(),
    commit: handed?.commit,
    withHistory: !import.meta.env.DEV,
    files,
  });
}

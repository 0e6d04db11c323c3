import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { codeOwners, isOurOwners, OWNERS_FILE, type OwnersHost } from '#handwritten/code-owners.ts';
import { repositoryAround } from './settings.ts';

/**
 * The file of owners of ours that is not as the plans say any more, from the top of its repository on; nothing where
 * all is well.
 */
export async function staleOwners(portfolio: Portfolio, folder: string, asOf: IsoDate): Promise<string | undefined> {
  const { top, content } = repositoryAround(folder);
  for (const [host, file] of Object.entries(OWNERS_FILE) as [OwnersHost, string][]) {
    const text = await readFile(path.join(top, file), 'utf8').catch(() => '');
    if (isOurOwners(text) && text !== codeOwners(portfolio, asOf, host, content)) return file;
  }
  return undefined;
}

/** What stands in the files of owners that are ours; nothing where there is none. */
export async function ownersText(folder: string): Promise<string> {
  const { top } = repositoryAround(folder);
  const texts = Object.values(OWNERS_FILE).map((file) => readFile(path.join(top, file), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).filter(isOurOwners).join('\0');
}

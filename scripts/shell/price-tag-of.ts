import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '#domain/plan/company.ts';
import { priceTagText } from '#views/changes/price-tag-text.ts';
import { putInPlace, type TextOfFile } from '#writing/put-in-place.ts';
import { compareFolders } from './compared.ts';
import { folderAside, giveBack } from '#writing/left-behind.ts';

/**
 * What changes of files of a content folder do to budgets, gaps and red flags, as `npm run diff` says it. Nothing is
 * written to the folder.
 */
export async function priceTagOf(folder: string, changes: readonly TextOfFile[], language: Language): Promise<string> {
  const scratch = folderAside(tmpdir(), 'rulla-price-');
  try {
    const after = path.join(scratch, 'content');
    await cp(folder, after, { recursive: true });
    await putInPlace(after, changes);
    const compared = await compareFolders(folder, after, undefined, language);
    return 'broken' in compared ? '' : priceTagText(compared.view);
  } finally {
    giveBack(scratch);
  }
}
